/** The parallel tracks of a day: one for each sub-delegation that has items, and one for what concerns single people. */
import type { LocalText } from '#shared/domain/fields.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { ZoneSpan } from '#shared/domain/programme/zoneTimeline.ts';
import type { Group } from '#shared/domain/roster/person.ts';
import { type Block, layDay, type Timed } from './layout.ts';

export interface Track {
  readonly id: string;
  /** '' for the track of single people. */
  readonly name: string;
  readonly color: string | undefined;
}

/** Items of groups and people that belong to no sub-delegation. */
export const OTHER_TRACK = 'other';

export function tracksOf(
  groups: readonly Group[],
  items: readonly { readonly item: ProgrammeItem }[],
  pick: (text: LocalText) => string,
): readonly Track[] {
  const subDelegations = groups
    .filter(({ kind }) => kind === 'subDelegation')
    .toSorted((a, b) => compare(a.sortKey ?? '', b.sortKey ?? '') || compare(a.id, b.id))
    .map((group): Track => ({ id: group.id, name: pick(group.name), color: group.color }));
  const known = new Set(subDelegations.map(({ id }) => id));
  const others = items.some(({ item }) => isOfOthers(item, known));
  return others ? [...subDelegations, { id: OTHER_TRACK, name: '', color: undefined }] : subDelegations;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isOfOthers(item: ProgrammeItem, tracks: ReadonlySet<string>): boolean {
  return !item.wholeDelegation && !item.groupIds.some((id) => tracks.has(id));
}

export function isOnTrack(item: ProgrammeItem, track: Track, tracks: readonly Track[]): boolean {
  if (item.wholeDelegation) return true;
  if (track.id !== OTHER_TRACK) return item.groupIds.includes(track.id);
  return isOfOthers(item, new Set(tracks.map(({ id }) => id)));
}

/**
 * The blocks of a day with a column for each track. What concerns every track, and stands alone in each, is one block over
 * the whole width.
 */
export function blocksOnTracks(
  tracks: readonly Track[],
  times: readonly Timed[],
  timeline: readonly ZoneSpan[],
  date: string,
): readonly Block[] {
  if (tracks.length < 2) return layDay(times, timeline, date).blocks;
  const columns = tracks.map((track) =>
    layDay(
      times.filter(({ item }) => isOnTrack(item, track, tracks)),
      timeline,
      date,
    ),
  );
  const byItem = new Map<string, { column: number; block: Block }[]>();
  for (const [column, { blocks }] of columns.entries()) {
    for (const block of blocks) {
      const held = byItem.get(block.item.id) ?? [];
      held.push({ column, block });
      byItem.set(block.item.id, held);
    }
  }
  const share = 1 / tracks.length;
  return [...byItem.values()].flatMap((held) =>
    runs(held).map(({ from, to, block }) => ({
      ...block,
      left: from === to ? (from + block.left) * share : from * share,
      width: from === to ? block.width * share : (to - from + 1) * share,
    })),
  );
}

/** Neighbouring columns in which the same item stands alone, joined. */
function runs(held: readonly { column: number; block: Block }[]): { from: number; to: number; block: Block }[] {
  const out: { from: number; to: number; block: Block }[] = [];
  for (const { column, block } of held) {
    const last = out.at(-1);
    if (last !== undefined && last.to === column - 1 && last.block.width === 1 && block.width === 1) last.to = column;
    else out.push({ from: column, to: column, block });
  }
  return out;
}
