/** The columns of the roster: what each shows, how it sorts, and what an edit of a cell writes. */
import type { Edit } from '#shared/domain/change/edit.ts';
import type { Locale } from '#shared/domain/fields.ts';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { renamePerson } from '#shared/domain/roster/editPeople.ts';
import { collatorOf, compareNames } from '#shared/domain/roster/names.ts';
import { ORIGINS, type Person } from '#shared/domain/roster/person.ts';
import { SECTORS } from '#shared/domain/organisation/organisation.ts';
import type { PlainKey, Translate } from '#shared/i18n/keys.ts';
import type { RosterRow } from './rosterRows.ts';
import type { RowComparer } from './rosterView.ts';

export const COLUMN_IDS = [
  'name',
  'organisation',
  'position',
  'sector',
  'origin',
  'groups',
  'country',
  'precedence',
  'role',
  'email',
  'mobile',
  'badge',
  'remarks',
  'private',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const HIDDEN_AT_FIRST: readonly ColumnId[] = ['country', 'mobile', 'badge', 'remarks'];

/** How a cell is edited: typed, or chosen from a list. */
export type CellInput = 'text' | 'number' | 'sector' | 'origin' | 'organisation' | 'country' | 'groups';

export interface RosterColumn {
  readonly id: ColumnId;
  readonly label: PlainKey;
  /** In pixels, until a person changes it. */
  readonly width: number;
  readonly input?: CellInput;
}

export const COLUMNS: Readonly<Record<ColumnId, RosterColumn>> = {
  name: { id: 'name', label: 'roster.column.name', width: 230, input: 'text' },
  organisation: { id: 'organisation', label: 'roster.column.organisation', width: 220, input: 'organisation' },
  position: { id: 'position', label: 'roster.column.position', width: 190, input: 'text' },
  sector: { id: 'sector', label: 'roster.column.sector', width: 140, input: 'sector' },
  origin: { id: 'origin', label: 'roster.column.origin', width: 120, input: 'origin' },
  groups: { id: 'groups', label: 'roster.column.groups', width: 190, input: 'groups' },
  country: { id: 'country', label: 'roster.column.country', width: 120, input: 'country' },
  precedence: { id: 'precedence', label: 'roster.column.precedence', width: 96, input: 'number' },
  role: { id: 'role', label: 'roster.column.role', width: 140, input: 'text' },
  email: { id: 'email', label: 'roster.column.email', width: 210, input: 'text' },
  mobile: { id: 'mobile', label: 'roster.column.mobile', width: 150, input: 'text' },
  badge: { id: 'badge', label: 'roster.column.badge', width: 160, input: 'text' },
  remarks: { id: 'remarks', label: 'roster.column.remarks', width: 240, input: 'text' },
  private: { id: 'private', label: 'roster.column.private', width: 92 },
};

export const WIDTH_MIN = 64;
export const WIDTH_MAX = 640;

/** The text of a cell, as it is shown, copied and filtered. */
export function cellText(row: RosterRow, column: ColumnId, t: Translate): string {
  const { person } = row;
  switch (column) {
    case 'name':
      return row.name;
    case 'organisation':
      return row.organisation;
    case 'position':
      return row.position;
    case 'sector':
      return row.sector === undefined ? '' : t(`enums.sector.${row.sector}`);
    case 'origin':
      return t(`enums.origin.${person.origin}`);
    case 'groups':
      return row.groups.map(({ name }) => name).join(', ');
    case 'country':
      return row.country;
    case 'precedence':
      return row.rank === 0 ? '' : String(row.rank);
    case 'role':
      return person.role ?? '';
    case 'email':
      return person.email ?? '';
    case 'mobile':
      return person.mobile ?? '';
    case 'badge':
      return row.badge;
    case 'remarks':
      return person.remarks ?? '';
    case 'private':
      return row.hasPrivate ? t('roster.hasPrivate') : '';
  }
}

/** What stands in the editor of a typed cell when it opens. */
export function typedText(row: RosterRow, column: ColumnId, locale: Locale): string {
  const { person } = row;
  switch (column) {
    case 'position':
      return person.position?.[locale] ?? '';
    case 'precedence':
      return person.precedence === undefined ? '' : String(person.precedence);
    case 'badge':
      return person.badgeName ?? '';
    case 'name':
      return row.name;
    case 'role':
    case 'email':
    case 'mobile':
    case 'remarks':
      return person[column] ?? '';
    default:
      return '';
  }
}

/** What an editor gives back: text, the id or code chosen ('' for none), or ids of groups. */
export type CellValue = string | readonly string[];

const orNothing = (text: string): string | undefined =>
  text.trim() === '' ? undefined : text.trim().slice(0, LINE_MAX);

/** Writes what was typed or chosen in a cell; '' clears. Text that a column cannot take changes nothing. */
export function writeCell(edit: Edit, person: Person, column: ColumnId, value: CellValue, locale: Locale): void {
  if (typeof value === 'string') writeText(edit, person, column, value, locale);
  else if (column === 'groups') edit.update('people', person.id, { groupIds: [...value] });
}

function writeText(edit: Edit, person: Person, column: ColumnId, text: string, locale: Locale): void {
  switch (column) {
    case 'sector':
      edit.update('people', person.id, { sector: SECTORS.find((sector) => sector === text) });
      return;
    case 'origin':
      edit.update('people', person.id, { origin: ORIGINS.find((origin) => origin === text) ?? person.origin });
      return;
    case 'organisation':
      edit.update('people', person.id, { organisationId: text === '' ? undefined : text });
      return;
    case 'country':
      edit.update('people', person.id, { country: text === '' ? undefined : text });
      return;
    case 'name':
      if (text.trim() !== '') renamePerson(edit, person, text, locale === 'zh-Hans' ? 'hans' : 'hant');
      return;
    case 'position': {
      const { [locale]: _, ...others } = person.position ?? {};
      edit.update('people', person.id, {
        position: text.trim() === '' ? others : { ...others, [locale]: text.trim() },
      });
      return;
    }
    case 'precedence': {
      const rank = Number(text.trim());
      if (text.trim() === '') edit.update('people', person.id, { precedence: undefined });
      else if (Number.isInteger(rank) && rank >= 0 && rank <= 99_999) {
        edit.update('people', person.id, { precedence: rank });
      }
      return;
    }
    case 'badge':
      edit.update('people', person.id, { badgeName: orNothing(text) });
      return;
    case 'remarks':
      edit.update('people', person.id, { remarks: text.trim() === '' ? undefined : text });
      return;
    case 'role':
    case 'email':
    case 'mobile':
      edit.update('people', person.id, { [column]: orNothing(text) });
      return;
    default:
  }
}

/** How a column sorts, always upwards. Empty cells come last either way only where the column says so by its own order. */
export function columnComparer(column: ColumnId, locale: Locale, t: Translate): RowComparer {
  const { compare } = collatorOf(locale);
  switch (column) {
    case 'name': {
      const byName = compareNames(locale);
      return (a, b) => byName(a.person, b.person);
    }
    case 'precedence':
      return (a, b) => a.rank - b.rank;
    case 'private':
      return (a, b) => Number(b.hasPrivate) - Number(a.hasPrivate);
    default:
      return (a, b) => {
        const x = cellText(a, column, t);
        const y = cellText(b, column, t);
        if (x === y) return 0;
        if (x === '' || y === '') return x === '' ? 1 : -1;
        return compare(x, y);
      };
  }
}
