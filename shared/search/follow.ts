/**
 * The index follows the rows. Tables keep their identity while they are unchanged, and rows never change in place: what
 * differs between two states is seen without reading a record.
 */
import type { MissionState, Tables } from '../domain/change/missionState.ts';
import { AUDIENCES, NOTE_TABLES } from '../domain/notes/note.ts';
import { attachmentsOf, noteOf, partsOf } from '../domain/notes/editNotes.ts';
import type { Steps } from '../steps.ts';
import {
  documentOf,
  idOfKey,
  keyOf,
  kindOfKey,
  noteDay,
  type RecordKey,
  SEARCHED_TABLES,
  type SearchKind,
} from './documents.ts';
import type { TermIndex } from './termIndex.ts';

type SearchedTable = (typeof SEARCHED_TABLES)[number];
type Row = { readonly id: string };

/** Ids of rows that are not the same row in both. */
function* differing(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): Generator<string> {
  if (before === after) return;
  for (const [id, row] of after) if (before.get(id) !== row) yield id;
  for (const id of before.keys()) if (!after.has(id)) yield id;
}

const DIRECT: Partial<Record<SearchedTable, SearchKind>> = {
  programmeItems: 'item',
  itemInternals: 'item',
  people: 'person',
  organisations: 'organisation',
  legs: 'leg',
  actions: 'action',
  ...Object.fromEntries(AUDIENCES.map((audience) => [NOTE_TABLES[audience].notes, 'note'])),
};

/** Records whose document may be another one after the change. */
export function changedKeys({ tables: before }: MissionState, { tables: after }: MissionState): ReadonlySet<RecordKey> {
  const keys = new Set<RecordKey>();
  for (const table of SEARCHED_TABLES) {
    const kind = DIRECT[table];
    if (kind === undefined) continue;
    for (const id of differing(before[table], after[table])) keys.add(keyOf(kind, id));
  }
  addNotesOfParts(keys, before, after);
  addNotesOfLegs(keys, before, after);
  addActionsOfOwners(keys, after);
  addItemsOfHosts(keys, after);
  return keys;
}

function addNotesOfParts(keys: Set<RecordKey>, before: Tables, after: Tables): void {
  for (const { parts, attachments } of Object.values(NOTE_TABLES)) {
    for (const table of [parts, attachments]) {
      for (const id of differing(before[table], after[table])) {
        const rows = [before[table].get(id), after[table].get(id)];
        for (const noteId of rows.flatMap((row) => row?.noteId ?? [])) keys.add(keyOf('note', noteId));
      }
    }
  }
}

/** Another stay puts a note on another day. */
function addNotesOfLegs(keys: Set<RecordKey>, before: Tables, after: Tables): void {
  if (before.legs === after.legs) return;
  for (const audience of AUDIENCES) {
    for (const note of after[NOTE_TABLES[audience].notes].values()) {
      if (noteDay(before, note) !== noteDay(after, note)) keys.add(keyOf('note', note.id));
    }
  }
}

/** An action is found by the names of who does it. */
function addActionsOfOwners(keys: Set<RecordKey>, after: Tables): void {
  for (const { id, ownerId } of after.actions.values()) {
    if (ownerId !== undefined && keys.has(keyOf('person', ownerId))) keys.add(keyOf('action', id));
  }
}

/** A programme item is found by the names of those who receive the delegation there. */
function addItemsOfHosts(keys: Set<RecordKey>, after: Tables): void {
  const organisations = new Set<string>();
  const people = new Set<string>();
  for (const key of keys) {
    const kind = kindOfKey(key);
    if (kind === 'organisation') organisations.add(idOfKey(key));
    if (kind === 'person') people.add(idOfKey(key));
  }
  if (organisations.size + people.size === 0) return;
  for (const { id, hostOrganisationIds, hostPersonIds } of after.programmeItems.values()) {
    const named =
      hostOrganisationIds.some((host) => organisations.has(host)) || hostPersonIds.some((host) => people.has(host));
    if (named) keys.add(keyOf('item', id));
  }
}

/** Brings the index from one state to another, a record at a step; it answers in between, with some of the records old. */
export function* applyChanges(index: TermIndex, before: MissionState, after: MissionState): Steps<number> {
  const keys = changedKeys(before, after);
  for (const key of keys) {
    const document = documentOf(after, key);
    if (document === null) index.drop(key, documentOf(before, key));
    else index.put(document, documentOf(before, key));
    yield;
  }
  return keys.size;
}

/** For each record in the index, what it was made of; see `stampOf`. */
export type Stamps = Map<RecordKey, number>;

/** 53 bits of a text, by cyrb53: enough that an edit that makes the same number does not happen. */
function hash(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** A number that is another one when the record's document would be another. A note is not read for it. */
function stampOf(state: MissionState, key: RecordKey): number | undefined {
  if (kindOfKey(key) !== 'note') {
    const document = documentOf(state, key);
    return document === null ? undefined : hash(JSON.stringify(document));
  }
  const { tables } = state;
  const held = noteOf(state, idOfKey(key));
  if (held === undefined) return undefined;
  const parts = partsOf(tables, held)
    .map(({ id, update }) => `${id}${update}`)
    .toSorted();
  const files = attachmentsOf(tables, held).map(({ name }) => name);
  return hash(JSON.stringify([held.note, noteDay(tables, held.note), parts, files]));
}

/** Every record of a mission, deleted ones too. */
function* allKeys({ tables }: MissionState): Generator<RecordKey> {
  for (const table of SEARCHED_TABLES) {
    const kind = DIRECT[table];
    if (kind === undefined || table === 'itemInternals') continue;
    for (const id of tables[table].keys()) yield keyOf(kind, id);
  }
}

/** What the records are made of now; to be kept with the index. */
export function* stampsOf(state: MissionState): Steps<Stamps> {
  const stamps: Stamps = new Map();
  for (const key of allKeys(state)) {
    const stamp = stampOf(state, key);
    if (stamp !== undefined) stamps.set(key, stamp);
    yield;
  }
  return stamps;
}

/** Brings an index that was kept to the state of today: only what changed since is read. Gives how many records that were. */
export function* catchUpIndex(
  index: TermIndex,
  kept: ReadonlyMap<RecordKey, number>,
  state: MissionState,
): Steps<number> {
  let changed = 0;
  const gone = new Set(index.keys());
  for (const key of allKeys(state)) {
    const stamp = stampOf(state, key);
    if (stamp !== undefined) gone.delete(key);
    if (stamp !== undefined && stamp !== kept.get(key)) {
      const document = documentOf(state, key);
      if (document !== null) index.put(document, null);
      changed += 1;
    }
    yield;
  }
  for (const key of gone) index.drop(key, null);
  return changed + gone.size;
}
