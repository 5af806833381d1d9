import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffRows, flattenRow, invertOp, type Op, opPath, patchRow } from '#shared/domain/change/op.ts';
import { jsonEqual } from '#shared/json.ts';

const name = fc.constantFrom('title', 'names', 'a', 'b', 'zone', 'zh-Hant');
const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }));
const inner = fc.dictionary(name, leaf, { maxKeys: 4, noNullPrototype: true });
/** A row as schemas allow it: fields of one value, and objects one level deep that are there even when they are empty. */
const row = fc
  .record({ fields: fc.dictionary(name, leaf, { maxKeys: 4, noNullPrototype: true }), title: inner, names: inner })
  .map(({ fields, title, names }): Record<string, unknown> => ({ ...fields, id: 'x', missionId: 'm', title, names }));

describe('a difference of two rows', () => {
  test('laid over the first gives the second', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const diff = diffRows(before, after);
        return jsonEqual(diff === null ? before : patchRow(before, diff.set), after);
      }),
    );
  });

  test('turned round gives the first back', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const diff = diffRows(before, after);
        if (diff === null) return jsonEqual(before, after);
        const op: Op = { table: 'legs', id: 'x', ...diff };
        return (
          jsonEqual(patchRow(patchRow(before, op.set), invertOp(op).set), before) &&
          jsonEqual(invertOp(invertOp(op)), op)
        );
      }),
    );
  });

  test('names changed fields only, so that two people who edit two languages of a title do not meet', () => {
    const before = { id: 'x', title: { en: 'Dinner', ru: 'Ужин' }, zone: 'Asia/Almaty' };
    const after = { id: 'x', title: { en: 'Dinner', ru: 'Торжественный ужин' }, zone: 'Asia/Almaty' };
    expect(diffRows(before, after)).toEqual({
      set: { 'title.ru': 'Торжественный ужин' },
      before: { 'title.ru': 'Ужин' },
    });
  });

  test('is nothing between equal rows', () => {
    fc.assert(fc.property(row, (each) => diffRows(each, structuredClone(each)) === null));
  });

  test('reads an absent field, undefined and null alike', () => {
    expect(diffRows({ a: null, title: {} }, { b: undefined, title: { en: null } })).toBeNull();
    expect(flattenRow({ id: 'x', missionId: 'm', a: undefined, title: { en: 'A', ru: undefined } })).toEqual({
      'title.en': 'A',
    });
  });
});

test('patching leaves the row that it was given as it was', () => {
  const before = Object.freeze({ id: 'x', title: Object.freeze({ en: 'A' }) });
  expect(patchRow(before, { 'title.en': null, zone: 'Asia/Almaty' })).toEqual({
    id: 'x',
    title: {},
    zone: 'Asia/Almaty',
  });
  expect(before).toEqual({ id: 'x', title: { en: 'A' } });
});

describe('paths of ops', () => {
  test.each(['title', 'title.en', 'title.zh-Hant', 'deletedAt'])('%s is a path', (path) => {
    expect(opPath.safeParse(path).success).toBe(true);
  });

  test.each([
    '__proto__',
    'title.__proto__',
    'constructor',
    'constructor.prototype',
    'title.prototype',
    'a.b.c',
    '',
    '.',
    'title.',
    '.en',
    '0',
    'a b',
  ])('%j is refused', (path) => {
    expect(opPath.safeParse(path).success).toBe(false);
  });
});
