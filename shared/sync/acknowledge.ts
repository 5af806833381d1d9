import type { Transaction } from '../domain/change/op.ts';
import type { Visit } from './engine.ts';
import { lying, underPending, waitingOf, wireOp } from './outbox.ts';
import { deletions, hold, isAlive } from './removals.ts';
import type { PendingTransaction, ReplicaRow, ReplicaTransaction, SetAside, SyncState } from './replica.ts';
import type { PushAnswer, WireTransaction } from './wire.ts';

/** Of what was sent before the oldest of these, the next one says how far the mission was at most. */
const ACKS_KEPT = 200;

/** Takes in what the server said to a push: what was sent waits no more, and rows that are other than thought are set right. */
export async function acknowledge(
  local: ReplicaTransaction,
  asked: SyncState,
  batch: readonly WireTransaction[],
  answer: PushAnswer,
  visit: Visit,
): Promise<void> {
  const state = await local.state();
  // Meanwhile another window may have done the same, or begun anew.
  if (state.epoch !== answer.epoch || state.device !== asked.device) return;
  // An answer that another one overtook is older than what lies here; it is asked for again.
  if (answer.after < Math.max(state.cursor, state.acks.findLast(({ n }) => n <= state.ackedN)?.seq ?? 0)) return;
  const ackedN = Math.max(state.ackedN, batch.at(-1)?.n ?? 0);
  const pending = await local.pending();
  const sent = new Set(batch.map(({ id }) => id));
  const done = waitingOf(state, pending).filter(({ n, transaction }) =>
    n === 0 ? sent.has(transaction.id) : n <= ackedN,
  );
  const bringBack = state.bringBack.filter(({ id }) => !sent.has(id));
  const setAside = [
    ...state.setAside.filter(({ n }) => n === 0 || !done.some((one) => one.n === n)),
    ...refused(done, answer),
  ];
  const waiting = lying(
    { ...state, setAside },
    waitingOf(
      { ...state, bringBack },
      pending.filter(({ n }) => n > ackedN),
    ),
  );
  const areHere = done.every(({ transaction }) => areAllHere(local, transaction, answer));
  const anew = await layAnswer(local, { state, done, waiting, setAside, answer, visit });
  // Nobody else wrote in between, so everything up to here is known.
  const alone =
    answer.before === state.cursor && state.seen === state.cursor && state.reading === undefined && areHere && !anew;
  const { base, ...rest } = state;
  await local.setState({
    ...rest,
    ackedN,
    bringBack,
    acks: [
      ...state.acks.filter(({ n }) => n <= state.ackedN && n < ackedN),
      { n: ackedN, seq: answer.after },
      ...state.acks.filter(({ n }) => n > ackedN),
    ].slice(-ACKS_KEPT),
    body: answer.body,
    ...(done.some(isUpload) ? { uploadedTo: answer.after } : {}),
    ...(alone ? { cursor: answer.after, seen: answer.after } : {}),
    ...(anew ? { cursor: 0, reading: 'again', reader: visit.id } : base === undefined ? {} : { base }),
    caps: state.caps.filter(({ n }) => n > ackedN),
    setAside,
  });
}

/** Are all rows of what was sent here, or told of? A role that was lost and given back has taken some along (R16): a pull has to bring them. */
function areAllHere(local: ReplicaTransaction, { ops }: Transaction, { rows, gone }: PushAnswer): boolean {
  return ops.every(
    ({ table, id }) =>
      local.row(table, id) !== undefined ||
      rows.some((one) => one.table === table && one.row.id === id) ||
      gone.some((one) => one.table === table && one.id === id),
  );
}

/** Part of the mission as this device brought it. */
function isUpload({ n, transaction }: PendingTransaction): boolean {
  return n === 0 && transaction.recovered === undefined;
}

interface Acknowledged {
  readonly state: SyncState;
  readonly done: readonly PendingTransaction[];
  readonly waiting: readonly PendingTransaction[];
  readonly setAside: readonly SetAside[];
  readonly answer: PushAnswer;
  readonly visit: Visit;
}

/** Lays what the answer holds. True where that would take away too much: then it stays, everything is read anew, and that asks (R7). */
async function layAnswer(
  local: ReplicaTransaction,
  { state, done, waiting, setAside, answer, visit }: Acknowledged,
): Promise<boolean> {
  const kept = new Set(waiting.flatMap(({ transaction }) => transaction.ops.map(({ table, id }) => `${table}/${id}`)));
  const rows = [...owned(local, done, answer), ...underPending(answer.rows, waiting, state.missionId)];
  const gone = answer.gone.filter(({ table, id }) => !kept.has(`${table}/${id}`));
  // What this device made and the server refused is not gone: it is set aside.
  const aside = new Set(setAside.map(({ op: { table, id } }) => `${table}/${id}`));
  const lost = gone.filter(({ table, id }) => !aside.has(`${table}/${id}`) && isAlive(local, table, id));
  const removed = deletions(local, rows) + lost.length;
  if (hold(local, state, visit, removed) !== null) {
    visit.received = new Set();
    return true;
  }
  visit.removals += removed;
  await local.lay(rows);
  await local.drop(gone);
  return false;
}

/**
 * What this push made belongs to the body of whoever made it; the server does not send it back to say so. What lay here before
 * may bear another one: of another server, or of a row that a restored server forgot.
 */
function owned(local: ReplicaTransaction, done: readonly PendingTransaction[], { body }: PushAnswer): ReplicaRow[] {
  const out: ReplicaRow[] = [];
  for (const { transaction } of done) {
    for (const { table, id, set, before } of transaction.ops) {
      if (!Object.hasOwn(set, 'deletedAt') || typeof before['deletedAt'] !== 'string') continue;
      const row = local.row(table, id);
      if (row !== undefined) out.push({ table, row: { ...row, bodyId: body } as ReplicaRow['row'] });
    }
  }
  return out;
}

/** What was brought back and is not wanted is nobody's work; all else that was refused is kept for its person (R9). */
function refused(done: readonly PendingTransaction[], { verdicts }: PushAnswer): SetAside[] {
  return verdicts.flatMap(({ n, id, op: index, verdict, reason, path }) => {
    const found = done.find((one) => one.n === n && (id === undefined || one.transaction.id === id))?.transaction;
    const op = found?.ops[index];
    if (verdict !== 'rejected' || found === undefined || op === undefined || found.recovered !== undefined) return [];
    return [
      {
        n,
        at: found.at,
        op: wireOp(op),
        reason: reason ?? 'invalid',
        ...(path === undefined ? {} : { path }),
      },
    ];
  });
}
