import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportError } from '#renderer/features/import/importText.ts';
import {
  importErrorText,
  problemText,
  targetGroups,
  targetKey,
  targetOfKey,
} from '#renderer/features/import/importText.ts';
import { readRemembered } from '#renderer/features/import/rememberedMappings.ts';
import { LOCALES } from '#shared/domain/fields.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import { loadArea, loadTranslate } from '#shared/i18n/translate.ts';
import type { ProblemReason } from '#shared/import/plan/draft.ts';
import { SEVERITY } from '#shared/import/plan/draft.ts';
import { IMPORT_FIELDS } from '#shared/import/table/targets.ts';

/** Each kind once; a kind that is added must be added here, or this does not compile. */
const ERRORS: Record<ImportError['kind'], ImportError> = {
  empty: { kind: 'empty' },
  tooLarge: { kind: 'tooLarge', limitMb: 10 },
  zipBomb: { kind: 'zipBomb' },
  passwordProtected: { kind: 'passwordProtected' },
  oldExcel: { kind: 'oldExcel' },
  notASpreadsheet: { kind: 'notASpreadsheet' },
  damaged: { kind: 'damaged' },
  tooManyRows: { kind: 'tooManyRows', limit: 10_000 },
  timedOut: { kind: 'timedOut' },
  crashed: { kind: 'crashed' },
  unreadable: { kind: 'unreadable' },
};

describe.each(LOCALES)('in %s', (locale) => {
  let t: Translate;
  beforeAll(async () => {
    await loadArea(locale, 'importing');
    t = await loadTranslate(locale);
  });

  test('each bad file has words of its own, with its limits in them', () => {
    const texts = Object.values(ERRORS).map((error) => importErrorText(t, error));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.includes('{{') || text.includes('importing.'))).toEqual([]);
    expect(importErrorText(t, ERRORS.tooLarge)).toContain('10');
    expect(importErrorText(t, ERRORS.timedOut)).toContain('30');
  });

  test('each problem of a row has words of its own', () => {
    const reasons = Object.keys(SEVERITY) as ProblemReason[];
    const texts = reasons.map((reason) =>
      problemText(t, { line: 3, column: 1, header: 'H', value: 'v', reason, severity: SEVERITY[reason], detail: 'd' }),
    );
    expect(new Set(texts).size).toBe(reasons.length);
    expect(texts.filter((text) => text.includes('{{') || text.includes('importing.'))).toEqual([]);
  });

  test('each field can be chosen, under a name of its own', () => {
    const options = targetGroups(t).flatMap((group) => group.targets);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(new Set(options.map(({ key }) => targetOfKey(key)?.field))).toEqual(new Set(IMPORT_FIELDS));
    expect(options.map(({ key }) => targetKey(targetOfKey(key)))).toEqual(options.map(({ key }) => key));
  });
});

test('a remembered mapping of another version is forgotten, not a crash', () => {
  const sound = {
    sender: 'Chamber',
    headers: ['Name'],
    columns: [{ field: 'fullName', script: 'auto' }, null],
    defaults: { origin: 'media', organisation: '' },
    usedAt: '2026-05-01T00:00:00.000Z',
  };
  const stranger = { ...sound, columns: [{ field: 'starSign' }] };
  expect(readRemembered([sound, stranger, null, 7])).toEqual([sound]);
  expect(readRemembered('{}')).toEqual([]);
});
