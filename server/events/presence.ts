/** Who is in a mission now, and at which record: never stored, and forgotten by itself. */
import { PRESENT_MS, type PresenceEvent } from '#shared/sync/eventsWire.ts';
import type { StreamKey } from '#shared/sync/rights.ts';

export interface Present {
  readonly presence: PresenceEvent;
  /** The stream of the record, which decides who may hear of it. */
  readonly key?: StreamKey;
}

interface Held extends Present {
  readonly until: number;
}

export class Presences {
  readonly #missions = new Map<string, Map<string, Held>>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Whether anybody else need hear of it: who stays where they were is only here for longer. */
  put(present: Present): boolean {
    const { presence } = present;
    const mission = this.#missions.get(presence.missionId) ?? new Map<string, Held>();
    const name = nameOf(presence);
    const before = mission.get(name);
    if (presence.gone === true) {
      mission.delete(name);
      if (mission.size === 0) this.#missions.delete(presence.missionId);
      return before !== undefined;
    }
    this.#missions.set(presence.missionId, mission.set(name, { ...present, until: this.#nowMs() + PRESENT_MS }));
    return before === undefined || !samePlace(before, present);
  }

  here(missionId: string): readonly Present[] {
    const now = this.#nowMs();
    return [...(this.#missions.get(missionId)?.values() ?? [])].filter(({ until }) => until > now);
  }

  get isEmpty(): boolean {
    return this.#missions.size === 0;
  }

  /** Forgets, and gives, whoever has not said for too long that they are here. */
  expired(): PresenceEvent[] {
    const now = this.#nowMs();
    return this.#forget(({ until }) => until <= now);
  }

  /** Forgets somebody in a mission, on all of their devices. */
  drop(missionId: string, account: string): PresenceEvent[] {
    return this.#forget(({ presence }) => presence.missionId === missionId && presence.account === account);
  }

  #forget(which: (held: Held) => boolean): PresenceEvent[] {
    const gone = [...this.#missions.values()].flatMap((mission) => [...mission.values()].filter(which));
    for (const { presence } of gone) this.put({ presence: { ...presence, gone: true } });
    return gone.map(({ presence: { where: _where, ...presence } }) => ({ ...presence, gone: true }));
  }
}

function nameOf({ account, device }: PresenceEvent): string {
  return `${account}.${device}`;
}

function samePlace(one: Present, other: Present): boolean {
  const [here, there] = [one.presence.where, other.presence.where];
  return here?.table === there?.table && here?.rowId === there?.rowId && one.key === other.key;
}
