/** Photos and files of a note, under its text. */
import { Alert, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { storageFailureText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { attachmentsOf, type HeldNote } from '#shared/domain/notes/editNotes.ts';
import { isPicture, kindOfMediaType } from '#shared/domain/notes/files/fileKinds.ts';
import { shownName } from '#shared/domain/notes/files/attachments.ts';
import { AttachButtons } from './AttachButtons.tsx';
import { FileCard } from './FileCard.tsx';
import { useFilesHere } from './fileBytes.ts';
import classes from './Files.module.css';
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
  const [missing, setMissing] = useState<string | null>(null);
  const any = files.length > 0;
  useEffect(() => {
    // Beforehand: where a picture is opened there may be no network any more to fetch this by.
    if (any) void Promise.all([PicturePreview.load(), MissingFile.load()]).catch(() => undefined);
  }, [any]);
  if (!any && attaching.waiting === 0) return null;
  // One that is opened before it is known what is here looks for its bytes itself, and says so where there are none.
  const pictures = files.filter(
    ({ id, mediaType, sha256 }) =>
      isPicture(kindOfMediaType(mediaType)) && (here?.ok !== true || here.value.has(sha256) || id === opened),
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
            onPreview={() => setOpened(file.id)}
            onMissing={() => setMissing(file.name)}
          />
        ))}
      </ul>
      {attaching.waiting > 0 && (
        <div role="status" className={classes['waiting']}>
          <Loader size="xs" />
          <Text size="sm">{t('notes.files.taking', { count: attaching.waiting })}</Text>
        </div>
      )}
      {opened !== null && (
        <PicturePreview pictures={pictures} openedId={opened} onMove={setOpened} onClose={() => setOpened(null)} />
      )}
      {missing !== null && <MissingFile name={missing} onClose={() => setMissing(null)} />}
    </section>
  );
}
