/** A server, some peers, and everything that goes wrong between them. One number replays it all. */
import type { Caller } from '#server/missions/push.ts';
import { push, refusal } from '#server/missions/push.ts';
import { pull } from '#server/missions/pull.ts';
import { beginMission, mintEpoch, pruneTombstones } from '#server/missions/epoch.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import type { Storage } from '#server/storage/storage.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import type { Answer, Server } from '#shared/sync/engine.ts';
import type { Member, Role } from '#shared/sync/rights.ts';
import { pullRequest, pushRequest, type SyncRefusal } from '#shared/sync/wire.ts';
import { doSomething, newMission, SECRET } from './actions.ts';
import { Crash, Peer, Quota, rosterIdOf } from './peer.ts';
import { type Random, randomOf } from './random.ts';
import { overTheWire } from './wire.ts';
import { type Sabotage, sabotagedAnswer, sabotagedPush, sabotagedStorage } from './sabotage.ts';

const MISSION = 'm1';
const START_MS = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

export interface Options {
  readonly seed: number;
  readonly peers: number;
  readonly operations: number;
  readonly sabotage?: Sabotage;
}

/** Wire pages are small here, so that they are cut often. */
const PAGE = 7;

/** The step by which everybody has come to the mission. */
const JOINED_BY = 60;

const ROLES: readonly (readonly [Role, string])[] = [
  ['lead', 'bodyA'],
  ['organiser', 'bodyB'],
  ['staff', 'bodyA'],
  ['delegate', 'bodyB'],
  ['organiser', 'bodyA'],
];

export class World {
  readonly random: Random;
  readonly memory = new MemoryStorage();
  readonly storage: Storage;
  readonly peers: Peer[] = [];
  readonly missionId = MISSION;
  readonly options: Options;
  /** Accounts that were delegates from the first to the last. */
  readonly alwaysDelegates = new Set<string>();
  /** Transactions that nobody can bring back: done on a store that was wiped. */
  readonly expendable = new Set<string>();
  /** The wire showed something to somebody who may not see it. */
  leaked = false;
  /** Changes of which a screen said that they are saved. */
  readonly saved = new Map<string, Transaction>();
  /** The mission as it was brought to the server. */
  shared: readonly Transaction[] = [];
  /** The device that brought it lost its store: a copy of the server from before that may be all that is left. */
  bringerWiped = false;
  /** A pull that took away many rows and did not ask. */
  removed: string | null = null;
  /** While true nothing goes wrong any more. */
  calm = false;
  #timeMs = START_MS;
  #ids = 0;
  #depth = 0;
  #restores = 0;
  #steps = 0;
  /** The step from which on a peer is there. */
  readonly #joinsAt = new Map<string, number>();
  #backup: (() => void) | null = null;

  constructor(options: Options) {
    this.options = options;
    this.random = randomOf(options.seed);
    this.storage = sabotagedStorage(this.memory, options.sabotage);
  }

  newId = (): string => {
    this.#ids += 1;
    return `i${this.options.seed.toString(36)}x${this.#ids.toString(36)}`;
  };

  /** A mission that has been on one device alone is shared; others come to it by and by. */
  async begin(): Promise<void> {
    for (let i = 0; i < this.options.peers; i += 1) {
      const peer = this.#peer(`p${i}`, member(i).account);
      if (member(i).role === 'delegate') this.alwaysDelegates.add(peer.account);
      this.peers.push(peer);
      this.#joinsAt.set(peer.name, i === 0 ? 0 : this.random.int(JOINED_BY));
    }
    const [lead] = this.peers;
    if (lead === undefined) return;
    this.calm = true;
    this.#alone(lead);
    await beginMission(this.memory, MISSION, member(0), this.newId);
    for (let i = 0; i < this.options.peers; i += 1) await this.#putMember(member(i));
    // What was done before comes as part of the rows.
    for (const id of this.saved.keys()) this.expendable.add(id);
    this.shared = lead.share();
    this.calm = false;
  }

