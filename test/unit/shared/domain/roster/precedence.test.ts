import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import { comparePrecedence, orderByPrecedence, precedenceRanks, roleRank } from '#shared/domain/roster/precedence.ts';
import type { Person } from '#shared/domain/roster/person.ts';

const organisations = new Map<string, Organisation>(
  [1, 2].map((precedence) => [
    `o${precedence}`,
    { id: `o${precedence}`, missionId: 'm', name: {}, kind: 'other', side: 'delegation', precedence },
  ]),
);
const person = (id: string, rest: Partial<Person> = {}): Person => ({
  id,
  missionId: 'm',
  names: { latin: { full: id, order: 'givenFirst' } },
  origin: 'hongKong',
  aliases: [],
  groupIds: [],
  ...rest,
});
const order = (people: readonly Person[]): string[] =>
  orderByPrecedence(people, organisations, 'en').map(({ id }) => id);

describe('order of precedence', () => {
  it('is by organisation, then person, then part in the delegation, then name', () => {
    expect(
      order([
        person('nobody'),
        person('b', { organisationId: 'o2' }),
        person('a', { organisationId: 'o2' }),
        person('interpreter', { organisationId: 'o2', role: 'Interpreter' }),
        person('leader', { organisationId: 'o2', role: 'Head of delegation' }),
        person('second', { organisationId: 'o1', precedence: 20 }),
        person('first', { organisationId: 'o1', precedence: 10 }),
      ]),
    ).toEqual(['first', 'second', 'leader', 'a', 'b', 'interpreter', 'nobody']);
  });

  it('gives way to a place set by hand, which needs a reason', () => {
    const guest = person('guest', { precedenceOverride: 2 });
    const others = [person('a', { precedence: 1 }), person('b', { precedence: 2 })];
    expect(order([guest, ...others])).toEqual(['a', 'b', 'guest']);
    expect(order([{ ...guest, precedenceReason: 'Guest of honour' }, ...others])).toEqual(['a', 'guest', 'b']);
  });

  it('keeps the hosts in a list of their own', () => {
    const host = person('host', { origin: 'host', precedenceOverride: 1, precedenceReason: 'Minister' });
    expect(order([host, person('a')])).toEqual(['a', 'host']);
  });

  it('knows parts in four languages', () => {
    expect(['Leader', '團長', 'Глава делегации'].map(roleRank)).toEqual([0, 0, 0]);
    expect(['Deputy leader', '副团长', 'Заместитель главы делегации'].map(roleRank)).toEqual([1, 1, 1]);
    expect(roleRank('Переводчик')).toBeGreaterThan(roleRank(undefined));
  });

  it('has everybody once, whatever was set by hand, and a part of the list in the order of the whole', () => {
    const anyone = fc.record(
      {
        precedence: fc.nat(5),
        precedenceOverride: fc.nat(12),
        precedenceReason: fc.constantFrom('', 'reason'),
        organisationId: fc.constantFrom('o1', 'o2', 'gone'),
        origin: fc.constantFrom<Person['origin']>('hongKong', 'host'),
      },
      { requiredKeys: ['origin'] },
    );
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 10 }), (list) => {
        const people = list.map((rest, index) => person(`p${index}`, rest));
        const whole = order(people);
        expect(whole.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        expect(order(people.toReversed())).toEqual(whole);
        const ranks = precedenceRanks(people, organisations, 'en');
        expect(people.toSorted(comparePrecedence(ranks)).map(({ id }) => id)).toEqual(whole);
      }),
    );
  });
});
