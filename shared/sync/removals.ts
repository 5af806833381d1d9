/** How much may go from here before a person is asked (R7). */
import type { Visit } from './engine.ts';
import type { ReplicaRow, ReplicaTransaction, SyncState } from './replica.ts';

/** What takes away more than one row in so many stops and asks, but for a handful. */
const REMOVAL_SHARE = 5;
const REMOVALS_FREE = 10;

/** How many of these, as they are to lie, delete what is alive here. */
export function deletions(local: ReplicaTransaction, rows: readonly ReplicaRow[]): number {
  return rows.filter(({ table, row }) => row.deletedAt !== undefined && isAlive(local, table, row.id)).length;
}

export function isAlive(local: ReplicaTransaction, table: string, id: string): boolean {
  const here = local.row(table, id);
  return here !== undefined && here.deletedAt === undefined;
}

/** What a person is asked where so many more rows would go in this visit; null where they may. */
export function hold(
  local: ReplicaTransaction,
  { held }: SyncState,
  visit: Visit,
  removed: number,
): NonNullable<SyncState['held']> | null {
  const all = visit.removals + removed;
  if (removed === 0 || all <= REMOVALS_FREE || held?.allowed === true) return null;
  let rows = visit.removals;
  for (const { row } of local.rows()) if (row.deletedAt === undefined) rows += 1;
  return all * REMOVAL_SHARE <= rows ? null : { removals: all, rows, allowed: false };
}
