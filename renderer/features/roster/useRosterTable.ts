/**
 * The head of the roster's table: which columns stand, in which order, how wide, and what sorts. The rows are not the table
 * library's: someone in two groups stands under both headings, which its grouping cannot say (docs/decisions/0500).
 */
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { COLUMN_IDS, COLUMNS, type ColumnId, WIDTH_MAX, WIDTH_MIN } from './columns.ts';
import type { RosterRow } from './rosterRows.ts';
import { type SortBy, useRosterStore } from './rosterStore.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
});
const helper = createColumnHelper<typeof features, RosterRow>();
const columns = helper.columns(
  COLUMN_IDS.map((id) =>
    helper.accessor(() => '', {
      id,
      size: COLUMNS[id].width,
      minSize: WIDTH_MIN,
      maxSize: WIDTH_MAX,
      enableHiding: id !== 'name',
      sortDescFirst: false,
    }),
  ),
);
const NO_ROWS: RosterRow[] = [];

const resolve = <T>(updater: T | ((old: T) => T), old: T): T =>
  typeof updater === 'function' ? (updater as (old: T) => T)(old) : updater;

export interface RosterHead {
  readonly id: ColumnId;
  readonly width: number;
  readonly sorted: false | 'asc' | 'desc';
  /** Place among several sorting columns, from 1; 0 where it is the only one or none. */
  readonly sortPlace: number;
  readonly resizing: boolean;
  readonly onResizeStart: (event: unknown) => void;
  /** Next of up, down, not at all; `multi` adds to the columns that sort. */
  readonly sort: (multi: boolean) => void;
}

export function useRosterTable(): readonly RosterHead[] {
  const { hidden, order, widths, sorting, set } = useRosterStore();
  const table = useTable({
    features,
    columns,
    data: NO_ROWS,
    manualSorting: true,
    columnResizeMode: 'onChange',
    state: {
      columnVisibility: useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]),
      columnOrder: useMemo(() => ['name', ...order.filter((id) => id !== 'name')], [order]),
      columnSizing: widths,
      sorting: useMemo(() => sorting.map(({ id, desc }) => ({ id, desc })), [sorting]),
    },
    onColumnSizingChange: (updater) => set({ widths: resolve(updater, useRosterStore.getState().widths) }),
    onSortingChange: (updater) => {
      const old = useRosterStore.getState().sorting.map(({ id, desc }) => ({ id: id as string, desc }));
      set({ sorting: resolve(updater, old) as SortBy[] });
    },
  });
  return (table.getHeaderGroups()[0]?.headers ?? []).map((header) => {
    const { column } = header;
    const sorted = column.getIsSorted();
    return {
      id: column.id as ColumnId,
      width: column.getSize(),
      sorted,
      sortPlace: sorting.length > 1 && sorted !== false ? column.getSortIndex() + 1 : 0,
      resizing: column.getIsResizing(),
      onResizeStart: header.getResizeHandler(),
      sort: (multi) => column.toggleSorting(undefined, multi),
    };
  });
}

/** Wider or narrower by a step, for the keyboard. */
export function widen(id: ColumnId, by: number): void {
  const { widths, set } = useRosterStore.getState();
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, (widths[id] ?? COLUMNS[id].width) + by));
  set({ widths: { ...widths, [id]: width } });
}

/** Moves a column past the next one that is shown; the name stays first. */
export function moveColumn(id: ColumnId, by: -1 | 1): void {
  const { order, hidden, set } = useRosterStore.getState();
  const rest = order.filter((other) => other !== id && other !== 'name');
  const shown = (at: number): boolean => {
    const other = rest[at];
    return other !== undefined && !hidden.includes(other);
  };
  if (id === 'name' || !order.includes(id)) return;
  let to = order.filter((other) => other !== 'name').indexOf(id);
  // Past hidden columns too, or a step would show nothing.
  do to += by;
  while (to > 0 && to < rest.length && !shown(by < 0 ? to : to - 1));
  if (to < 0 || to > rest.length) return;
  rest.splice(to, 0, id);
  set({ order: ['name', ...rest] });
}
