/** What waits to be sent, as it goes over the wire, and how it lies over what comes back. */
import type { Op, Transaction } from '../domain/change/op.ts';
import { jsonEqual } from '../json.ts';
import { rowAfter } from '../domain/change/missionState.ts';
import type { AnyRow } from '../domain/tables.ts';
import type { HubState, PendingTransaction, ReplicaRow, SyncState } from './replica.ts';
import { ROLES } from './rights.ts';
import type { WireOp, WireRow, WireTransaction } from './wire.ts';

/** How much is sent at once; halved when it was too much (R14). */
export interface BatchLimit {
  readonly transactions: number;
  readonly ops: number;
  readonly bytes: number;
}

/** What was forgotten goes first: what waits may be about rows of it. */
export function waitingOf({ bringBack }: SyncState, pending: readonly PendingTransaction[]): PendingTransaction[] {
  return [...bringBack.map((transaction) => ({ n: 0, transaction })), ...pending];
}

/**
 * What waits, as it lies over the rows. What the server refused is sent once more to one that was restored, as part of its
 * transaction; it does not lie there meanwhile.
 */
export function lying({ setAside }: SyncState, waiting: readonly PendingTransaction[]): readonly PendingTransaction[] {
  if (setAside.length === 0) return waiting;
  return waiting.map(({ n, transaction }) => {
    const own = setAside.filter((one) => one.n === n);
    if (own.length === 0) return { n, transaction };
    const isRefused = ({ table, id, set }: Op): boolean =>
      own.some(({ op }) => op.table === table && op.id === id && jsonEqual(op.set, set));
    return { n, transaction: { ...transaction, ops: transaction.ops.filter((op) => !isRefused(op)) } };
  });
}

/** The first of what waits, as much as the limit allows and at least one: a transaction is never split (R14). */
export function nextBatch(
  state: SyncState,
  pending: readonly PendingTransaction[],
  limit: BatchLimit,
): WireTransaction[] {
  const batch: WireTransaction[] = [];
  let [ops, bytes] = [0, 0];
  for (const one of pending) {
    if (batch.length >= limit.transactions) break;
    const wire = wireTransaction(state, one);
    ops += wire.ops.length;
    bytes += JSON.stringify(wire).length;
    if (batch.length > 0 && (ops > limit.ops || bytes > limit.bytes)) break;
    batch.push(wire);
  }
  return batch;
}

function wireTransaction(state: SyncState, { n, transaction }: PendingTransaction): WireTransaction {
  const { id, stamp, at, label, kind, recovered, ops } = transaction;
  const repeats = n === 0 ? undefined : state.acks.find((ack) => n <= ack.n)?.seq;
  return {
    n,
    id,
    stamp,
    at,
    label: { key: label.key, ...(label.params === undefined ? {} : { params: label.params }) },
    seen: seenOf(state, n, transaction),
    ...(kind === undefined ? {} : { kind }),
    ...(recovered === undefined ? {} : { recovered }),
    ...(repeats === undefined ? {} : { repeats }),
    ...throughHub(state, n, transaction),
    ops: ops.map(wireOp),
  };
}

/** What the main server has to know of the hub that it passed. */
function throughHub({ hub }: SyncState, n: number, { carried }: Transaction): Pick<WireTransaction, 'hub' | 'carried'> {
  if (carried !== undefined) {
    const { id, seq, seen, role, ...author } = carried;
    const known = ROLES.find((one) => one === role) ?? 'viewer';
    return { hub: { id, seq, seen }, carried: { ...author, role: known } };
  }
  if (hub === undefined || n === 0) return {};
  const seq = hub.numbers.find((one) => one.n === n)?.seq ?? 0;
  const seen = inSight(hub, n);
  return seq === 0 && seen === 0 ? {} : { hub: { id: hub.id, seq, seen } };
}

/** How much of the hub was in sight when a transaction of this device was done. */
export function inSight({ sights }: HubState, n: number): number {
  return sights.findLast((one) => one.n < n)?.seq ?? 0;
}

/** What was done before the server was restored has seen no more than the restored store knew. */
function seenOf({ caps }: SyncState, n: number, { seen = 0 }: Transaction): number {
  return Math.min(seen, ...caps.filter((cap) => n <= cap.n).map((cap) => cap.seen));
}

export function wireOp({ table, id, set, before }: Op): WireOp {
  const lists = Object.entries(before).filter(([path]) => path.endsWith('Ids') && Object.hasOwn(set, path));
  return { table, id, set, ...(lists.length === 0 ? {} : { was: Object.fromEntries(lists) }) };
}

/** Rows of the server with what waits laid over: what is shown. */
export function underPending(
  rows: readonly Pick<WireRow, 'table' | 'row'>[],
  pending: readonly PendingTransaction[],
  missionId: string,
): ReplicaRow[] {
  const waiting = opsByRow(pending);
  return rows.map(({ table, row }) => ({
    table,
    row: (waiting.get(`${table}/${row.id}`) ?? []).reduce<ReplicaRow['row']>(
      (held, op) => rowAfter(held as AnyRow, op, missionId),
      row as ReplicaRow['row'],
    ),
  }));
}

/** Ops of what waits, by `table/id`. */
export function opsByRow(pending: readonly PendingTransaction[]): Map<string, Op[]> {
  const out = new Map<string, Op[]>();
  for (const { transaction } of pending) {
    for (const op of transaction.ops) {
      const key = `${op.table}/${op.id}`;
      const own = out.get(key);
      if (own === undefined) out.set(key, [op]);
      else own.push(op);
    }
  }
  return out;
}
