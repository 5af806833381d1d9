/** The text of a note, in an editor on its document. Loads with the first note that is opened. */
import { useCallbackRef } from '@mantine/hooks';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { useOrganisationSource, usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useChange, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { addAction } from '#shared/domain/actions/editActions.ts';
import { TEXT_MAX } from '#shared/domain/fields.ts';
import type { HeldNote } from '#shared/domain/notes/editNotes.ts';
import type { Mentioned } from '#shared/domain/notes/text/blocks.ts';
import type { PickerSource } from '#shared/domain/picking.ts';
import { matchesWords, searchFold, searchWords } from '#shared/domain/roster/names.ts';
import { type Mentionable, noteExtensions } from './editorExtensions.ts';
import classes from './NoteEditor.module.css';
import { picturesOfPaste } from './files/takeFiles.ts';
import { NoteToolbar } from './NoteToolbar.tsx';
import type { NoteSession } from './noteSession.ts';

const OFFERED = 8;
/** Characters of HTML beyond which only the text of a paste is taken, and of text beyond which it is cut. */
const PASTE_MAX = 1_000_000;

export default function NoteEditor({
  session,
  held,
  readOnly,
  onFiles,
}: {
  session: NoteSession;
  held: HeldNote;
  readOnly: boolean;
  /** Pictures that were pasted. Keeps its identity. */
  onFiles: (files: readonly File[]) => void;
}) {
  const { t, format } = useI18n();
  const find = useMentionables();
  const makeAction = useActionOfLine(held);
  const go = useGo();
  const editor = useEditor(
    {
      extensions: noteExtensions({
        doc: session.doc,
        placeholder: t('notes.textHint'),
        listLabel: t('notes.people'),
        nobody: t('notes.mention.none'),
        taskLabel: t('notes.control.tasks'),
        find,
        onAction: makeAction,
      }),
      editable: !readOnly,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('notes.text'),
          class: classes['text'] ?? '',
        },
        handlePaste: (view, event) => {
          const pictures = picturesOfPaste(event.clipboardData);
          if (pictures.length > 0) {
            onFiles(pictures);
            return true;
          }
          const html = event.clipboardData?.getData('text/html') ?? '';
          const text = event.clipboardData?.getData('text/plain') ?? '';
          const size = Math.max(html.length, text.length);
          if (size <= PASTE_MAX) return false;
          view.pasteText(text.slice(0, PASTE_MAX));
          const millions = format.number(Math.round(size / 100_000) / 10);
          notify({
            id: 'paste',
            color: 'yellow',
            message: t('notes.pasteCut', { size: millions, limit: format.number(1) }),
          });
          return true;
        },
        handleClickOn: (_view, _at, node) => {
          if (node.type.name !== 'mention') return false;
          const screens: Record<Mentioned, readonly string[]> = {
            person: ['roster'],
            organisation: ['organisations'],
            item: ['programme', 'item'],
          };
          const screen = screens[node.attrs['kind'] as Mentioned];
          if (screen !== undefined) go(...screen, String(node.attrs['id']));
          return true;
        },
      },
    },
    [session],
  );
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  return (
    <div className={classes['editor']}>
      {!readOnly && <NoteToolbar editor={editor} onAction={() => makeAction(editor)} />}
      <EditorContent editor={editor} className={classes['content']} data-testid="note-text" />
    </div>
  );
}

/** People and organisations by what was typed after the @, in any script. */
function useMentionables(): (query: string) => readonly Mentionable[] {
  const i18n = useI18n();
  const people = usePeopleSources(i18n, i18n.t('programme.unnamed'));
  const organisations = useOrganisationSource(i18n);
  const find = (query: string): readonly Mentionable[] => {
    const words = searchWords(query);
    const wanted = searchFold(query);
    const found = ([kind, source]: readonly [Mentioned, PickerSource]): { one: Mentionable; named: boolean }[] =>
      source
        .options()
        .filter(({ search }) => matchesWords(search, words))
        .map(({ id, label, detail }) => ({
          one: { kind, id, label, ...(detail === undefined ? {} : { detail }) },
          // Their own name rather than that of the firm they are of.
          named: searchFold(label)
            .split(/\s+/u)
            .some((word) => word.startsWith(wanted)),
        }));
    const sources = [
      ['person', people.everyone],
      ['organisation', organisations],
    ] as const;
    const all = sources.flatMap(found);
    return [...all.filter(({ named }) => named), ...all.filter(({ named }) => !named)]
      .slice(0, OFFERED)
      .map(({ one }) => one);
  };
  return useCallbackRef(find);
}

/** An action whose words are the line that the cursor is in. */
function useActionOfLine(held: HeldNote): (editor: Editor) => void {
  const { t } = useI18n();
  const store = useMissionStore();
  const change = useChange();
  const make = (editor: Editor): void => {
    const line = editor.state.selection.$from.parent;
    const named = ({ attrs: { label } }: { attrs: Record<string, unknown> }): string =>
      typeof label === 'string' ? label : ' ';
    const body = line.textBetween(0, line.content.size, ' ', named).replace(/ {2,}/gu, ' ').trim().slice(0, TEXT_MAX);
    if (body === '') {
      notify({ id: 'action-of-line', message: t('notes.nothingOnLine') });
      return;
    }
    const { id, itemId, personIds, organisationIds } = held.note;
    const made = change({ key: 'addAction', params: { what: body.slice(0, 60) } }, (edit) =>
      addAction(edit, {
        body,
        createdAt: new Date().toISOString(),
        noteId: id,
        ...(itemId === undefined ? {} : { itemId }),
        personIds,
        organisationIds,
      }),
    );
    if (made.ok) {
      notify(
        undoNotice(
          'action-of-line',
          t('notes.actionMade', { body: body.slice(0, 80) }),
          t('common.undo'),
          store.undoOfLast(),
        ),
      );
    }
  };
  return useCallbackRef(make);
}
