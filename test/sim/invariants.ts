/** What has to be true once everybody has said and heard everything. */
import { flattenRow } from '#shared/domain/change/op.ts';
import type { Difference } from '#shared/domain/agreement/difference.ts';
import { jsonEqual, type Json } from '#shared/json.ts';
import { isDifferenceTable, readable } from '#shared/sync/rights.ts';
import type { KeptTransaction, MissionHead, ServerRow, Storage } from '#server/storage/storage.ts';
import type { WireTransaction } from '#shared/sync/wire.ts';
import { SECRET } from './actions.ts';
import type { Peer } from './peer.ts';
import type { World } from './world.ts';

/** The first thing that is wrong, in words; null where nothing is. */
export async function whatIsWrong(world: World): Promise<string | null> {
  if (world.leaked) return 'a delegate was sent what only staff may read';
  if (world.removed !== null) return world.removed;
  const server = await world.memory.read(world.missionId, async (mission) => ({
    head: await mission.head(),
    rows: await mission.rowsAfter(['public', 'draft', 'staff', 'private/', 'own/'], 0, Number.MAX_SAFE_INTEGER),
    transactions: await mission.allTransactions(),
  }));
  return (
    (await peersDiffer(world)) ??
    stampsAreLate(world, server) ??
    changesAreMissing(world, server) ??
    sharedIsMissing(world, server) ??
    valuesAreMissing(server) ??
    (await secretsLieAbout(world))
  );
}

interface Server {
  readonly head: MissionHead | null;
  readonly rows: readonly ServerRow[];
  readonly transactions: readonly KeptTransaction[];
}

async function peersDiffer(world: World): Promise<string | null> {
  for (const peer of world.peers) {
    const problem = await peerDiffers(peer, world.memory, world.missionId);
    if (problem !== null) return problem;
  }
  return null;
}

/** Has this peer said all, and does it show what its server shows it? */
export async function peerDiffers(peer: Peer, storage: Storage, missionId: string): Promise<string | null> {
  const { state, rows, log } = peer.replica.disk;
  if (peer.lastOutcome?.kind !== 'done')
    return `${peer.name} does not come to an end: ${JSON.stringify(peer.lastOutcome)}`;
  const waiting = log.filter(({ n }) => n > state.ackedN).length;
  if (waiting > 0) return `${peer.name} still has ${waiting} changes to send`;
  const expected = await storage.read(missionId, async (mission) => {
    const member = await mission.member(peer.account);
    return member === null ? [] : mission.rowsAfter(readable(member), 0, Number.MAX_SAFE_INTEGER);
  });
  const alive = new Map(
    expected.filter(({ row }) => row['deletedAt'] === undefined).map((row) => [`${row.table}/${row.id}`, row.row]),
  );
  for (const [key, { row }] of rows) {
    if (row.deletedAt !== undefined) continue;
    const there = alive.get(key);
    if (there === undefined) return `${peer.name} has ${key}, which the server has not or does not show them`;
    if (!jsonEqual(there, row))
      return `${peer.name} has ${key} as ${JSON.stringify(row)}, the server ${JSON.stringify(there)}`;
    alive.delete(key);
  }
  const [missing] = alive.keys();
  return missing === undefined ? null : `${peer.name} misses ${missing}`;
}

/** A stamp that is later than the clock of the server would win until that moment comes (R3). */
function stampsAreLate(world: World, { rows }: Server): string | null {
  const now = new Date(world.nowMs()).toISOString();
  for (const { table, id, marks } of rows) {
    const late = Object.values(marks).find(({ stamp }) => stamp.slice(0, 24) > now);
    if (late !== undefined) return `${table}/${id} bears the stamp ${late.stamp}, and it is ${now}`;
  }
  return null;
}

