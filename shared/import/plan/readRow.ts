/** One row of the table, read by the mapping → what it says of a person, and what is wrong with it. */
import { LINE_MAX, TEXT_MAX } from '../../domain/fields.ts';
import type { LocalText } from '../../domain/fields.ts';
import type { NameParts, NameScript } from '../../domain/roster/person.ts';
import type { Cell } from '../sheet.ts';
import { cellKind, cellText } from '../sheet.ts';
import type { Table, TableRow } from '../table/findTable.ts';
import type { NameField, PlainField, PrivateField, Target } from '../table/targets.ts';
import { isLocalField, isNameField, isPrivateField } from '../table/targets.ts';
import { originOfCountry, readOrigin, readSector } from '../values/choice.ts';
import { readCountry } from '../values/country.ts';
import type { DateOrder } from '../values/dates.ts';
import { columnDateOrder, readDate } from '../values/dates.ts';
import { takeHonorific } from '../values/honorific.ts';
import { readPersonName } from '../values/personName.ts';
import type { HanForm } from '../values/script.ts';
import { hanForm, languageOf, scriptOf } from '../values/script.ts';
import { cleanLine, cleanText, cutTo, looksLikeFormula } from '../values/text.ts';
import type { GroupDraft, PersonDraft, Problem, ProblemReason, TravellerFields } from './draft.ts';
import { SEVERITY } from './draft.ts';
import type { Mapping } from './mapping.ts';

export interface ReadRow {
  readonly line: number;
  readonly draft: PersonDraft;
  readonly problems: readonly Problem[];
}

/** What the columns say together: which way dates go round, and which Chinese script a cell is in that shows neither. */
interface ColumnFacts {
  readonly dateOrder: readonly (DateOrder | null)[];
  readonly han: readonly HanForm[];
}

type DraftFields = { -readonly [K in keyof PersonDraft]: PersonDraft[K] };
type NamePieces = Partial<Record<NameScript, { family?: string; given?: string; middle?: string; whole?: NameParts }>>;

interface RowReader {
  readonly line: number;
  readonly table: Table;
  readonly facts: ColumnFacts;
  readonly today: string;
  readonly draft: DraftFields;
  readonly pieces: NamePieces;
  readonly problems: Problem[];
}

export function readRows(table: Table, mapping: Mapping, now: string): ReadRow[] {
  const facts = columnFacts(table, mapping);
  return table.rows.map((row) => readRow(row, table, mapping, facts, now.slice(0, 10)));
}

function columnFacts(table: Table, mapping: Mapping): ColumnFacts {
  const columns = mapping.columns.map((target, column) =>
    target === null ? [] : table.rows.map((row) => row.cells[column] ?? null),
  );
  const forms = columns.map((cells) => majorityForm(cells));
  const sheetForm = majorityForm(columns.flat()) ?? 'hant';
  return {
    dateOrder: columns.map((cells, i) => {
      const field = mapping.columns[i]?.field;
      return field === 'birthDate' || field === 'passportExpiry' ? columnDateOrder(cells) : null;
    }),
    han: forms.map((form) => form ?? sheetForm),
  };
}

function majorityForm(cells: readonly Cell[]): HanForm | null {
  let balance = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const form = hanForm(cell);
    balance += form === 'hant' ? 1 : form === 'hans' ? -1 : 0;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'hant' : 'hans';
}

function readRow(row: TableRow, table: Table, mapping: Mapping, facts: ColumnFacts, today: string): ReadRow {
  const draft: DraftFields = {
    names: {},
    honorific: {},
    position: {},
    organisation: {},
    aliases: [],
    groups: [],
    traveller: {},
  };
  const reader: RowReader = { line: row.line, table, facts, today, draft, pieces: {}, problems: [] };
  mapping.columns.forEach((target, column) => {
    if (target !== null) readCell(reader, target, column, row.cells[column] ?? null);
  });
  draft.names = namesOf(reader.pieces);
  if (Object.keys(draft.names).length === 0) {
    const column = mapping.columns.findIndex((target) => target !== null && isNameField(target.field));
    report(reader, 'noName', column, column < 0 ? '' : cellText(row.cells[column] ?? null));
  }
  draft.origin ??= originOfCountry(draft.country) ?? mapping.defaults.origin;
  const standing = cleanLine(mapping.defaults.organisation);
  if (standing !== '' && Object.keys(draft.organisation).length === 0) {
    draft.organisation = { [languageOf(standing, 'hant')]: cutTo(standing, LINE_MAX) };
  }
  return { line: row.line, draft, problems: reader.problems };
}

function report(reader: RowReader, reason: ProblemReason, column: number, value: string, detail?: string): void {
  reader.problems.push({
    line: reader.line,
    column,
    header: reader.table.headers[column] ?? '',
    value: cutTo(cleanLine(value), 200),
    reason,
    severity: SEVERITY[reason],
    ...(detail === undefined ? {} : { detail }),
  });
}

