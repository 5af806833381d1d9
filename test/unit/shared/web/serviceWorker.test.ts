/** What the server says to the service worker, and in which words the worker hands it on. */
import { expect, test } from 'vitest';
import { readNotice } from '#shared/web/serviceWorker.ts';
import { MESSAGES } from '#test/allMessages.ts';

test('a notice names a mission and a number; anything else is none', () => {
  expect(readNotice('{"missionId":"a-1_B","number":3}')).toEqual({ missionId: 'a-1_B', number: 3 });
  for (const text of [
    '',
    'null',
    '[]',
    '3',
    '{"missionId":"a"}',
    '{"missionId":"a/../b","number":3}',
    '{"missionId":"a","number":"3"}',
    '{"missionId":"a","number":1.5}',
    `{"missionId":"${'a'.repeat(65)}","number":3}`,
  ]) {
    expect(readNotice(text)).toBeNull();
  }
});

test('the worker calls a release as the app does, so that one notice is not told twice', () => {
  for (const messages of Object.values(MESSAGES)) {
    expect(messages['notices']?.['number']).toBe(messages['releases']?.['number']);
    expect(messages['notices']?.['number']).toContain('{{number}}');
  }
});
