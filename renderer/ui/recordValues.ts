/** Fields and their values in words of the reader. */
import type { I18n } from './i18n.tsx';
import { weekdaysText } from './hoursText.ts';
import { LANGUAGE_NAMES } from './LocalTextField.tsx';
import { recordName } from './recordPlaces.ts';
import type { FieldChange } from '#shared/domain/change/history.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { nameText } from '#shared/domain/roster/names.ts';
import { NAME_SCRIPTS, type NameParts } from '#shared/domain/roster/person.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { type Json, jsonEqual } from '#shared/json.ts';
import { countryName } from '#shared/places/countries.ts';
import { dateOf } from '#shared/time/zones.ts';
import { type Field, fieldOf, type Reading } from './recordFields.ts';

const keyOf = (path: string): string => path.split('.')[1] ?? '';

function keyText({ t }: I18n, key: string): string {
  const script = NAME_SCRIPTS.find((one) => one === key);
  if (script !== undefined) return t(`enums.script.${script}`);
  return Object.hasOwn(LANGUAGE_NAMES, key) ? LANGUAGE_NAMES[key as keyof typeof LANGUAGE_NAMES] : key;
}

/** `Title (繁體中文)`, `Hotel · Name`. */
export function fieldText(i18n: I18n, table: TableName, path: string): string {
  const { t } = i18n;
  const field = fieldOf(table, path);
  if (field === undefined) return t('history.field.unknown', { name: path });
  const { label } = field;
  const text = typeof label === 'string' ? t(label) : `${t(label[0])} · ${t(label[1])}`;
  return path.includes('.') ? `${text} (${keyText(i18n, keyOf(path))})` : text;
}

/** The language of what stands in a field, for the shapes of Chinese letters and for what reads aloud. */
export function languageOf(path: string): string | undefined {
  const key = keyOf(path);
  if (key === 'hant' || key === 'hans') return key === 'hant' ? 'zh-Hant' : 'zh-Hans';
  return Object.hasOwn(LANGUAGE_NAMES, key) ? key : undefined;
}

/** A record's name, that of a deleted one too; a note is looked for among all its readers. */
function nameOf(i18n: I18n, state: MissionState, table: TableName, id: string): string {
  const tables = table === 'ownNotes' ? AUDIENCES.map((audience) => NOTE_TABLES[audience].notes) : [table];
  for (const one of tables) {
    const name = recordName(state, { table: one, id }, i18n);
    if (name !== undefined) return name;
  }
  return i18n.t('history.unknownRecord');
}

function nameParts({ t }: I18n, parts: NameParts): string {
  const { family, given, middle, full, order } = parts;
  return [family, given, middle, full, t(`roster.${order}`)].filter(Boolean).join(' / ');
}

/** A value in words; '' where there is none. */
export function valueText(i18n: I18n, state: MissionState, as: Reading, path: string, value: Json): string {
  // A switch that was never set is off.
  if (as === 'yesNo') return i18n.t(value === true ? 'common.yes' : 'common.no');
  if (value === null || value === '' || as === 'unsaid') return '';
  if (Array.isArray(value)) {
    return i18n.format.list(value.map((one) => valueText(i18n, state, as, path, one as Json)));
  }
  if (typeof as === 'object' && typeof value === 'string') {
    if ('of' in as) return nameOf(i18n, state, as.of, value);
    const key = as.words.get(value);
    return key === undefined ? value : i18n.t(key);
  }
  if (as === 'names') {
    const script = NAME_SCRIPTS.find((one) => one === keyOf(path));
    return script === undefined ? '' : nameText(value as unknown as NameParts, script);
  }
  return plainText(i18n, as, value);
}

function plainText({ format, locale }: I18n, as: Reading, value: Json): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  switch (as) {
    case 'date':
      return format.date(text);
    case 'wallTime':
      return `${format.day(dateOf(text))}, ${format.time(text)}`;
    case 'moment':
      return format.moment(text);
    case 'country':
      return countryName(text, locale);
    case 'number':
      return format.number(Number(value));
    case 'weekdays':
      return weekdaysText(format, [Number(value)]);
    case 'bytes':
      return format.bytes(Number(value));
    default:
      return text;
  }
}

/** A change in words: what was there and what is; of lists of records only who came and who went. */
export interface ChangeWords {
  readonly field: string;
  readonly lang: string | undefined;
  readonly before: string;
  readonly after: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** A list of the same records in another order, or a value that is not said. */
  readonly unsaid: boolean;
}

export function changeWords(i18n: I18n, state: MissionState, change: FieldChange): ChangeWords {
  const { table, path } = change;
  const field: Field | undefined = fieldOf(table, path);
  const as = field?.as ?? 'text';
  const words = {
    field: fieldText(i18n, table, path),
    lang: languageOf(path),
    added: [],
    removed: [],
    unsaid: as === 'unsaid',
  };
  const { before, after } = change;
  if ((Array.isArray(before) || Array.isArray(after)) && as !== 'unsaid') {
    const [from, to] = [before, after].map((list) => (Array.isArray(list) ? (list as readonly string[]) : []));
    const came = (to ?? []).filter((one) => from?.includes(one) !== true);
    const went = (from ?? []).filter((one) => to?.includes(one) !== true);
    const text = (one: string): string => valueText(i18n, state, as, path, one);
    return {
      ...words,
      before: '',
      after: '',
      added: came.map(text),
      removed: went.map(text),
      unsaid: came.length + went.length === 0,
    };
  }
  const read = (value: Json): string => valueText(i18n, state, as, path, value);
  const texts = { before: read(before), after: read(after) };
  // The same name, divided otherwise into its parts.
  if (as === 'names' && texts.before === texts.after && !jsonEqual(before, after)) {
    const parts = (value: Json): string => (value === null ? '' : nameParts(i18n, value as unknown as NameParts));
    return { ...words, before: parts(before), after: parts(after) };
  }
  return { ...words, ...texts };
}