function readCell(reader: RowReader, target: Target, column: number, cell: Cell): void {
  const kind = cellKind(cell);
  if (kind === 'empty') return;
  const value = cellText(cell);
  if (kind === 'error') {
    report(reader, value === '#?' ? 'formulaNotComputed' : 'errorCell', column, value);
    return;
  }
  if (kind === 'text' && looksLikeFormula(value.trim())) report(reader, 'formulaText', column, value);
  const { field } = target;
  if (field === 'birthDate' || field === 'passportExpiry') readDateCell(reader, field, column, cell);
  else if (isNameField(field)) readNameCell(reader, field, target, column, value);
  else if (isLocalField(field)) readLocalCell(reader, field, target, column, value);
  else if (isPrivateField(field)) readPrivateCell(reader, field, column, value);
  else readPlainCell(reader, field, column, value);
}

/** A line of text within the limit; what is cut is said. */
function lineOf(reader: RowReader, column: number, value: string): string {
  const line = cleanLine(value);
  if (line.length > LINE_MAX) report(reader, 'tooLong', column, line);
  return cutTo(line, LINE_MAX);
}

function textOf(reader: RowReader, column: number, value: string): string {
  const text = cleanText(value);
  if (text.length > TEXT_MAX) report(reader, 'tooLong', column, text);
  return cutTo(text, TEXT_MAX);
}

function readNameCell(reader: RowReader, field: NameField, target: Target, column: number, value: string): void {
  const line = lineOf(reader, column, value);
  if (!/\p{L}/u.test(line)) return;
  const han = reader.facts.han[column] ?? 'hant';
  if (field === 'fullName') return readWholeName(reader, line, han, target);
  const script = pieceScript(target, line, han);
  const { name, honorific } = takeHonorific(line);
  if (honorific !== '') addHonorific(reader, honorific, han);
  const piece = (reader.pieces[script] ??= {});
  piece[field] = name;
}

function pieceScript(target: Target, text: string, han: HanForm): NameScript {
  const { script = 'auto' } = target;
  if (script !== 'auto' && script !== 'han') return script;
  switch (scriptOf(text)) {
    case 'han':
      return hanForm(text) ?? han;
    case 'cyrillic':
      return 'cyrillic';
    default:
      return 'latin';
  }
}

function readWholeName(reader: RowReader, line: string, han: HanForm, target: Target): void {
  const { script = 'auto' } = target;
  const form = script === 'hant' || script === 'hans' ? script : han;
  const read = readPersonName(line, form);
  for (const [found, parts] of Object.entries(read.names) as [NameScript, NameParts][]) {
    // A column said to be Traditional may hold a name whose characters are common to both: the header decides then.
    const piece = (reader.pieces[found] ??= {});
    if (piece.whole === undefined) piece.whole = parts;
    else addAlias(reader, line);
  }
  for (const honorific of read.honorifics) addHonorific(reader, honorific, han);
  for (const alias of read.aliases) addAlias(reader, alias);
  if (read.postNominals !== '') addRemark(reader, read.postNominals);
}

function namesOf(pieces: NamePieces): PersonDraft['names'] {
  const names: Partial<Record<NameScript, NameParts>> = {};
  const chinese = pieces.hant !== undefined || pieces.hans !== undefined;
  for (const [script, piece] of Object.entries(pieces) as [NameScript, NonNullable<NamePieces[NameScript]>][]) {
    const { whole, ...parts } = piece;
    if (parts.family === undefined && parts.given === undefined) {
      if (whole !== undefined) names[script] = whole;
      continue;
    }
    const familyFirst = script !== 'latin' ? script !== 'cyrillic' || parts.middle !== undefined : chinese;
    names[script] = { ...parts, order: familyFirst ? 'familyFirst' : 'givenFirst' };
  }
  return names;
}

function addHonorific(reader: RowReader, text: string, han: HanForm): void {
  const language = languageOf(text, han);
  const written = language === 'kk' ? 'ru' : language;
  if (reader.draft.honorific[written] === undefined)
    reader.draft.honorific = { ...reader.draft.honorific, [written]: text };
}

function addAlias(reader: RowReader, alias: string): void {
  const { aliases } = reader.draft;
  if (!aliases.includes(alias) && aliases.length < 50) reader.draft.aliases = [...aliases, alias];
}

function addRemark(reader: RowReader, remark: string): void {
  const { remarks } = reader.draft;
  reader.draft.remarks = cutTo(remarks === undefined ? remark : `${remarks}\n${remark}`, TEXT_MAX);
}

function readLocalCell(
  reader: RowReader,
  field: 'honorific' | 'position' | 'organisation',
  target: Target,
  column: number,
  value: string,
): void {
  const line = lineOf(reader, column, value);
  if (isPlaceholder(line)) return;
  const han = reader.facts.han[column] ?? 'hant';
  const held: LocalText = reader.draft[field];
  const language =
    target.language === undefined || target.language === 'auto' ? languageOf(line, han) : target.language;
  if (held[language] === undefined) reader.draft[field] = { ...held, [language]: line };
}

