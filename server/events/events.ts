/**
 * The open lines of events of this process, and what is told along them. A line bears several missions; what its reader may
 * hear is read from the store when it opens, and again whenever their rights may have changed.
 */
import { mayRead, type Member, readable, type StreamKey } from '#shared/sync/rights.ts';
import type { PresenceEvent } from '#shared/sync/eventsWire.ts';
import type { Account, Accounts, Device } from '../accounts/accounts.ts';
import type { Storage } from '../storage/storage.ts';
import { Turns } from '../storage/turns.ts';
import { type Present, Presences } from './presence.ts';
import type { Message, Relay } from './relay.ts';

type EventName = 'nudge' | 'presence' | 'refused' | 'file' | 'rights';

/** Where events go. What is sent after the end goes nowhere. */
export interface Sink {
  /** Called once, before anything is sent. */
  open(): void;
  send(event: EventName, data: object): void;
  end(): void;
}

/** Open lines of one device; the oldest ends where there are more, since it is likeliest to be dead. */
const LINES_OF_DEVICE = 8;
const SWEEP_MS = 5000;

interface Line {
  readonly account: string;
  readonly device: string;
  readonly sink: Sink;
  /** By mission; null until the store has said what this person is there. */
  readonly missions: Map<string, Member | null>;
  /** One look into the store after the other, so that the last one says what holds. */
  readonly turns: Turns;
  /** What there is to send before the line is open. */
  waiting: [EventName, object][] | undefined;
}

interface Parts {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly nowMs: () => number;
  readonly relay?: Relay | undefined;
}

/** Those who plan the mission see each other at work; the delegation does not. */
export function seesPresence({ role }: Pick<Member, 'role'>): boolean {
  return role === 'lead' || role === 'organiser' || role === 'staff';
}

