/** How what the server has comes to lie in the local store, page by page. */
import { flattenRow, type Op, type Transaction } from '../domain/change/op.ts';
import type { Json } from '../json.ts';
import { jsonEqual } from '../json.ts';
import type { EngineParts, SyncOutcome, Visit } from './engine.ts';
import { lying, opsByRow, underPending, waitingOf } from './outbox.ts';
import { deletions, hold } from './removals.ts';
import type { PendingTransaction, ReplicaRow, ReplicaTransaction, SyncState } from './replica.ts';
import { isFrozen, mayRead, mayWrite, selfOf, streamKey, streamOf } from './rights.ts';
import type { PullPage, PullTrailer, SyncRefusal } from './wire.ts';

type Taken = 'more' | 'none' | Extract<SyncOutcome, { kind: 'held' | 'elsewhere' }>;
type MaybeRow = ReplicaRow['row'] | undefined;

export async function takePage(
  local: ReplicaTransaction,
  asked: SyncState,
  page: PullPage,
  visit: Visit,
  parts: Pick<EngineParts, 'newId' | 'nowMs' | 'nextStamp'>,
): Promise<Taken> {
  const state = await local.state();
  // Meanwhile another window may have gone on.
  if (state.cursor !== asked.cursor || state.epoch !== asked.epoch) return 'more';
  if (state.reading === 'again' && state.reader !== visit.id) return { kind: 'elsewhere' };
  const { trailer } = page;
  if (state.epoch !== undefined && state.streams.length > 0 && !jsonEqual(state.streams, trailer.streams)) {
    return changeStreams(local, state, trailer, visit);
  }
  const pending = lying(state, waitingOf(state, await local.pending()));
  const ours = { local, state, pending, trailer };
  if (state.reading === 'again' && !trailer.more && isBehind(state, trailer)) {
    visit.received = new Set();
    const { base: _, ...rest } = state;
    await local.setState({ ...rest, cursor: 0 });
    return 'more';
  }
  const swept = state.reading === 'again' && !trailer.more ? sweep(ours, page, visit) : NOTHING;
  const back = [...forgottenFields(ours, page), ...swept.forgotten];
  const bringBack = back.length === 0 ? [] : [broughtBack(state, back, parts)];
  // What waits is later than what was forgotten, but the two do not meet in one field.
  const waiting = [...pending, ...bringBack.map((transaction) => ({ n: 0, transaction }))];
  const rows = underPending(page.rows, waiting, state.missionId);
  const removed = deletions(local, rows) + swept.removed;
  const held = hold(local, state, visit, removed);
  if (held !== null) {
    await local.setState({ ...state, held });
    return { kind: 'held', removals: held.removals, rows: held.rows };
  }
  visit.removals += removed;
  visit.rows += page.rows.length;
  await local.lay(withAuthors(rows, page));
  await local.drop(swept.gone);
  if (state.reading === 'again') for (const { table, row } of page.rows) visit.received.add(`${table}/${row.id}`);
  await local.setState(afterPage({ ...state, bringBack: [...state.bringBack, ...bringBack] }, trailer));
  // What was brought back is sent before this sync ends, and so is what waited for the server to be known.
  const unsaid = state.epoch === undefined && pending.length > 0;
  return trailer.more || unsaid || state.reading === 'again' ? 'more' : 'none';
}

/** Rows as they are to lie, in the order of the page, with who made them so. */
function withAuthors(rows: readonly ReplicaRow[], page: PullPage): readonly ReplicaRow[] {
  const { changes } = page.trailer;
  if (changes === undefined) return rows;
  const told = new Map(changes.map(({ seq, by, at }) => [seq, { name: by, at }]));
  return rows.map((row, index) => {
    const by = told.get(page.rows[index]?.seq ?? 0);
    return by === undefined ? row : { ...row, by };
  });
}

