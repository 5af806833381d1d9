/**
 * A laptop's talk with the hub that it runs about one mission: what its person does goes there, what others do there comes into
 * its log as theirs and so goes on to the main server, and what the main server says becomes what the hub has. Clock, store and
 * network are arguments, as in engine.ts; every step ends in one local transaction and may be done twice.
 */
import { flattenRow, type Op, patchRow, type Transaction } from '../domain/change/op.ts';
import { jsonEqual } from '../json.ts';
import type { Answer, OfflineReason } from './engine.ts';
import type { HubEntry, HubLog, HubLogRequest, MirrorAnswer, MirrorRequest } from './hubWire.ts';
import { inSight, opsByRow, wireOp } from './outbox.ts';
import type {
  CarryingReplica,
  CarryingTransaction,
  HubState,
  PendingTransaction,
  ReplicaRow,
  SyncState,
} from './replica.ts';
import { isDifferenceTable, isForHubs } from './rights.ts';
import {
  PROTOCOL,
  type PushAnswer,
  type PushRequest,
  type SyncRefusal,
  type SyncRefusalKind,
  type WireTransaction,
} from './wire.ts';

export interface Hub {
  push(request: PushRequest): Promise<Answer<PushAnswer>>;
  log(request: HubLogRequest): Promise<Answer<HubLog>>;
  mirror(request: MirrorRequest): Promise<Answer<MirrorAnswer>>;
}

export interface CarryParts {
  readonly replica: CarryingReplica;
  readonly hub: Hub;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly nextStamp: () => string;
}

export type CarryOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'offline'; readonly why: OfflineReason }
  /** The mission itself is not all here yet: a hub would begin with half of it. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly why: SyncRefusalKind };

type Step = 'more' | 'none' | CarryOutcome;

/** Own transactions of one push. */
const TOLD_AT_ONCE = 50;
/** Older ones of these lists say no less than the next one that is kept. */
const REMEMBERED = 200;
/** Steps of one visit; the next one goes on. */
const STEPS_MAX = 1000;

export async function carryOnce(parts: CarryParts): Promise<CarryOutcome> {
  for (let step = 0; step < STEPS_MAX; step += 1) {
    let done: Step = 'none';
    for (const work of [begin, tell, carry, mirror]) {
      done = await work(parts);
      if (done !== 'none') break;
    }
    if (done === 'none') return { kind: 'done' };
    if (done !== 'more') return done;
  }
  return { kind: 'offline', why: 'server' };
}

/** A hub that is empty begins with what the laptop shows. One that is not was begun by an earlier life of this laptop: it is carried whole. */
async function begin({ replica, hub, nowMs, newId, nextStamp }: CarryParts): Promise<Step> {
  const view = await replica.transact(async (local) =>
    (await local.state()).hub === undefined ? viewOf(local) : null,
  );
  if (view === null) return 'none';
  if (view.state.reading !== undefined) return { kind: 'reading' };
  const device = newId();
  const { missionId } = view.state;
  const found = await hub.log({ protocol: PROTOCOL, missionId, device, since: 0 });
  if (found.kind !== 'ok') return failed(found);
  const { epoch: id, head } = found.value;
  const none: HubState = { id, device, carried: 0, toldN: 0, sights: [], numbers: [], mirrors: [] };
  if (head > 0) return keep(replica, view.state, none);
  const seeded = await hub.mirror(mirrorOf(view, none, nextStamp(), nowMs()));
  if (seeded.kind !== 'ok') return failed(seeded);
  if (!seeded.value.done) return 'more';
  const { seq } = seeded.value;
  const numbers = view.pending.map(({ n }) => ({ n, seq }));
  return keep(replica, view.state, { ...mirrored(none, view, seq), toldN: view.lastN, numbers });
}

async function keep(replica: CarryingReplica, asked: SyncState, hub: HubState): Promise<Step> {
  return replica.transact(async (local) => {
    const state = await local.state();
    if (isAsAsked(state, asked)) await local.setState({ ...state, hub });
    return 'more' as const;
  });
}

/** Whether another window has done nothing with the hub meanwhile. A store gives what it keeps as a new object each time. */
function isAsAsked({ hub }: { readonly hub?: HubState | undefined }, asked: SyncState): boolean {
  return jsonEqual(hub ?? null, asked.hub ?? null);
}

/** What the laptop shows at one moment. */
interface View {
  readonly state: SyncState;
  readonly pending: readonly PendingTransaction[];
  readonly lastN: number;
  readonly rows: readonly ReplicaRow[];
}

async function viewOf(local: CarryingTransaction): Promise<View> {
  return {
    state: await local.state(),
    pending: await local.pending(),
    lastN: await local.lastN(),
    rows: [...local.rows()].filter(({ table }) => isForHubs(table)),
  };
}

function mirrorOf(
  { state, rows }: View,
  { id, device, carried }: HubState,
  stamp: string,
  nowMs: number,
): MirrorRequest {
  return {
    protocol: PROTOCOL,
    missionId: state.missionId,
    device,
    epoch: id,
    at: carried,
    stamp,
    now: new Date(nowMs).toISOString(),
    rows: rows.map(({ table, row }) => ({ table, row })),
  };
}

