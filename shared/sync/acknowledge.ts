import type { PendingTransaction, ReplicaRow, ReplicaTransaction, SetAside, SyncState } from './replica.ts';
import { underPending, waitingOf, wireOp } from './outbox.ts';
import type { PushAnswer, WireTransaction } from './wire.ts';

/** Of what was sent before the oldest of these, the next one says how far the mission was at most. */
const ACKS_KEPT = 200;

/** Takes in what the server said to a push: what was sent waits no more, and rows that are other than thought are set right. */
export async function acknowledge(
  local: ReplicaTransaction,
  asked: SyncState,
  batch: readonly WireTransaction[],
  answer: PushAnswer,
): Promise<void> {
  const state = await local.state();
  // Meanwhile another window may have done the same, or begun anew.
  if (state.epoch !== answer.epoch || state.device !== asked.device) return;
  // An answer that another one overtook is older than what lies here; it is asked for again.
  if (answer.after < Math.max(state.cursor, state.acks.findLast(({ n }) => n <= state.ackedN)?.seq ?? 0)) return;
  const ackedN = Math.max(state.ackedN, batch.at(-1)?.n ?? 0);
  const pending = await local.pending();
  const done = pending.filter(({ n }) => n <= ackedN);
  const sent = new Set(batch.map(({ id }) => id));
  const bringBack = state.bringBack.filter(({ id }) => !sent.has(id));
  const waiting = waitingOf(
    { ...state, bringBack },
    pending.filter(({ n }) => n > ackedN),
  );
  const kept = new Set(waiting.flatMap(({ transaction }) => transaction.ops.map(({ table, id }) => `${table}/${id}`)));
  await local.lay([...owned(local, done, answer), ...underPending(answer.rows, waiting, state.missionId)]);
  await local.drop(answer.gone.filter(({ table, id }) => !kept.has(`${table}/${id}`)));
  // Nobody else wrote in between, so everything up to here is known.
  const alone = answer.before === state.cursor && state.seen === state.cursor && state.reading === undefined;
  await local.setState({
    ...state,
    ackedN,
    bringBack,
    acks: [
      ...state.acks.filter(({ n }) => n <= state.ackedN && n < ackedN),
      { n: ackedN, seq: answer.after },
      ...state.acks.filter(({ n }) => n > ackedN),
    ].slice(-ACKS_KEPT),
    body: answer.body,
    ...(alone ? { cursor: answer.after, seen: answer.after } : {}),
    caps: state.caps.filter(({ n }) => n > ackedN),
    setAside: [...state.setAside.filter(({ n }) => !done.some((one) => one.n === n)), ...refused(done, answer)],
  });
}

/** What this push made belongs to the body of whoever made it; the server does not send it back to say so. */
function owned(local: ReplicaTransaction, done: readonly PendingTransaction[], { body }: PushAnswer): ReplicaRow[] {
  const out: ReplicaRow[] = [];
  for (const { transaction } of done) {
    for (const { table, id, set, before } of transaction.ops) {
      if (set['deletedAt'] !== null || typeof before['deletedAt'] !== 'string') continue;
      const row = local.row(table, id);
      if (row !== undefined && !('bodyId' in row))
        out.push({ table, row: { ...row, bodyId: body } as ReplicaRow['row'] });
    }
  }
  return out;
}

function refused(done: readonly PendingTransaction[], { verdicts }: PushAnswer): SetAside[] {
  return verdicts.flatMap(({ n, op: index, verdict, reason, path }) => {
    const transaction = done.find((one) => one.n === n)?.transaction;
    const op = transaction?.ops[index];
    // What was brought back and is not wanted is nobody's work: it has no number, and is not found here.
    if (verdict !== 'rejected' || transaction === undefined || op === undefined) return [];
    return [
      {
        n,
        at: transaction.at,
        op: wireOp(op),
        reason: reason ?? 'invalid',
        ...(path === undefined ? {} : { path }),
      },
    ];
  });
}
