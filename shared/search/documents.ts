/**
 * What of each record can be found. Made of the tables that are named here and of no others: those of the private scope
 * have no document.
 */
import { LOCALES, type LocalText } from '../domain/fields.ts';
import type { Action } from '../domain/actions/action.ts';
import { live, type MissionState, type Tables } from '../domain/change/missionState.ts';
import type { Leg } from '../domain/leg/leg.ts';
import { attachmentsOf, type HeldNote, noteOf, partsOf } from '../domain/notes/editNotes.ts';
import { AUDIENCES, type Note, NOTE_TABLES, type NotePart } from '../domain/notes/note.ts';
import { blocksOf, plainText } from '../domain/notes/text/blocks.ts';
import { readDocument } from '../domain/notes/text/document.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { ProgrammeItem } from '../domain/programme/item.ts';
import { nameText } from '../domain/roster/names.ts';
import { NAME_SCRIPTS, type Person } from '../domain/roster/person.ts';
import { countryName } from '../places/countries.ts';
import { dateOf, toWall } from '../time/zones.ts';
import { daysFromTo } from './days.ts';

export const SEARCH_KINDS = ['item', 'person', 'organisation', 'leg', 'note', 'action'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** `item/<id>`: a record among all that can be found. */
export type RecordKey = `${SearchKind}/${string}`;

export interface SearchDocument {
  readonly key: RecordKey;
  /** Names in every language and script. */
  readonly title: readonly string[];
  /** Everything else that can be read of it. */
  readonly body: readonly string[];
  /** Other spellings, which are found and never shown. */
  readonly hidden: readonly string[];
  /** Terms of the days that it is about. */
  readonly days: readonly string[];
}

/** Tables whose rows are found, or change what is found of another. */
export const SEARCHED_TABLES = [
  'programmeItems',
  'itemInternals',
  'people',
  'organisations',
  'legs',
  'actions',
  ...AUDIENCES.flatMap((audience) => Object.values(NOTE_TABLES[audience])),
] as const satisfies readonly (keyof Tables)[];

/** Longest text of a note that is searched, in UTF-16 units: a hundred pages. */
const TEXT_MAX = 300_000;

export const keyOf = (kind: SearchKind, id: string): RecordKey => `${kind}/${id}`;

export function kindOfKey(key: RecordKey): SearchKind {
  return key.slice(0, key.indexOf('/')) as SearchKind;
}
export const idOfKey = (key: RecordKey): string => key.slice(key.indexOf('/') + 1);

const filled = (lines: readonly (string | undefined)[]): string[] =>
  lines.flatMap((line) => (line === undefined || line.trim() === '' ? [] : [line.trim()]));

const texts = (text: LocalText | undefined): (string | undefined)[] => Object.values(text ?? {});

const compact = (text: string | undefined): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

/** A telephone number in one piece, with its country and without. */
function digits(phone: string | undefined): string[] {
  if (phone === undefined) return [];
  return [compact(phone), compact(phone.replace(/^\s*\+\d+/, ''))];
}

const countryNames = (code: string | undefined): string[] =>
  code === undefined ? [] : [...new Set(LOCALES.map((locale) => countryName(code, locale)))];

/** Who receives the delegation, a line for each. */
function hostNames(state: MissionState, { hostOrganisationIds, hostPersonIds }: ProgrammeItem): string[] {
  return [
    ...hostOrganisationIds.map((id) => {
      const organisation = live(state, 'organisations', id);
      return organisation === undefined ? '' : organisationNames(organisation).join(' · ');
    }),
    ...hostPersonIds.map((id) => {
      const person = live(state, 'people', id);
      return person === undefined ? '' : personNames(person).join(' · ');
    }),
  ];
}

function itemDocument(state: MissionState, item: ProgrammeItem): SearchDocument {
  return {
    key: keyOf('item', item.id),
    title: filled(texts(item.title)),
    body: filled([
      item.placeName,
      item.placeNameLocal,
      item.placeAddress,
      item.placeAddressLocal,
      item.room,
      item.vehicle,
      item.dress,
      item.carrierNumber,
      item.fromAirport,
      item.toAirport,
      item.remarks,
      item.cancelledReason,
      live(state, 'itemInternals', item.id)?.remarks,
      ...hostNames(state, item),
    ]),
    hidden: filled([compact(item.carrierNumber)]),
    days: daysFromTo(dateOf(item.start), dateOf(item.end)),
  };
}

function personNames(person: Person): string[] {
  return filled(NAME_SCRIPTS.map((script) => nameText(person.names[script], script)));
}

function personDocument(person: Person): SearchDocument {
  const names = personNames(person);
  const given = NAME_SCRIPTS.map((script) => person.names[script]?.given);
  return {
    key: keyOf('person', person.id),
    title: filled([...names, ...person.aliases, person.badgeName]),
    body: filled([
      ...texts(person.position),
      ...texts(person.honorific),
      person.role,
      person.email,
      person.mobile,
      person.remarks,
    ]),
    // Tai Man, Tai-man and Taiman are one name.
    hidden: filled([...given.map(compact), ...names.map(compact), ...digits(person.mobile)]),
    days: [],
  };
}

const organisationNames = ({ name, shortName }: Organisation): string[] => filled([...texts(name), shortName]);

function organisationDocument(organisation: Organisation): SearchDocument {
  return {
    key: keyOf('organisation', organisation.id),
    title: organisationNames(organisation),
    body: filled([
      organisation.address,
      organisation.addressLocal,
      organisation.phone,
      organisation.website,
      ...countryNames(organisation.country),
    ]),
    hidden: filled(digits(organisation.phone)),
    days: [],
  };
}

function legDocument(leg: Leg): SearchDocument {
  const from = leg.arrival ?? leg.departure;
  const to = leg.departure ?? leg.arrival;
  return {
    key: keyOf('leg', leg.id),
    title: filled(texts(leg.city)),
    body: filled([
      leg.airport,
      leg.hotelName,
      leg.hotelNameLocal,
      leg.hotelAddress,
      leg.hotelAddressLocal,
      leg.hotelPhone,
      ...countryNames(leg.country),
    ]),
    hidden: filled(digits(leg.hotelPhone)),
    days: from === undefined || to === undefined ? [] : daysFromTo(dateOf(from), dateOf(to)),
  };
}

function actionDocument(state: MissionState, action: Action): SearchDocument {
  const [first = '', ...rest] = action.body.trim().split('\n');
  const owner = live(state, 'people', action.ownerId);
  return {
    key: keyOf('action', action.id),
    title: filled([first]),
    body: filled([...rest, action.ownerName, ...(owner === undefined ? [] : personNames(owner))]),
    hidden: [],
    days: action.dueDate === undefined ? [] : daysFromTo(action.dueDate, action.dueDate),
  };
}

/** The day on which a note was begun, where the delegation was then; by UTC where no leg tells. */
export function noteDay(tables: Tables, { createdAt }: Pick<Note, 'createdAt'>): string {
  const instant = Date.parse(createdAt);
  for (const leg of tables.legs.values()) {
    if (leg.deletedAt !== undefined || leg.arrival === undefined) continue;
    const wall = toWall(instant, leg.zone);
    if (leg.arrival <= wall && wall <= (leg.departure ?? leg.arrival)) return dateOf(wall);
  }
  return dateOf(createdAt);
}

const noteTexts = new WeakMap<Note, { readonly parts: readonly NotePart[]; readonly lines: readonly string[] }>();

/** The text of a note in lines. Read once for the parts it has: a part never changes in place. */
export function noteLines(tables: Tables, held: HeldNote): readonly string[] {
  const parts = partsOf(tables, held);
  const known = noteTexts.get(held.note);
  if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index])) {
    return known.lines;
  }
  const lines = filled(
    plainText(blocksOf(readDocument(parts).doc))
      .slice(0, TEXT_MAX)
      .split('\n'),
  );
  noteTexts.set(held.note, { parts, lines });
  return lines;
}