const PLACEHOLDER =
  /^(?:[-–—_.?/\\*]+|n\/?a|n\.a\.?|nil|none|null|tbc|tbd|無|无|沒有|没有|不適用|不适用|待定|待确认|нет|н\/д|не указано|жоқ)$/iu;

/** What people type in a cell that they have nothing for. */
function isPlaceholder(text: string): boolean {
  return text === '' || PLACEHOLDER.test(text);
}

function readPlainCell(reader: RowReader, field: PlainField, column: number, value: string): void {
  if (field === 'remarks') {
    const text = textOf(reader, column, value);
    if (text !== '') addRemark(reader, text);
    return;
  }
  const line = lineOf(reader, column, value);
  if (isPlaceholder(line)) return;
  switch (field) {
    case 'email':
      return readEmail(reader, column, line);
    case 'country':
      reader.draft.country = countryOf(reader, column, line);
      return;
    case 'origin':
      reader.draft.origin = known(reader, column, line, readOrigin(line), 'unknownOrigin');
      return;
    case 'sector':
      reader.draft.sector = known(reader, column, line, readSector(line), 'unknownSector');
      return;
    case 'precedence':
      return readPrecedence(reader, column, line);
    case 'group':
    case 'subDelegation':
      return readGroups(reader, line, field);
    case 'aliases':
      for (const alias of line.split(/[;；、|]/)) if (alias.trim() !== '') addAlias(reader, alias.trim());
      return;
    case 'mobile':
    case 'role':
    case 'badgeName':
      reader.draft[field] = line;
  }
}

function known<T>(
  reader: RowReader,
  column: number,
  line: string,
  value: T | null,
  reason: ProblemReason,
): T | undefined {
  if (value === null) report(reader, reason, column, line);
  return value ?? undefined;
}

function countryOf(reader: RowReader, column: number, line: string): string | undefined {
  return known(reader, column, line, readCountry(line), 'unknownCountry');
}

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}$/;

function readEmail(reader: RowReader, column: number, line: string): void {
  const parts = line.split(/[\s,;；、/<>]+|mailto:/i).filter((part) => part.includes('@'));
  const [first, ...rest] = parts.filter((part) => EMAIL.test(part));
  if (first === undefined) return report(reader, 'badEmail', column, line);
  reader.draft.email = first;
  if (rest.length === 0) return;
  report(reader, 'severalEmails', column, line, first);
  addRemark(reader, rest.join(', '));
}

function readPrecedence(reader: RowReader, column: number, line: string): void {
  const number = Number(line.replace(/[.\s]+$/, ''));
  if (Number.isInteger(number) && number >= 0 && number <= 99_999) reader.draft.precedence = number;
  else report(reader, 'notANumber', column, line);
}

function readGroups(reader: RowReader, line: string, field: 'group' | 'subDelegation'): void {
  const kind: GroupDraft['kind'] = field === 'group' ? 'group' : 'subDelegation';
  const names = line
    .split(/[;；、|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  reader.draft.groups = [...reader.draft.groups, ...names.slice(0, 20).map((name) => ({ name, kind }))];
}

function setTraveller(reader: RowReader, fields: Partial<TravellerFields>): void {
  reader.draft.traveller = { ...reader.draft.traveller, ...fields };
}

function readDateCell(reader: RowReader, field: 'birthDate' | 'passportExpiry', column: number, cell: Cell): void {
  const value = cellText(cell);
  if (isPlaceholder(cleanLine(value))) return;
  const thisYear = Number(reader.today.slice(0, 4));
  const order = reader.facts.dateOrder[column] ?? null;
  const read = readDate(cell, order, field === 'birthDate' ? thisYear : thisYear + 30);
  if (read.kind === 'impossible') return report(reader, 'impossibleDate', column, value);
  if (read.kind === 'unreadable') return report(reader, 'unreadableDate', column, value);
  if (field === 'birthDate' && read.date > reader.today) return report(reader, 'birthInFuture', column, value);
  if (read.ambiguous) report(reader, 'ambiguousDate', column, value, read.date);
  if (field === 'passportExpiry' && read.date < reader.today)
    report(reader, 'passportExpired', column, value, read.date);
  setTraveller(reader, { [field]: read.date });
}

function readPrivateCell(reader: RowReader, field: PrivateField, column: number, value: string): void {
  if (field === 'visa' || field === 'diet' || field === 'medical') {
    const text = textOf(reader, column, value);
    if (text !== '') setTraveller(reader, { [field]: text });
    return;
  }
  const line = lineOf(reader, column, value);
  if (isPlaceholder(line)) return;
  if (field === 'passportCountry') {
    const code = countryOf(reader, column, line);
    if (code !== undefined) setTraveller(reader, { passportCountry: code });
  } else setTraveller(reader, { [field]: line });
}
