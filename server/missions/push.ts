/** Taking in what clients did. One push is one transaction of the store: whole or not at all, answered after it is durable. */
import { clampStamp } from '#shared/sync/clock.ts';
import { DIFFERENCE_TABLES, mayRead, type Member, readable, type StreamKey } from '#shared/sync/rights.ts';
import {
  PROTOCOL,
  type PushAnswer,
  type PushRequest,
  type SyncRefusal,
  type WireRow,
  type WireTransaction,
} from '#shared/sync/wire.ts';
import type {
  KeptTransaction,
  MissionHead,
  MissionReader,
  MissionWriter,
  RowKey,
  ServerRow,
  Storage,
} from '../storage/storage.ts';
import { authorOf, DENIED, mayCome } from './carried.ts';
import { fileOf, handOn } from './files.ts';
import { type Arrival, type Disagreement, mergeOp } from './merge.ts';

/** Who asks, as the door has made sure. */
export interface Caller {
  readonly account: string;
  readonly device: string;
}

/** What the server gets from outside itself, so that a simulation can give it too. */
export interface Surroundings {
  readonly nowMs: () => number;
  /** Letters and digits that nobody has had before. */
  readonly newId: () => string;
  /** This server is the hub on a laptop: it takes in nothing about single people. */
  readonly hub?: true;
}

interface Pushed {
  readonly answer: PushAnswer | SyncRefusal;
  /** Of the rows that have become other: who reads none of them need not hear of it. */
  readonly keys: readonly StreamKey[];
  /** Ids of those that somebody has made; not of what a restored server gets back. */
  readonly releases: readonly string[];
}

export async function push(
  storage: Storage,
  caller: Caller,
  request: PushRequest,
  surroundings: Surroundings,
): Promise<PushAnswer | SyncRefusal> {
  return (await pushTelling(storage, caller, request, surroundings)).answer;
}

export async function pushTelling(
  storage: Storage,
  caller: Caller,
  request: PushRequest,
  surroundings: Surroundings,
): Promise<Pushed> {
  return storage.write(request.missionId, async (mission) => {
    const member = await mission.member(caller.account);
    const head = await mission.head();
    if (member === null || head === null) return refused(refusal('noMission'));
    if (request.epoch !== head.epoch) return refused(epochRefusal(head, request.epoch));
    const { fresh, again, cloned } = await sortOut(mission, caller.device, request.transactions);
    if (cloned) return refused(refusal('cloned'));
    const skewMs = surroundings.nowMs() - Date.parse(request.clientNow);
    const stamped = fresh.map((transaction) => ({
      ...transaction,
      stamp: clampStamp(transaction.stamp, skewMs, surroundings.nowMs()),
    }));
    const { hub = false } = surroundings;
    const taken = await takeIn(mission, { member, device: caller.device, head, hub }, stamped);
    const doubtful = [
      ...taken.doubtful,
      ...again.flatMap(({ transaction }) => transaction.ops.map(({ table, id }) => ({ table, id }))),
    ];
    const answer = {
      protocol: PROTOCOL,
      epoch: head.epoch,
      before: head.seq,
      after: taken.seq,
      body: member.body,
      verdicts: [...again.flatMap(({ verdicts }) => verdicts), ...taken.verdicts],
      ...(await asTheyAre(mission, member, doubtful)),
    } satisfies PushAnswer;
    return { answer, keys: taken.keys, releases: taken.releases };
  });
}

const refused = (answer: SyncRefusal): Pushed => ({ answer, keys: [], releases: [] });

export function refusal(refused: SyncRefusal['refused']): SyncRefusal {
  return { protocol: PROTOCOL, refused };
}

export function epochRefusal(head: MissionHead, asked: string | undefined): SyncRefusal {
  const survived = head.lineage.find(({ epoch }) => epoch === asked)?.survived ?? 0;
  return { protocol: PROTOCOL, refused: 'epoch', epoch: head.epoch, survived };
}

/**
 * What is new of a push, and what came before: a retry is a no-op, and a number that was used for something else betrays a
 * clone (R12). A clone that was given a name of its own sends again what it shared with the other; its ids tell.
 */
