/**
 * What a post-trip summary is made of, before it is put in words: the same for every language and every format. What an
 * edition may not tell is left out here, so that no writer of a format can let it through.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ACTION_STATUSES, type Action, type ActionStatus } from '../../domain/actions/action.ts';
import { live, liveRows, missionOf, type MissionState } from '../../domain/change/missionState.ts';
import type { Mission } from '../../domain/mission/mission.ts';
import { attachmentsOf, type HeldNote, notesOf, partsOf } from '../../domain/notes/editNotes.ts';
import type { Audience, Note } from '../../domain/notes/note.ts';
import { blocksOf, type NoteBlock } from '../../domain/notes/text/blocks.ts';
import { readDocument } from '../../domain/notes/text/document.ts';
import { SECTORS, type Sector } from '../../domain/organisation/organisation.ts';
import { legsInOrder } from '../../domain/programme/decisions.ts';
import { ITEM_KINDS, type ItemKind, type ProgrammeItem } from '../../domain/programme/item.ts';
import { itemsInOrder } from '../../domain/programme/order.ts';
import { ORIGINS, type Origin } from '../../domain/roster/person.ts';
import { dateOf, toWall } from '../../time/zones.ts';
import { type DeviationFact, deviations, type Plan } from './deviations.ts';
import { isEngagement, type Outcome, outcomeOf } from './held.ts';
import type { SummaryOptions } from './options.ts';

export interface Count<K> {
  readonly key: K;
  readonly count: number;
}

export interface ProgrammeFact {
  readonly item: ProgrammeItem;
  readonly outcome: Outcome;
}

export interface NoteFact {
  readonly note: Note;
  readonly audience: Audience;
  readonly blocks: readonly NoteBlock[];
  /** Names of its photos and files, which do not go into the document. */
  readonly attachments: readonly string[];
}

export interface MeetingFact {
  readonly item: ProgrammeItem;
  readonly notes: readonly NoteFact[];
  /** Of the organisers; '' in a public edition. */
  readonly internal: string;
}

export interface ContactFact {
  readonly personId: string;
  /** Where they were met, in order. */
  readonly itemIds: readonly string[];
}

export interface ActionFact {
  readonly action: Action;
  readonly overdue: boolean;
}

export interface SummaryFacts {
  readonly mission: Mission;
  readonly delegates: number;
  readonly byOrigin: readonly Count<Origin>[];
  /** '' is for those of whom no sector is known. */
  readonly bySector: readonly Count<Sector | ''>[];
  /** By id, '' for those of none; most first. */
  readonly byOrganisation: readonly Count<string>[];
  /** Engagements: all but journeys and free time. Without drafts in a public edition. */
  readonly programme: readonly ProgrammeFact[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly deviations: readonly DeviationFact[];
  /** False where this device does not know what was planned when the mission began. */
  readonly planKnown: boolean;
  readonly heldByKind: readonly Count<ItemKind>[];
  /** Legs in order, and '' last where some were held in none. */
  readonly cities: readonly string[];
  readonly held: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly meetings: readonly MeetingFact[];
  /** Notes of no meeting that was held. */
  readonly otherNotes: readonly NoteFact[];
  readonly organisationsMet: readonly string[];
  readonly contacts: readonly ContactFact[];
  /** Open ones first; none in a public edition. */
  readonly actions: readonly ActionFact[];
  readonly byStatus: readonly Count<ActionStatus>[];
}

/** Kinds at which something is talked over, and of which the summary tells one by one. */
const MEETINGS: ReadonlySet<ItemKind> = new Set(['meeting', 'siteVisit', 'roundtable', 'briefing']);

/** `now`: ISO 8601 UTC; what ended by then was held. */
export function gatherFacts(
  state: MissionState,
  options: SummaryOptions,
  now: string,
  plan: Plan = null,
  progress: (share: number) => void = () => undefined,
): SummaryFacts {
  const mission = missionOf(state);
  if (mission === undefined) throw new Error('a mission without its record');
  const internal = options.edition === 'internal';
  const programme = itemsInOrder(state)
    .filter(isEngagement)
    .map((item) => ({ item, outcome: outcomeOf(item, Date.parse(now)) }))
    .filter(({ outcome }) => internal || outcome !== 'draft');
  const held = programme.filter(({ outcome }) => outcome === 'held').map(({ item }) => item);
  const notes = notesFor(state, options, progress);
  const meetings = meetingsOf(state, held, notes, internal);
  const told = new Set(meetings.flatMap((meeting) => meeting.notes));
  const contacts = contactsOf(state, held, notes);
  const actions = internal ? actionsOf(state, dateOf(toWall(Date.parse(now), mission.homeZone))) : [];
  return {
    mission,
    ...delegation(state),
    programme,
    outcomes: Object.fromEntries(
      counted(
        ['held', 'toCome', 'cancelled', 'draft'],
        programme.map(({ outcome }) => outcome),
      ).map(({ key, count }) => [key, count]),
    ) as Record<Outcome, number>,
    deviations: deviations(state, programme, plan),
    planKnown: plan !== null,
    ...heldTable(state, held),
    meetings,
    otherNotes: notes.filter((note) => !told.has(note)),
    organisationsMet: organisationsMet(state, held, contacts),
    contacts,
    actions,
    byStatus: counted(
      ACTION_STATUSES,
      actions.map(({ action }) => action.status),
    ),
  };
}

/** Eight letters that are the same where the summary says the same, whenever and in whatever format it is made. */
export function versionOf(facts: SummaryFacts): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts)))).slice(0, 8);
}

