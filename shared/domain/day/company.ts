/** With which part of the delegation a person travels, and when it changes: who leaves and joins again reads it here. */
import { dateOf } from '../../time/zones.ts';
import { live } from '../change/missionState.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import { spanOf } from '../programme/span.ts';
import type { OwnProgramme } from './ownProgramme.ts';

export type Party =
  | { readonly kind: 'all' }
  /** These groups together. */
  | { readonly kind: 'groups'; readonly groupIds: readonly string[] }
  /** Named one by one, the person among them. */
  | { readonly kind: 'few' };

/** So long they are with the same people. */
export interface Stretch {
  readonly party: Party;
  /** Wall time at which its last item ends, and the zone of it. */
  readonly end: string;
  readonly endZone: string;
  readonly endMs: number;
  /** Local dates of its items. */
  readonly dates: ReadonlySet<string>;
}

/** Of a day, those that have not ended by `nowMs`; none where everyone is together all day. */
export function companyOn(programme: OwnProgramme, date: string, nowMs: number): readonly Stretch[] {
  const stretches = stretchesOf(programme).filter(({ dates }) => dates.has(date));
  if (stretches.every(({ party }) => party.kind === 'all')) return [];
  return stretches.filter(({ endMs }) => endMs > nowMs);
}

function stretchesOf(programme: OwnProgramme): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const item of programme.items) {
    if (item.status === 'cancelled' || item.kind === 'free') continue;
    const party = partyOf(programme, item);
    const last = stretches.at(-1);
    const joined = last !== undefined && sameParty(last.party, party);
    const dates = new Set([...(joined ? last.dates : []), dateOf(item.start), dateOf(item.end)]);
    const { endMs } = spanOf(item);
    const end = { end: item.end, endZone: item.endZone, endMs };
    if (!joined) stretches.push({ party, dates, ...end });
    else stretches.splice(-1, 1, endMs > last.endMs ? { party, dates, ...end } : { ...last, dates });
  }
  return stretches;
}

function partyOf({ state, personId }: OwnProgramme, item: ProgrammeItem): Party {
  if (item.wholeDelegation) return { kind: 'all' };
  const own = live(state, 'people', personId)?.groupIds ?? [];
  const groupIds = item.groupIds.filter((id) => live(state, 'groups', id) !== undefined);
  return groupIds.some((id) => own.includes(id)) ? { kind: 'groups', groupIds } : { kind: 'few' };
}

function sameParty(a: Party, b: Party): boolean {
  if (a.kind !== 'groups' || b.kind !== 'groups') return a.kind === b.kind;
  return a.groupIds.length === b.groupIds.length && a.groupIds.every((id) => b.groupIds.includes(id));
}
