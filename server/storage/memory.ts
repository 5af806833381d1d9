/** The store without a disk: for tests and for the simulator, which asks it for copies to restore. */
import { mayRead, type Member } from '#shared/sync/rights.ts';
import { blobReaderOf, blobWriterOf, copyOfBlobs, type HeldBlobs, noBlobs } from './memoryBlobs.ts';
import type {
  KeptTransaction,
  MissionHead,
  MissionReader,
  MissionWriter,
  RowKey,
  ServerRow,
  Storage,
} from './storage.ts';
import { Turns } from './turns.ts';

interface HeldMission extends HeldBlobs {
  head: MissionHead | null;
  members: Map<string, Member>;
  rows: Map<string, ServerRow>;
  /** By device, in the order of `n`. */
  transactions: Map<string, KeptTransaction[]>;
  byId: Map<string, KeptTransaction>;
  bySeq: Map<number, KeptTransaction>;
  days: Map<string, number>;
}

const keyOf = ({ table, id }: RowKey): string => `${table}/${id}`;

function copyOf({ head, members, rows, transactions, byId, bySeq, days, ...blobs }: HeldMission): HeldMission {
  return {
    ...copyOfBlobs(blobs),
    head,
    members: new Map(members),
    rows: new Map(rows),
    transactions: new Map([...transactions].map(([device, own]) => [device, [...own]])),
    byId: new Map(byId),
    bySeq: new Map(bySeq),
    days: new Map(days),
  };
}

export class MemoryStorage implements Storage {
  readonly #missions = new Map<string, HeldMission>();
  readonly #turns = new Map<string, Turns>();

  async read<T>(missionId: string, work: (mission: MissionReader) => Promise<T>): Promise<T> {
    return this.#inTurn(missionId, async () => work(readerOf(this.#held(missionId))));
  }

  async write<T>(missionId: string, work: (mission: MissionWriter) => Promise<T>): Promise<T> {
    return this.#inTurn(missionId, async () => {
      const undo: (() => void)[] = [];
      try {
        return await work(writerOf(this.#held(missionId), (step) => undo.push(step)));
      } catch (error) {
        for (const step of undo.toReversed()) step();
        throw error;
      }
    });
  }

  async missions(): Promise<string[]> {
    return [...this.#missions].filter(([, { head }]) => head !== null).map(([id]) => id);
  }

  async missionsOf(account: string): Promise<string[]> {
    return [...this.#missions].filter(([, { members }]) => members.has(account)).map(([id]) => id);
  }

  async fileBytes(): Promise<number> {
    const blobs = [...this.#missions.values()].flatMap((held) => [...held.blobs.values()]);
    return blobs.reduce((sum, { size }) => sum + size, 0);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#turns.values()].map(async (turns) => turns.idle()));
  }

  /** All of a mission as it is now, to be put back later. */
  async backup(missionId: string): Promise<() => void> {
    const copy = await this.#inTurn(missionId, async () => copyOf(this.#held(missionId)));
    return () => this.#missions.set(missionId, copyOf(copy));
  }

  #held(missionId: string): HeldMission {
    const held = this.#missions.get(missionId);
    if (held !== undefined) return held;
    const made = {
      ...noBlobs(),
      head: null,
      members: new Map(),
      rows: new Map(),
      transactions: new Map(),
      byId: new Map(),
      bySeq: new Map(),
      days: new Map(),
    };
    this.#missions.set(missionId, made);
    return made;
  }

  async #inTurn<T>(missionId: string, work: () => Promise<T>): Promise<T> {
    const turns = this.#turns.get(missionId) ?? new Turns();
    this.#turns.set(missionId, turns);
    return turns.take(work);
  }
}

function readerOf(held: HeldMission): MissionReader {
  return {
    ...blobReaderOf(held, held.rows),
    head: async () => held.head,
    member: async (account) => held.members.get(account) ?? null,
    members: async () => [...held.members.values()],
    rows: async (keys) => keys.flatMap((key) => held.rows.get(keyOf(key)) ?? []),
    rowsAfter: async (streams, since, limit) => {
      const all: ServerRow[] = [];
      for (const row of held.rows.values()) if (row.seq > since && mayRead(streams, row.key)) all.push(row);
      all.sort((a, b) => a.seq - b.seq);
      const last = all[limit - 1]?.seq;
      return last === undefined ? all : all.filter(({ seq }) => seq <= last);
    },
    rowsOf: async (table) => [...held.rows.values()].filter((row) => row.table === table),
    tombstones: async (upTo) =>
      [...held.rows.values()].filter(({ seq, row }) => seq <= upTo && typeof row['deletedAt'] === 'string'),
    numbersOf: async (device, ns) => {
      const wanted = new Set(ns);
      const own = (held.transactions.get(device) ?? []).filter(({ transaction }) => wanted.has(transaction.n));
      return new Map(own.map(({ transaction }) => [transaction.n, transaction.id]));
    },
    transactionsById: async (ids) => ids.flatMap((id) => held.byId.get(id) ?? []),
    transactionsAt: async (seqs) => seqs.flatMap((seq) => held.bySeq.get(seq) ?? []),
    transactionsAfter: async (since, limit) =>
      [...held.bySeq.values()]
        .filter(({ seq }) => seq > since)
        .toSorted((a, b) => a.seq - b.seq)
        .slice(0, limit),
    doings: async (seqs) =>
      seqs
        .flatMap((seq) => held.bySeq.get(seq) ?? [])
        .map(({ seq, by, transaction: { at } }) => ({ seq, by, at }))
        .toSorted((a, b) => a.seq - b.seq),
    numberOn: async (day) => {
      const known = [...held.days].filter(([one]) => one <= day).toSorted(([a], [b]) => a.localeCompare(b));
      return known.at(-1)?.[1] ?? null;
    },
    allTransactions: async () => [...held.transactions.values()].flat().toSorted((a, b) => a.seq - b.seq),
  };
}

function writerOf(held: HeldMission, onUndo: (step: () => void) => void): MissionWriter {
  const put = <K, V>(map: Map<K, V>, key: K, value: V | undefined): void => {
    const before = map.get(key);
    onUndo(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  return {
    ...readerOf(held),
    ...blobWriterOf(held, held.rows, put),
    putHead: async (head) => {
      const before = held.head;
      onUndo(() => {
        held.head = before;
      });
      held.head = head;
    },
    noteDay: async (day, seq) => {
      if (!held.days.has(day)) put(held.days, day, seq);
    },
    putMember: async (member) => put(held.members, member.account, member),
    removeMember: async (account) => put(held.members, account, undefined),
    putRows: async (rows) => {
      for (const row of rows) put(held.rows, keyOf(row), row);
    },
    removeRows: async (keys) => {
      for (const key of keys) put(held.rows, keyOf(key), undefined);
    },
    addTransactions: async (transactions) => {
      for (const transaction of transactions) {
        const { device, seq } = transaction;
        put(held.transactions, device, [...(held.transactions.get(device) ?? []), transaction]);
        put(held.byId, transaction.transaction.id, transaction);
        put(held.bySeq, seq, transaction);
      }
    },
  };
}