/** The hub after it became what the laptop showed. */
function mirrored(hub: HubState, { state, lastN }: View, seq: number): HubState {
  const mirrors = hub.main === state.epoch ? hub.mirrors : [];
  const { main: _, ...rest } = hub;
  return {
    ...rest,
    carried: seq,
    sights: withSight(hub, { n: lastN, seq }),
    mirrors: [...mirrors, { seq, seen: state.seen }].slice(-REMEMBERED),
    ...(state.epoch === undefined ? {} : { main: state.epoch }),
  };
}

function withSight({ sights }: HubState, sight: { readonly n: number; readonly seq: number }): HubState['sights'] {
  return [...sights.filter(({ n }) => n < sight.n), sight].slice(-REMEMBERED);
}

/** What this person did since: under its own ids, as an ordinary device of the hub. */
async function tell({ replica, hub, nowMs }: CarryParts): Promise<Step> {
  const { state, pending } = await replica.transact(async (local) => ({
    state: await local.state(),
    pending: await local.pending(),
  }));
  if (state.hub === undefined) return 'more';
  const known = state.hub;
  const batch = untold(known, pending).slice(0, TOLD_AT_ONCE);
  const upTo = batch.at(-1)?.n;
  if (upTo === undefined) return 'none';
  const transactions = batch.map((one) => forHub(known, one)).filter(({ ops }) => ops.length > 0);
  if (transactions.length > 0) {
    const answer = await hub.push({
      protocol: PROTOCOL,
      missionId: state.missionId,
      device: known.device,
      epoch: known.id,
      clientNow: new Date(nowMs()).toISOString(),
      transactions,
    });
    if (answer.kind !== 'ok') return mend(replica, state, answer);
  }
  return keep(replica, state, { ...known, toldN: Math.max(known.toldN, upTo) });
}

/** Of its own alone: what was done elsewhere goes to the hub when it becomes what the laptop shows. */
function untold({ toldN }: HubState, pending: readonly PendingTransaction[]): PendingTransaction[] {
  return pending.filter(({ n, transaction }) => n > toldN && transaction.carried === undefined);
}

function forHub(hub: HubState, { n, transaction }: PendingTransaction): WireTransaction {
  const { id, stamp, at, label, kind, ops } = transaction;
  return {
    n,
    id,
    stamp,
    at,
    label: { key: label.key, ...(label.params === undefined ? {} : { params: label.params }) },
    seen: inSight(hub, n),
    ...(kind === undefined ? {} : { kind }),
    ops: ops.filter(({ table }) => isForHubs(table)).map(wireOp),
  };
}

/** What others did there comes into the log, and the fields of it lie as the hub has merged them. */
async function carry({ replica, hub }: CarryParts): Promise<Step> {
  const asked = await replica.transact(async (local) => local.state());
  if (asked.hub === undefined) return 'more';
  const { carried: since, device } = asked.hub;
  const answer = await hub.log({ protocol: PROTOCOL, missionId: asked.missionId, device, since });
  if (answer.kind !== 'ok') return failed(answer);
  const page = answer.value;
  if (page.epoch !== asked.hub.id) return forget(replica, asked);
  if (page.seq === since) return 'none';
  return replica.transact(async (local) => {
    const state = await local.state();
    // Meanwhile another window may have done the same.
    if (state.hub === undefined || !isAsAsked(state, asked)) return 'more';
    const pending = await local.pending();
    const logged = await local.logged(page.transactions.map(({ transaction }) => transaction.id));
    const fresh = page.transactions.filter(({ transaction }) => !logged.has(transaction.id));
    await local.append(fresh.flatMap((entry) => carriedFrom(local, state, entry)));
    // What waits comes back from the main server as it is there; what does not has been settled by it.
    const waits = new Set(pending.map(({ transaction }) => transaction.id));
    const open = page.transactions.filter((entry) => fresh.includes(entry) || waits.has(entry.transaction.id));
    await local.lay(asMerged(local, { rows: page.rows, open }, untold(state.hub, pending)));
    const own = page.transactions.filter(({ by, transaction }) => by === undefined && transaction.n > 0);
    const numbers = own.map(({ seq, transaction: { n } }) => ({ n, seq }));
    const hub: HubState = {
      ...state.hub,
      carried: page.seq,
      sights: withSight(state.hub, { n: await local.lastN(), seq: page.seq }),
      numbers: [...state.hub.numbers.filter(({ n }) => n > state.ackedN), ...numbers],
    };
    await local.setState({ ...state, hub });
    return page.seq < page.head ? 'more' : 'none';
  });
}

