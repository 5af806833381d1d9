/** What keys do in the table while no cell is edited. */
import type { KeyboardEvent } from 'react';
import type { ColumnId } from './columns.ts';
import { moveCell } from './gridMoves.ts';
import type { RosterRow } from './rosterRows.ts';
import { useRosterStore } from './rosterStore.ts';
import type { RosterEntry } from './rosterView.ts';
import type { CellEdits } from './useCellEdits.ts';
import type { GridColumn, GridPlace } from './useGridPlace.ts';
import { moveColumn, type RosterHead, widen } from './useRosterTable.ts';
import type { Selection } from './useSelection.ts';

const WIDTH_STEP = 16;

export interface GridKeysOptions {
  readonly entries: readonly RosterEntry[];
  readonly columns: readonly GridColumn[];
  readonly heads: readonly RosterHead[];
  readonly place: GridPlace;
  readonly selection: Selection;
  /** Rows to a screen. */
  readonly page: () => number;
  readonly startEdit: CellEdits['startEdit'];
  readonly onOpen: (row: RosterRow) => void;
  readonly onDelete: () => void;
}

export function toggleAll(selection: Selection): void {
  if (selection.selected.size > 0) selection.clear();
  else selection.all();
}

/** True where the key meant something. */
function headKey(event: KeyboardEvent, options: GridKeysOptions): boolean {
  const column = options.columns[options.place.column];
  const head = options.heads.find(({ id }) => id === column);
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && head !== undefined) {
    const by = event.key === 'ArrowLeft' ? -1 : 1;
    if (event.shiftKey) moveColumn(head.id, by);
    else widen(head.id, by * WIDTH_STEP);
    return true;
  }
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (column === 'select') toggleAll(options.selection);
  else head?.sort(event.shiftKey);
  return true;
}

function personKey(
  event: KeyboardEvent,
  entry: Extract<RosterEntry, { kind: 'person' }>,
  { place, columns, selection, startEdit, onOpen, onDelete }: GridKeysOptions,
): boolean {
  const column = columns[place.column];
  const edit = (initial?: string): void => {
    if (column !== undefined && column !== 'select') startEdit(entry, column satisfies ColumnId, initial);
  };
  const { key } = event;
  if (key === 'Enter' && (event.altKey || column === 'private')) onOpen(entry.row);
  else if (key === ' ' && event.shiftKey) selection.reach(place.row);
  else if (key === ' ' || (key === 'Enter' && column === 'select')) selection.toggle(place.row);
  else if (key === 'Enter' || key === 'F2') edit();
  else if (key === 'Delete' && selection.selected.size > 0) onDelete();
  else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) edit(key);
  else return false;
  return true;
}

function rowKey(event: KeyboardEvent, options: GridKeysOptions): boolean {
  const entry = options.entries[options.place.row];
  if (entry === undefined) return false;
  if (entry.kind === 'person') return personKey(event, entry, options);
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  useRosterStore.getState().toggleClosed(entry.key);
  return true;
}

function moveKey(event: KeyboardEvent, { entries, columns, place, selection, page }: GridKeysOptions): boolean {
  if (event.altKey) return false;
  const size = { rows: entries.length, columns: columns.length, page: page() };
  const to = moveCell(place, event.key, event.ctrlKey || event.metaKey, size);
  if (to === undefined) return false;
  if (event.shiftKey && to.row !== place.row && to.row >= 0) {
    if (selection.selected.size === 0 && place.row >= 0) selection.only(place.row);
    selection.reach(to.row);
  }
  place.goTo(to.row, to.column);
  return true;
}

function selectKey(event: KeyboardEvent, { selection }: GridKeysOptions): boolean {
  const letterA = event.key.toLowerCase() === 'a' || event.code === 'KeyA';
  if ((event.ctrlKey || event.metaKey) && letterA) selection.all();
  else if (event.key === 'Escape' && selection.selected.size > 0) selection.clear();
  else return false;
  return true;
}

export function useGridKeys(options: GridKeysOptions): (event: KeyboardEvent) => void {
  return (event) => {
    // Keys of an editor in a cell are its own.
    if (event.target !== event.currentTarget) return;
    const meant =
      moveKey(event, options) ||
      selectKey(event, options) ||
      (options.place.row < 0 ? headKey(event, options) : rowKey(event, options));
    if (meant) event.preventDefault();
  };
}
