/** Two laptops with a hub each, people in both rooms, a main server that is often away, and people who are with it alone. */
import { mirror, readLog } from '#server/missions/hub.ts';
import { beginMission, mintEpoch } from '#server/missions/epoch.ts';
import { pull } from '#server/missions/pull.ts';
import { push } from '#server/missions/push.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import type { KeptTransaction, ServerRow } from '#server/storage/storage.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import { type CarryOutcome, carryOnce, type Hub } from '#shared/sync/carry.ts';
import type { Answer, Server } from '#shared/sync/engine.ts';
import { hubLog, hubLogRequest, mirrorAnswer, mirrorRequest } from '#shared/sync/hubWire.ts';
import { HUB_STREAMS, isDifferenceTable, isForHubs, type Member, type Role } from '#shared/sync/rights.ts';
import { type PushRequest, pullRequest, pushRequest, type SyncRefusal } from '#shared/sync/wire.ts';
import type { Difference } from '#shared/domain/agreement/difference.ts';
import { jsonEqual } from '#shared/json.ts';
import { doSomething, newMission } from './actions.ts';
import { peerDiffers, valuesAreMissing } from './invariants.ts';
import { Crash, Peer, Quota, rosterIdOf } from './peer.ts';
import { type Random, randomOf } from './random.ts';
import { overTheWire } from './wire.ts';

/** The rules of hubs switched off, at the seams. */
export const HUB_SABOTAGES = {
  R19: 'what is carried is given another name',
  R20: 'the hub becomes what the laptop shows, whatever was done there meanwhile',
  R22: 'people of one hub meet at the main server as if they had not known of each other',
} as const;
export type HubSabotage = keyof typeof HUB_SABOTAGES;

export interface HubOptions {
  readonly seed: number;
  readonly operations: number;
  readonly sabotage?: HubSabotage;
}

const MISSION = 'm1';
const START_MS = Date.UTC(2026, 5, 1);
/** Rows of a page: few, so that much is cut off. */
const PAGE = 7;
/** Rounds after which everybody has heard everything. */
const ROUNDS = 12;

class Room {
  readonly store = new MemoryStorage();
  readonly laptop: Peer;
  readonly phones: Peer[];
  open = false;
  lastOutcome: CarryOutcome | null = null;

  constructor(laptop: Peer, phones: Peer[]) {
    this.laptop = laptop;
    this.phones = phones;
  }
}

class HubWorld {
  readonly options: HubOptions;
  readonly random: Random;
  readonly main = new MemoryStorage();
  readonly rooms: Room[] = [];
  /** Who is with the main server alone. */
  readonly others: Peer[] = [];
  readonly saved = new Map<string, { readonly peer: string; readonly transaction: Transaction }>();
  mainIsThere = true;
  calm = false;
  /** What was sent again says less of who knew of what. */
  restored = false;
  #timeMs = START_MS;
  #ids = 0;

  constructor(options: HubOptions) {
    this.options = options;
    this.random = randomOf(options.seed);
  }

  newId = (): string => {
    this.#ids += 1;
    return `h${this.options.seed.toString(36)}x${this.#ids.toString(36)}`;
  };

  readonly #around = { nowMs: () => this.#timeMs, newId: () => this.newId() };