async function sortOut(
  mission: MissionReader,
  device: string,
  transactions: readonly WireTransaction[],
): Promise<{ fresh: WireTransaction[]; again: KeptTransaction[]; cloned: boolean }> {
  const numbers = await mission.numbersOf(
    device,
    transactions.map(({ n }) => n),
  );
  const again = await mission.transactionsById(transactions.map(({ id }) => id));
  const known = new Set(again.map(({ transaction }) => transaction.id));
  return {
    fresh: transactions.filter(({ id }) => !known.has(id)),
    again,
    cloned: transactions.some(({ n, id }) => n > 0 && (numbers.get(n) ?? id) !== id),
  };
}

interface Taken {
  readonly seq: number;
  readonly verdicts: PushAnswer['verdicts'];
  /** Rows that may not be what the client thinks. */
  readonly doubtful: readonly RowKey[];
  readonly keys: readonly StreamKey[];
  readonly releases: readonly string[];
}

/** `transactions` with their stamps clamped (R3). */
async function takeIn(
  mission: MissionWriter,
  { member, device, head, hub }: { member: Member; device: string; head: MissionHead; hub: boolean },
  transactions: readonly WireTransaction[],
): Promise<Taken> {
  const rows = new RowsInHand(await mission.rows(keysOf(transactions)));
  const verdicts: PushAnswer['verdicts'][number][] = [];
  const doubtful: RowKey[] = [];
  const found: { arrival: Arrival; about: RowKey; disagreement: Disagreement }[] = [];
  const kept: KeptTransaction[] = [];
  const members = transactions.some(({ carried }) => carried !== undefined) ? await mission.members() : [];
  const releases: string[] = [];
  let { seq } = head;
  for (const transaction of transactions) {
    seq += 1;
    const author = authorOf(transaction, { member, device }, members);
    const arrival: Arrival = {
      missionId: head.missionId,
      ...author,
      seq,
      stamp: transaction.stamp,
      transaction,
    };
    const own: PushAnswer['verdicts'][number][] = [];
    for (const [index, op] of transaction.ops.entries()) {
      const before = rows.get(op);
      const merged = mayCome(transaction, op.table, { member, hub }) ? mergeOp(op, before, arrival) : DENIED;
      if (merged.verdict !== 'rejected') {
        for (const disagreement of merged.disagreements) found.push({ arrival, about: op, disagreement });
      }
      const { recovered, repeats } = transaction;
      if (merged.verdict !== 'rejected' && merged.verdict !== 'proposed') {
        rows.put(merged.row);
        const again = before !== undefined || recovered !== undefined || repeats !== undefined;
        if (op.table === 'releases' && !again) releases.push(op.id);
      }
      // What comes a second time, the client may have laid aside in the meantime; what passed a hub lies there as the hub merged it.
      const sure = recovered === undefined && repeats === undefined && transaction.hub === undefined;
      // What was there already, deleted or not, belongs to the body whose it was.
      const wasThere = before !== undefined && op.set['deletedAt'] === null;
      if (merged.verdict === 'won' && sure && !wasThere) continue;
      doubtful.push({ table: op.table, id: op.id });
      if (merged.verdict === 'won') continue;
      own.push({
        n: transaction.n,
        id: transaction.id,
        op: index,
        verdict: merged.verdict,
        ...(merged.verdict === 'rejected' ? { reason: merged.reason } : {}),
        ...(merged.verdict === 'rejected' && merged.path !== undefined ? { path: merged.path } : {}),
      });
    }
    verdicts.push(...own);
    kept.push({
      device,
      seq,
      account: author.member.account,
      by: author.member.name,
      body: author.member.body,
      transaction,
      verdicts: own,
    });
  }
  await mission.addTransactions(kept);
  const differences = await writeDown(mission, head, found, rows);
  const written = [...rows.changed(), ...differences];
  await mission.putRows(written);
  for (const sha256 of new Set(rows.changed().map(fileOf))) if (sha256 !== undefined) await handOn(mission, sha256);
  if (seq !== head.seq) await mission.putHead({ ...head, seq });
  return {
    seq,
    verdicts,
    doubtful: [...doubtful, ...differences.map(({ table, id }) => ({ table, id }))],
    keys: [...new Set(written.map(({ key }) => key))],
    releases,
  };
}

