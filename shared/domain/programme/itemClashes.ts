/** What is wrong with one item by itself. */
import type { MissionState } from '../change/missionState.ts';
import { live } from '../change/missionState.ts';
import { dateOf, isKnownZone, toEpochMs } from '../../time/zones.ts';
import type { Leg } from '../leg/leg.ts';
import type { Mission } from '../mission/mission.ts';
import type { Clash } from './clash.ts';
import { isTravel, type ProgrammeItem } from './item.ts';
import { durationMinutes, spanOf } from './span.ts';

export function itemClashes(state: MissionState, mission: Mission | undefined, item: ProgrammeItem): Clash[] {
  if (item.status === 'cancelled') return [];
  const itemIds = [item.id];
  const clashes: Clash[] = [];
  for (const zone of new Set([item.startZone, item.endZone])) {
    if (!isKnownZone(zone)) {
      clashes.push({ kind: 'zoneUnknown', id: `zoneUnknown:${item.id}:${zone}`, severity: 'warn', itemIds, zone });
    }
  }
  const minutes = durationMinutes(item);
  if (minutes <= 0) {
    const id = `endBeforeStart:${item.id}`;
    clashes.push({ kind: 'endBeforeStart', id, severity: 'warn', itemIds, minutes: Math.abs(minutes) });
  }
  const day = missionSide(mission, item);
  if (day !== undefined) {
    clashes.push({ kind: 'outsideMission', id: `outsideMission:${item.id}`, severity: 'warn', itemIds, side: day });
    return clashes;
  }
  const leg = live(state, 'legs', item.legId);
  const stay = leg === undefined ? undefined : legSide(leg, item);
  if (leg !== undefined && stay !== undefined) {
    const id = `outsideLeg:${item.id}`;
    clashes.push({ kind: 'outsideLeg', id, severity: 'warn', itemIds, side: stay, legId: leg.id });
  }
  return clashes;
}

function missionSide(mission: Mission | undefined, item: ProgrammeItem): 'before' | 'after' | undefined {
  if (mission === undefined) return undefined;
  const date = dateOf(item.start);
  if (date < mission.startDate) return 'before';
  return date > mission.endDate ? 'after' : undefined;
}

/**
 * A leg's stay, from landing to take-off, is that of the whole delegation: groups may come earlier and leave later. What takes
 * people there and away lies at its edges.
 */
function legSide(leg: Leg, item: ProgrammeItem): 'before' | 'after' | undefined {
  if (!item.wholeDelegation || isTravel(item.kind) || item.kind === 'free') return undefined;
  const { startMs, endMs } = spanOf(item);
  if (leg.arrival !== undefined && startMs < toEpochMs(leg.arrival, leg.zone)) return 'before';
  return leg.departure !== undefined && endMs > toEpochMs(leg.departure, leg.zone) ? 'after' : undefined;
}
