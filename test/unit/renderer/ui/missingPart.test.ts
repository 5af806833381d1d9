import { describe, expect, test } from 'vitest';
import { isNotFetched, whyMissing } from '#renderer/ui/missingPart.ts';

test.each([
  'Failed to fetch dynamically imported module: https://legation.example.org/assets/Roster-Ab12.js',
  'error loading dynamically imported module: https://legation.example.org/assets/Roster-Ab12.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/Roster-Ab12.css',
])('a part that did not come is told from a bug: %s', (message) => {
  expect(isNotFetched(new TypeError(message))).toBe(true);
});

test('a bug stays a bug', () => {
  expect(isNotFetched(new TypeError("Cannot read properties of undefined (reading 'module')"))).toBe(false);
  expect(isNotFetched('Importing a module script failed.')).toBe(false);
});

describe('why a part did not come', () => {
  const own = 'https://legation.example.org/assets/index-Old1.js';

  test('the server has a version without our own script', async () => {
    expect(await whyMissing(own, async () => '[{"url":"assets/index-New2.js"}]')).toBe('changed');
  });

  test('the server has our version still', async () => {
    expect(await whyMissing(own, async () => '[{"url":"assets/index-Old1.js"}]')).toBe('here');
  });

  test('the server does not answer', async () => {
    expect(await whyMissing(own, async () => Promise.reject(new TypeError('Failed to fetch')))).toBe('away');
  });
});
