/**
 * The rules of the specification switched off, one at a time, at the seams: requests, answers and stores are bent on their way.
 * The simulator has to notice each, or it would not notice that rule broken in the code either.
 */
import type { MissionReader, MissionWriter, Storage } from '#server/storage/storage.ts';
import type { PullPage, PushRequest } from '#shared/sync/wire.ts';

/** What each stands for, with the rule off. */
export const SABOTAGES = {
  R1: 'the cursor is stored before the rows',
  R2: 'an op carries the whole record',
  R3: 'the clock of a client is believed',
  R4: 'an edit brings a deleted record back',
  R5: 'a restored server goes on as if nothing had happened',
  R6: 'a number is given twice',
  R7: 'a pull takes away whatever it likes',
  R9: 'one bad op refuses the whole push',
  R11: 'what is saved is not on the disk yet',
  R12: 'a retry is taken in once more',
  R13: 'fields of a newer version are dropped',
  R14: 'a transaction is split',
  R15: 'everybody reads every stream',
  R16: 'a lost role keeps its records',
  R17: 'old cursors are not sent back to the start',
  R18: 'the page of a portal is taken for an answer',
} as const;
export type Sabotage = keyof typeof SABOTAGES;

const ALL_STREAMS = ['draft', 'own/', 'private/', 'public', 'staff'];

export function sabotagedStorage(storage: Storage, sabotage: Sabotage | undefined): Storage {
  if (sabotage !== 'R6' && sabotage !== 'R12' && sabotage !== 'R15') return storage;
  const bentReader = <T extends MissionReader>(mission: T): T => {
    if (sabotage === 'R15') {
      return {
        ...mission,
        rowsAfter: async (_streams: readonly string[], since: number, limit: number) =>
          mission.rowsAfter(ALL_STREAMS, since, limit),
      };
    }
    return { ...mission, numbersOf: async () => new Map<number, string>(), transactionsById: async () => [] };
  };
  const bentWriter = (mission: MissionWriter): MissionWriter =>
    sabotage === 'R6'
      ? {
          ...mission,
          head: async () => {
            const head = await mission.head();
            return head === null || head.seq % 4 !== 3 ? head : { ...head, seq: head.seq - 1 };
          },
        }
      : bentReader(mission);
  return {
    read: async (missionId, work) => storage.read(missionId, async (mission) => work(bentReader(mission))),
    write: async (missionId, work) => storage.write(missionId, async (mission) => work(bentWriter(mission))),
    missions: async () => storage.missions(),
    missionsOf: async (account) => storage.missionsOf(account),
    fileBytes: async () => storage.fileBytes(),
    close: async () => storage.close(),
  };
}

/** A push on its way to the server. */
export function sabotagedPush(request: PushRequest, sabotage: Sabotage | undefined, nowMs: number): PushRequest {
  switch (sabotage) {
    case 'R3':
      return { ...request, clientNow: new Date(nowMs).toISOString() };
    case 'R4':
      return {
        ...request,
        transactions: request.transactions.map((transaction) => ({
          ...transaction,
          seen: Number.MAX_SAFE_INTEGER,
          ops: transaction.ops.map((op) =>
            Object.hasOwn(op.set, 'deletedAt') ? op : { ...op, set: { ...op.set, deletedAt: null } },
          ),
        })),
      };
    case 'R14':
      return {
        ...request,
        transactions: request.transactions.map((transaction) => ({
          ...transaction,
          ops: transaction.ops.slice(0, Math.max(1, Math.ceil(transaction.ops.length / 2))),
        })),
      };
    default:
      return request;
  }
}

/** An answer on its way to the client. */
export function sabotagedAnswer<T extends object>(
  answer: T,
  sabotage: Sabotage | undefined,
  first: readonly string[],
): T {
  if (sabotage === 'R13' && 'rows' in answer) {
    const rows = (answer as unknown as PullPage).rows.map(({ row, ...rest }) => {
      const { fieldOfNextYear, ...known } = row;
      return fieldOfNextYear === undefined ? { ...rest, row } : { ...rest, row: known };
    });
    return { ...answer, rows };
  }
  if (sabotage === 'R16' && 'trailer' in answer && first.length > 0) {
    return { ...answer, trailer: { ...(answer as unknown as PullPage).trailer, streams: first } };
  }
  return answer;
}
