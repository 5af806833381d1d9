/** A note that is begun at a programme item knows its time, its place and who is there. */
import type { Tables } from '../change/missionState.ts';
import type { Locale } from '../fields.ts';
import { pickText } from '../fields.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import type { NoteTemplate } from './note.ts';

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