  async begin(): Promise<void> {
    this.calm = true;
    const laptops = ['A', 'B'].map((name) => this.#peer(`laptop${name}`, (peer) => this.#server(peer, this.main)));
    this.others.push(
      ...['organiser', 'delegate'].map((name) => this.#peer(name, (peer) => this.#server(peer, this.main))),
    );
    const [lead] = laptops;
    if (lead === undefined) return;
    newMission(lead, MISSION, this.random);
    await beginMission(this.main, MISSION, member('laptopA', 'lead', 'bodyA'), this.newId);
    await this.#join(this.main, member('laptopB', 'lead', 'bodyB'));
    await this.#join(this.main, member('organiser', 'organiser', 'bodyB'));
    await this.#join(this.main, member('delegate', 'delegate', 'bodyA'));
    this.saved.clear();
    lead.share();
    for (const laptop of laptops) await this.#room(laptop);
    for (const peer of [...laptops, ...this.others]) await peer.sync();
    this.calm = false;
  }

  async #room(laptop: Peer): Promise<void> {
    const names = (['organiser', 'organiser', 'delegate'] as const).map((role, index) => ({
      role,
      name: `${laptop.name}.${role}${index}`,
      body: index === 1 ? 'bodyB' : 'bodyA',
    }));
    const room: Room = new Room(
      laptop,
      names.map(({ name }) => this.#peer(name, (peer) => this.#server(peer, room.store))),
    );
    this.rooms.push(room);
    await beginMission(room.store, MISSION, member(laptop.account, 'lead', 'bodyA'), this.newId);
    for (const { name, role, body } of names) await this.#join(room.store, member(name, role, body));
  }

  async #join(store: MemoryStorage, one: Member): Promise<void> {
    await store.write(MISSION, async (mission) => mission.putMember(one));
  }

  #peer(name: string, serverFor: (peer: Peer) => Server): Peer {
    return new Peer(
      {
        missionId: MISSION,
        nowMs: () => this.#timeMs,
        newId: this.newId,
        serverFor,
        fault: (_peer, when) => {
          if (this.calm) return;
          if (this.random.chance(0.004)) throw new Crash(when);
          if (this.random.chance(0.003)) throw new Quota(when);
        },
        saved: (transaction) => this.saved.set(transaction.id, { peer: name, transaction }),
        removedUnasked: () => undefined,
      },
      name,
      name,
    );
  }