/** Where the replica stands once a page lies. */
function afterPage(state: SyncState, trailer: PullTrailer): SyncState {
  const { reading, reader, base, recover, held, uploadedTo = 0, ...rest } = state;
  const known = {
    ...rest,
    epoch: trailer.epoch,
    streams: trailer.streams,
    role: trailer.role,
    body: trailer.body,
    cursor: trailer.seq,
    ...(uploadedTo > trailer.seq ? { uploadedTo } : {}),
  };
  if (!trailer.more) return { ...known, seen: trailer.seq };
  // In a first pull, a row that is here is as new as the mission was when the pull began.
  const first = state.epoch === undefined;
  return {
    ...known,
    seen: first ? trailer.head : state.seen,
    ...(first ? { reading: 'first' } : reading === undefined ? {} : { reading }),
    ...(first || reading !== undefined ? { base: base ?? trailer.head } : {}),
    ...(reader === undefined ? {} : { reader }),
    ...(recover === undefined ? {} : { recover }),
    ...(held === undefined ? {} : { held }),
  };
}

/** The reader may read other things than before (R16): what they lost goes at once, and all the rest is read anew. */
async function changeStreams(
  local: ReplicaTransaction,
  state: SyncState,
  trailer: PullTrailer,
  visit: Visit,
): Promise<Taken> {
  visit.received = new Set();
  await local.drop(
    [...local.rows()].filter(({ table, row }) => !readableHere(trailer.streams, table, row.id)).map(keyOf),
  );
  const { streams, role, body } = trailer;
  const { base: _, ...rest } = state;
  await local.setState({ ...rest, streams, role, body, cursor: 0, reading: 'again', reader: visit.id });
  return 'more';
}

function keyOf({ table, row }: ReplicaRow): { table: string; id: string } {
  return { table, id: row.id };
}

/** A row of the own stream that is here is one's own. */
function readableHere(streams: readonly string[], table: string, id: string): boolean {
  const stream = streamOf(table);
  if (stream === 'own') return streams.some((key) => key.startsWith('own/'));
  return mayRead(streams, streamKey(stream, { owner: '', subject: id }));
}

/** Read before something was taken in that this client has been told is safe: what is missing here may be just that. */
function isBehind({ acks, ackedN }: SyncState, { head }: PullTrailer): boolean {
  return (acks.findLast(({ n }) => n <= ackedN)?.seq ?? 0) > head;
}

interface Ours {
  readonly local: ReplicaTransaction;
  readonly state: SyncState;
  readonly pending: readonly PendingTransaction[];
  readonly trailer: PullTrailer;
}

interface Swept {
  readonly gone: readonly { table: string; id: string }[];
  readonly removed: number;
  readonly forgotten: readonly Op[];
}
const NOTHING: Swept = { gone: [], removed: 0, forgotten: [] };

/** After everything was read anew: rows that did not come are not on the server. */
function sweep({ local, state, pending, trailer }: Ours, page: PullPage, visit: Visit): Swept {
  const waiting = opsByRow(pending);
  // What was never taken in is made when it is sent; what was, is part of what is brought back.
  const acked = state.acks.at(-1)?.n ?? 0;
  const fresh = new Set(pending.filter(({ n }) => n === 0 || n > acked).flatMap(({ transaction }) => transaction.ops));
  const isNew = (op: Op): boolean => fresh.has(op) && makes(op);
  const came = new Set(page.rows.map(({ table, row }) => `${table}/${row.id}`));
  const gone: { table: string; id: string }[] = [];
  const forgotten: Op[] = [];
  let removed = 0;
  for (const { table, row } of local.rows()) {
    const key = `${table}/${row.id}`;
    if (visit.received.has(key) || came.has(key) || waiting.get(key)?.some(isNew) === true) continue;
    const upload = state.recover?.upload === true;
    if ((upload || knewMore(state)) && mayBringBack(trailer, table, row)) forgotten.push(creation(table, row));
    else if (!waiting.has(key)) {
      gone.push({ table, id: row.id });
      if (row.deletedAt === undefined) removed += 1;
    }
  }
  return { gone, removed, forgotten };
}

/** Will the row come to be by what waits? */
function makes({ set, before }: Op): boolean {
  return set['deletedAt'] === null && typeof before['deletedAt'] === 'string' && Object.keys(set).length > 1;
}

function creation(table: string, row: ReplicaRow['row']): Op {
  const fields = flattenRow(row);
  return { table: table as Op['table'], id: row.id, set: { deletedAt: null, ...fields }, before: {} };
}

