/** The way back: to an earlier version of a record, to what one field held, and from a deletion. */
import type { AnyRow, TableName } from '../tables.ts';
import type { Edit } from './edit.ts';
import { type FieldChange, type RecordRef, type RecordVersion, rowsOfRecord } from './history.ts';
import { flattenRow, patchRow } from './op.ts';

/** Sets every field of a row that differs from the wanted one; a tombstone comes back to life by it. */
function setRow(edit: Edit, table: TableName, id: string, wanted: Readonly<Record<string, unknown>>): void {
  const held = edit.state.tables[table].get(id);
  if (held === undefined) return;
  const cleared = Object.fromEntries(Object.keys(held).map((field) => [field, undefined]));
  edit.update(table, id, { ...cleared, ...wanted });
}

/** The record as it was in that version, with what belongs to it: what came later is taken off. */
export function restoreVersion(edit: Edit, version: RecordVersion): void {
  for (const { table, id, row } of version) {
    const held = edit.state.tables[table].get(id);
    if (row !== undefined && row.deletedAt === undefined) setRow(edit, table, id, { ...row });
    else if (held !== undefined && held.deletedAt === undefined) edit.remove(table, id);
  }
}

/** Gives one field back what it held before a change, or in an earlier version. */
export function takeBackField(edit: Edit, { table, id, path, before }: Omit<FieldChange, 'after'>): void {
  const held = edit.state.tables[table].get(id);
  if (held === undefined) return;
  // A row that belongs to the record and was taken away comes back with it.
  const { deletedAt: _, ...live } = patchRow({ ...held }, { [path]: before });
  if (Object.keys(flattenRow(live)).length === 0) edit.remove(table, id);
  else setRow(edit, table, id, live);
}

/** Brings a deleted record back, with the rows that belong to it and went in the same breath. */
export function restoreRecord(edit: Edit, record: RecordRef): void {
  const deletedAt = deletionOf(edit.state.tables[record.table].get(record.id));
  for (const { table, id } of rowsOfRecord(record)) {
    const row = edit.state.tables[table].get(id);
    if (row !== undefined && deletionOf(row) === deletedAt) edit.restore(table, id);
  }
}

const deletionOf = (row: AnyRow | undefined): string | undefined => row?.deletedAt;
