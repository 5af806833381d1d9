/** When and where the people of an item come together for it, and what takes them there. */
import { toEpochMs } from '../../time/zones.ts';
import { gatherTime } from '../programme/gather.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import { spanOf } from '../programme/span.ts';

/** A ride that ends so long before an item is a ride to something else. */
const RIDE_BEFORE_MS = 3 * 60 * 60_000;

export interface WhereToBe {
  /** `gather`: as the item says. `ride`: where the ride to it leaves. `start`: nobody says more than the item itself. */
  readonly by: 'gather' | 'ride' | 'start';
  readonly ms: number;
  /** Wall time and the zone of it. */
  readonly wall: string;
  readonly zone: string;
  readonly place?: string;
}

/** `items`: the person's own, in order. */
export function whereToBe(items: readonly ProgrammeItem[], item: ProgrammeItem): WhereToBe {
  const ride = rideTo(items, item);
  const meetAt = gatherTime(item);
  if (meetAt !== undefined) {
    const place = item.gatherPlace ?? ride?.gatherPlace ?? ride?.placeName ?? item.placeName;
    return at('gather', meetAt, item.startZone, place);
  }
  if (ride !== undefined) {
    const place = item.gatherPlace ?? ride.gatherPlace ?? ride.placeName;
    return at('ride', gatherTime(ride) ?? ride.start, ride.startZone, place);
  }
  return at('start', item.start, item.startZone, item.gatherPlace ?? item.placeName);
}

function at(by: WhereToBe['by'], wall: string, zone: string, place: string | undefined): WhereToBe {
  return { by, ms: toEpochMs(wall, zone), wall, zone, ...(place === undefined ? {} : { place }) };
}

/** The transfer that brings them to it, with nothing in between; of a transfer there is none. */
export function rideTo(items: readonly ProgrammeItem[], item: ProgrammeItem): ProgrammeItem | undefined {
  if (item.kind === 'transfer') return undefined;
  const { startMs } = spanOf(item);
  const before = items.filter(
    (one) => one.id !== item.id && one.status !== 'cancelled' && one.kind !== 'free' && spanOf(one).startMs < startMs,
  );
  const last = before.at(-1);
  if (last?.kind !== 'transfer') return undefined;
  const { endMs } = spanOf(last);
  return endMs <= startMs && startMs - endMs <= RIDE_BEFORE_MS ? last : undefined;
}

/** What a ride is for: the first thing after it, soon. */
export function leadsTo(items: readonly ProgrammeItem[], ride: ProgrammeItem): ProgrammeItem | undefined {
  if (ride.kind !== 'transfer') return undefined;
  const { endMs } = spanOf(ride);
  return items.find(
    (one) =>
      one.status !== 'cancelled' &&
      one.kind !== 'transfer' &&
      rideTo(items, one) === ride &&
      spanOf(one).startMs >= endMs,
  );
}

/** The vehicle of the item, else that of the ride to it. */
export function vehicleOf(items: readonly ProgrammeItem[], item: ProgrammeItem): string | undefined {
  return item.vehicle ?? rideTo(items, item)?.vehicle;
}
