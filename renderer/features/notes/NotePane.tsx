/** One note: its title, its text, and what it is about. */
import { ActionIcon, Alert, Button, Menu, Text } from '@mantine/core';
import { IconArrowLeft, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useChange, useMissionState, useMissionStore } from '#renderer/data/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import { attachmentsOf, type HeldNote, noteOf, removeNote } from '#shared/domain/notes/editNotes.ts';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { AttachButtons } from './files/AttachButtons.tsx';
import { NoteFiles } from './files/NoteFiles.tsx';
import { useAttach } from './files/useAttach.tsx';
import { useFileDrop } from './files/useFileDrop.ts';
import { NoteLinks } from './NoteLinks.tsx';
import classes from './Notes.module.css';
import { NoteSession } from './noteSession.ts';
import { titleOf } from '#renderer/ui/noteTexts.ts';

const NoteEditor = lazy(() => import('./NoteEditor.tsx'));
const NoteHistory = lazy(() => import('./NoteHistory.tsx'));

interface PaneProps {
  readonly noteId: string;
  readonly readOnly: boolean;
  readonly phone: boolean;
  readonly onClose: () => void;
}

export function NotePane(props: PaneProps) {
  const { t } = useI18n();
  const found = noteOf(useMissionState(), props.noteId);
  if (found === undefined) {
    return (
      <div className={classes['gone']}>
        <Text c="dimmed">{t('notes.gone')}</Text>
        <Button variant="default" onClick={props.onClose}>
          {t('notes.back')}
        </Button>
      </div>
    );
  }
  return <OpenNote {...props} held={found} />;
}

function OpenNote({ held, readOnly, phone, onClose }: PaneProps & { held: HeldNote }) {
  const { t } = useI18n();
  const { note, audience } = held;
  const change = useChange();
  const session = useSession(note.id);
  const [earlier, setEarlier] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const untitled = useRef(note.title === '');
  useEffect(() => {
    // A note that was only just begun is asked for its name.
    if (untitled.current) titleField.current?.focus();
  }, []);
  const attaching = useAttach(note.id);
  const { dropping, onDrop } = useFileDrop(readOnly, attaching.attach);
  const { tables } = useMissionState();
  const filed = attaching.waiting > 0 || attachmentsOf(tables, held).length > 0;
  return (
    <article
      className={classes['note']}
      aria-label={t('notes.title')}
      data-files={filed || undefined}
      data-dropping={dropping ? t('notes.files.dropHere') : undefined}
      {...onDrop}
    >
      <header className={classes['noteHead']}>
        {phone && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('notes.back')} onClick={onClose}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        )}
        <DraftTextInput
          className={classes['title'] ?? ''}
          variant="unstyled"
          aria-label={t('notes.titleField')}
          placeholder={t('notes.titleHint')}
          stored={note.title}
          readOnly={readOnly}
          ref={titleField}
          onCommit={(title, visit) =>
            change(
              { key: 'editNoteLinks' },
              (edit) => edit.update(NOTE_TABLES[audience].notes, note.id, { title }),
              visit,
            )
          }
        />
        {!readOnly && <AttachButtons labelled={false} onFiles={attaching.attach} />}
        <NoteMenu held={held} readOnly={readOnly} onHistory={() => setEarlier(true)} onClose={onClose} />
      </header>
      <RecordNotices record={{ table: NOTE_TABLES[audience].notes, id: note.id }} />
      <NoteLinks held={held} readOnly={readOnly} onMoving={() => session.flush()} />
      {session.unreadable > 0 && <Alert color="yellow">{t('notes.unreadable', { count: session.unreadable })}</Alert>}
      <ErrorBoundary resetKey={note.id}>
        <Suspense>
          {earlier ? (
            <NoteHistory held={held} session={session} readOnly={readOnly} onClose={() => setEarlier(false)} />
          ) : (
            <>
              <NoteEditor session={session} held={held} readOnly={readOnly} onFiles={attaching.attach} />
              {filed && <NoteFiles held={held} readOnly={readOnly} attaching={attaching} />}
            </>
          )}
        </Suspense>
      </ErrorBoundary>
    </article>
  );
}

/** One sitting, from when the note is opened until it is left. */
function useSession(noteId: string): NoteSession {
  const store = useMissionStore();
  const [session] = useState(() => new NoteSession(store, noteId, () => usePreferences.getState().authorName));
  useEffect(() => session.open(), [session]);
  return session;
}

function NoteMenu({
  held,
  readOnly,
  onHistory,
  onClose,
}: {
  held: HeldNote;
  readOnly: boolean;
  onHistory: () => void;
  onClose: () => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const store = useMissionStore();
  const change = useChange();
  const remove = (): void => {
    const title = titleOf(i18n, held, store.getSnapshot().state.tables);
    onClose();
    change({ key: 'deleteNote' }, (edit) => removeNote(edit, held.note.id));
    notify(undoNotice('deleteNote', t('notes.deleted', { title }), t('common.undo'), store.undoOfLast()));
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory size={16} />} onClick={onHistory}>
          {t('notes.history')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} disabled={readOnly} onClick={remove}>
          {t('notes.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