export class Events {
  readonly #parts: Parts;
  readonly #lines = new Set<Line>();
  readonly #byMission = new Map<string, Set<Line>>();
  /** In the order in which they were opened. */
  readonly #byDevice = new Map<string, Set<Line>>();
  readonly #presences: Presences;
  #sweeping: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#presences = new Presences(parts.nowMs);
    parts.relay?.hear(
      (message) => this.#hear(message),
      () => void this.#checkAll(),
    );
  }

  tell(message: Message): void {
    if (this.#parts.relay === undefined) this.#hear(message);
    else this.#parts.relay.send(message);
  }

  get lines(): number {
    return this.#lines.size;
  }

  /** People who have a line open. */
  get online(): number {
    return new Set([...this.#lines].map(({ account }) => account)).size;
  }

  /** Devices of members that have a line to this mission open in this process, once each. */
  here(missionId: string): { readonly account: string; readonly device: string }[] {
    const lines = [...(this.#byMission.get(missionId) ?? [])];
    return [...new Map(lines.map(({ account, device }) => [device, { account, device }])).values()];
  }

  /** Opens a line and gives what closes it; null, and nothing is sent, where none of the missions is theirs. */
  async open(
    account: Account,
    device: Device,
    missionIds: readonly string[],
    sink: Sink,
  ): Promise<(() => void) | null> {
    const line: Line = {
      account: account.id,
      device: device.id,
      sink,
      missions: new Map(missionIds.map((missionId) => [missionId, null])),
      turns: new Turns(),
      waiting: [],
    };
    // Entered before the store is asked: what changes meanwhile is heard, and asked for again.
    this.#enter(line);
    await Promise.all(missionIds.map(async (missionId) => this.#check(line, missionId)));
    const still = await this.#parts.accounts.device(device.id);
    if (!this.#lines.has(line) || still?.revokedAt !== undefined) {
      this.#leave(line);
      return null;
    }
    sink.open();
    for (const [event, data] of line.waiting ?? []) sink.send(event, data);
    line.waiting = undefined;
    return () => this.#leave(line);
  }

  #enter(line: Line): void {
    const own = [...(this.#byDevice.get(line.device) ?? [])];
    for (const old of own.slice(0, Math.max(0, own.length + 1 - LINES_OF_DEVICE))) this.#end(old);
    this.#lines.add(line);
    add(this.#byDevice, line.device, line);
    for (const missionId of line.missions.keys()) add(this.#byMission, missionId, line);
  }

  #leave(line: Line): void {
    this.#lines.delete(line);
    remove(this.#byDevice, line.device, line);
    for (const missionId of line.missions.keys()) this.#drop(line, missionId);
  }

  #drop(line: Line, missionId: string): void {
    line.missions.delete(missionId);
    remove(this.#byMission, missionId, line);
  }

  #end(line: Line): void {
    this.#leave(line);
    line.sink.end();
  }

  #send(line: Line, event: EventName, data: object): void {
    if (line.waiting === undefined) line.sink.send(event, data);
    else line.waiting.push([event, data]);
  }

  /** Asks the store what the reader of a line is in a mission, and says what they may have missed. */
  async #check(line: Line, missionId: string): Promise<void> {
    try {
      await line.turns.take(async () => {
        if (!line.missions.has(missionId)) return;
        const { head, member } = await this.#parts.storage.read(missionId, async (mission) => ({
          head: await mission.head(),
          member: await mission.member(line.account),
        }));
        if (!line.missions.has(missionId)) return;
        if (head === null || member === null) {
          this.#send(line, 'refused', { missionId, refused: 'noMission' });
          this.#drop(line, missionId);
          if (line.missions.size === 0) this.#end(line);
          return;
        }
        line.missions.set(missionId, member);
        this.#send(line, 'nudge', { missionId, seq: head.seq });
        for (const present of this.#presences.here(missionId)) this.#sendPresence(line, present);
      });
    } catch {
      // The store could not say: who comes back asks it anew.
      this.#end(line);
    }
  }

  /** Nothing of the mission may have changed, and yet they read more or less of it from now on. */
  async #tellRights(line: Line, missionId: string): Promise<void> {
    await this.#check(line, missionId);
    if (line.missions.has(missionId)) this.#send(line, 'rights', { missionId });
  }

  /** After a time in which nothing was heard from the other processes. */
  async #checkAll(): Promise<void> {
    for (const line of this.#lines) {
      try {
        const device = await this.#parts.accounts.device(line.device);
        if (device === null || device.revokedAt !== undefined) this.#end(line);
      } catch {
        this.#end(line);
      }
      for (const missionId of line.missions.keys()) await this.#check(line, missionId);
    }
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case 'changed':
        this.#tellChanged(message);
        break;
      case 'member': {
        const { missionId, account } = message;
        // Whoever is still a member says again that they are here.
        this.#tellGone(this.#presences.drop(missionId, account));
        for (const line of this.#byMission.get(missionId) ?? []) {
          if (line.account === account) void this.#tellRights(line, missionId);
        }
        break;
      }
      case 'revoked':
        for (const line of this.#byDevice.get(message.device) ?? []) this.#end(line);
        break;
      case 'presence':
        this.#hearPresence(message);
        break;
      case 'file':
        this.#tellFile(message);
        break;
    }
  }

  /** A change of what planners alone read does not wake the delegation. */
  #tellChanged({ missionId, seq, keys }: Message & { readonly kind: 'changed' }): void {
    for (const line of this.#byMission.get(missionId) ?? []) {
      const member = line.missions.get(missionId);
      if (member === undefined || member === null) void this.#check(line, missionId);
      else if (keys === undefined || readsAny(member, keys)) this.#send(line, 'nudge', { missionId, seq });
    }
  }

  #tellFile({ missionId, sha256, keys }: Message & { readonly kind: 'file' }): void {
    for (const line of this.#byMission.get(missionId) ?? []) {
      const member = line.missions.get(missionId);
      if (member === undefined || member === null) continue;
      if (readsAny(member, keys)) this.#send(line, 'file', { missionId, sha256 });
    }
  }

  #hearPresence(present: Present): void {
    if (!this.#presences.put(present)) return;
    this.#tellPresence(present);
    this.#sweeping ??= setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  /** Says of whoever was not heard of for too long that they are gone. */
  sweep(): void {
    this.#tellGone(this.#presences.expired());
    if (!this.#presences.isEmpty) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }

  #tellGone(gone: readonly PresenceEvent[]): void {
    for (const presence of gone) this.#tellPresence({ presence });
  }

  #tellPresence(present: Present): void {
    for (const line of this.#byMission.get(present.presence.missionId) ?? []) this.#sendPresence(line, present);
  }

  #sendPresence(line: Line, { presence, key }: Present): void {
    const member = line.missions.get(presence.missionId);
    if (member === undefined || member === null || !seesPresence(member)) return;
    const { where, ...who } = presence;
    const shown = where !== undefined && key !== undefined && mayRead(readable(member), key);
    this.#send(line, 'presence', shown ? { ...who, where } : who);
  }
}

function readsAny(member: Member, keys: readonly StreamKey[]): boolean {
  const streams = readable(member);
  return keys.some((key) => mayRead(streams, key));
}

function add(lines: Map<string, Set<Line>>, key: string, line: Line): void {
  lines.set(key, (lines.get(key) ?? new Set()).add(line));
}

function remove(lines: Map<string, Set<Line>>, key: string, line: Line): void {
  const others = lines.get(key);
  others?.delete(line);
  if (others?.size === 0) lines.delete(key);
}
