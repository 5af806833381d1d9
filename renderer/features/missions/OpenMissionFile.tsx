/** A mission file that arrives: reads it, says what is odd about it, asks where the mission is here already, and opens it. */
import { Alert, Button, Group, List, Loader, Modal, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { readMissionFile } from '#renderer/data/missionFile.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { fileErrorText, storageFailureText } from '#renderer/ui/failureText.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import type { HandBack } from '#shared/domain/handBack/handBack.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import { isSealed } from '#shared/export/missionFile/sealKey.ts';
import type { MissionFileError, SkippedRow, UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import type { FileError, OpenedFile } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import { HandedBack } from './HandedBack.tsx';
import { handBackOf } from './handedBack.ts';
import { LockedFile } from './LockedFile.tsx';
import { keepPresent, takeIn, type TakenIn, takeWhatIsNew } from './openMissionFile.ts';
import classes from './OpenMissionFile.module.css';

type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'locked'; readonly file: OpenedFile }
  | { readonly kind: 'handedBack'; readonly unpacked: UnpackedMission; readonly handBack: HandBack }
  | {
      readonly kind: 'ask';
      readonly file: OpenedFile;
      readonly unpacked: UnpackedMission;
      readonly changedAt: string | null;
    };

const SKIPPED_SHOWN = 20;

export default function OpenMissionFile({
  opened,
  onClose,
}: {
  opened: Result<OpenedFile, FileError>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const { step, busy, read, take, takeNew } = useTakingIn(opened, onClose);
  if (step.kind === 'failed') {
    return (
      <FileModal title={t('mission.file.failedTitle')} onClose={onClose}>
        <Text size="sm" data-testid="file-failure">
          {opened.ok ? `${opened.value.name}: ` : ''}
          {step.text}
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
        </Group>
      </FileModal>
    );
  }
  if (step.kind === 'locked') {
    return (
      <FileModal title={t('mission.file.openTitle')} onClose={onClose}>
        <LockedFile file={step.file} onOpened={(file) => void read(file)} onClose={onClose} />
      </FileModal>
    );
  }
  if (step.kind === 'handedBack') {
    const { unpacked, handBack } = step;
    return (
      <FileModal title={t('mission.file.openTitle')} onClose={onClose}>
        <HandedBack unpacked={unpacked} handBack={handBack} mission={missionIn(unpacked)} onClose={onClose} />
      </FileModal>
    );
  }
  if (step.kind === 'reading') {
    return (
      <FileModal title={t('mission.file.openTitle')} onClose={onClose}>
        <Group gap="sm">
          <Loader size="sm" />
          <Text size="sm">{t('mission.file.reading', { name: opened.ok ? opened.value.name : '' })}</Text>
        </Group>
      </FileModal>
    );
  }
  return (
    <FileModal title={t('mission.file.openTitle')} onClose={onClose}>
      <Stack gap="sm">
        <FileFacts unpacked={step.unpacked} />
        {step.changedAt === null ? (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button loading={busy} onClick={() => void take(step.file, step.unpacked, 'add')} data-autofocus>
              {t('mission.open')}
            </Button>
          </Group>
        ) : (
          <Choices
            missionId={step.unpacked.manifest.missionId}
            changedAt={step.changedAt}
            busy={busy}
            keep={onClose}
            take={(how) => void take(step.file, step.unpacked, how)}
            takeNew={step.unpacked.newer ? undefined : () => void takeNew(step.unpacked)}
          />
        )}
      </Stack>
    </FileModal>
  );
}

function useTakingIn(opened: Result<OpenedFile, FileError>, onClose: () => void) {
  const i18n = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>({ kind: 'reading' });
  const [busy, setBusy] = useState(false);
  const { t, locale, pick } = i18n;

  const take = async (file: OpenedFile, unpacked: UnpackedMission, how: 'add' | 'copy' | 'replace'): Promise<void> => {
    setBusy(true);
    let said: string | undefined;
    if (how === 'replace') {
      const kept = await keepPresent(host, workspace, unpacked.manifest.missionId, locale);
      if (!kept.ok) {
        const reason = fileErrorText(t, i18n.format, kept.error);
        setStep({ kind: 'failed', text: [t('mission.file.notReplaced'), reason].filter(Boolean).join(' ') });
        setBusy(false);
        return;
      }
      said =
        kept.value === '' ? t('mission.file.replacedBackup') : t('mission.file.replacedFile', { name: kept.value });
    }
    const taken = await takeIn(host, workspace, unpacked, file, how);
    setBusy(false);
    if (!taken.ok) {
      setStep({ kind: 'failed', text: storageFailureText(t, taken.error) });
      return;
    }
    notify({ message: said ?? t('mission.file.opened', { title: pick(missionIn(unpacked)?.title) }) });
    onClose();
    navigate(`/m/${taken.value}`);
  };

  const takeNew = async (unpacked: UnpackedMission): Promise<void> => {
    setBusy(true);
    const brought = await takeWhatIsNew(workspace, unpacked);
    setBusy(false);
    if (!brought.ok) {
      setStep({ kind: 'failed', text: storageFailureText(t, brought.error) });
      return;
    }
    if (brought.value === null) {
      setStep({ kind: 'failed', text: t('storage.readOnly') });
      return;
    }
    notify({ message: broughtText(i18n, brought.value) });
    onClose();
    const { releases, notes, grown } = brought.value;
    const screen = releases.length > 0 ? 'day' : notes + grown > 0 ? 'notes' : '';
    navigate(`/m/${unpacked.manifest.missionId}/${screen}`);
  };

  const read = async (file: OpenedFile, wanted = () => true): Promise<void> => {
    if (isSealed(file.bytes)) {
      setStep({ kind: 'locked', file });
      return;
    }
    setStep({ kind: 'reading' });
    const unpacked = await readMissionFile(file.bytes);
    const changedAt = unpacked.ok ? await workspace.changedAt(unpacked.value.manifest.missionId) : null;
    if (!wanted()) return;
    const handBack = unpacked.ok ? handBackOf(unpacked.value) : undefined;
    if (!unpacked.ok) setStep({ kind: 'failed', text: missionFileErrorText(i18n, unpacked.error) });
    else if (handBack !== undefined) setStep({ kind: 'handedBack', unpacked: unpacked.value, handBack });
    else if (changedAt === null && isPlain(unpacked.value)) await take(file, unpacked.value, 'add');
    else setStep({ kind: 'ask', file, unpacked: unpacked.value, changedAt });
  };

  useEffect(() => {
    let current = true;
    if (opened.ok) void read(opened.value, () => current);
    else setStep({ kind: 'failed', text: fileErrorText(t, i18n.format, opened.error) ?? '' });
    return () => {
      current = false;
    };
    // A file is read once, when it arrives.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [opened]);

  return { step, busy, read, take, takeNew };
}

/** Nothing to say about it, so it opens at once. */
function isPlain({ newer, upgraded, skipped, manifest }: UnpackedMission): boolean {
  return !newer && !upgraded && skipped.length === 0 && !manifest.holdsPrivate;
}

function missionIn({ rows, manifest }: UnpackedMission): Mission | undefined {
  return rows.find(({ table, row }) => table === 'missions' && row.id === manifest.missionId)?.row as
    | Mission
    | undefined;
}

function missionFileErrorText({ t, format }: I18n, error: MissionFileError): string {
  switch (error.kind) {
    case 'damaged':
      return t('error.missionFile.damaged', { entry: error.entry });
    case 'tooLarge':
      return t('error.missionFile.tooLarge', { limit: format.bytes(error.limitBytes) });
    default:
      return t(`error.missionFile.${error.kind}`);
  }
}

function FileModal({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <Modal opened onClose={onClose} centered title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {children}
    </Modal>
  );
}

function FileFacts({ unpacked }: { unpacked: UnpackedMission }) {
  const { t, pick, format } = useI18n();
  const { manifest, skipped } = unpacked;
  const mission = missionIn(unpacked);
  return (
    <>
      <div>
        <Title order={3} size="h4">
          {pick(mission?.title)}
        </Title>
        <Text size="sm" c="dimmed">
          {mission === undefined ? '' : format.dateRange(mission.startDate, mission.endDate)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('mission.file.writtenAt', { when: format.moment(manifest.writtenAt), app: manifest.app })}
        </Text>
      </div>
      {unpacked.newer && (
        <Alert color="orange" icon={<IconLock />}>
          {t('mission.file.newer', { app: manifest.app })}
        </Alert>
      )}
      {unpacked.upgraded && <Alert icon={<IconInfoCircle />}>{t('mission.file.upgraded')}</Alert>}
      {manifest.holdsPrivate && (
        <Alert color="orange" icon={<IconLock />}>
          {t('mission.file.holdsPrivate')}
        </Alert>
      )}
      {skipped.length > 0 && <Skipped rows={skipped} />}
    </>
  );
}

function Skipped({ rows }: { rows: readonly SkippedRow[] }) {
  const { t } = useI18n();
  const reason = (row: SkippedRow): string =>
    row.reason === 'invalid'
      ? t('mission.file.reason.invalid', { path: row.path ?? '' })
      : t(`mission.file.reason.${row.reason}`);
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title={t('mission.file.skipped', { count: rows.length })}>
      <List size="sm" className={classes['skipped'] ?? ''}>
        {rows.slice(0, SKIPPED_SHOWN).map((row) => (
          <List.Item key={`${row.entry}/${row.line}`}>
            {t('mission.file.skippedLine', { entry: row.entry, line: row.line, reason: reason(row) })}
          </List.Item>
        ))}
        {rows.length > SKIPPED_SHOWN && (
          <List.Item>{t('mission.file.moreSkipped', { count: rows.length - SKIPPED_SHOWN })}</List.Item>
        )}
      </List>
    </Alert>
  );
}

function Choices({
  missionId,
  changedAt,
  busy,
  keep,
  take,
  takeNew,
}: {
  missionId: string;
  changedAt: string;
  busy: boolean;
  keep: () => void;
  take: (how: 'copy' | 'replace') => void;
  /** Absent for a file that this version cannot read whole. */
  takeNew: (() => void) | undefined;
}) {
  const { t, format } = useI18n();
  const { backups } = useHost().capabilities;
  const shared = useSyncStatus(missionId) !== undefined;
  const kept = backups ? t('mission.file.replaceHintBackup') : t('mission.file.replaceHint');
  return (
    <section aria-label={t('mission.file.hereTitle')}>
      <Text fw={600}>{t('mission.file.hereTitle')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('mission.file.hereHint', { when: format.moment(changedAt) })}
      </Text>
      <Stack gap="xs">
        <Choice title={t('mission.file.keepMine')} hint={t('mission.file.keepMineHint')} busy={busy} onClick={keep} />
        {takeNew !== undefined && (
          <Choice
            title={t('mission.file.takeNew')}
            hint={t('mission.file.takeNewHint')}
            busy={busy}
            onClick={takeNew}
          />
        )}
        <Choice
          title={t('mission.file.asCopy')}
          hint={t('mission.file.asCopyHint')}
          busy={busy}
          onClick={() => take('copy')}
        />
        <Choice
          title={t('mission.file.replace')}
          hint={shared ? `${kept} ${t('mission.file.replaceShared')}` : kept}
          busy={busy}
          onClick={() => take('replace')}
        />
      </Stack>
    </section>
  );
}

function Choice({ title, hint, busy, onClick }: { title: string; hint: string; busy: boolean; onClick: () => void }) {
  return (
    <UnstyledButton className={classes['choice']} disabled={busy} onClick={onClick}>
      <strong>{title}</strong>
      <Text component="span" size="sm" c="dimmed">
        {hint}
      </Text>
    </UnstyledButton>
  );
}

function broughtText({ t, format }: I18n, taken: TakenIn): string {
  const { releases, acknowledgements, notes, grown, actions, contacts, files } = taken;
  const parts = [
    releases.length > 0 && t('mission.file.broughtReleases', { numbers: format.list(releases.map(String)) }),
    acknowledgements > 0 && t('mission.file.broughtAcknowledgements', { count: acknowledgements }),
    notes > 0 && t('mission.file.broughtNotes', { count: notes }),
    grown > 0 && t('mission.file.broughtGrown', { count: grown }),
    actions > 0 && t('mission.file.broughtActions', { count: actions }),
    contacts > 0 && t('mission.file.broughtContacts', { count: contacts }),
    files > 0 && t('mission.file.broughtFiles', { count: files }),
  ].filter((part) => part !== false);
  return parts.length === 0
    ? t('mission.file.broughtNothing')
    : t('mission.file.brought', { what: format.list(parts) });
}