function counted<K>(keys: readonly K[], values: readonly K[]): Count<K>[] {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count }));
}

const some = <K>({ count }: Count<K>): boolean => count > 0;

function delegation(state: MissionState): Pick<SummaryFacts, 'delegates' | 'byOrigin' | 'bySector' | 'byOrganisation'> {
  const people = liveRows(state, 'people').filter(({ origin }) => origin !== 'host');
  const organisations = people.map(({ organisationId }) => live(state, 'organisations', organisationId)?.id ?? '');
  const rank = (id: string): number => live(state, 'organisations', id)?.precedence ?? Number.MAX_SAFE_INTEGER;
  return {
    delegates: people.length,
    byOrigin: counted(
      ORIGINS,
      people.map(({ origin }) => origin),
    ).filter(some),
    bySector: counted<Sector | ''>(
      [...SECTORS, ''],
      people.map(({ sector }) => sector ?? ''),
    ).filter(some),
    byOrganisation: counted([], organisations).toSorted(
      (a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1),
    ),
  };
}

function heldTable(
  state: MissionState,
  held: readonly ProgrammeItem[],
): Pick<SummaryFacts, 'heldByKind' | 'cities' | 'held'> {
  const legOf = ({ legId }: ProgrammeItem): string => live(state, 'legs', legId)?.id ?? '';
  const legs = new Set(held.map(legOf));
  const cities = [...legsInOrder(state).map(({ id }) => id), ''].filter((id) => legs.has(id));
  const table: Record<string, Record<string, number>> = {};
  for (const item of held) {
    const row = (table[item.kind] ??= {});
    row[legOf(item)] = (row[legOf(item)] ?? 0) + 1;
  }
  const heldByKind = counted(
    ITEM_KINDS,
    held.map(({ kind }) => kind),
  ).filter(some);
  return { heldByKind, cities, held: table };
}

function notesFor(
  state: MissionState,
  { edition, ownNotes }: SummaryOptions,
  progress: (share: number) => void,
): NoteFact[] {
  const shown = (audience: Audience): boolean =>
    audience === 'delegation' || (edition === 'internal' && (audience === 'staff' || ownNotes));
  return notesOf(state)
    .filter(({ audience }) => shown(audience))
    .toReversed()
    .map((held, index, { length }) => {
      if (index % 20 === 0) progress(index / length);
      return noteFact(state, held);
    });
}

function noteFact(state: MissionState, held: HeldNote): NoteFact {
  const { doc } = readDocument(partsOf(state.tables, held));
  const blocks = blocksOf(doc);
  doc.destroy();
  const attachments = attachmentsOf(state.tables, held).map(({ name }) => name);
  return { note: held.note, audience: held.audience, blocks, attachments };
}

function meetingsOf(
  state: MissionState,
  held: readonly ProgrammeItem[],
  notes: readonly NoteFact[],
  internal: boolean,
): MeetingFact[] {
  const byItem = Map.groupBy(notes, ({ note }) => note.itemId);
  return held
    .filter((item) => MEETINGS.has(item.kind) || byItem.has(item.id))
    .map((item) => ({
      item,
      notes: byItem.get(item.id) ?? [],
      internal: internal ? (live(state, 'itemInternals', item.id)?.remarks ?? '') : '',
    }));
}

/** Counterparts of what was held, and people of the host side whom a note names, each once, in the order of meeting. */
function contactsOf(state: MissionState, held: readonly ProgrammeItem[], notes: readonly NoteFact[]): ContactFact[] {
  const met = new Map<string, Set<string>>();
  const meet = (personId: string, itemId: string | undefined): void => {
    if (live(state, 'people', personId)?.origin !== 'host') return;
    const items = met.get(personId) ?? new Set();
    if (itemId !== undefined) items.add(itemId);
    met.set(personId, items);
  };
  for (const item of held) for (const id of item.hostPersonIds) meet(id, item.id);
  const heldIds = new Set(held.map(({ id }) => id));
  for (const { note } of notes) {
    const itemId = note.itemId !== undefined && heldIds.has(note.itemId) ? note.itemId : undefined;
    for (const id of note.personIds) meet(id, itemId);
  }
  return [...met].map(([personId, items]) => ({ personId, itemIds: [...items] }));
}

/** Hosts of what was held, and the organisations of those who were met there; by id, in order of rank. */
function organisationsMet(
  state: MissionState,
  held: readonly ProgrammeItem[],
  contacts: readonly ContactFact[],
): string[] {
  const ids = [
    ...held.flatMap(({ hostOrganisationIds }) => hostOrganisationIds),
    ...contacts.map(({ personId }) => live(state, 'people', personId)?.organisationId ?? ''),
  ];
  return [...new Set(ids)]
    .map((id) => live(state, 'organisations', id))
    .filter((organisation) => organisation?.side === 'host')
    .toSorted((a, b) => (a?.precedence ?? Infinity) - (b?.precedence ?? Infinity))
    .map((organisation) => organisation?.id ?? '');
}

const ORDER: Readonly<Record<ActionStatus, number>> = { open: 0, doing: 0, done: 1, dropped: 2 };

/** What is still to do by its date, then what is done. `today`: a date at home. */
function actionsOf(state: MissionState, today: string): ActionFact[] {
  const key = ({ status, dueDate, createdAt, id }: Action): string =>
    `${ORDER[status]} ${dueDate ?? '9999'} ${createdAt} ${id}`;
  return liveRows(state, 'actions')
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((action) => ({
      action,
      overdue: ORDER[action.status] === 0 && action.dueDate !== undefined && action.dueDate < today,
    }));
}
