/** Which cell is being edited, and the one undoable change that its end makes. */
import { useCallback, useState } from 'react';
import { useChange } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { COLUMNS, type CellValue, type ColumnId, writeCell } from './columns.ts';
import type { RosterRow } from './rosterRows.ts';
import type { RosterEntry } from './rosterView.ts';

export interface CellEdit {
  readonly key: string;
  readonly column: ColumnId;
  /** The key that opened the editor, which stands in it instead of the old text. */
  readonly initial?: string;
}

export interface CellEdits {
  readonly editing: CellEdit | null;
  startEdit(entry: Extract<RosterEntry, { kind: 'person' }>, column: ColumnId, initial?: string): void;
  stopEdit(): void;
  commitCell(row: RosterRow, column: ColumnId, value: CellValue): void;
}

export function useCellEdits(readOnly: boolean): CellEdits {
  const change = useChange();
  const { locale } = useI18n();
  const [editing, setEditing] = useState<CellEdit | null>(null);
  const startEdit = useCallback<CellEdits['startEdit']>(
    (entry, column, initial) => {
      const { input } = COLUMNS[column];
      if (readOnly || input === undefined || entry.row.person.deletedAt !== undefined) return;
      setEditing({ key: entry.key, column, ...(initial === undefined ? {} : { initial }) });
    },
    [readOnly],
  );
  const stopEdit = useCallback(() => setEditing(null), []);
  const commitCell = useCallback<CellEdits['commitCell']>(
    (row, column, value) => {
      change({ key: 'editPerson', params: { name: row.name } }, (edit) =>
        writeCell(edit, row.person, column, value, locale),
      );
    },
    [change, locale],
  );
  return { editing, startEdit, stopEdit, commitCell };
}
