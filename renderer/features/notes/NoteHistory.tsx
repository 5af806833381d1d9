/** What a note said after each sitting at it, and the way back to that. */
import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { type HeldNote, partsOf } from '#shared/domain/notes/editNotes.ts';
import { type NoteBlock, blocksOf, type Run } from '#shared/domain/notes/text/blocks.ts';
import { readDocument } from '#shared/domain/notes/text/document.ts';
import { restoreVersion } from '#shared/domain/notes/text/versions.ts';
import classes from './Notes.module.css';
import type { NoteSession } from './noteSession.ts';

export default function NoteHistory({
  held,
  session,
  readOnly,
  onClose,
}: {
  held: HeldNote;
  session: NoteSession;
  readOnly: boolean;
  onClose: () => void;
}) {
  const { t, format } = useI18n();
  const tables = useMissionState().tables;
  const parts = useMemo(() => partsOf(tables, held).toSorted((a, b) => (a.at < b.at ? -1 : 1)), [tables, held]);
  const [at, setAt] = useState(Math.max(0, parts.length - 2));
  const shown = useMemo(() => blocksOf(readDocument(parts.slice(0, at + 1)).doc), [parts, at]);
  const version = parts[at];
  const restore = (): void => {
    if (version === undefined) return;
    restoreVersion(session.doc, parts.slice(0, at + 1));
    session.flush();
    notify({ id: 'note-version', message: t('notes.historyRestored', { when: format.moment(version.at) }) });
    onClose();
  };
  return (
    <div className={classes['history']}>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('notes.historyBack')}
        </Button>
        {!readOnly && at < parts.length - 1 && (
          <Button size="compact-sm" onClick={restore}>
            {t('notes.historyRestore')}
          </Button>
        )}
      </Group>
      {parts.length < 2 && <Text c="dimmed">{t('notes.historyEmpty')}</Text>}
      <div className={classes['versions']}>
        <ul>
          {parts
            .map((part, index) => ({ part, index }))
            .toReversed()
            .map(({ part, index }) => (
              <li key={part.id}>
                <UnstyledButton aria-current={index === at ? 'true' : undefined} onClick={() => setAt(index)}>
                  <span>{format.moment(part.at)}</span>
                  <small>{part.author ?? t('notes.historyUnknown')}</small>
                </UnstyledButton>
              </li>
            ))}
        </ul>
        <div
          className={classes['version']}
          role="region"
          aria-label={
            version === undefined ? t('notes.history') : t('notes.historyOf', { when: format.moment(version.at) })
          }
        >
          {shown.map((block, index) => (
            // A version does not change while it is read.
            <Block key={index} block={block} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Runs runs={block.runs} />
        </h3>
      );
    case 'entry':
      return (
        <p style={{ marginInlineStart: `${1 + block.depth * 1.25}rem` }}>
          {block.list === 'task'
            ? block.checked === true
              ? '☑ '
              : '☐ '
            : block.list === 'ordered'
              ? `${block.number}. `
              : '• '}
          <Runs runs={block.runs} />
        </p>
      );
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Runs runs={cell.runs} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const key = `${index}-${run.text}`;
    return run.bold === true ? <strong key={key}>{run.text}</strong> : <span key={key}>{run.text}</span>;
  });
}
