/** A mission in hand: all its rows in memory, immutable. A mission has 500 to 5,000 rows; reading them is a look-up. */
import type { AnyRow, RowOf, TableName } from '../tables.ts';
import { TABLE_NAMES } from '../tables.ts';
import type { Op } from './op.ts';
import { patchRow } from './op.ts';

export type Tables = { readonly [T in TableName]: ReadonlyMap<string, RowOf<T>> };

export interface MissionState {
  readonly missionId: string;
  /** Rows by table and id, tombstones included; use `live` or `liveRows` to leave them out. */
  readonly tables: Tables;
}

export function emptyMissionState(missionId: string): MissionState {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map<string, AnyRow>()]));
  return { missionId, tables: tables as unknown as Tables };
}

/** A new state with these rows laid over; tables that have none of them keep their identity, so memos hold. */
export function withRows(state: MissionState, rows: readonly { table: TableName; row: AnyRow }[]): MissionState {
  if (rows.length === 0) return state;
  const tables = { ...state.tables } as Record<TableName, ReadonlyMap<string, AnyRow>>;
  const copied = new Map<TableName, Map<string, AnyRow>>();
  for (const { table, row } of rows) {
    let copy = copied.get(table);
    if (copy === undefined) {
      copy = new Map(tables[table]);
      copied.set(table, copy);
      tables[table] = copy;
    }
    copy.set(row.id, row);
  }
  return { ...state, tables: tables as unknown as Tables };
}

/** Object fields that a schema asks for, and that an op names only where they hold something. */
const OBJECT_FIELDS: Partial<Record<TableName, readonly string[]>> = {
  missions: ['title'],
  legs: ['city'],
  programmeItems: ['title'],
  organisations: ['name'],
  people: ['names'],
  groups: ['name'],
  briefings: ['title'],
  releasedLegs: ['city'],
  releasedItems: ['title'],
};

function blankRow(table: TableName, id: string, missionId: string): object {
  return { id, missionId, ...Object.fromEntries((OBJECT_FIELDS[table] ?? []).map((field) => [field, {}])) };
}

/** The row that this op leaves behind; `held` is undefined for one that it creates. */
export function rowAfter(held: AnyRow | undefined, op: Op, missionId: string): AnyRow {
  const base = held ?? blankRow(op.table, op.id, missionId);
  return patchRow(base as Record<string, unknown>, op.set) as unknown as AnyRow;
}

/** The rows that these ops leave behind, each once. */
export function rowsAfter(state: MissionState, ops: readonly Op[]): { table: TableName; row: AnyRow }[] {
  const after = new Map<string, { table: TableName; row: AnyRow }>();
  for (const op of ops) {
    const key = `${op.table}/${op.id}`;
    const held = after.get(key)?.row ?? state.tables[op.table].get(op.id);
    after.set(key, { table: op.table, row: rowAfter(held, op, state.missionId) });
  }
  return [...after.values()];
}

/** The live row of that id, or undefined where there is none or it is deleted. */
export function live<T extends TableName>(state: MissionState, table: T, id: string | undefined): RowOf<T> | undefined {
  if (id === undefined) return undefined;
  const row = (state.tables[table] as ReadonlyMap<string, RowOf<T>>).get(id);
  return row?.deletedAt === undefined ? row : undefined;
}

const liveCache = new WeakMap<ReadonlyMap<string, unknown>, readonly unknown[]>();

/** All live rows of a table, in no order; computed once per version of the table. */
export function liveRows<T extends TableName>(state: MissionState, table: T): readonly RowOf<T>[] {
  const rows = state.tables[table] as ReadonlyMap<string, RowOf<T>>;
  const known = liveCache.get(rows) as readonly RowOf<T>[] | undefined;
  if (known !== undefined) return known;
  const found = [...rows.values()].filter((row) => row.deletedAt === undefined);
  liveCache.set(rows, found);
  return found;
}

export function missionOf(state: MissionState): RowOf<'missions'> | undefined {
  return state.tables.missions.get(state.missionId);
}
