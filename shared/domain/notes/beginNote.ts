/** A note that is begun at a programme item knows its time, its place and who is there. */
import type { Tables } from '../change/missionState.ts';
import type { Locale } from '../fields.ts';
import { pickText } from '../fields.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import type { NoteTemplate } from './note.ts';

/** Minutes after an item's end in which a note is still taken to be about it. */
const AFTER_MIN = 120;

export interface NoteLinks {
  readonly title: string;
  readonly itemId: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Counterparts and hosts; the delegation itself is what every note is about. */
export function linksOfItem(item: ProgrammeItem, locale: Locale): NoteLinks {
  return {
    title: pickText(item.title, locale),
    itemId: item.id,
    personIds: item.hostPersonIds,
    organisationIds: item.hostOrganisationIds,
  };
}

/** What a note of an item most likely follows. */
export function templateFor(item: ProgrammeItem, organisations: Tables['organisations']): NoteTemplate {
  switch (item.kind) {
    case 'siteVisit':
    case 'roundtable':
      return item.kind;
    case 'meeting': {
      const hosts = item.hostOrganisationIds.map((id) => organisations.get(id)?.kind);
      return hosts.some((kind) => kind === 'government') ? 'ministryCall' : 'oneToOne';
    }
    default:
      return 'blank';
  }
}

/** An item with the instants of its clocks, in milliseconds. */
export interface TimedItem {
  readonly item: ProgrammeItem;
  readonly startMs: number;
  readonly endMs: number;
}

/** What is on now: the item in progress that began last, else the last one that ended within two hours. */
export function itemOnNow(items: readonly TimedItem[], nowMs: number): ProgrammeItem | undefined {
  let best: TimedItem | undefined;
  const on = ({ startMs, endMs }: TimedItem): boolean => startMs <= nowMs && nowMs < endMs;
  for (const candidate of items) {
    if (candidate.item.status === 'cancelled' || candidate.item.kind === 'free') continue;
    if (candidate.startMs > nowMs || candidate.endMs + AFTER_MIN * 60_000 < nowMs) continue;
    if (best === undefined || Number(on(candidate)) > Number(on(best))) best = candidate;
    else if (on(candidate) === on(best)) {
      const later = on(candidate) ? candidate.startMs - best.startMs : candidate.endMs - best.endMs;
      if (later > 0) best = candidate;
    }
  }
  return best?.item;
}
