/**
 * The roster as a table for thousands of people. Only rows in sight are in the page; the keyboard has its place in
 * `aria-activedescendant`, since a row that scrolls away could not keep the focus.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useCallback,
  useId,
  useMemo,
  type UIEvent,
  useRef,
  memo,
} from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { CellFinish } from './CellEditor.tsx';
import { COLUMNS } from './columns.ts';
import { GridHead } from './GridHead.tsx';
import { GridHeading, GridRow } from './GridRow.tsx';
import classes from './RosterGrid.module.css';
import type { RosterRow } from './rosterRows.ts';
import { useRosterStore } from './rosterStore.ts';
import type { RosterEntry } from './rosterView.ts';
import { type CellEdits, useCellEdits } from './useCellEdits.ts';
import { useGridClipboard } from './useGridClipboard.ts';
import { toggleAll, useGridKeys } from './useGridKeys.ts';
import { type GridColumn, type GridPlace, useGridPlace } from './useGridPlace.ts';
import { type RosterHead, useRosterTable } from './useRosterTable.ts';
import type { Selection } from './useSelection.ts';

const ROW_HEIGHT = 46;
const HEAD_HEIGHT = 38;
const SELECT_WIDTH = 44;

interface GridProps {
  readonly entries: readonly RosterEntry[];
  readonly headingText: (value: string) => string;
  readonly selection: Selection;
  readonly readOnly: boolean;
  readonly onOpen: (row: RosterRow) => void;
  readonly onDelete: () => void;
}

export const RosterGrid = memo(function RosterGrid(props: GridProps) {
  const { entries, headingText, selection, readOnly } = props;
  const { t } = useI18n();
  const gridId = useId();
  const heads = useRosterTable();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(heads);
  const virtualizer = useRowVirtualizer(entries, scroller);
  const place = useGridPlace(entries, columns, (row, column) => {
    if (row >= 0) virtualizer.scrollToIndex(row);
    scrollToColumn(scroller.current, column);
  });
  const edits = useCellEdits(readOnly);
  const clipboard = useGridClipboard({ entries, columns, place, selection, readOnly });
  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const onKeyDown = useGridKeys({
    ...props,
    columns,
    heads,
    place,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2),
    startEdit: edits.startEdit,
  });
  const pointer = usePointer(props, columns, place, edits, focusGrid);
  const finishEdit = useFinishEdit(entries, columns, place, edits, focusGrid);
  const style = {
    height: virtualizer.getTotalSize(),
    width: SELECT_WIDTH + heads.reduce((sum, head) => sum + head.width, 0),
    '--roster-columns': `${SELECT_WIDTH}px ${heads.map(({ width }) => `${width}px`).join(' ')}`,
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('roster.table')}
      aria-rowcount={entries.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-readonly={readOnly}
      aria-activedescendant={`${gridId}-${place.row}-${place.column}`}
      className={classes['grid']}
      onScroll={markAside}
      onKeyDown={onKeyDown}
      onClick={pointer.onClick}
      onDoubleClick={pointer.onDoubleClick}
      onCopy={clipboard.onCopy}
      onPaste={clipboard.onPaste}
      data-testid="roster-grid"
    >
      <div role="presentation" className={classes['canvas']} style={style}>
        <GridHead
          heads={heads}
          cellId={(column) => `${gridId}--1-${column}`}
          active={place.row < 0 ? place.column : -1}
          allSelected={selection.selected.size > 0}
          onSelectAll={() => toggleAll(selection)}
        />
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const shared = { index, start, gridId, active: index === place.row ? place.column : -1 };
          return entry.kind === 'group' ? (
            <GridHeading key={key} {...shared} entry={entry} text={headingText(entry.value)} columns={columns.length} />
          ) : (
            <GridRow
              key={key}
              {...shared}
              row={entry.row}
              columns={columns}
              selected={selection.selected.has(entry.row.id)}
              editing={edits.editing?.key === entry.key ? edits.editing : null}
              onCommit={edits.commitCell}
              onFinish={finishEdit}
            />
          );
        })}
      </div>
    </div>
  );
});

/** Says whether columns are scrolled beneath those that stay; by hand, since a frame of scrolling is no time to draw. */
function markAside({ currentTarget }: UIEvent<HTMLElement>): void {
  currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0);
}

