/** Photos and files of a note, under its text. */
import { Alert, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { useMissionTransfers } from '#renderer/stores/fileTransfers.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { useSync } from '#renderer/sync/useSync.ts';
import { storageFailureText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { loadSharingWords, useFetched } from '#renderer/ui/useFetched.ts';
import { attachmentsOf, type HeldNote } from '#shared/domain/notes/editNotes.ts';
import { isPicture, kindOfMediaType } from '#shared/domain/notes/files/fileKinds.ts';
import type { Attachment } from '#shared/domain/notes/note.ts';
import { shownName } from '#shared/domain/notes/files/attachments.ts';
import { AttachButtons } from './AttachButtons.tsx';
import { FileCard } from './FileCard.tsx';
import { useFilesHere } from './fileBytes.ts';
import classes from './Files.module.css';
import { FilesPaused } from './FilesPaused.tsx';
import type { Attaching } from './useAttach.tsx';

const PicturePreview = loadable(async () => import('./PicturePreview.tsx'));
const MissingFile = loadable(async () => import('./MissingFile.tsx'));

export function NoteFiles({ held, readOnly, attaching }: { held: HeldNote; readOnly: boolean; attaching: Attaching }) {
  const { t } = useI18n();
  const { tables } = useMissionState();
  // A name may come from somebody else's file, too.
  const files = attachmentsOf(tables, held).map((file) => ({ ...file, name: shownName(file) }));
  const here = useFilesHere(files);
  const [opened, setOpened] = useState<string | null>(null);
  const [missingId, setMissingId] = useState<string | null>(null);
  const missing = files.find(({ id }) => id === missingId);
  const { missionId } = useMissionStore();
  const shared = useSyncStatus(missionId) !== undefined;
  const transfers = useMissionTransfers(missionId);
  const sync = useSync();
  const words = useFetched(loadSharingWords, shared);
  const any = files.length > 0;
  useEffect(() => {
    // Beforehand: where a picture is opened there may be no network any more to fetch this by.
    if (any) void Promise.all([PicturePreview.load(), MissingFile.load()]).catch(() => undefined);
  }, [any]);
  const miss = (file: Attachment): void => {
    setMissingId(file.id);
    if (shared) sync.ask((service) => service.fetchFile(missionId, file.sha256));
  };
  // What a person waited for opens by itself.
  const come = missing !== undefined && here?.ok === true && here.value.has(missing.sha256) ? missing : undefined;
  const shown = opened ?? (come !== undefined && isPicture(kindOfMediaType(come.mediaType)) ? come.id : null);
  const show = (id: string | null): void => {
    setMissingId(null);
    setOpened(id);
  };
  if (!any && attaching.waiting === 0) return null;
  // One that is opened before it is known what is here looks for its bytes itself, and says so where there are none.
  const pictures = files.filter(
    ({ id, mediaType, sha256 }) =>
      isPicture(kindOfMediaType(mediaType)) && (here?.ok !== true || here.value.has(sha256) || id === shown),
  );
  return (
    <section className={classes['files']} aria-label={t('notes.files.title')}>
      <div className={classes['head']}>
        <Text component="h2" fz="sm" fw={600}>
          {t('notes.files.title')}
        </Text>
        {!readOnly && <AttachButtons labelled onFiles={attaching.attach} />}
      </div>
      {here?.ok === false && <Alert color="red">{storageFailureText(t, here.error)}</Alert>}
      <ul className={classes['cards']}>
        {files.map((file) => (
          <FileCard
            key={file.id}
            file={file}
            here={here?.ok === true ? here.value.has(file.sha256) : undefined}
            readOnly={readOnly}
            onPreview={() => show(file.id)}
            onMissing={() => miss(file)}
          />
        ))}
      </ul>
      {attaching.waiting > 0 && (
        <div role="status" className={classes['waiting']}>
          <Loader size="xs" />
          <Text size="sm">{t('notes.files.taking', { count: attaching.waiting })}</Text>
        </div>
      )}
      {shown !== null && (
        <PicturePreview pictures={pictures} openedId={shown} onMove={show} onClose={() => show(null)} />
      )}
      {missing !== undefined && come === undefined && <MissingFile file={missing} onClose={() => setMissingId(null)} />}
      {transfers?.paused !== undefined && words && <FilesPaused missionId={missionId} transfers={transfers} />}
    </section>
  );
}