/** Did this client know more of the old store than the restored one does? */
function knewMore({ recover }: SyncState): boolean {
  return recover !== undefined && recover.asOf > recover.survived;
}

/** May its person write there? */
function mayBringBack(trailer: PullTrailer, table: string, row: ReplicaRow['row']): boolean {
  const self = selfOf(trailer);
  if (self === undefined) return false;
  const body = (row as { bodyId?: string }).bodyId ?? self.body;
  const held = isFrozen(table) ? undefined : { account: self.account, body };
  return mayWrite(self, table, [], held, row) !== 'refuse';
}

/** Fields of which this client knows a later value than the restored server, waiting ops apart: those are sent as they are. */
function forgottenFields({ local, state, pending, trailer }: Ours, page: PullPage): Op[] {
  if (!knewMore(state)) return [];
  const waiting = opsByRow(pending);
  return page.rows.flatMap(({ table, row }) => {
    const here: MaybeRow = local.row(table, row.id);
    if (here === undefined || !mayBringBack(trailer, table, here)) return [];
    const skip = new Set((waiting.get(`${table}/${row.id}`) ?? []).flatMap(({ set }) => Object.keys(set)));
    const mine = flattenRow(here);
    const theirs = flattenRow(row);
    const set: Record<string, Json> = {};
    for (const path of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      if (path === 'bodyId' || skip.has(path) || jsonEqual(mine[path] ?? null, theirs[path] ?? null)) continue;
      set[path] = mine[path] ?? null;
    }
    return Object.keys(set).length === 0 ? [] : [{ table: table as Op['table'], id: row.id, set, before: {} }];
  });
}

function broughtBack(
  state: SyncState,
  ops: readonly Op[],
  { newId, nowMs, nextStamp }: Pick<EngineParts, 'newId' | 'nowMs' | 'nextStamp'>,
): Transaction {
  const { asOf, survived } = state.recover ?? { asOf: 0, survived: 0 };
  return {
    id: newId(),
    missionId: state.missionId,
    stamp: nextStamp(),
    at: new Date(nowMs()).toISOString(),
    label: { key: 'bringBack' },
    ops,
    recovered: { asOf, survived },
  };
}

/** Up to which transaction of this device a store has them that knows everything up to this number. */
function surely({ acks, ackedN, sharedN = 0 }: SyncState, survived: number): number {
  const own = acks.filter(({ n }) => n <= ackedN);
  const unsure = own.findIndex(({ seq }) => seq > survived);
  return Math.max(sharedN, own[unsure < 0 ? own.length - 1 : unsure - 1]?.n ?? 0);
}

/** The store of the server is another one: what it does not have of this device is sent again, and everything is read anew (R5). */
export async function enterEpoch(
  local: ReplicaTransaction,
  before: SyncState,
  refusal: SyncRefusal,
  visit: Visit,
): Promise<void> {
  const state = await local.state();
  if (state.epoch !== before.epoch || refusal.epoch === undefined || state.epoch === refusal.epoch) return;
  const survived = refusal.survived ?? 0;
  const ackedN = Math.min(state.ackedN, surely(state, survived));
  const upload = state.recover?.upload === true || (state.uploadedTo ?? 0) > survived;
  // In the middle of a pull some rows are newer than others, and what is older must not come over what is newer: all are as of `seen`.
  const asOf = state.recover?.asOf ?? (state.reading === undefined ? Math.min(state.cursor, state.seen) : state.seen);
  await local.setState({ ...state, ackedN });
  const last = (await local.pending()).at(-1)?.n ?? ackedN;
  visit.received = new Set();
  // What a person allowed to go was what another store had not.
  const { base: _, held: __, ...rest } = state;
  await local.setState({
    ...rest,
    epoch: refusal.epoch,
    ackedN,
    cursor: 0,
    seen: Math.min(state.seen, survived),
    reading: 'again',
    reader: visit.id,
    // Where what an earlier one forgot was not brought back yet, it is still that which was forgotten.
    recover: { survived: Math.min(survived, state.recover?.survived ?? survived), asOf, ...(upload ? { upload } : {}) },
    caps: [...state.caps, { n: last, seen: survived }],
  });
}