  #server(peer: Peer, store: MemoryStorage): Server {
    const caller = (device: string) => ({ account: peer.account, device: `${peer.account}.${device}` });
    return {
      push: async (request) =>
        this.#over(store, request, async (given) => {
          const parsed = this.#bent(pushRequest.parse(given));
          const around = store === this.main ? this.#around : { ...this.#around, hub: true as const };
          return push(store, caller(parsed.device), parsed, around);
        }),
      pull: async (request) =>
        this.#over(store, request, async (given) => pull(store, peer, pullRequest.parse(given), this.#around, PAGE)),
    };
  }

  #bent(request: PushRequest): PushRequest {
    if (this.options.sabotage !== 'R22') return request;
    const transactions = request.transactions.map((one) =>
      one.hub === undefined ? one : { ...one, hub: { ...one.hub, seen: 0 } },
    );
    return { ...request, transactions };
  }

  #hub({ laptop, store, phones }: Room): Hub {
    const { sabotage } = this.options;
    const caller = (device: string) => ({ account: laptop.account, device: `${laptop.account}.${device}` });
    return {
      push: this.#server(laptop, store).push,
      log: async (request) =>
        this.#over(store, request, async (given) => {
          const answer = await readLog(store, laptop, hubLogRequest.parse(given), 3);
          if ('refused' in answer) return answer;
          const renamed = answer.transactions.map((one) => ({
            ...one,
            transaction: { ...one.transaction, id: this.newId() },
          }));
          return hubLog.parse(sabotage === 'R19' ? { ...answer, transactions: renamed } : answer);
        }),
      mirror: async (request) => {
        const phone = this.random.pick(phones);
        if (!this.calm && this.random.chance(0.3)) {
          this.#act(phone);
          await phone.sync();
        }
        return this.#over(store, request, async (given) => {
          const parsed = mirrorRequest.parse(given);
          const at = sabotage === 'R20' ? await numberOf(store) : parsed.at;
          const { answer } = await mirror(store, caller(parsed.device), { ...parsed, at }, this.#around);
          return 'refused' in answer ? answer : mirrorAnswer.parse(answer);
        });
      },
    };
  }

  /** A request and its answer, over a network that is often not there, or loses one of the two. */
  async #over<T extends object>(
    store: MemoryStorage,
    request: object,
    handle: (given: unknown) => Promise<T | SyncRefusal>,
  ): Promise<Answer<T>> {
    const { random, calm } = this;
    const isThere =
      store === this.main ? this.mainIsThere : this.rooms.some((room) => room.open && room.store === store);
    if (!calm && (!isThere || random.chance(0.06))) return { kind: 'offline', why: 'network' };
    await this.#meanwhile();
    const text = JSON.stringify(request);
    if (!calm && random.chance(0.03)) await handle(JSON.parse(text));
    const answer = await handle(JSON.parse(text));
    if (!calm && random.chance(0.05)) return { kind: 'offline', why: 'timeout' };
    const { heard } = overTheWire<T | SyncRefusal>(answer);
    await this.#meanwhile();
    return 'refused' in heard ? { kind: 'refused', refusal: heard } : { kind: 'ok', value: heard };
  }

  #depth = 0;
  async #meanwhile(): Promise<void> {
    if (this.calm || this.#depth > 1 || !this.random.chance(0.15)) return;
    this.#depth += 1;
    try {
      await this.step();
    } finally {
      this.#depth -= 1;
    }
  }

  /** One thing happens somewhere. */
  async step(): Promise<void> {
    const { random } = this;
    this.#timeMs += random.int(120_000);
    const room = random.pick(this.rooms);
    const peer = random.pick([...this.others, ...this.rooms.flatMap(({ laptop, phones }) => [laptop, ...phones])]);
    const dice = random.next();
    if (dice < 0.45) this.#act(peer);
    else if (dice < 0.72) await peer.sync();
    else if (dice < 0.88) await this.#carry(room);
    else if (dice < 0.92) room.open = !room.open;
    else if (dice < 0.96) this.mainIsThere = random.chance(0.4);
    else if (dice < 0.965) await this.#copy(random.chance(0.6) ? this.main : room.store);
    else if (dice < 0.97) await this.#restore();
    else if (dice < 0.985) peer.skewMs = random.pick([0, 86_400_000, -86_400_000, -60_000, 20_000]);
    else peer.restart();
  }

  #copies = new Map<MemoryStorage, () => void>();

  async #copy(store: MemoryStorage): Promise<void> {
    this.#copies.set(store, await store.backup(MISSION));
  }

  /** The main server or a hub is put back from a copy (R5): who has what it forgot brings it, of what was carried too. */
  async #restore(): Promise<void> {
    const [copy] = this.#copies;
    if (copy === undefined) return;
    const [store, putBack] = copy;
    this.#copies.delete(store);
    this.restored = true;
    putBack();
    await mintEpoch(store, MISSION, this.#around);
  }

  #act(peer: Peer): void {
    // Nobody does anything to what they do not have yet.
    if (peer.replica.disk.rows.size === 0) return;
    try {
      doSomething(peer, this.random);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      peer.restart();
    }
  }

  async #carry(room: Room): Promise<void> {
    const { laptop } = room;
    try {
      room.lastOutcome = await carryOnce({
        replica: laptop.replica,
        hub: this.#hub(room),
        nowMs: () => laptop.nowMs(),
        newId: this.newId,
        nextStamp: () => laptop.nextStamp(),
      });
    } catch (error) {
      if (error instanceof Crash) laptop.restart();
      else if (!(error instanceof Quota)) throw error;
    }
  }

  /** The main server is there, the hubs are open: all say what they have to say, and hear what there is. */
  async settle(): Promise<void> {
    this.calm = true;
    const { rooms, others } = this;
    const stores = [this.main, ...rooms.map(({ store }) => store)];
    for (const room of rooms) room.open = true;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await Promise.all(stores.map(numberOf));
      for (const { phones } of rooms) for (const phone of phones) await settled(phone);
      for (const room of rooms) {
        await this.#carry(room);
        await settled(room.laptop);
        await this.#carry(room);
      }
      for (const peer of others) await settled(peer);
      if (jsonEqual(before, await Promise.all(stores.map(numberOf))) && round > 1) return;
    }
  }
}

