import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { whatText } from '#renderer/features/history/entryText.ts';
import { FIELDS, fieldOf } from '#renderer/ui/recordFields.ts';
import { changeWords, fieldText, languageOf } from '#renderer/ui/recordValues.ts';
import type { I18n } from '#renderer/ui/i18n.tsx';
import type { FieldChange } from '#shared/domain/change/history.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { LOCALES, type Locale, pickText } from '#shared/domain/fields.ts';
import { RELEASE_TABLES } from '#shared/domain/release/release.ts';
import { type AnyRow, isTableName, TABLE_NAMES, type TableName, TABLES } from '#shared/domain/tables.ts';
import { createFormat } from '#shared/i18n/format.ts';
import { loadArea, loadTranslate } from '#shared/i18n/translate.ts';
import type { Json } from '#shared/json.ts';
import { isDifferenceTable } from '#shared/sync/rights.ts';

async function i18nOf(locale: Locale): Promise<I18n> {
  // As the screens that show it have it.
  await loadArea(locale, 'briefing');
  const t = await loadTranslate(locale);
  return { locale, t, format: createFormat(locale), pick: (text) => pickText(text, locale) };
}

const KEPT = new Set(['id', 'missionId', 'deletedAt', 'bodyId']);
const fieldsOf = (table: TableName): string[] =>
  Object.keys((TABLES[table].schema as z.ZodMiniObject).shape).filter((name) => !KEPT.has(name));

const person = (id: string, family: string, deletedAt?: string): { table: TableName; row: AnyRow } => ({
  table: 'people',
  row: {
    id,
    missionId: 'm',
    names: { latin: { family, given: 'Tai Man', order: 'familyFirst' } },
    origin: 'hongKong',
    aliases: [],
    groupIds: [],
    ...(deletedAt === undefined ? {} : { deletedAt }),
  },
});
const state = withRows(emptyMissionState('m'), [
  person('chan', 'CHAN'),
  person('lee', 'LEE'),
  person('gone', 'WONG', '2026-05-31T01:02:03.004Z'),
]);

const change = (table: TableName, path: string, before: Json, after: Json): FieldChange => ({
  table,
  id: 'x',
  path,
  before,
  after,
});

/** Made as a whole and never changed: their fields are in no history. */
const RELEASED: readonly TableName[] = RELEASE_TABLES;

test.each(LOCALES)('every field of every table has a name in %s', async (locale) => {
  const i18n = await i18nOf(locale);
  const unnamed = TABLE_NAMES.filter((table) => !isDifferenceTable(table) && !RELEASED.includes(table)).flatMap(
    (table) =>
      fieldsOf(table).filter((name) => {
        const text = fieldText(i18n, table, name);
        return fieldOf(table, name) === undefined || text === '' || /[a-z]\.[a-z]/u.test(text);
      }),
  );
  expect(unnamed).toEqual([]);
  expect(Object.keys(FIELDS).every(isTableName)).toBe(true);
});

describe('a change in words', () => {
  test('names people, also deleted ones and those of whom there is no record; of a list only who came and went', async () => {
    const words = changeWords(await i18nOf('en'), state, {
      ...change('programmeItems', 'speakerIds', ['chan', 'gone'], ['chan', 'lee', 'nobody']),
    });
    expect(words).toMatchObject({
      field: 'Speakers',
      added: ['LEE Tai Man', 'a record that is not here'],
      removed: ['WONG Tai Man'],
    });
    const turned = changeWords(
      await i18nOf('en'),
      state,
      change('programmeItems', 'speakerIds', ['a', 'b'], ['b', 'a']),
    );
    expect(turned).toMatchObject({ added: [], removed: [], unsaid: true });
  });

  test('writes times, dates, countries, choices and switches as the reader writes them', async () => {
    const read = async (locale: Locale, table: TableName, path: string, before: Json, after: Json) => {
      const words = changeWords(await i18nOf(locale), state, change(table, path, before, after));
      return [words.field, words.before, words.after];
    };
    expect(await read('en', 'programmeItems', 'start', '2026-06-01T09:00', '2026-06-02T14:05')).toEqual([
      'Starts at',
      'Mon 1 Jun, 09:00',
      'Tue 2 Jun, 14:05',
    ]);
    expect(await read('zh-Hant', 'legs', 'country', 'KZ', 'UZ')).toEqual(['國家或地區', '哈薩克斯坦', '烏茲別克斯坦']);
    expect(await read('en', 'programmeItems', 'status', 'draft', 'cancelled')).toEqual([
      'Status',
      'Draft',
      'Cancelled',
    ]);
    expect(await read('en', 'organisations', 'organiser', null, true)).toEqual(['Organiser', 'No', 'Yes']);
    expect(await read('en', 'legs', 'hotelName', null, 'Hilton')).toEqual(['Hotel · Name', '', 'Hilton']);
  });

  test('says the language of a text and the script of a name; one divided otherwise shows its parts', async () => {
    const i18n = await i18nOf('en');
    expect(fieldText(i18n, 'programmeItems', 'title.zh-Hant')).toBe('Title (繁體中文)');
    expect(languageOf('title.zh-Hant')).toBe('zh-Hant');
    expect(languageOf('names.hans')).toBe('zh-Hans');
    expect(languageOf('placeName')).toBeUndefined();
    const whole = { full: 'CHAN Tai Man', order: 'familyFirst' };
    const parts = { family: 'CHAN', given: 'Tai Man', order: 'familyFirst' };
    expect(changeWords(i18n, state, change('people', 'names.latin', whole, parts))).toMatchObject({
      field: 'Name (Latin)',
      before: 'CHAN Tai Man / Family name first',
      after: 'CHAN / Tai Man / Family name first',
    });
  });

  test('shows a field of a newer version by its own name', async () => {
    expect(changeWords(await i18nOf('en'), state, change('legs', 'weather', null, 'sun'))).toMatchObject({
      field: 'Field “weather” of a newer version',
      after: 'sun',
    });
  });
});

test('a mission that was made here was made, and one from a file came here', async () => {
  const i18n = await i18nOf('en');
  const arrival = (key: string) => whatText(i18n, { label: { key }, arrival: true });
  expect(arrival('createMission')).toBe('Start mission');
  expect(arrival('openedFile')).toBe('Came to this device: Open mission file');
  expect(whatText(i18n, { label: { key: 'editItem' }, arrival: false, kind: 'undo' })).toBe('Undo: Edit item');
});
