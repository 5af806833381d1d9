import { describe, expect, test } from 'vitest';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { ageText, firstPercent, syncBrief } from '#renderer/ui/syncBrief.ts';
import { createFormat } from '#shared/i18n/format.ts';
import { loadTranslate } from '#shared/i18n/translate.ts';

const i18n = { t: await loadTranslate('en'), format: createFormat('en') };
const NOW = Date.parse('2026-06-01T09:00:00.000Z');
const agoIso = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const status = (fields: Partial<SyncStatus>): SyncStatus => ({
  address: 'https://legation.example.org',
  phase: 'idle',
  waiting: 0,
  setAside: 0,
  ...fields,
});
const textOf = (fields: Partial<SyncStatus>): string => syncBrief(i18n, status(fields), NOW).text;

describe('[R8] what stands in the bar', () => {
  test('is calm while all is synced and while a sync runs', () => {
    expect(syncBrief(i18n, status({}), NOW)).toEqual({ tone: 'well', text: 'Synced' });
    expect(syncBrief(i18n, status({ phase: 'syncing', waiting: 3, oldestAt: agoIso(1) }), NOW)).toEqual({
      tone: 'busy',
      text: 'Syncing…',
    });
  });

  test('says how many changes wait and how old the oldest is, as the clock goes on', () => {
    const offline = { phase: 'offline', why: 'network', waiting: 3, oldestAt: agoIso(12) } as const;
    expect(syncBrief(i18n, status(offline), NOW)).toEqual({
      tone: 'waiting',
      text: 'Offline · 3 changes wait (12 mins)',
    });
    expect(syncBrief(i18n, status(offline), NOW + 3 * 3_600_000).text).toContain('(3 hrs)');
    expect(textOf({ phase: 'paused', waiting: 1, oldestAt: agoIso(0) })).toBe(
      'Sync paused · 1 change waits (under a minute)',
    );
  });

  test('asks for the person where sync cannot go on by itself, and where a change was refused', () => {
    expect(syncBrief(i18n, status({ phase: 'held' }), NOW).tone).toBe('stopped');
    expect(syncBrief(i18n, status({ phase: 'refused', why: 'revoked' }), NOW).tone).toBe('stopped');
    expect(syncBrief(i18n, status({ setAside: 2 }), NOW)).toEqual({ tone: 'stopped', text: 'Synced · 2 refused' });
  });

  test('says how far a first reading is, and never that it is done before it is', () => {
    const reading = (at: number) =>
      ({
        phase: 'syncing',
        first: true,
        progress: { sent: 0, waiting: 0, received: 9, upTo: { at, head: 200 } },
      }) as const;
    expect(textOf(reading(50))).toBe('Loading 25 %');
    expect(textOf(reading(200))).toBe('Loading 99 %');
    expect(firstPercent(status({ phase: 'syncing' }))).toBeUndefined();
  });
});

test('an age is told in minutes, then in whole hours', () => {
  expect(ageText(i18n, agoIso(119), NOW)).toBe('1 hr 59 mins');
  expect(ageText(i18n, agoIso(125), NOW)).toBe('2 hrs');
});
