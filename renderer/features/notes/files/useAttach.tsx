import { List } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { useState } from 'react';
import { useChange, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { storageFailureText } from '#renderer/ui/failureText.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { noteOf } from '#shared/domain/notes/editNotes.ts';
import { attach } from '#shared/domain/notes/files/attachments.ts';
import { type NotTaken, type Taken, takeFiles } from './takeFiles.ts';

export interface Attaching {
  /** Files that are being taken in. */
  readonly waiting: number;
  attach(files: readonly File[]): void;
}

/** Attaches files to a note, in one step of undo, and says of each that was refused why. */
export function useAttach(noteId: string): Attaching {
  const i18n = useI18n();
  const workspace = useWorkspace();
  const { missionId } = useMissionStore();
  const change = useChange();
  const [waiting, setWaiting] = useState(0);
  const take = async (picked: readonly File[]): Promise<void> => {
    setWaiting((count) => count + picked.length);
    const { files, refused } = await takeFiles(async () => workspace.files(), missionId, picked);
    setWaiting((count) => count - picked.length);
    if (files.length > 0) {
      change({ key: 'attachFiles', params: { count: files.length } }, (edit) => {
        // It may have been shared, or deleted, in the meantime.
        const held = noteOf(edit.state, noteId);
        if (held !== undefined) attach(edit, held, files);
      });
    }
    if (refused.length > 0) notify({ id: 'refused', color: 'yellow', autoClose: 15_000, message: told(i18n, refused) });
  };
  return { waiting, attach: useCallbackRef((files) => void (files.length > 0 && take(files))) };
}

function told(i18n: I18n, refused: Taken['refused']) {
  return (
    <List size="sm" listStyleType="none">
      {refused.map(({ name, why }, index) => (
        <List.Item key={`${index}/${name}`}>
          {i18n.t('notes.files.refused', { name, reason: reasonOf(i18n, why) })}
        </List.Item>
      ))}
    </List>
  );
}

function reasonOf({ t, format }: I18n, why: NotTaken): string {
  switch (why.kind) {
    case 'tooLarge':
      return t('notes.files.refused.tooLarge', { limit: format.bytes(why.limitBytes) });
    case 'notStored':
      return why.failure.kind === 'full' ? t('notes.files.full') : storageFailureText(t, why.failure);
    default:
      return t(`notes.files.refused.${why.kind}`);
  }
}
