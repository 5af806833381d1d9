/** Decisions about legs. */
import { addDays, dateOf } from '../../time/zones.ts';
import type { Edit } from '../change/edit.ts';
import { liveRows, missionOf } from '../change/missionState.ts';
import type { LocalText } from '../fields.ts';
import { legsInOrder } from '../programme/decisions.ts';
import type { Leg } from './leg.ts';

/** A place as the shipped list of places knows it, or what a person typed. */
export interface LegPlace {
  readonly city: LocalText;
  readonly country: string;
  readonly zone: string;
  readonly airport?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

const MIDDAY = 'T12:00';

/** A leg after the last one: from its departure, or from the mission's first day, for a day. Gives its id. */
export function addLeg(edit: Edit, place: LegPlace): string {
  const mission = missionOf(edit.state);
  const legs = legsInOrder(edit.state);
  const last = legs.at(-1);
  const first = mission?.startDate ?? '2026-01-01';
  const from = last?.departure ?? last?.arrival;
  const day = from === undefined ? first : dateOf(from);
  const departs = mission !== undefined && addDays(day, 1) > mission.endDate ? mission.endDate : addDays(day, 1);
  return edit.create('legs', {
    city: place.city,
    country: place.country,
    zone: place.zone,
    ...(place.airport === undefined ? {} : { airport: place.airport }),
    ...(place.latitude === undefined ? {} : { latitude: place.latitude }),
    ...(place.longitude === undefined ? {} : { longitude: place.longitude }),
    arrival: from ?? `${day}${MIDDAY}`,
    departure: `${departs}${departs === day ? 'T23:00' : MIDDAY}`,
    sortKey: keyOf(legs.length),
  });
}

/** Puts a leg in another city. */
export function setLegPlace(edit: Edit, legId: string, place: LegPlace): void {
  edit.update('legs', legId, {
    city: place.city,
    country: place.country,
    zone: place.zone,
    airport: place.airport,
    latitude: place.latitude,
    longitude: place.longitude,
  });
}

/** Legs without an arrival stand last, in an order of one's own. Moves one of them by a place, up (−1) or down (1). */
export function moveLeg(edit: Edit, legId: string, by: -1 | 1): void {
  const free = legsInOrder(edit.state).filter(({ arrival }) => arrival === undefined);
  const from = free.findIndex(({ id }) => id === legId);
  const other = free[from + by];
  const leg = free[from];
  if (leg === undefined || other === undefined) return;
  const order = [...free];
  order[from] = other;
  order[from + by] = leg;
  for (const [index, { id }] of order.entries()) edit.update('legs', id, { sortKey: keyOf(index) });
}

function keyOf(index: number): string {
  return String(index).padStart(4, '0');
}

/** How many items say that they take place in a leg; told before it is deleted. */
export function itemsOfLeg(edit: Pick<Edit, 'state'>, leg: Leg): number {
  return liveRows(edit.state, 'programmeItems').filter(({ legId }) => legId === leg.id).length;
}