/** Every change that a device ever had acknowledged is in the server's log, under its own name, once. */
function changesAreMissing(world: World, { transactions }: Server): string | null {
  const there = new Map<string, number>();
  for (const { transaction } of transactions) there.set(transaction.id, (there.get(transaction.id) ?? 0) + 1);
  for (const [id, count] of there) if (count > 1) return `change ${id} was taken in ${count} times`;
  for (const { transaction } of transactions) {
    const done = world.saved.get(transaction.id)?.ops ?? transaction.ops;
    const more = transaction.ops.findIndex(
      ({ set }, index) => !jsonEqual(Object.keys(set).toSorted(), Object.keys(done[index]?.set ?? {}).toSorted()),
    );
    if (more >= 0) return `change ${transaction.id} came with other fields than its person touched`;
  }
  for (const id of world.saved.keys()) {
    if (!there.has(id) && !world.expendable.has(id))
      return `change ${id} was saved on a screen, and the server never got it`;
  }
  for (const peer of world.peers) {
    const { log, state } = peer.replica.disk;
    for (const { n, transaction } of log) {
      if (n <= state.ackedN && !there.has(transaction.id) && !world.expendable.has(transaction.id)) {
        return `${peer.name} was told that change ${n} (${transaction.id}) is safe, and the server does not have it`;
      }
    }
  }
  return null;
}

/** Every row with which the mission came to the server is there, or somebody deleted it. */
function sharedIsMissing(world: World, { rows, transactions }: Server): string | null {
  const { shared, expendable, restored, bringerWiped } = world;
  if (restored && bringerWiped) return null;
  const there = new Set(rows.map(({ table, id }) => `${table}/${id}`));
  const deleted = new Set(
    transactions.flatMap(({ transaction: { ops } }) =>
      ops.flatMap(({ table, id, set }) => (typeof set['deletedAt'] === 'string' ? [`${table}/${id}`] : [])),
    ),
  );
  const took = new Set(transactions.map(({ transaction }) => transaction.id));
  for (const { id: part, ops } of shared) {
    if (expendable.has(part)) continue;
    // A restored server gets it from the log of whoever brought it.
    if (!took.has(part) && !restored) return `part ${part} of the mission never came to the server`;
    for (const { table, id } of ops) {
      const key = `${table}/${id}`;
      if (!there.has(key) && !deleted.has(key)) return `${key}, with which the mission came, is gone`;
    }
  }
  return null;
}

interface Write {
  readonly seq: number;
  readonly device: string;
  readonly seen: number;
  readonly hub: WireTransaction['hub'];
  readonly value: Json;
  readonly was: Json | undefined;
  readonly rejected: boolean;
  readonly proposed: boolean;
  readonly recovered: boolean;
  readonly repeats: boolean;
  /** Came to what stood there already. */
  readonly merged: boolean;
}

/** What was written to a field stands there, was changed by somebody who had seen it, or is kept as a difference. */
export function valuesAreMissing({ rows, transactions }: Pick<Server, 'rows' | 'transactions'>): string | null {
  const byRow = new Map(rows.map((row) => [`${row.table}/${row.id}`, row]));
  const kept = new Map<string, Difference[]>();
  for (const { table, row } of rows) {
    if (!isDifferenceTable(table)) continue;
    const difference = row as unknown as Difference;
    const key = `${difference.table}/${difference.rowId}`;
    kept.set(key, [...(kept.get(key) ?? []), difference]);
  }
  for (const [key, writes] of writesByField(transactions)) {
    const [row = '', path = ''] = key.split('|');
    const held = byRow.get(row);
    const now = held === undefined ? null : (flattenRow(held.row)[path] ?? null);
    const problem =
      path === 'deletedAt'
        ? deletionIsLost(writes, held, now)
        : path.endsWith('Ids')
          ? held === undefined || held.made.seq === 0
            ? null
            : entryIsLost(writes, now)
          : valueIsLost(path, writes, now, kept.get(row) ?? [], held);
    if (problem !== null) return `${key}: ${problem}`;
  }
  return null;
}

function writesByField(transactions: readonly KeptTransaction[]): Map<string, Write[]> {
  const out = new Map<string, Write[]>();
  for (const { seq, device, transaction, verdicts } of transactions.toSorted((a, b) => a.seq - b.seq)) {
    for (const [index, op] of transaction.ops.entries()) {
      const verdict = verdicts.find((one) => one.op === index)?.verdict;
      for (const [path, value] of Object.entries(op.set)) {
        const key = `${op.table}/${op.id}|${path}`;
        const write = {
          seq,
          device: deviceOf(device, transaction),
          seen: transaction.seen,
          hub: transaction.hub,
          value,
          was: op.was?.[path],
          rejected: verdict === 'rejected',
          proposed: verdict === 'proposed',
          merged: verdict === 'merged',
          recovered: transaction.recovered !== undefined,
          repeats: transaction.repeats !== undefined,
        };
        const own = out.get(key);
        if (own === undefined) out.set(key, [write]);
        else own.push(write);
      }
    }
  }
  return out;
}