  #alone(lead: Peer): void {
    newMission(lead, MISSION, this.random);
    for (let i = this.random.int(12); i > 0; i -= 1) doSomething(lead, this.random);
  }

  #peer(name: string, account: string, disk?: Peer['replica']['disk']): Peer {
    return new Peer(
      {
        missionId: MISSION,
        nowMs: () => this.#timeMs,
        newId: this.newId,
        serverFor: (peer) => this.#serverFor(peer),
        fault: (_peer, when) => this.#diskFault(when),
        ...(this.options.sabotage === undefined ? {} : { sabotage: this.options.sabotage }),
        saved: (transaction) => this.saved.set(transaction.id, transaction),
        removedUnasked: (words) => {
          this.removed ??= words;
        },
      },
      name,
      account,
      disk,
    );
  }

  async #putMember(one: Member): Promise<void> {
    await this.memory.write(MISSION, async (mission) => mission.putMember(one));
  }

  #diskFault(when: 'begin' | 'commit'): void {
    if (this.calm) return;
    if (this.random.chance(0.004)) throw new Crash(when);
    if (this.random.chance(0.003)) throw new Quota(when);
  }

  /** One thing happens somewhere. */
  async step(): Promise<void> {
    this.#timeMs += this.random.int(120_000);
    this.#steps += 1;
    const peer = this.random.pick(this.peers.filter(({ name }) => (this.#joinsAt.get(name) ?? 0) <= this.#steps));
    const dice = this.random.next();
    if (dice < 0.6) this.#act(peer);
    else if (dice < 0.93) await peer.sync();
    else await this.#misfortune(peer);
  }

  #act(peer: Peer): void {
    try {
      doSomething(peer, this.random);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      peer.restart();
    }
  }

  async #misfortune(peer: Peer): Promise<void> {
    const { random } = this;
    switch (random.int(12)) {
      case 0:
        peer.skewMs += random.pick([DAY_MS, -DAY_MS, 3_600_000, -60_000]);
        return;
      case 1:
        peer.skewMs = 0;
        return;
      case 2:
        peer.restart();
        return;
      case 3:
        this.#backup = await this.memory.backup(MISSION);
        return;
      case 4:
        if (this.#backup !== null && random.chance(0.5)) await this.#restore(this.#backup);
        return;
      case 5:
        if (random.chance(0.3)) this.#wipe(peer);
        return;
      case 6:
        if (random.chance(0.3) && this.peers.length < 6) this.#clone(peer);
        return;
      case 7:
        await this.#prune();
        return;
      case 8:
        await this.#changeRole(peer);
        return;
      case 9:
        peer.online = !peer.online;
        return;
      case 10:
        this.#newerSchema(peer);
        return;
      default:
        this.#timeMs += random.int(6 * 3_600_000);
    }
  }

  async #restore(putBack: () => void): Promise<void> {
    this.#restores += 1;
    putBack();
    if (this.options.sabotage === 'R5') return;
    await mintEpoch(this.memory, MISSION, { newId: this.newId, nowMs: () => this.#timeMs });
  }

  #wipe(peer: Peer): void {
    const { log, state } = peer.replica.disk;
    if (peer === this.peers[0]) this.bringerWiped = true;
    for (const { transaction } of log) this.expendable.add(transaction.id);
    for (const { id } of state.bringBack) this.expendable.add(id);
    peer.wipe();
  }

  #clone(peer: Peer): void {
    this.peers.push(this.#peer(`${peer.name}+`, peer.account, peer.cloneDisk()));
  }

  /** The newest number of the mission. */
  async #number(): Promise<number> {
    return this.memory.read(MISSION, async (mission) => (await mission.head())?.seq ?? 0);
  }

  async #prune(): Promise<void> {
    const seq = await this.#number();
    if (this.options.sabotage === 'R17') {
      const before = await this.memory.read(MISSION, async (mission) => mission.head());
      await pruneTombstones(this.memory, MISSION, seq);
      await this.memory.write(MISSION, async (mission) => {
        if (before !== null) await mission.putHead(before);
      });
    } else await pruneTombstones(this.memory, MISSION, Math.max(0, seq - this.random.int(20)));
  }

  async #changeRole(peer: Peer): Promise<void> {
    const now = await this.memory.read(MISSION, async (mission) => mission.member(peer.account));
    // The lead stays, and so do those who prove that delegates see nothing.
    if (now === null || now.role === 'lead' || this.alwaysDelegates.has(peer.account)) return;
    await this.#putMember({ ...now, role: this.random.pick(['organiser', 'staff', 'delegate']) });
  }

  /** An app of next year writes a field and a table that this one does not know (R13). */
  #newerSchema(peer: Peer): void {
    const [row] = [...peer.replica.disk.rows.values()].filter(({ table }) => table === 'people');
    if (row === undefined || peer.account === 'a3') return;
    const value = `later ${this.random.int(9)}`;
    const ops = [
      { table: 'people', id: row.row.id, set: { fieldOfNextYear: value }, before: { fieldOfNextYear: null } },
      {
        table: 'thingsOfNextYear',
        id: this.newId(),
        set: { deletedAt: null, word: value },
        before: { deletedAt: '2026-01-01T00:00:00.000Z' },
      },
    ];
    try {
      peer.commit(ops as never);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      peer.restart();
    }
  }

  #serverFor(peer: Peer): Server {
    const caller = (device: string): Caller => ({ account: peer.account, device: `${peer.account}.${device}` });
    const surroundings = { nowMs: () => this.#timeMs, newId: this.newId };
    return {
      push: async (request) =>
        this.#over(peer, request, async (text) => {
          const parsed = pushRequest.safeParse(JSON.parse(text));
          if (!parsed.success) throw new Error(`a malformed push: ${JSON.stringify(parsed.error.issues.slice(0, 3))}`);
          const { sabotage } = this.options;
          const bent = sabotagedPush(parsed.data, sabotage, this.#timeMs);
          // Without rule 3 the server's own clock is no limit either.
          const believing = { ...surroundings, nowMs: () => this.#timeMs + 30 * DAY_MS };
          const answer = await push(
            this.storage,
            caller(bent.device),
            bent,
            sabotage === 'R3' ? believing : surroundings,
          );
          const bad = 'verdicts' in answer && answer.verdicts.some(({ verdict }) => verdict === 'rejected');
          return sabotage === 'R9' && bad ? refusal('malformed') : answer;
        }),
      pull: async (request) =>
        this.#over(peer, request, async (text) => {
          const parsed = pullRequest.parse(JSON.parse(text));
          return pull(this.storage, caller(parsed.device), parsed, surroundings, PAGE);
        }),
    };
  }

  /** A request and its answer, over a network that fails in every way it knows. */
  async #over<T extends object>(
    peer: Peer,
    request: object,
    handle: (text: string) => Promise<T | SyncRefusal>,
  ): Promise<Answer<T>> {
    const { random, calm } = this;
    const text = JSON.stringify(request);
    if (!calm && (!peer.online || random.chance(0.06))) {
      const why = random.pick(['network', 'portal', 'timeout'] as const);
      return why === 'portal' && this.options.sabotage === 'R18' ? believed(request) : { kind: 'offline', why };
    }
    await this.#meanwhile();
    if (!calm && random.chance(0.03)) await handle(text);
    const answer = await handle(text);
    if (!calm && random.chance(0.05)) return { kind: 'offline', why: random.pick(['network', 'server', 'timeout']) };
    const bent = sabotagedAnswer(answer, this.options.sabotage, peer.replica.disk.state.streams);
    const { heard, bytes } = overTheWire<T | SyncRefusal>(bent);
    if (this.alwaysDelegates.has(peer.account) && bytes(SECRET)) this.leaked = true;
    await this.#meanwhile();
    if (!calm && random.chance(0.01)) throw new Crash('waiting for the network');
    if ('refused' in heard) return { kind: 'refused', refusal: heard };
    return { kind: 'ok', value: heard };
  }

  /** While one waits for the network, others go on: other peers, and another window of the same one. */
  async #meanwhile(): Promise<void> {
    if (this.calm || this.#depth > 1 || !this.random.chance(0.15)) return;
    this.#depth += 1;
    try {
      await this.step();
    } finally {
      this.#depth -= 1;
    }
  }

  nowMs(): number {
    return this.#timeMs;
  }

  /** Whether the server was ever put back. */
  get restored(): boolean {
    return this.#restores > 0;
  }

  /** Everything works again: all say what they have to say, and hear what there is. */
  async settle(): Promise<void> {
    this.calm = true;
    for (const peer of this.peers) {
      peer.online = true;
      peer.restart();
    }
    for (let round = 0; round < 6; round += 1) {
      const before = await this.#number();
      let quiet = true;
      for (const peer of this.peers) {
        const outcome = await peer.sync();
        quiet &&= outcome.kind === 'done';
        if (outcome.kind === 'held') await peer.allowRemovals();
      }
      // All have heard all that there is.
      if (quiet && before === (await this.#number())) return;
    }
  }
}

/** What becomes of a portal's page where somebody takes it for an answer. */
function believed<T>(request: object): Answer<T> {
  const { since = 0, epoch = 'portal' } = request as { since?: number; epoch?: string };
  const trailer = { epoch, seq: since + 5, head: since + 5, more: false, streams: [], role: 'viewer', body: 'portal' };
  const nothing = {
    epoch,
    before: 0,
    after: Number.MAX_SAFE_INTEGER,
    body: 'portal',
    verdicts: [],
    rows: [],
    gone: [],
    trailer,
  };
  return { kind: 'ok', value: nothing as T };
}

function member(index: number): Member {
  const [role, body] = ROLES[index % ROLES.length] ?? ['viewer', 'bodyA'];
  const account = `a${index}`;
  const personId = rosterIdOf(account);
  return { account, name: `Person ${index}`, body, role, privateGrant: index === 0, personId };
}
