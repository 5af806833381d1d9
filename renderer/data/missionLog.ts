/** Reading a mission's log for its history, newest first, some at a time: a long one never holds the screen. */
import type { Op } from '#shared/domain/change/op.ts';
import { isTyping } from '#shared/domain/change/undo.ts';
import type { LegationDatabase, LoggedTransaction } from './database.ts';

/** So many are read in a few milliseconds. */
const STEP = 1000;

/** What was typed into a note lies in the note; its history needs only who wrote when. */
function withoutText(logged: LoggedTransaction): LoggedTransaction {
  if (!isTyping(logged.transaction)) return logged;
  const ops = logged.transaction.ops.map(({ table, id }): Op => ({ table, id, set: {}, before: {} }));
  return { ...logged, transaction: { ...logged.transaction, ops } };
}

/** What was logged after `above`, newest first. */
export async function* readLog(
  db: LegationDatabase,
  missionId: string,
  above: number,
): AsyncGenerator<readonly LoggedTransaction[]> {
  const numbers =
    above === 0
      ? db.transactions.where('missionId').equals(missionId).primaryKeys()
      : db.transactions.where(':id').above(above).primaryKeys();
  const newer = await numbers;
  for (let end = newer.length; end > 0; end -= STEP) {
    const from = newer[Math.max(0, end - STEP)];
    // One range of numbers is one request; what lies between of other missions is few.
    const read = await db.transactions
      .where(':id')
      .between(from, newer[end - 1], true, true)
      .toArray();
    yield read
      .filter((logged) => logged.missionId === missionId)
      .map(withoutText)
      .toReversed();
  }
}