async function settled(peer: Peer): Promise<void> {
  const outcome = await peer.sync();
  if (outcome.kind !== 'held') return;
  await peer.allowRemovals();
  await peer.sync();
}

async function numberOf(store: MemoryStorage): Promise<number> {
  return store.read(MISSION, async (mission) => (await mission.head())?.seq ?? 0);
}

function member(account: string, role: Role, body: string): Member {
  return { account, name: account, body, role, privateGrant: role === 'lead', personId: rosterIdOf(account) };
}

const ALL_STREAMS = ['public', 'draft', 'staff', 'private/', 'own/'];

interface Content {
  readonly rows: readonly ServerRow[];
  readonly transactions: readonly KeptTransaction[];
}

async function contentOf(store: MemoryStorage): Promise<Content> {
  return store.read(MISSION, async (mission) => ({
    rows: await mission.rowsAfter(ALL_STREAMS, 0, Number.MAX_SAFE_INTEGER),
    transactions: await mission.allTransactions(),
  }));
}

async function whatIsWrong(world: HubWorld): Promise<string | null> {
  const main = await contentOf(world.main);
  const hubs: Content[] = [];
  for (const peer of [...world.others, ...world.rooms.map(({ laptop }) => laptop)]) {
    const problem = await peerDiffers(peer, world.main, MISSION);
    if (problem !== null) return problem;
  }
  for (const room of world.rooms) {
    if (room.lastOutcome?.kind !== 'done')
      return `carrying does not come to an end: ${JSON.stringify(room.lastOutcome)}`;
    const hub = await contentOf(room.store);
    hubs.push(hub);
    for (const phone of room.phones) {
      const problem = await peerDiffers(phone, room.store, MISSION);
      if (problem !== null) return problem;
    }
    const problem = hubDiffers(room, hub, main) ?? somethingWasNotCarried(world, room, hub, main);
    if (problem !== null) return problem;
  }
  return (
    changesAreMissing(world, main) ?? valuesAreMissing(main) ?? (world.restored ? null : strangersWhoKnew(main, hubs))
  );
}

/** Two people of one hub, the later of whom had seen what the earlier one did, differ about nothing. */
function strangersWhoKnew({ rows, transactions }: Content, hubs: readonly Content[]): string | null {
  const bySeq = new Map(transactions.map((one) => [one.seq, one]));
  const atHubs = hubs.map((hub) => new Map(hub.transactions.map((one) => [one.transaction.id, one])));
  for (const { table, id, row } of rows) {
    if (!isDifferenceTable(table) || row['kind'] !== 'conflict') continue;
    // The server says in the id which transaction met the other.
    const later = bySeq.get(Number(id.split('-')[1]));
    const met = later === undefined ? undefined : otherOf(row as unknown as Difference, later, transactions);
    for (const hub of atHubs) {
      const [own, other] = [hub.get(later?.transaction.id ?? ''), hub.get(met?.transaction.id ?? '')];
      // What came to the main server before the hub had it says nothing of the hub.
      if (own === undefined || other === undefined || met?.transaction.hub?.seq !== other.seq) continue;
      if (!alikeAreKnown(row as unknown as Difference, { own, met }, hub, transactions)) continue;
      if (other.seq <= own.transaction.seen) return `${id}: ${own.by} differs from ${other.by}, and knew of it`;
    }
  }
  return null;
}

/** A value that somebody else wrote, too, is nobody's alone: was all of that known? */
function alikeAreKnown(
  { table, rowId, values }: Difference,
  { own, met }: { readonly own: KeptTransaction; readonly met: KeptTransaction },
  hub: ReadonlyMap<string, KeptTransaction>,
  transactions: readonly KeptTransaction[],
): boolean {
  const path = values[0]?.path ?? '';
  const valueIn = ({ transaction: { ops } }: KeptTransaction): unknown =>
    ops.find((op) => op.table === table && op.id === rowId && Object.hasOwn(op.set, path))?.set[path];
  const alike = transactions.filter((one) => valueIn(one) !== undefined && jsonEqual(valueIn(one), valueIn(met)));
  return alike.every(({ transaction: { id, hub: through } }) => {
    const seq = hub.get(id)?.seq;
    return seq !== undefined && seq === through?.seq && seq <= own.transaction.seen;
  });
}

