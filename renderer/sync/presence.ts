/**
 * Who is in a mission now, and at which record: what this device's windows say goes to the server, what it says of others goes to
 * them. Nothing of it is stored. Run by the window that syncs; the windows that are seen keep it going, since the timers of one
 * that is not seen stand still.
 */
import type { Place, Present } from '#renderer/stores/presence.ts';
import { PRESENT_MS, presenceAnswer, presenceEvent, type PresenceEvent } from '#shared/sync/eventsWire.ts';
import { membersAnswer } from '#shared/sync/membersWire.ts';
import { askDoor, type TransportParts } from '#shared/sync/transport.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import type { Here } from './windows.ts';

export interface PresenceParts {
  readonly missionId: string;
  readonly account: string;
  /** The name by which this installation syncs; undefined before it does. */
  readonly device: () => string | undefined;
  /** Whether this person plans the mission, and the server can be asked. */
  readonly speaks: () => boolean;
  readonly transport: TransportParts;
  readonly report: (present: readonly Present[]) => void;
}

/** Who is not in the list of members yet has just come to the mission; it is asked for again no sooner. */
const NAMES_MS = 60_000;

export class Presence {
  readonly #parts: PresenceParts;
  /** Of this device, the one that was last used at the end. */
  readonly #windows = new Map<string, { readonly where: Place | null; readonly until: number }>();
  readonly #others = new Map<string, PresenceEvent>();
  #bodies: ReadonlyMap<string, string> = new Map();
  #askedAt = Number.NEGATIVE_INFINITY;
  #forgetting: ReturnType<typeof setTimeout> | undefined;
  #told = false;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** A window is here, has gone to another record, or is seen no longer. */
  here({ window, where, gone }: Here): void {
    const now = Date.now();
    this.#windows.delete(window);
    for (const [name, { until }] of this.#windows) if (until <= now) this.#windows.delete(name);
    if (gone !== true) this.#windows.set(window, { where, until: now + PRESENT_MS });
    const last = [...this.#windows.values()].at(-1);
    if (last !== undefined) void this.#tell({ where: last.where });
    else if (this.#told) void this.#tell({ where: null, gone: true });
  }

  hear(data: unknown): void {
    const read = presenceEvent.safeParse(data);
    if (!read.success || read.data.account === this.#parts.account) return;
    const event = read.data;
    const name = `${event.account} ${event.device}`;
    if (event.gone === true) this.#others.delete(name);
    else this.#others.set(name, event);
    this.#report();
    if (event.gone !== true && !this.#bodies.has(event.bodyId)) void this.#askNames();
  }

  /** The line is open: whoever is here is said again. */
  lineOpens(): void {
    clearTimeout(this.#forgetting);
    if (this.#others.size === 0) return;
    this.#others.clear();
    // Those who are still here are said in the same moment.
    this.#forgetting = setTimeout(() => this.#report(), 1000);
  }

  /** Nothing is heard any more: who was here may have gone. */
  lineIsLost(): void {
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => {
      this.#others.clear();
      this.#report();
    }, PRESENT_MS);
  }

  close(): void {
    clearTimeout(this.#forgetting);
    if (this.#told) void this.#tell({ where: null, gone: true });
    this.#parts.report([]);
  }

  get present(): readonly Present[] {
    return [...this.#others.values()].map(({ account, device, name, bodyId, where }) => {
      const body = this.#bodies.get(bodyId);
      return {
        account,
        device,
        name,
        ...(body === undefined ? {} : { body }),
        ...(where === undefined ? {} : { where }),
      };
    });
  }

  #report(): void {
    this.#parts.report(this.present);
  }

  async #tell(place: { readonly where: Place | null; readonly gone?: true }): Promise<void> {
    const { missionId, device, speaks, transport } = this.#parts;
    const name = device();
    if (name === undefined || !speaks()) return;
    this.#told = place.gone !== true;
    // Of no weight: who is not heard now says it again.
    await askDoor(transport, '/api/presence', { protocol: PROTOCOL, missionId, device: name, ...place }, (answer) =>
      presenceAnswer.safeParse(answer).success ? true : null,
    );
  }

  async #askNames(): Promise<void> {
    const now = Date.now();
    if (now - this.#askedAt < NAMES_MS) return;
    this.#askedAt = now;
    const { missionId, transport } = this.#parts;
    const answer = await askDoor(transport, '/api/members', { missionId }, (given) => {
      const read = membersAnswer.safeParse(given);
      return read.success ? read.data : null;
    });
    if (answer.kind !== 'ok') {
      // Cut off with the line, say: who is there is said again when that is open, and asked for then.
      this.#askedAt = Number.NEGATIVE_INFINITY;
      return;
    }
    this.#bodies = new Map(answer.value.bodies.map(({ id, name }) => [id, name]));
    this.#report();
  }
}
