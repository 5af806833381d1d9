import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, jsonEqual } from '#shared/json.ts';

describe('jsonEqual', () => {
  test('a value equals its copy, with its keys in any order', () => {
    const reversed = (_key: string, value: unknown): unknown =>
      isJsonObject(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value;
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        // JSON has no -0.
        const text = JSON.stringify(value);
        const copy = JSON.parse(text) as unknown;
        return jsonEqual(JSON.parse(text), copy) && jsonEqual(copy, JSON.parse(JSON.stringify(copy, reversed)));
      }),
    );
  });

  test('two values are equal where their texts with sorted keys are', () => {
    const sorted = (_key: string, value: unknown): unknown =>
      isJsonObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
    const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [x, y] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))] as unknown[];
        return jsonEqual(x, y) === (JSON.stringify(x, sorted) === JSON.stringify(y, sorted));
      }),
    );
  });

  test.each([
    [[], {}],
    [null, {}],
    [null, undefined],
    [{ a: null }, {}],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    ['1', 1],
  ])('%j differs from %j', (a, b) => {
    expect(jsonEqual(a, b)).toBe(false);
    expect(jsonEqual(b, a)).toBe(false);
  });
});
