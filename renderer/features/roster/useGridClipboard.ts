/** Copies selected rows, or the active cell, as a spreadsheet takes them, and pastes a range of cells as one step of undo. */
import type { ClipboardEvent } from 'react';
import { useChange } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { cellText, COLUMNS, writeCell } from './columns.ts';
import { cellsOf } from './clipboardCells.ts';
import type { RosterEntry } from './rosterView.ts';
import type { GridColumn, GridPlace } from './useGridPlace.ts';
import type { Selection } from './useSelection.ts';

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

export function useGridClipboard({
  entries,
  columns,
  place,
  selection,
  readOnly,
}: {
  entries: readonly RosterEntry[];
  columns: readonly GridColumn[];
  place: GridPlace;
  selection: Selection;
  readOnly: boolean;
}): { onCopy: (event: ClipboardEvent) => void; onPaste: (event: ClipboardEvent) => void } {
  const { t, locale } = useI18n();
  const change = useChange();
  const isGrid = (event: ClipboardEvent): boolean => event.target === event.currentTarget;
  const shown = columns.filter((column) => column !== 'select');
  return {
    onCopy: (event) => {
      if (!isGrid(event)) return;
      const active = entries[place.row];
      const column = columns[place.column];
      const chosen = entries.filter((entry) => entry.kind === 'person' && selection.selected.has(entry.row.id));
      const lines =
        chosen.length > 0
          ? chosen.map((entry) =>
              entry.kind === 'person' ? shown.map((id) => oneLine(cellText(entry.row, id, t))).join('\t') : '',
            )
          : active?.kind === 'person' && column !== undefined && column !== 'select'
            ? [oneLine(cellText(active.row, column, t))]
            : [];
      if (lines.length === 0) return;
      event.clipboardData.setData('text/plain', lines.join('\n'));
      event.preventDefault();
    },
    onPaste: (event) => {
      if (!isGrid(event) || readOnly || place.row < 0) return;
      const cells = cellsOf(event.clipboardData.getData('text/plain'));
      event.preventDefault();
      const people = entries.slice(place.row, place.row + cells.length);
      change({ key: 'editPeople', params: { count: people.length } }, (edit) => {
        for (const [line, entry] of people.entries()) {
          if (entry.kind !== 'person' || entry.row.person.deletedAt !== undefined) continue;
          for (const [offset, text] of (cells[line] ?? []).entries()) {
            const column = columns[place.column + offset];
            if (column === undefined || column === 'select') continue;
            const { input } = COLUMNS[column];
            // What is chosen from a list is not guessed from words.
            if (input !== 'text' && input !== 'number') continue;
            const person = edit.state.tables.people.get(entry.row.id);
            if (person !== undefined) writeCell(edit, person, column, text, locale);
          }
        }
      });
    },
  };
}