/** Of what was carried, the one on which it was done. */
function deviceOf(device: string, { carried, hub }: WireTransaction): string {
  return carried === undefined ? device : `${hub?.id}.${carried.device}`;
}

/** Had whoever wrote this the other value before them? People of one hub know of each other by its numbers. */
function knew(by: Write, { seq, device, hub }: Write): boolean {
  const atHub = hub !== undefined && hub.seq > 0 && hub.id === by.hub?.id && hub.seq <= by.hub.seen;
  return by.seen >= seq || by.device === device || atHub;
}

/** A value that a difference names is not lost: somebody can still take it. */
function valueIsLost(
  path: string,
  writes: readonly Write[],
  now: Json,
  differences: readonly Difference[],
  held: ServerRow | undefined,
): string | null {
  const done = writes.filter(({ rejected, seq }) => !rejected && seq >= (held?.made.seq ?? 0));
  // What was pruned is gone on purpose; a late deletion of it leaves an empty tombstone.
  if (held === undefined || held.made.seq === 0) return null;
  for (const [index, write] of done.entries()) {
    const before = done[index - 1];
    if (before !== undefined && jsonEqual(before.value, write.value)) continue;
    if (write.recovered || write.merged || (jsonEqual(write.value, now) && !write.proposed)) continue;
    // What was brought back is what others had made of it.
    const replaced = done.slice(index + 1).some((by) => !by.proposed && (by.recovered || knew(by, write)));
    const brought =
      write.repeats &&
      (held.made.asOf !== undefined || done.slice(0, index).some(({ recovered, repeats }) => recovered || repeats));
    if (brought) continue;
    const named = differences.some(({ values }) =>
      values.some(
        (one) => one.path === path && (jsonEqual(one.wanted, write.value) || jsonEqual(one.held, write.value)),
      ),
    );
    if (!replaced && !named) {
      return `${JSON.stringify(write.value)} of ${write.device} at ${write.seq} is gone without a trace; there is ${JSON.stringify(now)}`;
    }
  }
  return null;
}

function entryIsLost(writes: readonly Write[], now: Json): string | null {
  const there = new Set(Array.isArray(now) ? (now as readonly string[]) : []);
  if (writes.some(({ recovered, repeats }) => recovered || repeats)) return null;
  const done = writes.filter(({ rejected, proposed }) => !rejected && !proposed);
  const removed = new Set<string>();
  for (const { was, value } of done) {
    for (const entry of (was ?? []) as readonly string[])
      if (!((value ?? []) as readonly string[]).includes(entry)) removed.add(entry);
  }
  for (const { was, value, device } of done) {
    for (const entry of (value ?? []) as readonly string[]) {
      const added = !((was ?? []) as readonly string[]).includes(entry);
      if (added && !removed.has(entry) && !there.has(entry)) return `${entry}, added by ${device}, is gone`;
    }
  }
  return null;
}

/** What was deleted is alive again only where somebody who had seen that took it back. */
function deletionIsLost(writes: readonly Write[], held: ServerRow | undefined, now: Json): string | null {
  const done = writes.filter(({ rejected, proposed }) => !rejected && !proposed);
  if (now !== null || held === undefined || done.length === 0) return null;
  const deletions = done.filter(
    ({ value, recovered, repeats, merged, seq }) =>
      value !== null && !recovered && !repeats && !merged && seq >= held.made.seq,
  );
  for (const deletion of deletions) {
    // Who brought the deletion itself, also to a store that was put back, knew of it.
    const broughtIt = (by: Write): boolean =>
      done.some(({ device, seq, value }) => device === by.device && seq < by.seq && value !== null);
    const restored = done.some(
      (by) => by.value === null && by.seq > deletion.seq && (by.recovered || knew(by, deletion) || broughtIt(by)),
    );
    if (!restored) return `deleted at ${deletion.seq} and alive, though nobody who knew of it took it back`;
  }
  return null;
}

async function secretsLieAbout(world: World): Promise<string | null> {
  for (const peer of world.peers) {
    if (!world.alwaysDelegates.has(peer.account)) continue;
    if (JSON.stringify([...peer.replica.disk.rows]).includes(SECRET))
      return `${peer.name}, a delegate, holds what only staff may read`;
  }
  return null;
}
