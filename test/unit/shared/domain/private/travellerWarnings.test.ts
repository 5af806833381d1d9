import { describe, expect, it } from 'vitest';
import type { Traveller } from '#shared/domain/private/traveller.ts';
import { travellerWarnings } from '#shared/domain/private/travellerWarnings.ts';

const END = '2026-06-06';
const traveller = (id: string, rest: Partial<Traveller>): Traveller => ({ id, missionId: 'm', ...rest });
const kinds = (one: Traveller, others: readonly Traveller[] = []): string[] =>
  travellerWarnings(one, [one, ...others], END).map(({ kind }) => kind);

describe('a passport', () => {
  it.each([
    ['2026-06-05', ['passportExpired']],
    ['2026-06-06', ['passportExpiresSoon']],
    ['2026-12-05', ['passportExpiresSoon']],
    ['2026-12-06', []],
    ['2031-01-01', []],
  ])('that expires on %s, with a mission to 6 June 2026, gives %j', (passportExpiry, expected) => {
    expect(kinds(traveller('a', { passportExpiry }))).toEqual(expected);
  });

  it('counts six months over the end of a year', () => {
    const one = traveller('a', { passportExpiry: '2027-02-27' });
    expect(travellerWarnings(one, [one], '2026-08-31').map(({ kind }) => kind)).toEqual(['passportExpiresSoon']);
    expect(travellerWarnings({ ...one, passportExpiry: '2027-03-01' }, [], '2026-08-31')).toEqual([]);
  });

  it('that two people hold is told of both, however it is written', () => {
    const one = traveller('a', { passportNumber: 'K 123-456', passportCountry: 'HK' });
    const two = traveller('b', { passportNumber: 'k123456' });
    expect(travellerWarnings(one, [one, two], END)).toEqual([{ kind: 'samePassport', personIds: ['b'] }]);
    expect(kinds(two, [one])).toEqual(['samePassport']);
    expect(kinds(one, [{ ...two, passportCountry: 'KZ' }])).toEqual([]);
    expect(kinds(traveller('a', { passportNumber: ' ' }), [traveller('b', { passportNumber: '' })])).toEqual([]);
  });
});
