/** Where the keyboard is in the table: an entry by its key (null is the head) and a column; it follows its row as rows move. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ColumnId } from './columns.ts';
import type { RosterEntry } from './rosterView.ts';

export type GridColumn = ColumnId | 'select';

export interface GridPlace {
  /** Index of the active entry, -1 for the head. */
  readonly row: number;
  readonly column: number;
  goTo(row: number, column: number): void;
}

export function useGridPlace(
  entries: readonly RosterEntry[],
  columns: readonly GridColumn[],
  reveal: (row: number, column: GridColumn) => void,
): GridPlace {
  const [place, setPlace] = useState<{
    readonly key: string | null;
    readonly column: GridColumn;
    readonly row: number;
  }>({ key: null, column: 'name', row: -1 });
  const indexByKey = useMemo(() => new Map(entries.map(({ key }, index) => [key, index])), [entries]);
  const found = place.key === null ? -1 : indexByKey.get(place.key);
  const row = found ?? Math.min(place.row, entries.length - 1);
  const column = Math.max(0, columns.indexOf(place.column));
  const latest = useRef(reveal);
  useEffect(() => {
    latest.current = reveal;
  }, [reveal]);
  const goTo = useCallback(
    (toRow: number, toColumn: number) => {
      const name = columns[toColumn] ?? 'name';
      setPlace({ key: toRow < 0 ? null : (entries[toRow]?.key ?? null), column: name, row: toRow });
      latest.current(toRow, name);
    },
    [columns, entries],
  );
  return useMemo(() => ({ row, column, goTo }), [row, column, goTo]);
}