function carriedFrom(local: CarryingTransaction, state: SyncState, { seq, by, transaction }: HubEntry): Transaction[] {
  if (by === undefined || state.hub === undefined) return [];
  const { id, stamp, at, label, kind, seen } = transaction;
  const ops = transaction.ops
    // The hub's own differences stay there: the main server finds the same ones.
    .filter(({ table, id: rowId }) => !isDifferenceTable(table) || local.row(table, rowId) !== undefined)
    .map((op) => asOp(local, op, at));
  if (ops.length === 0) return [];
  return [
    {
      id,
      missionId: state.missionId,
      stamp,
      at,
      label: { key: label.key, ...(label.params === undefined ? {} : { params: label.params }) },
      ...(kind === undefined ? {} : { kind }),
      author: { name: by.by },
      seen: seenThere(state, seen),
      carried: carriedBy(by, { id: state.hub.id, seq, seen }),
      ops,
    },
  ];
}

function carriedBy(
  { device, account, by, body, role, personId }: NonNullable<HubEntry['by']>,
  through: { readonly id: string; readonly seq: number; readonly seen: number },
): NonNullable<Transaction['carried']> {
  return { ...through, device, account, by, body, role, ...(personId === undefined ? {} : { personId }) };
}

/** Of the main server's numbers, what somebody had before them who had seen so much of the hub. */
function seenThere({ hub, epoch }: SyncState, seen: number): number {
  if (hub === undefined || hub.main !== epoch) return 0;
  return hub.mirrors.findLast(({ seq }) => seq <= seen)?.seen ?? 0;
}

function asOp(local: CarryingTransaction, { table, id, set, was }: WireTransaction['ops'][number], at: string): Op {
  const held = flattenRow(local.row(table, id) ?? {});
  const makes = set['deletedAt'] === null && local.row(table, id) === undefined;
  const before = Object.fromEntries(Object.keys(set).map((path) => [path, held[path] ?? null]));
  return { table: table as Op['table'], id, set, before: { ...before, ...was, ...(makes ? { deletedAt: at } : {}) } };
}

function asMerged(
  local: CarryingTransaction,
  { rows, open }: { readonly rows: HubLog['rows']; readonly open: readonly HubEntry[] },
  waiting: readonly PendingTransaction[],
): ReplicaRow[] {
  const touched = new Map<string, Set<string>>();
  for (const { transaction } of open) {
    for (const { table, id, set } of transaction.ops) {
      const key = `${table}/${id}`;
      touched.set(key, new Set([...(touched.get(key) ?? []), ...Object.keys(set)]));
    }
  }
  const own = opsByRow(waiting);
  return rows.flatMap(({ table, row }) => {
    const key = `${table}/${row.id}`;
    if (isDifferenceTable(table) || !touched.has(key)) return [];
    const held = local.row(table, row.id);
    if (held === undefined) return [{ table, row }];
    const kept = new Set((own.get(key) ?? []).flatMap(({ set }) => Object.keys(set)));
    const there = flattenRow(row);
    const paths = [...(touched.get(key) ?? [])].filter((path) => !kept.has(path));
    const set = Object.fromEntries(paths.map((path) => [path, there[path] ?? null]));
    return [{ table, row: patchRow(held, set) as ReplicaRow['row'] }];
  });
}

/** What the main server says comes to the hub, once it was heard to the end and nothing of this laptop waits. */
async function mirror({ replica, hub, nowMs, nextStamp }: CarryParts): Promise<Step> {
  const found = await replica.transact(async (local) => {
    const state = await local.state();
    if (state.hub === undefined || isMirrored(state, state.hub)) return null;
    return isSettled(state, await local.pending()) ? { view: await viewOf(local), known: state.hub } : null;
  });
  if (found === null) return 'none';
  const { view, known } = found;
  const { state } = view;
  const answer = await hub.mirror(mirrorOf(view, known, nextStamp(), nowMs()));
  if (answer.kind !== 'ok') return mend(replica, state, answer);
  // Somebody did something there meanwhile: that is carried first (R20).
  if (!answer.value.done) return 'more';
  return keep(replica, state, mirrored(known, view, answer.value.seq));
}

function isSettled(
  { epoch, reading, held, bringBack, cursor, seen }: SyncState,
  pending: readonly PendingTransaction[],
): boolean {
  return (
    epoch !== undefined &&
    reading === undefined &&
    held === undefined &&
    bringBack.length === 0 &&
    pending.length === 0 &&
    cursor === seen
  );
}

function isMirrored({ epoch, seen }: SyncState, { main, mirrors }: HubState): boolean {
  return main === epoch && mirrors.at(-1)?.seen === seen;
}

function failed(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): CarryOutcome {
  return answer.kind === 'offline' ? answer : { kind: 'refused', why: answer.refusal.refused };
}

async function mend(
  replica: CarryingReplica,
  state: SyncState,
  answer: { kind: 'refused'; refusal: SyncRefusal } | { kind: 'offline'; why: OfflineReason },
): Promise<Step> {
  if (answer.kind === 'offline') return answer;
  const { refused } = answer.refusal;
  return refused === 'epoch' || refused === 'cloned' ? forget(replica, state) : failed(answer);
}

/** Another store, or another laptop that took this one's name there: begun anew, and everything of it carried once more. */
async function forget(replica: CarryingReplica, asked: SyncState): Promise<Step> {
  return replica.transact(async (local) => {
    const { hub, ...state } = await local.state();
    if (isAsAsked({ hub }, asked)) await local.setState(state);
    return 'more' as const;
  });
}
