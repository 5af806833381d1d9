import { ActionIcon } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCheckbox,
  IconColumnInsertRight,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconStrikethrough,
  IconTable,
  IconTableOff,
  IconTargetArrow,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ComponentType } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { PlainKey } from '#shared/i18n/keys.ts';
import classes from './NoteEditor.module.css';

interface Control {
  readonly label: PlainKey;
  readonly Icon: ComponentType<{ size?: number }>;
  readonly active?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const GROUPS: readonly (readonly Control[])[] = [
  [
    {
      label: 'notes.control.bold',
      Icon: IconBold,
      active: (editor) => editor.isActive('bold'),
      run: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      label: 'notes.control.italic',
      Icon: IconItalic,
      active: (editor) => editor.isActive('italic'),
      run: (editor) => editor.chain().focus().toggleItalic().run(),
    },
    {
      label: 'notes.control.underline',
      Icon: IconUnderline,
      active: (editor) => editor.isActive('underline'),
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
    },
    {
      label: 'notes.control.strike',
      Icon: IconStrikethrough,
      active: (editor) => editor.isActive('strike'),
      run: (editor) => editor.chain().focus().toggleStrike().run(),
    },
  ],
  [
    {
      label: 'notes.control.h2',
      Icon: IconH2,
      active: (editor) => editor.isActive('heading', { level: 2 }),
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    },
    {
      label: 'notes.control.h3',
      Icon: IconH3,
      active: (editor) => editor.isActive('heading', { level: 3 }),
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    },
    {
      label: 'notes.control.bullets',
      Icon: IconList,
      active: (editor) => editor.isActive('bulletList'),
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      label: 'notes.control.numbers',
      Icon: IconListNumbers,
      active: (editor) => editor.isActive('orderedList'),
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      label: 'notes.control.tasks',
      Icon: IconCheckbox,
      active: (editor) => editor.isActive('taskList'),
      run: (editor) => editor.chain().focus().toggleTaskList().run(),
    },
    {
      label: 'notes.control.quote',
      Icon: IconBlockquote,
      active: (editor) => editor.isActive('blockquote'),
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
    {
      label: 'notes.control.table',
      Icon: IconTable,
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
  ],
];

/** Only while the cursor is in a table. */
const TABLE: readonly Control[] = [
  {
    label: 'notes.tableRow',
    Icon: IconRowInsertBottom,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    label: 'notes.tableColumn',
    Icon: IconColumnInsertRight,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  { label: 'notes.tableGone', Icon: IconTableOff, run: (editor) => editor.chain().focus().deleteTable().run() },
];

const HISTORY: readonly Control[] = [
  { label: 'notes.control.undo', Icon: IconArrowBackUp, run: (editor) => editor.chain().focus().undo().run() },
  { label: 'notes.control.redo', Icon: IconArrowForwardUp, run: (editor) => editor.chain().focus().redo().run() },
];

export function NoteToolbar({ editor, onAction }: { editor: Editor; onAction: () => void }) {
  const { t } = useI18n();
  // Drawn again when what is active changes, not at every key.
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      labels: GROUPS.flat()
        .filter((control) => control.active?.(now) === true)
        .map(({ label }) => label),
      inTable: now.isActive('table'),
    }),
  });
  const action: Control = { label: 'notes.control.action', Icon: IconTargetArrow, run: onAction };
  return (
    <div role="toolbar" aria-label={t('notes.text')} className={classes['toolbar']}>
      {[...GROUPS, ...(active.inTable ? [TABLE] : []), [action], HISTORY].map((group) => (
        <span key={group[0]?.label} className={classes['controls']}>
          {group.map(({ label, Icon, run, active: toggles }) => (
            <ActionIcon
              key={label}
              variant={active.labels.includes(label) ? 'light' : 'subtle'}
              color={active.labels.includes(label) ? 'jade' : 'gray'}
              aria-label={t(label)}
              title={t(label)}
              aria-pressed={toggles === undefined ? undefined : active.labels.includes(label)}
              // The cursor stays in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(editor)}
            >
              <Icon size={17} />
            </ActionIcon>
          ))}
        </span>
      ))}
    </div>
  );
}
