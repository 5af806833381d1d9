import { describe, expect, test } from 'vitest';
import { draftProblems, missionFromDraft } from '#shared/domain/mission/newMission.ts';
import { missionProgress } from '#shared/domain/mission/progress.ts';
import { mission } from '#shared/domain/mission/mission.ts';

const DRAFT = {
  title: { ru: 'Миссия' },
  startDate: '2026-05-31',
  endDate: '2026-06-06',
  homeZone: 'Asia/Hong_Kong',
  homeCity: { en: ' ' },
  leadBody: {},
};

describe('a draft of a mission', () => {
  test('with a title in any language and two dates is enough', () => {
    expect(draftProblems(DRAFT)).toEqual([]);
    const made = missionFromDraft(DRAFT, 'm1', '2026-04-01T00:00:00Z');
    expect(mission.safeParse(made).success).toBe(true);
    expect(made.homeCity).toBeUndefined();
  });

  test('names what is missing', () => {
    expect(draftProblems({ title: { en: '  ' }, startDate: '', endDate: '' })).toEqual([
      'title',
      'startDate',
      'endDate',
    ]);
  });

  test('that ends before it starts, or lasts longer than a year, says so', () => {
    expect(draftProblems({ ...DRAFT, endDate: '2026-05-30' })).toEqual(['endBeforeStart']);
    expect(draftProblems({ ...DRAFT, endDate: '2062-06-06' })).toEqual(['tooLong']);
    expect(draftProblems({ ...DRAFT, endDate: DRAFT.startDate })).toEqual([]);
  });
});

describe('where a mission stands', () => {
  const at = (utc: string) => missionProgress(DRAFT, Date.parse(utc));

  test('counts days by the calendar of the home city, not of the machine', () => {
    // 30 May 16:30 UTC is 31 May 00:30 in Hong Kong.
    expect(at('2026-05-30T15:30:00Z')).toEqual({ kind: 'ahead', days: 1 });
    expect(at('2026-05-30T16:30:00Z')).toEqual({ kind: 'running', day: 1, of: 7 });
  });

  test('runs through its last day', () => {
    expect(at('2026-06-06T15:59:00Z')).toEqual({ kind: 'running', day: 7, of: 7 });
    expect(at('2026-06-06T16:00:00Z')).toEqual({ kind: 'ended', daysAgo: 1 });
  });
});
