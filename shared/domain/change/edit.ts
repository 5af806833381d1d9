/**
 * How a decision says what changes. `const edit = startEdit(state, context)`, then create, update, remove, restore; `ops()`
 * is what `commit` of renderer/data takes. Rows are validated when they are committed, by the schema of their table.
 */
import { isJsonObject } from '../../json.ts';
import type { AnyRow, RowOf, TableName } from '../tables.ts';
import { TABLES } from '../tables.ts';
import type { MissionState } from './missionState.ts';
import { rowAfter, rowsAfter, withRows } from './missionState.ts';
import type { Op } from './op.ts';
import { diffRows, flattenRow } from './op.ts';

export interface EditContext {
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
}

type Created<T extends TableName> = Omit<RowOf<T>, 'id' | 'missionId' | 'deletedAt'> & { id?: string };
type Patch<T extends TableName> = { [K in keyof RowOf<T>]?: RowOf<T>[K] | undefined };

export interface Edit {
  /** The state with this edit's changes so far. */
  readonly state: MissionState;
  create<T extends TableName>(table: T, fields: Created<T>): string;
  /** Sets the given fields; undefined clears one; object fields are replaced whole (but only changed keys become ops). */
  update<T extends TableName>(table: T, id: string, patch: Patch<T>): void;
  /** Leaves a tombstone, which `restore` takes back. */
  remove(table: TableName, id: string): void;
  restore(table: TableName, id: string): void;
  ops(): readonly Op[];
}

export function startEdit(initial: MissionState, context: EditContext): Edit {
  const ops: Op[] = [];
  // Rows are laid over the tables when somebody looks: an import of thousands would otherwise copy them at every row.
  const touched = new Map<string, { table: TableName; row: AnyRow }>();
  let state = initial;
  let behind = false;
  const push = (op: Op): void => {
    ops.push(op);
    const key = `${op.table}/${op.id}`;
    const held = touched.get(key)?.row ?? initial.tables[op.table].get(op.id);
    touched.set(key, { table: op.table, row: rowAfter(held, op, initial.missionId) });
    behind = true;
  };
  const rowOf = (table: TableName, id: string): Record<string, unknown> => {
    const row = touched.get(`${table}/${id}`)?.row ?? initial.tables[table].get(id);
    if (row === undefined) throw new Error(`no row ${id} in ${table}`);
    return row;
  };
  return {
    get state() {
      if (behind) {
        state = withRows(initial, [...touched.values()]);
        behind = false;
      }
      return state;
    },
    create(table, fields) {
      const id = fields.id ?? context.newId();
      const { id: _, ...rest } = fields;
      push({ table, id, set: { ...flattenRow(rest), deletedAt: null }, before: { deletedAt: context.now } });
      return id;
    },
    update(table, id, patch) {
      const row = rowOf(table, id);
      const diff = diffRows(row, { ...row, ...patch });
      if (diff !== null) push({ table, id, ...diff });
    },
    remove(table, id) {
      const row = rowOf(table, id);
      if (row['deletedAt'] === undefined) {
        push({ table, id, set: { deletedAt: context.now }, before: { deletedAt: null } });
      }
    },
    restore(table, id) {
      const row = rowOf(table, id);
      if (row['deletedAt'] !== undefined) {
        push({ table, id, set: { deletedAt: null }, before: { deletedAt: row['deletedAt'] as string } });
      }
    },
    ops: () => ops,
  };
}

/** What is wrong with the rows that these ops would leave behind; empty where they are right. */
export function checkOps(
  state: MissionState,
  ops: readonly Op[],
): { table: TableName; id: string; path: string; reason: string }[] {
  const problems: { table: TableName; id: string; path: string; reason: string }[] = [];
  for (const { table, row } of rowsAfter(state, ops)) {
    const parsed = TABLES[table].schema.safeParse(row);
    if (parsed.success) continue;
    const before = state.tables[table].get(row.id);
    for (const issue of parsed.error.issues) {
      // A field that a newer version of the app wrote is kept, and is no fault of this edit.
      if (issue.code === 'unrecognized_keys' && hadKeys(before, issue.path, issue.keys)) continue;
      problems.push({ table, id: row.id, path: issue.path.join('.'), reason: issue.message });
    }
  }
  return problems;
}

function hadKeys(row: unknown, path: readonly PropertyKey[], keys: readonly string[]): boolean {
  let at = row;
  for (const step of path) at = isJsonObject(at) ? at[String(step)] : undefined;
  return isJsonObject(at) && keys.every((key) => Object.hasOwn(at, key));
}