function otherOf(
  { by, at, heldBy, heldAt }: Difference,
  later: KeptTransaction,
  transactions: readonly KeptTransaction[],
): KeptTransaction | undefined {
  const isLater = later.by === by && later.transaction.at === at;
  const [name, when] = isLater ? [heldBy, heldAt] : [by, at];
  return transactions.find((one) => one.by === name && one.transaction.at === when && one.seq < later.seq);
}

/** A hub has what the main server has of what is for hubs, and nothing of what never is. */
function hubDiffers({ laptop }: Room, hub: Content, main: Content): string | null {
  if (hub.rows.some(({ key }) => key.startsWith('private/'))) return `the hub of ${laptop.name} holds a private record`;
  const alive = ({ rows }: Content): Map<string, ServerRow> =>
    new Map(
      rows
        .filter(({ key, row }) => (HUB_STREAMS as string[]).includes(key) && row['deletedAt'] === undefined)
        .map((row) => [`${row.table}/${row.id}`, row]),
    );
  const there = alive(main);
  for (const [key, { row }] of alive(hub)) {
    const wanted = there.get(key);
    if (wanted === undefined) return `the hub of ${laptop.name} has ${key}, which the main server has not`;
    if (!jsonEqual(wanted.row, row)) {
      return `the hub of ${laptop.name} has ${key} as ${JSON.stringify(row)}, the main server ${JSON.stringify(wanted.row)}`;
    }
    there.delete(key);
  }
  const [missing] = there.keys();
  return missing === undefined ? null : `the hub of ${laptop.name} misses ${missing}`;
}

/** All that was taken in at a hub and is for hubs is in the log of the main server, once, by whoever did it. */
function somethingWasNotCarried(world: HubWorld, { laptop, phones }: Room, hub: Content, main: Content): string | null {
  const atMain = new Map(main.transactions.map((one) => [one.transaction.id, one]));
  const atHub = new Map(hub.transactions.map((one) => [one.transaction.id, one]));
  for (const [id, { peer, transaction }] of world.saved) {
    if (!phones.some(({ name }) => name === peer)) continue;
    const there = atHub.get(id);
    if (there === undefined) return `change ${id} was saved by ${peer}, and the hub never got it`;
    const counts = transaction.ops.some(
      ({ table }, index) =>
        isForHubs(table) &&
        !isDifferenceTable(table) &&
        !there.verdicts.some(({ op, verdict }) => op === index && verdict === 'rejected'),
    );
    const carried = atMain.get(id);
    if (counts && carried === undefined) return `change ${id} of ${peer} at the hub of ${laptop.name} was not carried`;
    if (counts && carried?.by !== peer) return `change ${id} of ${peer} is said to be by ${carried?.by}`;
  }
  return null;
}

function changesAreMissing(world: HubWorld, { transactions }: Content): string | null {
  const there = new Set<string>();
  for (const { transaction } of transactions) {
    if (there.has(transaction.id)) return `change ${transaction.id} was taken in twice`;
    there.add(transaction.id);
  }
  const direct = new Set([...world.others, ...world.rooms.map(({ laptop }) => laptop)].map(({ name }) => name));
  for (const [id, { peer }] of world.saved) {
    if (direct.has(peer) && !there.has(id)) return `change ${id} was saved by ${peer}, and the server never got it`;
  }
  return null;
}

/** One history from beginning to end; what is wrong after it, or null. */
export async function simulateHubs(options: HubOptions): Promise<string | null> {
  const world = new HubWorld(options);
  await world.begin();
  for (let step = 0; step < options.operations; step += 1) await world.step();
  await world.settle();
  return whatIsWrong(world);
}
