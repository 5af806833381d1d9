/** What the processes that serve one store tell each other. It is no more than a hint: what counts is read from the store. */
import type { StreamKey } from '#shared/sync/rights.ts';
import type { PresenceEvent } from '#shared/sync/eventsWire.ts';

export type Message =
  /** A mission has a new number. Whoever reads none of these streams need not hear of it; absent, all hear. */
  | { readonly kind: 'changed'; readonly missionId: string; readonly seq: number; readonly keys?: readonly StreamKey[] }
  /** What somebody may do in a mission has changed, or they were taken out of it. */
  | { readonly kind: 'member'; readonly missionId: string; readonly account: string }
  /** A device was shut out. */
  | { readonly kind: 'revoked'; readonly device: string }
  /** Bytes have come that the readers of these streams may read. */
  | { readonly kind: 'file'; readonly missionId: string; readonly sha256: string; readonly keys: readonly StreamKey[] }
  | { readonly kind: 'presence'; readonly presence: PresenceEvent; readonly key?: StreamKey };

/** A relay carries short messages: what changes for many streams at once is told to all. */
const KEYS_TOLD = 50;

export function changed(missionId: string, seq: number, keys: readonly StreamKey[]): Message {
  return { kind: 'changed', missionId, seq, ...(keys.length > KEYS_TOLD ? {} : { keys }) };
}

export interface Relay {
  send(message: Message): void;
  /** What any of them sent, this one too. `missed` is called after a time in which nothing could be heard. */
  hear(listener: (message: Message) => void, missed: () => void): void;
}
