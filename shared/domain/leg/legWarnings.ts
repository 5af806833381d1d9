/** What looks wrong about a leg. Warnings stand beside it and never keep anyone from saving. */
import { dateOf, daysBetween, isKnownZone, offsetAt, toEpochMs } from '../../time/zones.ts';
import type { Mission } from '../mission/mission.ts';
import type { Leg } from './leg.ts';

export type LegWarning =
  | { readonly kind: 'unknownZone'; readonly zone: string }
  /** No place of that country that we know keeps this offset. */
  | { readonly kind: 'zoneOffCountry' }
  | { readonly kind: 'endBeforeStart' }
  /** Arrives before it has left the leg before. */
  | { readonly kind: 'overlap'; readonly before: Leg }
  /** More than a day between leaving one and reaching the next. */
  | { readonly kind: 'gap'; readonly before: Leg; readonly hours: number }
  | { readonly kind: 'outsideMission' };

const HOUR_MS = 3_600_000;
/** The longest that a journey between two legs takes. */
const LONGEST_JOURNEY_HOURS = 24;

/** `zonesOf` gives the zones that a country is known to keep; none where it is not known. */
export function legWarnings(
  leg: Leg,
  before: Leg | undefined,
  mission: Pick<Mission, 'startDate' | 'endDate'>,
  zonesOf: (country: string) => readonly string[],
): LegWarning[] {
  const { arrival, departure, zone } = leg;
  const warnings: LegWarning[] = [];
  if (!isKnownZone(zone)) warnings.push({ kind: 'unknownZone', zone });
  else if (isOffCountry(leg, mission, zonesOf)) warnings.push({ kind: 'zoneOffCountry' });
  if (arrival !== undefined && departure !== undefined && departure < arrival) {
    warnings.push({ kind: 'endBeforeStart' });
  }
  if (before?.departure !== undefined && arrival !== undefined) {
    const hours = (toEpochMs(arrival, zone) - toEpochMs(before.departure, before.zone)) / HOUR_MS;
    if (hours < 0) warnings.push({ kind: 'overlap', before });
    else if (hours > LONGEST_JOURNEY_HOURS) warnings.push({ kind: 'gap', before, hours: Math.round(hours) });
  }
  const early = arrival !== undefined && daysBetween(dateOf(arrival), mission.startDate) > 0;
  const late = departure !== undefined && daysBetween(mission.endDate, dateOf(departure)) > 0;
  if (early || late) warnings.push({ kind: 'outsideMission' });
  return warnings;
}

function isOffCountry(
  leg: Leg,
  mission: Pick<Mission, 'startDate'>,
  zonesOf: (country: string) => readonly string[],
): boolean {
  const at = toEpochMs(leg.arrival ?? `${mission.startDate}T12:00`, leg.zone);
  const offsets = zonesOf(leg.country).map((zone) => offsetAt(zone, at));
  if (offsets.length === 0) return false;
  const own = offsetAt(leg.zone, at);
  // Between the westernmost and the easternmost that we know there may be more than we know.
  return own < Math.min(...offsets) || own > Math.max(...offsets);
}
