import { describe, expect, it } from 'vitest';
import { emptyMissionState } from '#shared/domain/change/missionState.ts';
import { dayToPlan } from '#shared/domain/programme/dayToPlan.ts';
import { item, person, plan } from './plan.ts';

const at = (instant: string): number => Date.parse(instant);

describe('the day that planning begins with', () => {
  it('is the first day of a mission that is to come or is over', () => {
    expect(dayToPlan(plan({}), at('2026-03-01T00:00:00Z'))).toBe('2026-05-31');
    expect(dayToPlan(plan({}), at('2026-09-01T00:00:00Z'))).toBe('2026-05-31');
    expect(dayToPlan(emptyMissionState('none'), 0)).toBe('');
  });

  it('is today while the mission runs, by the clock that the delegation lives by', () => {
    // Hong Kong is on the third already, Almaty not.
    const night = at('2026-06-02T17:30:00Z');
    expect(dayToPlan(plan({}), night)).toBe('2026-06-03');
    const flight = item('out', '2026-05-31T09:30 – 2026-05-31T12:45', {
      kind: 'flight',
      startZone: 'Asia/Hong_Kong',
      wholeDelegation: true,
    });
    expect(dayToPlan(plan({ items: [flight], people: [person('a')] }), night)).toBe('2026-06-02');
  });
});
