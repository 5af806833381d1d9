import { describe, expect, test } from 'vitest';
import { notForHere } from '#shared/domain/handBack/forWhom.ts';
import { ROLES } from '#shared/sync/rights.ts';

describe('a file that hands something back is taken in', () => {
  const alone = { readOnly: false, released: false, self: null };

  test('by organisers, with a server or without one', () => {
    expect(notForHere(false, alone)).toBeUndefined();
    const takers = ROLES.filter((role) => notForHere(false, { ...alone, self: { role } }) === undefined);
    expect(takers).toEqual(['lead', 'organiser']);
  });

  test('not on the device of a delegate, nor where nothing may be changed', () => {
    expect(notForHere(false, { ...alone, released: true })).toBe('notForYou');
    expect(notForHere(false, { ...alone, readOnly: true })).toBe('notForYou');
  });

  test('not into another mission, nor from a form that this version does not know', () => {
    expect(notForHere(false, null)).toBe('otherMission');
    expect(notForHere(true, alone)).toBe('newer');
    expect(notForHere(true, null)).toBe('newer');
  });
});
