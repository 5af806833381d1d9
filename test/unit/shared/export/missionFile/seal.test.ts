import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKey, isSealed, KEY_LENGTH, newKey, plainKey } from '#shared/export/missionFile/sealKey.ts';
import { seal, unseal } from '#shared/export/missionFile/seal.ts';

const KEY = '7KQF-M2XD-9RTA-WB4E';
const bytes = new TextEncoder().encode('The minister receives the delegation. 部長接見代表團。'.repeat(3000));

test('a sealed file opens with its key, however it is typed, and holds nothing readable', async () => {
  const sealed = await seal(bytes, KEY);
  expect(isSealed(sealed)).toBe(true);
  expect(isSealed(bytes)).toBe(false);
  expect(Buffer.from(sealed).includes('minister')).toBe(false);
  for (const typed of [KEY, '7kqf m2xd 9rta wb4e', '７ＫＱＦM2XD9RTAWB4E']) {
    const opened = await unseal(sealed, typed);
    expect(opened.ok && Buffer.from(opened.value).equals(bytes)).toBe(true);
  }
  // Another key at each time, and another text of the same file.
  expect(Buffer.from(await seal(bytes, KEY)).equals(sealed)).toBe(false);
});

test('another key is told apart from a file that was altered, cut off or added to', async () => {
  const sealed = await seal(bytes, KEY);
  expect(await unseal(sealed, '7KQF-M2XD-9RTA-WB4F')).toEqual({ ok: false, error: 'key' });
  const changed = Uint8Array.from(sealed);
  changed[sealed.length - 100] = (changed[sealed.length - 100] ?? 0) ^ 1;
  for (const altered of [
    changed,
    sealed.slice(0, -20),
    sealed.slice(0, 60),
    sealed.slice(0, 70_000),
    new Uint8Array([...sealed, 1]),
  ]) {
    expect(await unseal(altered, KEY)).toEqual({ ok: false, error: 'altered' });
  }
});

test('whatever is changed in a sealed file, nothing of it is taken in', async () => {
  const sealed = await seal(bytes.slice(0, 300), KEY);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      // The work factor of the head decides how long opening takes.
      fc.pre(at > 60);
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ flip;
      expect((await unseal(changed, KEY)).ok).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('keys are made of signs that nobody takes for others', () => {
  const keys = Array.from({ length: 500 }, () => newKey(randomBytes(KEY_LENGTH)));
  expect(new Set(keys).size).toBe(500);
  for (const key of keys) {
    expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(isKey(key)).toBe(true);
  }
  expect(new Set(keys.join('').replaceAll('-', '')).size).toBe(32);
  expect(plainKey('7kqf-m2xd oIlL')).toBe('7KQFM2XD0111');
  expect(isKey('7KQF-M2XD-9RTA')).toBe(false);
  expect(isKey('7KQF-M2XD-9RTA-WB4U')).toBe(false);
});
