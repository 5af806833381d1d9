/** What one does to organisations, and what refers to them. */
import type { Edit } from '../change/edit.ts';
import type { MissionState } from '../change/missionState.ts';
import { live, liveRows } from '../change/missionState.ts';
import type { Locale } from '../fields.ts';
import { pickText } from '../fields.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import { collatorOf, searchFold } from '../roster/names.ts';
import type { Person } from '../roster/person.ts';
import type { Organisation } from './organisation.ts';

export interface OrganisationUses {
  readonly people: readonly Person[];
  /** Items that the organisation hosts. */
  readonly items: readonly ProgrammeItem[];
}

export function usesOfOrganisation(state: MissionState, id: string): OrganisationUses {
  return {
    people: liveRows(state, 'people').filter(({ organisationId }) => organisationId === id),
    items: liveRows(state, 'programmeItems').filter(({ hostOrganisationIds }) => hostOrganisationIds.includes(id)),
  };
}

/** By rank of protocol, those without one last, then by name. */
export function compareOrganisations(locale: Locale): (a: Organisation, b: Organisation) => number {
  const { compare } = collatorOf(locale);
  const last = Number.MAX_SAFE_INTEGER;
  return (a, b) =>
    (a.precedence ?? last) - (b.precedence ?? last) ||
    compare(pickText(a.name, locale), pickText(b.name, locale)) ||
    (a.id < b.id ? -1 : 1);
}

const searchTexts = new WeakMap<Organisation, string>();

export function organisationSearchText(organisation: Organisation): string {
  const known = searchTexts.get(organisation);
  if (known !== undefined) return known;
  const fields = [
    ...Object.values(organisation.name),
    organisation.shortName,
    organisation.address,
    organisation.addressLocal,
  ];
  const text = fields
    .filter((field) => field !== undefined)
    .map(searchFold)
    .join('\n');
  searchTexts.set(organisation, text);
  return text;
}

/**
 * Makes one organisation of two: people and items go over to the one that is kept, and what it has not is filled from the
 * other. Deleted people and items go over too, so that a restored one finds its organisation.
 */
export function mergeOrganisations(edit: Edit, keptId: string, mergedId: string): void {
  const kept = live(edit.state, 'organisations', keptId);
  const merged = live(edit.state, 'organisations', mergedId);
  if (kept === undefined || merged === undefined || keptId === mergedId) return;
  const { id: _id, missionId: _mission, deletedAt: _deleted, name, organiser, ...fields } = merged;
  const filled = Object.fromEntries(
    Object.entries(fields).filter(([field]) => kept[field as keyof Organisation] === undefined),
  ) as Partial<Organisation>;
  edit.update('organisations', keptId, {
    ...filled,
    name: { ...name, ...kept.name },
    ...(kept.organiser === true || organiser === true ? { organiser: true } : {}),
  });
  for (const person of edit.state.tables.people.values()) {
    if (person.organisationId === mergedId) edit.update('people', person.id, { organisationId: keptId });
  }
  for (const item of edit.state.tables.programmeItems.values()) {
    if (!item.hostOrganisationIds.includes(mergedId)) continue;
    const hosts = item.hostOrganisationIds.map((id) => (id === mergedId ? keptId : id));
    edit.update('programmeItems', item.id, { hostOrganisationIds: [...new Set(hosts)] });
  }
  edit.remove('organisations', mergedId);
}

/** The organisation of that name in any language, so that a second one is not made by accident. */
export function organisationNamed(organisations: readonly Organisation[], name: string): Organisation | undefined {
  const wanted = searchFold(name);
  return organisations.find(
    (organisation) =>
      Object.values(organisation.name).some((text) => text !== undefined && searchFold(text) === wanted) ||
      (organisation.shortName !== undefined && searchFold(organisation.shortName) === wanted),
  );
}