/** The columns by name, the same array while they are the same, so that rows need not be drawn again for a width. */
function useColumns(heads: readonly RosterHead[]): readonly GridColumn[] {
  const names = heads.map(({ id }) => id).join(' ');
  return useMemo(() => ['select', ...names.split(' ')] as GridColumn[], [names]);
}

function useRowVirtualizer(entries: readonly RosterEntry[], scroller: RefObject<HTMLDivElement | null>) {
  // Its functions are called where they are made, never handed to a memoised component.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
}

/** One listener for all cells: which cell, by its data attributes. */
function usePointer(
  { entries, selection, onOpen }: GridProps,
  columns: readonly GridColumn[],
  place: GridPlace,
  edits: CellEdits,
  focusGrid: () => void,
) {
  const placeOf = (event: MouseEvent): { entry: RosterEntry; row: number; column: number } | undefined => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-index]');
    if (!cell || !row || target.closest('[data-editor]') !== null) return undefined;
    const index = Number(row.dataset['index']);
    const entry = entries[index];
    return entry === undefined ? undefined : { entry, row: index, column: Number(cell.dataset['column']) };
  };
  return {
    onClick: (event: MouseEvent): void => {
      const at = placeOf(event);
      if (at === undefined) return;
      place.goTo(at.row, at.column);
      focusGrid();
      if (at.entry.kind === 'group') useRosterStore.getState().toggleClosed(at.entry.key);
      else if (event.shiftKey) selection.reach(at.row);
      else if (event.ctrlKey || event.metaKey || columns[at.column] === 'select') selection.toggle(at.row);
      else if ((event.target as HTMLElement).closest('[data-open]') !== null) onOpen(at.entry.row);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const at = placeOf(event);
      const column = at === undefined ? undefined : columns[at.column];
      if (at?.entry.kind === 'person' && column !== undefined && column !== 'select') edits.startEdit(at.entry, column);
    },
  };
}

/** Where the keyboard goes when a cell's edit ends. */
function useFinishEdit(
  entries: readonly RosterEntry[],
  columns: readonly GridColumn[],
  place: GridPlace,
  edits: CellEdits,
  focusGrid: () => void,
): (then: CellFinish) => void {
  const { stopEdit, startEdit } = edits;
  return useCallback(
    (then) => {
      stopEdit();
      // A click elsewhere has taken the focus already.
      if (then !== 'left') focusGrid();
      if (then === 'down') place.goTo(Math.min(entries.length - 1, place.row + 1), place.column);
      if (then !== 'next' && then !== 'back') return;
      const step = then === 'next' ? 1 : -1;
      let column = place.column + step;
      let wanted = columns[column];
      while (wanted !== undefined && wanted !== 'select' && COLUMNS[wanted].input === undefined) {
        column += step;
        wanted = columns[column];
      }
      const entry = entries[place.row];
      if (wanted === undefined || wanted === 'select' || entry?.kind !== 'person') return;
      place.goTo(place.row, column);
      startEdit(entry, wanted);
    },
    [stopEdit, startEdit, focusGrid, place, entries, columns],
  );
}

/** Brings a column into sight beside the first ones, which stay. */
function scrollToColumn(scroller: HTMLElement | null, column: GridColumn): void {
  const head = scroller?.querySelector<HTMLElement>(`[data-head="${column}"]`);
  if (!scroller || !head || column === 'select' || column === 'name') return;
  const pinned = scroller.querySelector<HTMLElement>('[data-head="name"]');
  const from = (pinned?.offsetWidth ?? 0) + SELECT_WIDTH;
  const left = head.offsetLeft;
  if (left - from < scroller.scrollLeft) scroller.scrollTo({ left: left - from });
  else if (left + head.offsetWidth > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollTo({ left: left + head.offsetWidth - scroller.clientWidth });
  }
}
