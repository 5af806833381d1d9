/** What somebody hands back: refused in words where it is not for here, else shown before it is taken in. */
import { Alert, Button, Checkbox, Group, List, Loader, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useWorkspace } from '#renderer/data/react.tsx';
import { storageFailureText } from '#renderer/ui/failureText.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { titleOf } from '#renderer/ui/noteTexts.ts';
import { fieldOf } from '#renderer/ui/recordFields.ts';
import { recordKind, recordName } from '#renderer/ui/recordPlaces.ts';
import { fieldText, languageOf, valueText } from '#renderer/ui/recordValues.ts';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import type { RecordRef } from '#shared/domain/change/history.ts';
import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import type { NotForHere } from '#shared/domain/handBack/forWhom.ts';
import type { HandBack } from '#shared/domain/handBack/handBack.ts';
import { type Differing, isNothing, type TakenBack } from '#shared/domain/handBack/takeHandBack.ts';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import type { UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import type { Json } from '#shared/json.ts';
import { foresee, type ReadyToTake, readyToTake, takeHandedBack } from './handedBack.ts';
import classes from './HandedBack.module.css';
import { RefusedFile } from './RefusedFile.tsx';

interface HandedBackProps {
  readonly unpacked: UnpackedMission;
  readonly handBack: HandBack;
  /** Of the file. */
  readonly mission: Mission | undefined;
  readonly onClose: () => void;
}

export function HandedBack(props: HandedBackProps) {
  return (
    <WithWords area="handBack">
      <Arrived {...props} />
    </WithWords>
  );
}

function Arrived(props: HandedBackProps) {
  const { unpacked, handBack, mission, onClose } = props;
  const { t, pick } = useI18n();
  const workspace = useWorkspace();
  const [ready, setReady] = useState<ReadyToTake>();
  const [refused, setRefused] = useState<NotForHere>();
  useEffect(() => {
    let current = true;
    void readyToTake(workspace, unpacked, handBack).then((found) => {
      if (!current) return;
      if (found.ok) setReady(found.value);
      else setRefused(found.error);
    });
    return () => {
      current = false;
    };
  }, [workspace, unpacked, handBack]);
  if (refused !== undefined) {
    const { app } = unpacked.manifest;
    return (
      <RefusedFile
        why={t(`handBack.${refused}`, { name: handBack.by, title: pick(mission?.title), app })}
        onClose={onClose}
      />
    );
  }
  return ready === undefined ? <Loader size="sm" /> : <Preview {...props} ready={ready} />;
}

function Preview({ unpacked, handBack, mission, ready, onClose }: HandedBackProps & { ready: ReadyToTake }) {
  const { t, pick, format } = useI18n();
  const [location] = useLocation();
  const { store } = ready;
  const { state } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { taken, state: after } = useMemo(() => foresee(ready, state, theirs), [ready, state, theirs]);
  const { busy, problem, take } = useTaking(unpacked, ready, theirs, onClose);
  const elsewhere = location.startsWith('/m/') && !location.startsWith(`/m/${store.missionId}`);
  const nothing = isNothing(taken);
  return (
    <Stack gap="sm" data-testid="handed-back">
      <div>
        <Title order={3} size="h4">
          {pick(mission?.title)}
        </Title>
        <Text size="sm" c="dimmed">
          {t('handBack.from', { name: handBack.by, when: format.moment(unpacked.manifest.writtenAt) })}
        </Text>
      </div>
      {elsewhere && <Alert color="orange">{t('handBack.otherOpen', { title: pick(mission?.title) })}</Alert>}
      {nothing ? (
        <Text size="sm" role="status">
          {t('handBack.here')}
        </Text>
      ) : (
        <WhatIsNew taken={taken} after={after} />
      )}
      <Differs taken={taken} state={state} theirs={theirs} choose={setTheirs} />
      {problem !== undefined && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
      {!nothing && (
        <Text size="xs" c="dimmed">
          {t('handBack.takeHint')}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant={nothing ? 'filled' : 'default'} onClick={onClose} data-autofocus={nothing || undefined}>
          {t(nothing ? 'common.close' : 'common.cancel')}
        </Button>
        {!nothing && (
          <Button loading={busy} onClick={() => void take()} data-autofocus data-testid="take-handed-back">
            {t('handBack.take')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function useTaking(unpacked: UnpackedMission, ready: ReadyToTake, theirs: ReadonlySet<string>, onClose: () => void) {
  const { t } = useI18n();
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { store, file } = ready;
  const take = async (): Promise<void> => {
    setBusy(true);
    const { taken } = foresee(ready, store.getSnapshot().state, theirs);
    const lastStep = (): string | undefined => store.getSnapshot().stacks.undo.at(-1)?.id;
    const before = lastStep();
    const done = await takeHandedBack(workspace, ready, unpacked, theirs);
    setBusy(false);
    if (!done.ok || !done.value) {
      setProblem(done.ok ? t('storage.readOnly') : storageFailureText(t, done.error));
      return;
    }
    const { readings, made, changed, grown, files } = taken;
    const others = made.length + changed.length + grown.length + files;
    const said = t('handBack.taken', { count: readings.length + others, name: file.by });
    // What was read, and text that only grew, is beyond undo.
    const undoable = lastStep() !== before;
    notify(
      undoable ? undoNotice('handBack', said, t('common.undo'), store.undoOfLast()) : { id: 'handBack', message: said },
    );
    onClose();
    navigate(`/m/${store.missionId}/${others > 0 ? '' : 'releases'}`);
  };
  return { busy, problem, take };
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {children}
    </section>
  );
}

const LINES_SHOWN = 12;

/** Nothing where there are no lines. */
function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  const { t } = useI18n();
  if (lines.length === 0) return null;
  const rest = lines.length - LINES_SHOWN;
  return (
    <Section title={title}>
      <List size="sm" className={classes['lines'] ?? ''}>
        {lines.slice(0, LINES_SHOWN).map((line, index) => (
          <List.Item key={`${index} ${line}`}>{line}</List.Item>
        ))}
        {rest > 0 && <List.Item>{t('handBack.more', { count: rest })}</List.Item>}
      </List>
    </Section>
  );
}

/** `Person: Yerzhan Seitov`; a lead is called one, and a note by its first words. */
function useRecordText(state: MissionState): (record: RecordRef) => string {
  const i18n = useI18n();
  const { t } = i18n;
  return (record) => {
    const lead = record.table === 'actions' && live(state, 'actions', record.id)?.lead === true;
    const kind = lead ? t('actions.lead') : (recordKind(i18n, record.table) ?? '');
    const note = noteOf(state, record.id);
    const name = note === undefined ? recordName(state, record, i18n) : titleOf(i18n, note, state.tables);
    return t('handBack.record', { kind, name: name ?? '' });
  };
}

function WhatIsNew({ taken, after }: { taken: TakenBack; after: MissionState }) {
  const { t, format } = useI18n();
  const textOf = useRecordText(after);
  const { readings, made, changed, grown, files } = taken;
  const read = readings.map(({ releaseId, at }) => {
    const number = live(after, 'releases', releaseId)?.number;
    const when = format.moment(at);
    return number === undefined ? t('handBack.readUnknown', { when }) : t('handBack.readRelease', { number, when });
  });
  const fresh = [...read, ...made.map(textOf), ...(files > 0 ? [t('handBack.fileCount', { count: files })] : [])];
  return (
    <>
      <Listed title={t('handBack.new')} lines={fresh} />
      <Listed title={t('handBack.changed')} lines={changed.map(textOf)} />
      <Listed title={t('handBack.grown')} lines={grown.map(textOf)} />
    </>
  );
}

function Differs({
  taken: { differing },
  state,
  theirs,
  choose,
}: {
  taken: TakenBack;
  state: MissionState;
  theirs: ReadonlySet<string>;
  choose: (theirs: ReadonlySet<string>) => void;
}) {
  const { t } = useI18n();
  const textOf = useRecordText(state);
  const deleted = differing.filter(({ fields }) => fields.length === 0);
  const both = differing.filter(({ fields }) => fields.length > 0);
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(theirs);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <>
      {both.length > 0 && (
        <Section title={t('handBack.differs')}>
          <Stack gap="xs" mt={4}>
            {both.map((one) => (
              <BothSides
                key={one.id}
                differing={one}
                state={state}
                name={textOf(one)}
                taken={theirs.has(one.id)}
                onTake={(on) => toggle(one.id, on)}
              />
            ))}
          </Stack>
        </Section>
      )}
      <Listed title={t('handBack.deleted')} lines={deleted.map(textOf)} />
    </>
  );
}

function BothSides({
  differing: { table, fields },
  state,
  name,
  taken,
  onTake,
}: {
  differing: Differing;
  state: MissionState;
  name: string;
  taken: boolean;
  onTake: (on: boolean) => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const words = (path: string, value: Json): string =>
    valueText(i18n, state, fieldOf(table, path)?.as ?? 'text', path, value) || t('handBack.nothingThere');
  return (
    <article className={classes['both']} data-testid="handed-differs" aria-label={name}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      {fields.map(({ path, ours, theirs }) => (
        <dl key={path} className={classes['sides']}>
          <dt>{fieldText(i18n, table, path)}</dt>
          <dd lang={languageOf(path)}>
            {t('handBack.record', { kind: t('handBack.yours'), name: words(path, ours) })}
          </dd>
          <dd lang={languageOf(path)}>
            {t('handBack.record', { kind: t('handBack.theirs'), name: words(path, theirs) })}
          </dd>
        </dl>
      ))}
      <Checkbox
        size="sm"
        label={t('handBack.takeTheirs')}
        checked={taken}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
    </article>
  );
}
