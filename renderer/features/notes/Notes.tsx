/** Notes of meetings and visits: a list, and the note that the address names beside it. */
import { useMediaQuery } from '@mantine/hooks';
import { IconNotes, IconPlus } from '@tabler/icons-react';
import { Suspense, useCallback, useEffect, useMemo } from 'react';
import { useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { useCommands } from '#renderer/stores/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo, usePlaceParts } from '#renderer/ui/useGo.ts';
import { notesOf } from '#shared/domain/notes/editNotes.ts';
import { NOTE_TEMPLATES, type NoteTemplate } from '#shared/domain/notes/note.ts';
import { NewNoteMenu } from './NewNoteMenu.tsx';
import { NoteList } from './NoteList.tsx';
import { NotePane } from './NotePane.tsx';
import classes from './Notes.module.css';
import { useNewNote } from './useNewNote.ts';

export default function Notes() {
  const { t } = useI18n();
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const readOnly = useReadOnly('ownNotes');
  const state = useMissionState();
  const notes = useMemo(() => notesOf(state), [state]);
  const go = useGo();
  const [noteId = '', template = '', itemId] = usePlaceParts();
  const newNote = useNewNote();
  const begin = useCallback(
    (wanted: NoteTemplate, at?: string) => {
      const made = newNote(wanted, at);
      if (made !== null) go('notes', made);
    },
    [newNote, go],
  );
  useBeginFromAddress(noteId, template, itemId, readOnly, begin);
  useCommands(
    useMemo(
      () =>
        readOnly
          ? []
          : [
              {
                id: 'addNote',
                section: 'do',
                label: t('notes.new'),
                shortcut: 'mod+Enter',
                run: () => begin('blank'),
              } as const,
            ],
      [t, begin, readOnly],
    ),
  );

  const pane = noteId !== '' && noteId !== 'new' && (
    <NotePane key={noteId} noteId={noteId} readOnly={readOnly} phone={phone} onClose={() => go('notes')} />
  );
  if (phone && pane !== false) return <Suspense>{pane}</Suspense>;
  return (
    <div className={classes['screen']}>
      <PageHeader oneLine title={t('notes.title')} subtitle={t('notes.count', { count: notes.length })}>
        {!readOnly && notes.length > 0 && <NewNoteMenu onBegin={begin} />}
      </PageHeader>
      {notes.length === 0 ? (
        <EmptyState icon={<IconNotes />} title={t('notes.empty')} hint={t('notes.emptyHint')}>
          {!readOnly && (
            <HeaderAction label={t('notes.new')} Icon={IconPlus} labelled main onClick={() => begin('blank')} />
          )}
        </EmptyState>
      ) : (
        <div className={classes['columns']}>
          <NoteList notes={notes} chosen={noteId} onOpen={(id) => go('notes', id)} />
          {!phone && (
            <div className={classes['pane']}>
              <Suspense>{pane === false ? <p className={classes['choose']}>{t('notes.choose')}</p> : pane}</Suspense>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** `notes/new/<template>[/<item>]` begins a note; other screens lead there. */
function useBeginFromAddress(
  noteId: string,
  wanted: string,
  itemId: string | undefined,
  readOnly: boolean,
  begin: (template: NoteTemplate, itemId?: string) => void,
): void {
  useEffect(() => {
    if (noteId !== 'new' || readOnly) return;
    begin(NOTE_TEMPLATES.find((template) => template === wanted) ?? 'blank', itemId);
    // Once for each visit of the address: `begin` leads away from it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [noteId]);
}
