import { Badge } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconHandStop, IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { CellEditor, type CellFinish } from './CellEditor.tsx';
import { type CellValue, cellText, type ColumnId } from './columns.ts';
import classes from './RosterGrid.module.css';
import type { RosterRow } from './rosterRows.ts';
import type { RosterEntry } from './rosterView.ts';
import type { CellEdit } from './useCellEdits.ts';

interface Shared {
  readonly index: number;
  /** Pixels from the top of the table. */
  readonly start: number;
  readonly gridId: string;
  /** Index of the active cell, -1 where it is in another row. */
  readonly active: number;
}

export const GridHeading = memo(function GridHeading({
  entry,
  text,
  columns,
  index,
  start,
  gridId,
  active,
}: Shared & { entry: Extract<RosterEntry, { kind: 'group' }>; text: string; columns: number }) {
  const { format } = useI18n();
  const Chevron = entry.open ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={classes['heading']}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div
        role="gridcell"
        // The heading is one cell, wherever the keyboard comes from.
        id={active < 0 ? `${gridId}-${index}-0` : `${gridId}-${index}-${active}`}
        aria-colspan={columns}
        aria-expanded={entry.open}
        data-column={0}
        data-active={active >= 0 || undefined}
        className={classes['headingCell']}
      >
        <Chevron size={16} aria-hidden />
        <strong>{text}</strong>
        <span>{format.number(entry.count)}</span>
      </div>
    </div>
  );
});

export const GridRow = memo(function GridRow({
  row,
  columns,
  selected,
  editing,
  onCommit,
  onFinish,
  index,
  start,
  gridId,
  active,
}: Shared & {
  row: RosterRow;
  columns: readonly (ColumnId | 'select')[];
  selected: boolean;
  editing: CellEdit | null;
  onCommit: (row: RosterRow, column: ColumnId, value: CellValue) => void;
  onFinish: (then: CellFinish) => void;
}) {
  const { t } = useI18n();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-person={row.id}
      className={classes['row']}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, at) => (
        <div
          key={column}
          role="gridcell"
          id={`${gridId}-${index}-${at}`}
          aria-colindex={at + 1}
          data-column={at}
          data-active={at === active || undefined}
          className={`${classes['cell']} ${classes[column] ?? ''}`}
        >
          {column === 'select' ? (
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              checked={selected}
              aria-label={t('roster.selectPerson', { name: row.name })}
            />
          ) : editing?.column === column ? (
            <CellEditor
              row={row}
              column={column}
              {...(editing.initial === undefined ? {} : { initial: editing.initial })}
              onCommit={(value) => onCommit(row, column, value)}
              onFinish={onFinish}
            />
          ) : (
            <CellContent row={row} column={column} />
          )}
        </div>
      ))}
    </div>
  );
});

function CellContent({ row, column }: { row: RosterRow; column: ColumnId }) {
  const { t } = useI18n();
  const text = cellText(row, column, t);
  switch (column) {
    case 'name':
      return (
        <button type="button" tabIndex={-1} data-open className={classes['person']}>
          <span className={classes['text']}>{row.name === '' ? t('roster.nameless') : row.name}</span>
          {row.second !== '' && <small className={classes['text']}>{row.second}</small>}
        </button>
      );
    case 'sector':
      return (
        <span className={classes['text']} data-inherited={row.person.sector === undefined || undefined} title={text}>
          {text}
        </span>
      );
    case 'groups':
      return (
        <span className={classes['groups']} title={text}>
          {row.groups.map(({ id, name, color }) => (
            <Badge key={id} variant="dot" size="sm" color={color ?? 'gray'} className={classes['group'] ?? ''}>
              {name}
            </Badge>
          ))}
        </span>
      );
    case 'precedence':
      return (
        <span className={classes['rank']} title={row.byHand ? row.person.precedenceReason : undefined}>
          {text}
          {row.byHand && <IconHandStop size={14} role="img" aria-label={t('roster.byHand')} />}
        </span>
      );
    case 'private':
      return row.hasPrivate ? <IconLock size={16} role="img" aria-label={t('roster.hasPrivate')} /> : null;
    default:
      return (
        <span className={classes['text']} title={text}>
          {text}
        </span>
      );
  }
}