function keysOf(transactions: readonly WireTransaction[]): RowKey[] {
  const keys = new Map<string, RowKey>();
  for (const { ops } of transactions) {
    for (const { table, id } of ops) keys.set(`${table}/${id}`, { table, id });
  }
  return [...keys.values()];
}

/** The rows of a push while it is merged. */
class RowsInHand {
  readonly #rows: Map<string, ServerRow>;
  readonly #changed = new Map<string, ServerRow>();

  constructor(rows: readonly ServerRow[]) {
    this.#rows = new Map(rows.map((row) => [`${row.table}/${row.id}`, row]));
  }

  get({ table, id }: RowKey): ServerRow | undefined {
    return this.#rows.get(`${table}/${id}`);
  }

  put(row: ServerRow): void {
    const key = `${row.table}/${row.id}`;
    if (this.#rows.get(key) === row) return;
    this.#rows.set(key, row);
    this.#changed.set(key, row);
  }

  changed(): ServerRow[] {
    return [...this.#changed.values()];
  }
}

/** Differences become rows of their own, with who and when, where those read them who read the record. */
async function writeDown(
  mission: MissionReader,
  head: MissionHead,
  found: readonly { arrival: Arrival; about: RowKey; disagreement: Disagreement }[],
  rows: RowsInHand,
): Promise<ServerRow[]> {
  if (found.length === 0) return [];
  const others = await mission.transactionsAt([...new Set(found.map(({ disagreement }) => disagreement.heldSeq))]);
  const bySeq = new Map(others.map((other) => [other.seq, other]));
  return found.flatMap(({ arrival, about, disagreement }, index) => {
    const held = rows.get(about);
    if (held === undefined) return [];
    const mine = who({
      ...arrival,
      by: arrival.member.name,
      body: arrival.member.body,
      account: arrival.member.account,
    });
    const other = bySeq.get(disagreement.heldSeq);
    const theirs = other === undefined ? undefined : who(other);
    const [wants, stands] = disagreement.overruled ? [theirs, mine] : [mine, theirs];
    const [stream] = held.key.split('/') as [keyof typeof DIFFERENCE_TABLES];
    const id = `${head.epoch.slice(0, 8)}-${arrival.seq}-${index}`;
    const mark = { stamp: arrival.stamp, seq: arrival.seq, device: 'server' };
    return [
      {
        table: DIFFERENCE_TABLES[stream],
        id,
        key: held.key,
        seq: arrival.seq,
        account: wants?.account ?? '',
        body: held.body,
        made: mark,
        marks: {},
        row: {
          id,
          missionId: head.missionId,
          kind: disagreement.kind,
          table: about.table,
          rowId: about.id,
          values: disagreement.values,
          at: wants?.at ?? mine.at,
          ...(wants === undefined ? {} : { by: wants.by, body: wants.body }),
          ...(stands === undefined ? {} : { heldAt: stands.at, heldBy: stands.by, heldBody: stands.body }),
        },
      },
    ];
  });
}

function who({ by, body, account, transaction }: Pick<KeptTransaction, 'by' | 'body' | 'account' | 'transaction'>): {
  by: string;
  body: string;
  account: string;
  at: string;
} {
  return { by, body, account, at: transaction.at };
}

/** These rows as they are, as far as this member may read them; of the others nothing is to stay with the client. */
async function asTheyAre(
  mission: MissionReader,
  member: Member,
  keys: readonly RowKey[],
): Promise<Pick<PushAnswer, 'rows' | 'gone'>> {
  const wanted = new Map(keys.map((key) => [`${key.table}/${key.id}`, key]));
  if (wanted.size === 0) return { rows: [], gone: [] };
  const streams = readable(member);
  const held = await mission.rows([...wanted.values()]);
  const rows = held.filter(({ key }) => mayRead(streams, key));
  for (const { table, id } of rows) wanted.delete(`${table}/${id}`);
  return {
    rows: rows.map(wireRow),
    gone: [...wanted.values()].map(({ table, id }) => ({ table, id })),
  };
}

export function wireRow({ table, seq, row }: ServerRow): WireRow {
  // A row bears its id.
  return { table, seq, row: row as WireRow['row'] };
}
