import { describe, expect, test } from 'vitest';
import { dueOf, missionsToLookAt } from '#shared/domain/actions/reminding.ts';
import { withRows } from '#shared/domain/change/missionState.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import { action, EMPTY } from '../../search/records.ts';

const state = (...actions: readonly ReturnType<typeof action>[]) =>
  withRows(
    EMPTY,
    actions.map((row) => ({ table: 'actions', row })),
  );

describe('what a reminder tells', () => {
  test('how many are overdue and due today, and the first line of what waits the longest', () => {
    const found = dueOf(
      state(
        action('a', 'Today', { dueDate: '2026-06-24' }),
        action('b', '  Longest\nwith more beneath', { dueDate: '2026-06-01' }),
        action('c', 'Late', { dueDate: '2026-06-23' }),
        action('d', 'Later', { dueDate: '2026-06-25' }),
        action('e', 'Done', { dueDate: '2026-06-01', status: 'done' }),
        action('f', 'Deleted', { dueDate: '2026-06-01', deletedAt: '2026-06-02T00:00:00Z' }),
      ),
      '2026-06-24',
    );
    expect(found).toEqual({ overdue: 2, dueToday: 1, first: 'Longest' });
  });

  test('nothing where nothing is due', () => {
    expect(
      dueOf(state(action('a', 'Later', { dueDate: '2026-06-25' }), action('b', 'No date')), '2026-06-24'),
    ).toBeNull();
  });
});

describe('missions that are looked at', () => {
  const mission = (id: string, endDate: string, patch: Partial<Mission> = {}): Mission => ({
    id,
    missionId: id,
    title: { en: id },
    startDate: '2025-01-01',
    endDate,
    homeZone: 'Asia/Hong_Kong',
    createdAt: '2025-01-01T00:00:00Z',
    ...patch,
  });
  const NOW = Date.parse('2026-06-24T18:00:00Z');
  const MISSIONS = [
    mission('running', '2026-07-01'),
    mission('ahead', '2026-09-06', { startDate: '2026-09-01' }),
    mission('ended', '2026-06-06'),
    mission('endedLongAgo', '2025-12-20'),
    mission('archived', '2026-07-01', { archivedAt: '2026-01-01T00:00:00Z' }),
  ];
  const idsAt = (hour: number, looked: Readonly<Record<string, string>> = {}, day = '2026-06-24'): string[] =>
    missionsToLookAt(MISSIONS, new Map(Object.entries(looked)), { day, hour }, NOW).map(({ mission: { id } }) => id);

  test('none before nine in the morning; then all but those archived or over for half a year', () => {
    expect(idsAt(8)).toEqual([]);
    expect(idsAt(9)).toEqual(['running', 'ahead', 'ended']);
    expect(idsAt(23)).toEqual(['running', 'ahead', 'ended']);
  });

  test('each once a day', () => {
    const looked = { running: '2026-06-24', ahead: '2026-06-23' };
    expect(idsAt(9, looked)).toEqual(['ahead', 'ended']);
    expect(idsAt(9, looked, '2026-06-25')).toEqual(['running', 'ahead', 'ended']);
  });

  test('by the date at home, which may be the next one', () => {
    const [found] = missionsToLookAt(MISSIONS, new Map(), { day: '2026-06-24', hour: 18 }, NOW);
    expect(found?.today).toBe('2026-06-25');
  });
});
