/** What the text of a note may hold. Names of nodes and marks are those that shared/domain/notes/text reads. */
import type { Editor, Extensions } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Mention } from '@tiptap/extension-mention';
import { TableKit } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import type { Mentioned } from '#shared/domain/notes/text/blocks.ts';
import { BODY } from '#shared/domain/notes/text/document.ts';
import { mentionPopup } from './mentionPopup.ts';
import type { NoteDocument } from './noteSession.ts';

/** Somebody or something that a note may name. */
export interface Mentionable {
  readonly kind: Mentioned;
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

export interface EditorParts {
  readonly doc: NoteDocument;
  readonly placeholder: string;
  readonly listLabel: string;
  readonly nobody: string;
  /** Of a check box that has no words yet. */
  readonly taskLabel: string;
  /** Best first, at most a few. */
  readonly find: (query: string) => readonly Mentionable[];
  /** Makes an action of the line that the cursor is in. */
  readonly onAction: (editor: Editor) => void;
}

export function noteExtensions(parts: EditorParts): Extensions {
  return [
    StarterKit.configure({
      // Undo is the document's own, so that one never takes back what another wrote.
      undoRedo: false,
      // It would write to a note that is only read.
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      codeBlock: false,
      code: false,
      horizontalRule: false,
      link: { openOnClick: false, autolink: true },
    }),
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: ({ textContent }) => textContent || parts.taskLabel } }),
    TableKit.configure({ table: { resizable: false } }),
    Placeholder.configure({ placeholder: parts.placeholder }),
    Collaboration.configure({ document: parts.doc, field: BODY }),
    mention(parts),
    Extension.create({
      name: 'actionOfLine',
      addKeyboardShortcuts: () => ({
        'Mod-Enter': ({ editor }) => {
          parts.onAction(editor);
          return true;
        },
      }),
    }),
  ];
}

function mention({ find, listLabel, nobody }: EditorParts): Extensions[number] {
  return Mention.extend({
    addAttributes() {
      return {
        ...this.parent?.(),
        kind: {
          default: 'person',
          parseHTML: (element: HTMLElement) => element.dataset['kind'],
          renderHTML: ({ kind }: { kind?: string }) => ({ 'data-kind': kind }),
        },
      };
    },
  }).configure({
    // Its name as it was when it was written: the record may be renamed, or deleted, later.
    renderText: ({ node }) => String(node.attrs['label'] ?? ''),
    renderHTML: ({ options, node }) => ['span', options.HTMLAttributes, String(node.attrs['label'] ?? '')],
    deleteTriggerWithBackspace: true,
    suggestion: {
      // Chinese is written without spaces before it.
      allowedPrefixes: null,
      allowSpaces: false,
      items: ({ query }) => [...find(query)],
      render: () => mentionPopup({ label: listLabel, nobody }),
    },
  });
}
