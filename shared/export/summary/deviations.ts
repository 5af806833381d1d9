/** Where the programme as held is not the plan: what was cancelled, moved, added and dropped. */
import type { MissionState } from '../../domain/change/missionState.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { spanOf } from '../../domain/programme/span.ts';
import { isEngagement, type Outcome } from './held.ts';

/** The programme as it stood when the mission began; null where this device does not know. */
export type Plan = readonly ProgrammeItem[] | null;

export type Deviation = 'cancelled' | 'draft' | 'moved' | 'place' | 'added' | 'deleted';

export interface DeviationFact {
  /** As it stands now; of one that was dropped, as it was planned. */
  readonly item: ProgrammeItem;
  readonly what: Deviation;
  /** As it was planned, where that is another time or place. */
  readonly planned?: ProgrammeItem;
}

/** A shift by less is no deviation. */
const LEAST_MS = 5 * 60_000;

function isMoved(item: ProgrammeItem, planned: ProgrammeItem): boolean {
  const [now, then] = [spanOf(item), spanOf(planned)];
  return Math.abs(now.startMs - then.startMs) >= LEAST_MS || Math.abs(now.endMs - then.endMs) >= LEAST_MS;
}

const placeOf = ({ legId, placeName, room }: ProgrammeItem): string => [legId, placeName, room].join('\n');

function deviationsOf(item: ProgrammeItem, outcome: Outcome, planned: ProgrammeItem | undefined): DeviationFact[] {
  if (outcome === 'cancelled' || outcome === 'draft') return [{ item, what: outcome }];
  if (planned === undefined) return [{ item, what: 'added' }];
  const moved = isMoved(item, planned) ? [{ item, what: 'moved' as const, planned }] : [];
  return placeOf(item) === placeOf(planned) ? moved : [...moved, { item, what: 'place', planned }];
}

/** `programme`: the engagements that this edition tells of. What was never confirmed is no plan that others knew. */
export function deviations(
  state: MissionState,
  programme: readonly { readonly item: ProgrammeItem; readonly outcome: Outcome }[],
  plan: Plan,
): DeviationFact[] {
  const known = new Map((plan ?? []).map((item) => [item.id, item]));
  const told = programme.flatMap(({ item, outcome }) => {
    const planned = known.get(item.id);
    const confirmed = planned?.status === 'confirmed' ? planned : undefined;
    // Without a plan only what the programme itself says.
    return plan === null && outcome !== 'cancelled' && outcome !== 'draft'
      ? []
      : deviationsOf(item, outcome, confirmed);
  });
  const dropped = (plan ?? []).filter(
    (item) =>
      isEngagement(item) &&
      item.status === 'confirmed' &&
      state.tables.programmeItems.get(item.id)?.deletedAt !== undefined,
  );
  return [...told, ...dropped.map((item) => ({ item, what: 'deleted' as const }))].toSorted(
    (a, b) => spanOf(a.item).startMs - spanOf(b.item).startMs,
  );
}
