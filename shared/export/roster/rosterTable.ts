/** The roster as a table, in the order of protocol. Private columns are filled only where they were asked for. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, liveRows, missionOf } from '../../domain/change/missionState.ts';
import type { Traveller } from '../../domain/private/traveller.ts';
import type { NameScript, Person } from '../../domain/roster/person.ts';
import { displayName, nameText } from '../../domain/roster/names.ts';
import { inPrecedence } from '../../domain/roster/precedence.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { Table, TableCell } from '../table.ts';

export const ROSTER_COLUMNS = [
  'number',
  'name',
  'familyName',
  'givenName',
  'nameLatin',
  'nameHant',
  'nameHans',
  'nameCyrillic',
  'honorific',
  'position',
  'positionEn',
  'organisation',
  'organisationEn',
  'sector',
  'origin',
  'country',
  'role',
  'groups',
  'email',
  'mobile',
  'precedence',
  'badgeName',
  'aliases',
  'remarks',
] as const;

/** Columns of the private scope (sync.md): a file that has one says so. */
export const PRIVATE_COLUMNS = [
  'passportNumber',
  'passportCountry',
  'passportExpiry',
  'birthDate',
  'visa',
  'diet',
  'medical',
  'emergencyName',
  'emergencyPhone',
  'emergencyRelation',
] as const;

export type PrivateColumn = (typeof PRIVATE_COLUMNS)[number];
export type RosterColumn = (typeof ROSTER_COLUMNS)[number] | PrivateColumn;

export const USUAL_COLUMNS: readonly RosterColumn[] = [
  'number',
  'name',
  'nameLatin',
  'nameHant',
  'nameHans',
  'nameCyrillic',
  'honorific',
  'position',
  'organisation',
  'sector',
  'origin',
  'groups',
  'email',
  'mobile',
];

export interface RosterOptions {
  readonly columns: readonly RosterColumn[];
  readonly who: 'delegation' | 'hosts' | 'everyone';
  /** Only these people; all of `who` where absent. */
  readonly personIds?: readonly string[];
}

export function isPrivateColumn(column: RosterColumn): column is PrivateColumn {
  return (PRIVATE_COLUMNS as readonly string[]).includes(column);
}

export function holdsPrivate({ columns }: Pick<RosterOptions, 'columns'>): boolean {
  return columns.some(isPrivateColumn);
}

/** The people of an export, in the order of protocol. */
export function rosterPeople(
  state: MissionState,
  { who, personIds }: Pick<RosterOptions, 'who' | 'personIds'>,
  { locale }: Pick<DocumentLanguage, 'locale'>,
): Person[] {
  const wanted = personIds === undefined ? undefined : new Set(personIds);
  const people = liveRows(state, 'people').filter(
    (person) =>
      (who === 'everyone' || (person.origin === 'host') === (who === 'hosts')) && (wanted?.has(person.id) ?? true),
  );
  return inPrecedence(people, locale, state.tables.organisations);
}

export function rosterTable(state: MissionState, options: RosterOptions, language: DocumentLanguage): Table {
  const { t, pick } = language;
  const people = rosterPeople(state, options, language);
  const note = holdsPrivate(options)
    ? { note: t('documents.privateNote', { mission: pick(missionOf(state)?.title) }) }
    : {};
  return {
    title: t('documents.roster'),
    ...note,
    columns: options.columns.map((column) => ({
      header: t(`documents.column.${column}`),
      width: WIDTHS[column] ?? 18,
    })),
    rows: people.map((person, index) => {
      const traveller = live(state, 'travellers', person.id);
      return options.columns.map((column): TableCell => {
        if (isPrivateColumn(column)) return privateCell(traveller, column);
        return column === 'number' ? index + 1 : OPEN_CELLS[column](person, { state, language });
      });
    }),
  };
}

const WIDTHS: Partial<Record<RosterColumn, number>> = {
  number: 5,
  honorific: 10,
  position: 34,
  positionEn: 34,
  organisation: 34,
  organisationEn: 34,
  groups: 26,
  email: 28,
  country: 8,
  precedence: 8,
  remarks: 40,
};

function privateCell(traveller: Traveller | undefined, column: PrivateColumn): TableCell {
  const value = traveller?.[column];
  if (value === undefined) return null;
  return column === 'passportExpiry' || column === 'birthDate' ? { date: value } : value;
}

type OpenColumn = Exclude<RosterColumn, PrivateColumn | 'number'>;

interface Reading {
  readonly state: MissionState;
  readonly language: DocumentLanguage;
}

const written =
  (script: NameScript) =>
  ({ names }: Person): string =>
    nameText(names[script], script);

const OPEN_CELLS: Record<OpenColumn, (person: Person, reading: Reading) => TableCell> = {
  name: (person, { language }) => displayName(person, language.locale),
  familyName: ({ names }) => names.latin?.family ?? '',
  givenName: ({ names }) => [names.latin?.given, names.latin?.middle].filter((part) => part !== undefined).join(' '),
  nameLatin: written('latin'),
  nameHant: written('hant'),
  nameHans: written('hans'),
  nameCyrillic: written('cyrillic'),
  honorific: ({ honorific }, { language }) => language.pick(honorific),
  position: ({ position }, { language }) => language.pick(position),
  positionEn: ({ position }) => position?.en ?? '',
  organisation: ({ organisationId }, { state, language }) =>
    language.pick(live(state, 'organisations', organisationId)?.name),
  organisationEn: ({ organisationId }, { state }) => live(state, 'organisations', organisationId)?.name.en ?? '',
  sector: ({ sector }, { language }) => (sector === undefined ? '' : language.t(`enums.sector.${sector}`)),
  origin: ({ origin }, { language }) => language.t(`enums.origin.${origin}`),
  country: ({ country }) => country ?? '',
  role: ({ role }) => role ?? '',
  groups: ({ groupIds }, { state, language }) =>
    language.format.list(
      groupIds.map((id) => language.pick(live(state, 'groups', id)?.name)).filter((name) => name !== ''),
    ),
  email: ({ email }) => email ?? '',
  mobile: ({ mobile }) => mobile ?? '',
  precedence: ({ precedence, precedenceOverride }) => precedenceOverride ?? precedence ?? null,
  badgeName: ({ badgeName }) => badgeName ?? '',
  aliases: ({ aliases }) => aliases.join('; '),
  remarks: ({ remarks }) => remarks ?? '',
};
