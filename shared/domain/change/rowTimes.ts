/** When rows were last changed, read off the log: rows keep no time of their own. */
import type { Json } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import { TABLES } from '../tables.ts';
import type { Transaction } from './op.ts';

export interface RowTimes {
  /** When the mission came to this device, which is later than any change that came with it. ISO 8601 UTC. */
  readonly since: string;
  /** Of rows changed after that, by id. What only staff sees does not count. */
  readonly changed: ReadonlyMap<string, string>;
}

/** `log`: the whole log of one mission, in any order. `createdAt` stands in where it does not say how the mission came. */
export function rowTimes(log: readonly Transaction[], createdAt: string): RowTimes {
  const arrivals = log.filter(bringsMission).map(({ at }) => at);
  const since = arrivals.toSorted().at(-1) ?? createdAt;
  const changed = new Map<string, string>();
  for (const { at, ops } of log) {
    if (at <= since) continue;
    for (const { table, id } of ops) {
      if (TABLES[table].scope === 'public' && at > (changed.get(id) ?? '')) changed.set(id, at);
    }
  }
  return { since, changed };
}

/** A mission that was started, copied or opened from a file is taken off the device again by deleting it, not by undo. */
export function bringsMission({ ops, missionId }: Transaction): boolean {
  return ops.some((op) => op.table === 'missions' && op.id === missionId && typeof op.before['deletedAt'] === 'string');
}

/** Of the row and of the rows that it names: its mission, its leg, its people, its groups, its organisations. */
export function timeOf(times: RowTimes, row: object): string {
  return lastOf(times, textsIn(row as Json));
}

/** The latest change of any of these. */
export function lastOf({ since, changed }: RowTimes, ids: Iterable<string>): string {
  let last = since;
  for (const id of ids) {
    const at = changed.get(id);
    if (at !== undefined && at > last) last = at;
  }
  return last;
}

function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner as Json);
  else if (isJsonObject(value)) for (const inner of Object.values(value)) yield* textsIn(inner);
}
