/** Names of records and where they are opened, for lists that hold records of every kind. */
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { RecordRef } from '#shared/domain/change/history.ts';
import type { Note } from '#shared/domain/notes/note.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import type { AnyRow, RowOf, TableName } from '#shared/domain/tables.ts';
import type { PlainKey } from '#shared/i18n/keys.ts';
import type { I18n } from './i18n.tsx';

interface RecordKind<Row> {
  readonly kind: PlainKey;
  /** What stands before its id in the address, after `/m/<mission>/`. */
  readonly place: string;
  readonly name: (row: Row, i18n: I18n) => string;
}

const item: RecordKind<ProgrammeItem> = {
  kind: 'mission.deleted.item',
  place: 'programme/item',
  name: ({ title, kind }, { t, pick }) => pick(title) || t('programme.untitled', { kind: t(`enums.kind.${kind}`) }),
};
const person: RecordKind<Person> = {
  kind: 'mission.deleted.person',
  place: 'roster',
  name: (row, { locale }) => displayName(row, locale),
};
const note: RecordKind<Note> = { kind: 'mission.deleted.note', place: 'notes', name: ({ title }) => title };

/** Kinds of record that a person opens; rows of other tables belong to one of these. */
const KINDS: { readonly [T in TableName]?: RecordKind<RowOf<T>> } = {
  missions: { kind: 'mission.overview.details', place: 'details', name: ({ title }, { pick }) => pick(title) },
  legs: { kind: 'mission.deleted.leg', place: 'legs', name: ({ city }, { pick }) => pick(city) },
  programmeItems: item,
  people: person,
  organisations: {
    kind: 'mission.deleted.organisation',
    place: 'organisations',
    name: ({ name }, { pick }) => pick(name),
  },
  groups: { kind: 'mission.deleted.group', place: 'roster/groups', name: ({ name }, { pick }) => pick(name) },
  actions: { kind: 'mission.deleted.action', place: 'actions', name: ({ body }) => body.split('\n')[0] ?? '' },
  briefings: {
    kind: 'shell.briefing',
    place: 'briefing',
    name: ({ title, said, phone }, { pick }) => pick(title) || said || phone || '',
  },
  ownNotes: note,
  staffNotes: note,
  delegationNotes: note,
};

/** The record's name, that of a deleted one too; undefined where there is no such record. */
export function recordName(state: MissionState, { table, id }: RecordRef, i18n: I18n): string | undefined {
  const row = state.tables[table].get(id);
  const kind = KINDS[table] as RecordKind<AnyRow> | undefined;
  if (row === undefined || kind === undefined) return undefined;
  return kind.name(row, i18n) || i18n.t('mission.deleted.untitled');
}

/** `Programme item`; undefined for rows that are no record of their own. */
export function recordKind({ t }: I18n, table: TableName): string | undefined {
  const kind = KINDS[table]?.kind;
  return kind === undefined ? undefined : t(kind);
}

export function recordPath(missionId: string, { table, id }: RecordRef): string {
  const place = KINDS[table]?.place ?? '';
  return `/m/${missionId}/${place}${table === 'missions' || table === 'groups' || table === 'briefings' ? '' : `/${id}`}`;
}

export const historyPath = (missionId: string, record?: RecordRef): string =>
  `/m/${missionId}/history${record === undefined ? '' : `/${record.table}/${record.id}`}`;

/** The record that an address has open, where its history is one of its own; a note's is on the note. */
export function openedRecord(location: string, missionId: string): RecordRef | undefined {
  const path = location.replace(`/m/${missionId}/`, '').replace('programme/timetable/', 'programme/');
  if (path === 'details') return { table: 'missions', id: missionId };
  const id = path.slice(path.lastIndexOf('/') + 1);
  const place = path.slice(0, -id.length - 1);
  const table = OPENED.find((one) => KINDS[one]?.place === place);
  return table === undefined || id === 'new' || id === 'groups' ? undefined : { table, id };
}

const OPENED = ['legs', 'programmeItems', 'people', 'organisations', 'actions'] as const;
