/** What a person without a network has read, written and noted, on its way to the organisers as one file. */
import { Alert, Button, Group, List, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { missionFileBytes } from '#renderer/data/missionFile.ts';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import {
  useLiveRows,
  useMission,
  useMissionSnapshot,
  useMissionState,
  useMissionStore,
  useRow,
  useWorkspace,
} from '#renderer/data/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { SealChoice, useSealWish } from '#renderer/ui/SealChoice.tsx';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import { gatherHandBack, type Handed } from '#shared/domain/handBack/handBack.ts';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { useSavingFile } from './useSavingFile.ts';

interface HandBackProps {
  onClose: () => void;
}

export default function HandBack(props: HandBackProps) {
  return (
    <WithWords area="handBack">
      <Dialog {...props} />
    </WithWords>
  );
}

function Dialog({ onClose }: HandBackProps) {
  const { t, pick, locale } = useI18n();
  const workspace = useWorkspace();
  const { id: missionId, title } = useMission();
  const log = useOwnLog();
  const state = useMissionState();
  const shared = useMissionSnapshot(({ self }) => self !== null);
  const { personId } = useOwnPerson();
  const person = useRow('people', personId);
  const authorName = usePreferences((preferences) => preferences.authorName);
  const ownNotes = useLiveRows('ownNotes').length;
  const [typed, setTyped] = useState<string>();
  const [withOwn, setWithOwn] = useState(false);
  const seal = useSealWish(true);
  const name = typed ?? (person === undefined ? authorName : displayName(person, locale));
  const handed = useMemo(
    () => (log === undefined ? undefined : gatherHandBack(state, log, { personId, withOwn, shared })),
    [state, log, personId, withOwn, shared],
  );
  const { busy, save } = useSavingFile(seal, onClose);
  const make = async ({ rows, before }: Handed) => {
    const by = name.trim();
    const { bytes, filesMissing } = await missionFileBytes(workspace, withRows(emptyMissionState(missionId), rows), {
      withPrivate: false,
      withOwn: false,
      withFiles: true,
      handBack: { by, before, ...(personId === undefined ? {} : { personId }) },
    });
    const lacking = filesMissing > 0 ? t('handBack.filesMissing', { count: filesMissing }) : '';
    const said = (file: string) => t(seal.wanted ? 'handBack.saved' : 'handBack.savedOpen', { name: file });
    return { named: [pick(title), by], bytes, said: (file: string) => `${said(file)} ${lacking}`.trim() };
  };
  const empty = handed !== undefined && isEmpty(handed);
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('handBack.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text size="sm">
          {t(shared ? 'handBack.hintShared' : 'handBack.hint')} {t('handBack.never')}
        </Text>
        {personId === undefined && <Alert color="orange">{t('handBack.whoMissing')}</Alert>}
        <TextInput
          label={t('handBack.name')}
          description={t('handBack.nameHint')}
          value={name}
          maxLength={200}
          autoComplete="name"
          error={name.trim() === '' ? t('handBack.nameMissing') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {ownNotes > 0 && <NotesChoice count={ownNotes} withOwn={withOwn} onChoose={setWithOwn} />}
        {handed !== undefined && <Holds handed={handed} />}
        {!empty && <SealChoice wish={seal} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={busy || handed === undefined}
            disabled={empty || name.trim() === ''}
            onClick={() => handed !== undefined && void save(async () => make(handed))}
            data-autofocus
            data-testid="save-hand-back"
          >
            {t('handBack.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function NotesChoice({
  count,
  withOwn,
  onChoose,
}: {
  count: number;
  withOwn: boolean;
  onChoose: (withOwn: boolean) => void;
}) {
  const { t } = useI18n();
  return (
    <Radio.Group
      label={t('handBack.notes')}
      value={withOwn ? 'own' : 'shared'}
      onChange={(value) => onChoose(value === 'own')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="shared" label={t('handBack.onlyShared')} description={t('handBack.onlySharedHint')} />
        <Radio value="own" label={t('handBack.ownToo', { count })} description={t('handBack.ownTooHint')} />
      </Stack>
    </Radio.Group>
  );
}

function isEmpty({ readings, notes, contacts, actions }: Handed): boolean {
  return readings.length + notes + contacts + actions === 0;
}

function Holds({ handed }: { handed: Handed }) {
  const { t } = useI18n();
  const { readings, notes, contacts, actions, rows } = handed;
  if (isEmpty(handed)) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('handBack.nothing')}
      </Text>
    );
  }
  const files = rows.filter(({ table }) => ATTACHMENTS.has(table)).length;
  const lines = [
    readings.length > 0 && t('handBack.readings', { count: readings.length }),
    notes > 0 && t('handBack.noteCount', { count: notes }),
    contacts > 0 && t('handBack.contactCount', { count: contacts }),
    actions > 0 && t('handBack.actionCount', { count: actions }),
    files > 0 && t('handBack.fileCount', { count: files }),
  ].filter((line) => line !== false);
  return (
    <div role="status" data-testid="hand-back-holds">
      <Text size="sm" fw={600}>
        {t('handBack.holds')}
      </Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}

const ATTACHMENTS: ReadonlySet<string> = new Set(Object.values(NOTE_TABLES).map(({ attachments }) => attachments));

/** What was done on this device, oldest first; undefined while it is read. */
function useOwnLog(): readonly Transaction[] | undefined {
  const store = useMissionStore();
  const [log, setLog] = useState<readonly Transaction[]>();
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      await store.settled();
      const newest: Transaction[] = [];
      for await (const step of store.readLog(0)) {
        newest.push(...step.filter(({ source }) => source === 'local').map(({ transaction }) => transaction));
      }
      if (current) setLog(newest.toReversed());
    };
    void read();
    return () => {
      current = false;
    };
  }, [store]);
  return log;
}
