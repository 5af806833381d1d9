import { expect, test } from 'vitest';
import { evictionOf } from '#renderer/host/evictions.ts';

test('Safari lets go of what was not opened for a week, unless the app is installed', () => {
  expect(evictionOf({ vendor: 'Apple Computer, Inc.', standalone: false })).toBe('week');
  expect(evictionOf({ vendor: 'Apple Computer, Inc.', standalone: true })).toBe('shortSpace');
});

test('other browsers let go of data when space runs short', () => {
  expect(evictionOf({ vendor: 'Google Inc.', standalone: false })).toBe('shortSpace');
  expect(evictionOf({ vendor: '', standalone: false })).toBe('shortSpace');
});
