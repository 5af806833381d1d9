/** How a mission that was on one device alone comes to a server, and how another device comes to it from there. */
import { flattenRow, type Op } from '../domain/change/op.ts';
import type { ReplicaRow, SyncState } from './replica.ts';
import { isDifferenceTable, SERVER_FIELDS } from './rights.ts';
import { BATCH } from './wire.ts';

/** How much of a mission is brought in one transaction: it is never split, also where the network is slow (R14). */
const PART = { ops: Math.min(500, BATCH.ops), bytes: 200_000 } as const;

/** Where a device stands that has nothing of the mission yet. */
export function beginJoining({ missionId, device }: Pick<SyncState, 'missionId' | 'device'>): SyncState {
  return {
    missionId,
    device,
    cursor: 0,
    seen: 0,
    ackedN: 0,
    streams: [],
    caps: [],
    acks: [],
    setAside: [],
    bringBack: [],
  };
}

export interface Sharing {
  readonly missionId: string;
  readonly device: string;
  /** The last number of the log. What was done so far is in the rows; it is not sent one by one. */
  readonly lastN: number;
  /** All that are here, those that were deleted too: to take that back has to work afterwards. */
  readonly rows: Iterable<ReplicaRow>;
  readonly newId: () => string;
  readonly nextStamp: () => string;
  readonly nowMs: () => number;
}

/** Where a device stands that brings the mission to a server: all its rows wait, and what is done from now on follows them. */
export function beginSharing({ missionId, device, lastN, rows, newId, nextStamp, nowMs }: Sharing): SyncState {
  const at = new Date(nowMs()).toISOString();
  return {
    ...beginJoining({ missionId, device }),
    ackedN: lastN,
    sharedN: lastN,
    bringBack: uploadOf(rows, at).map((ops) => ({
      id: newId(),
      missionId,
      stamp: nextStamp(),
      at,
      label: { key: 'shareMission' },
      ops,
    })),
  };
}

/** The ops that make these rows, in parts; the mission itself comes first. What an earlier server added to them stays here. */
export function uploadOf(rows: Iterable<ReplicaRow>, at: string): Op[][] {
  const parts: Op[][] = [];
  let part: Op[] = [];
  let bytes = 0;
  const sorted = [...rows].toSorted((a, b) => Number(b.table === 'missions') - Number(a.table === 'missions'));
  for (const { table, row } of sorted) {
    if (isDifferenceTable(table)) continue;
    const op = creation(table, row, at);
    const length = JSON.stringify(op).length;
    if (part.length > 0 && (part.length >= PART.ops || bytes + length > PART.bytes)) {
      parts.push(part);
      [part, bytes] = [[], 0];
    }
    part.push(op);
    bytes += length;
  }
  return part.length === 0 ? parts : [...parts, part];
}

function creation(table: string, row: ReplicaRow['row'], at: string): Op {
  const fields = Object.entries(flattenRow(row));
  return {
    table: table as Op['table'],
    id: row.id,
    set: { deletedAt: null, ...Object.fromEntries(fields.filter(([path]) => !SERVER_FIELDS.has(path))) },
    // Whose it was on that server, so that it is seen to be no one's here (acknowledge.ts).
    before: { deletedAt: at, ...Object.fromEntries(fields.filter(([path]) => SERVER_FIELDS.has(path))) },
  };
}