function noteDocument(tables: Tables, held: HeldNote): SearchDocument {
  const day = noteDay(tables, held.note);
  return {
    key: keyOf('note', held.note.id),
    title: filled([held.note.title]),
    body: filled([
      ...noteLines(tables, held),
      held.note.author,
      ...attachmentsOf(tables, held).map(({ name }) => name),
    ]),
    hidden: [],
    days: daysFromTo(day, day),
  };
}

/** What can be found of the record now; null where there is none, or it is deleted. */
export function documentOf(state: MissionState, key: RecordKey): SearchDocument | null {
  const id = idOfKey(key);
  switch (kindOfKey(key)) {
    case 'item': {
      const item = live(state, 'programmeItems', id);
      return item === undefined ? null : itemDocument(state, item);
    }
    case 'person': {
      const person = live(state, 'people', id);
      return person === undefined ? null : personDocument(person);
    }
    case 'organisation': {
      const organisation = live(state, 'organisations', id);
      return organisation === undefined ? null : organisationDocument(organisation);
    }
    case 'leg': {
      const leg = live(state, 'legs', id);
      return leg === undefined ? null : legDocument(leg);
    }
    case 'note': {
      const note = noteOf(state, id);
      return note === undefined ? null : noteDocument(state.tables, note);
    }
    case 'action': {
      const action = live(state, 'actions', id);
      return action === undefined ? null : actionDocument(state, action);
    }
  }
}
