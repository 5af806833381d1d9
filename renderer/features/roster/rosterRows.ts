/** What the roster shows of each person, worked out once and kept while nothing that it shows has changed. */
import type { Tables } from '#shared/domain/change/missionState.ts';
import type { Locale } from '#shared/domain/fields.ts';
import { pickText } from '#shared/domain/fields.ts';
import type { Organisation, Sector } from '#shared/domain/organisation/organisation.ts';
import { badgeName, displayName, searchFold, searchText, secondName } from '#shared/domain/roster/names.ts';
import type { Group, Person } from '#shared/domain/roster/person.ts';
import type { Simplify } from '#renderer/ui/useSimplify.ts';
import { placeByHand, precedenceRanks } from '#shared/domain/roster/precedence.ts';
import { compareGroups } from '#shared/domain/roster/editPeople.ts';
import { countryName } from '#shared/places/countries.ts';

export interface RosterRow {
  readonly id: string;
  readonly person: Person;
  readonly name: string;
  readonly second: string;
  readonly organisation: string;
  readonly position: string;
  /** Their own, else their organisation's. */
  readonly sector: Sector | undefined;
  readonly country: string;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly color: string | undefined }[];
  /** Place in the order of precedence, from 1; 0 for a deleted person. */
  readonly rank: number;
  readonly byHand: boolean;
  readonly badge: string;
  readonly hasPrivate: boolean;
  readonly shortName: string;
}

interface Sources {
  readonly organisation: Organisation | undefined;
  readonly groups: ReadonlyMap<string, Group>;
  readonly rank: number;
  readonly hasPrivate: boolean;
  readonly locale: Locale;
}

interface Kept extends Sources {
  readonly row: RosterRow;
}

/** Rows by the person's record; a record never changes in place, so a row holds as long as its other sources do. */
const kept = new WeakMap<Person, Kept>();

function makeRow(person: Person, { organisation, groups, rank, hasPrivate, locale }: Sources): RosterRow {
  const organisationName = organisation === undefined ? '' : pickText(organisation.name, locale);
  return {
    id: person.id,
    person,
    name: displayName(person, locale),
    second: secondName(person, locale),
    organisation: organisationName,
    position: pickText(person.position, locale),
    sector: person.sector ?? organisation?.sector,
    country: person.country === undefined ? '' : countryName(person.country, locale),
    groups: person.groupIds
      .map((id) => groups.get(id))
      .filter((group) => group !== undefined)
      .toSorted(compareGroups)
      .map((group) => ({ id: group.id, name: pickText(group.name, locale), color: group.color })),
    rank,
    byHand: placeByHand(person) !== undefined,
    badge: badgeName(person, locale),
    hasPrivate,
    shortName: organisation?.shortName ?? '',
  };
}

function rowOf(person: Person, sources: Sources): RosterRow {
  const known = kept.get(person);
  if (
    known !== undefined &&
    known.organisation === sources.organisation &&
    known.groups === sources.groups &&
    known.rank === sources.rank &&
    known.hasPrivate === sources.hasPrivate &&
    known.locale === sources.locale
  ) {
    return known.row;
  }
  const row = makeRow(person, sources);
  kept.set(person, { ...sources, row });
  return row;
}

const searches = new WeakMap<RosterRow, { readonly simplify: Simplify; readonly text: string }>();

/**
 * All that a search looks at, folded and in one Chinese script; worked out when the first search asks, since opening the
 * roster need not wait for it.
 */
export function searchOf(row: RosterRow, simplify: Simplify): string {
  let known = searches.get(row);
  if (known?.simplify !== simplify) {
    const text = `${searchText(row.person)}\n${searchFold(`${row.organisation} ${row.shortName}`)}`;
    known = { simplify, text: simplify(text) };
    searches.set(row, known);
  }
  return known.text;
}

const liveGroups = new WeakMap<Tables['groups'], ReadonlyMap<string, Group>>();

function groupsOf(table: Tables['groups']): ReadonlyMap<string, Group> {
  let found = liveGroups.get(table);
  if (found === undefined) {
    found = new Map([...table].filter(([, group]) => group.deletedAt === undefined));
    liveGroups.set(table, found);
  }
  return found;
}

export type RosterTables = Pick<Tables, 'people' | 'organisations' | 'groups' | 'travellers'>;

export interface RosterRows {
  /** In order of precedence, the delegation before the hosts. */
  readonly live: readonly RosterRow[];
  /** Newest deletion first. */
  readonly deleted: readonly RosterRow[];
  readonly counts: { readonly delegation: number; readonly host: number };
}

export function rosterRows(tables: RosterTables, locale: Locale): RosterRows {
  const people: Person[] = [];
  const deleted: Person[] = [];
  for (const person of tables.people.values()) (person.deletedAt === undefined ? people : deleted).push(person);
  const ranks = precedenceRanks(people, tables.organisations, locale);
  const groups = groupsOf(tables.groups);
  const toRow = (person: Person, rank: number): RosterRow => {
    const organisation =
      person.organisationId === undefined ? undefined : tables.organisations.get(person.organisationId);
    const traveller = tables.travellers.get(person.id);
    return rowOf(person, {
      organisation: organisation?.deletedAt === undefined ? organisation : undefined,
      groups,
      rank,
      hasPrivate: traveller !== undefined && traveller.deletedAt === undefined,
      locale,
    });
  };
  const host = people.filter(({ origin }) => origin === 'host').length;
  return {
    counts: { delegation: people.length - host, host },
    live: people.map((person) => toRow(person, ranks.get(person.id) ?? 0)).toSorted((a, b) => a.rank - b.rank),
    deleted: deleted
      .toSorted((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1))
      .map((person) => toRow(person, 0)),
  };
}
