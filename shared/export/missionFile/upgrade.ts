/** Steps from older versions of the file to the present one. A step takes the rows of version n and gives those of n + 1. */
import { isJsonObject, type Json } from '../../json.ts';

/** A row as it stands in a file: JSON that nobody has checked yet. */
export type RawRow = Readonly<Record<string, Json>>;
/** Rows by table; a step may add, rename or leave out tables. */
export type RawTables = Readonly<Record<string, readonly RawRow[]>>;
type Step = (tables: RawTables) => RawTables;

function renamed(row: RawRow, from: string, to: string): RawRow {
  const { [from]: value, ...rest } = row;
  return value === undefined ? row : { ...rest, [to]: value };
}

function mapped(tables: RawTables, table: string, change: (row: RawRow) => RawRow): RawTables {
  const rows = tables[table];
  return rows === undefined ? tables : { ...tables, [table]: rows.map(change) };
}

/** Version 0, of the trials: titles were one text, zones were called `timeZone`, items `items`, all of them confirmed. */
const fromTrials: Step = (tables) => {
  const { items, ...rest } = tables;
  const oneLanguage = (field: string) => (row: RawRow) =>
    typeof row[field] === 'string' ? { ...row, [field]: { en: row[field] } } : row;
  let next: RawTables = items === undefined ? rest : { ...rest, programmeItems: items };
  next = mapped(next, 'missions', (row) => oneLanguage('title')(renamed(row, 'timeZone', 'homeZone')));
  next = mapped(next, 'legs', (row) => oneLanguage('city')(renamed(row, 'timeZone', 'zone')));
  return mapped(next, 'programmeItems', (row) => ({
    status: 'confirmed',
    absentIds: [],
    ...oneLanguage('title')(row),
  }));
};

/** The step from version n is at index n. */
const STEPS: readonly Step[] = [fromTrials];

export function upgradeRows(version: number, tables: RawTables): RawTables {
  return STEPS.slice(version).reduce((rows, step) => step(rows), tables);
}

export function isRawRow(value: unknown): value is RawRow {
  return isJsonObject(value);
}
