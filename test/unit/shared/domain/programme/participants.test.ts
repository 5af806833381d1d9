import { describe, expect, it } from 'vitest';
import { withRows } from '#shared/domain/change/missionState.ts';
import { involvedIn, itemsOf, partOf, participantsOf } from '#shared/domain/programme/participants.ts';
import { group, item, person, plan } from './plan.ts';

const PEOPLE = [
  person('ann', { groupIds: ['mining', 'water'] }),
  person('bob', { groupIds: ['mining'], origin: 'official' }),
  person('cai'),
  person('host', { origin: 'host', groupIds: ['mining'] }),
  person('gone', { groupIds: ['mining'], deletedAt: '2026-01-01T00:00:00.000Z' }),
];
const at = '2026-06-01T09:00 – 10:00';
const state = plan({ people: PEOPLE, groups: [group('mining'), group('water')] });

describe('who takes part', () => {
  it('the whole delegation is everyone but the host side', () => {
    expect(participantsOf(state, item('a', at, { wholeDelegation: true })).toSorted()).toEqual(['ann', 'bob', 'cai']);
  });

  it('groups and people add up, each person once', () => {
    const both = item('a', at, { groupIds: ['water', 'mining'], personIds: ['cai', 'ann', 'nobody'] });
    expect(participantsOf(state, both).toSorted()).toEqual(['ann', 'bob', 'cai', 'host']);
  });

  it('those who are away take no part, however they were named', () => {
    const away = item('a', at, { wholeDelegation: true, personIds: ['ann'], absentIds: ['ann', 'bob'] });
    expect(participantsOf(state, away)).toEqual(['cai']);
  });

  it('a deleted group has nobody in it, and has them again when it is restored', () => {
    const deleted = withRows(state, [
      { table: 'groups', row: { ...group('mining'), deletedAt: '2026-01-01T00:00:00.000Z' } },
    ]);
    const mining = item('a', at, { groupIds: ['mining'] });
    expect(participantsOf(deleted, mining)).toEqual([]);
    expect(participantsOf(state, mining).toSorted()).toEqual(['ann', 'bob', 'host']);
  });

  it('speakers, interpreters and counterparts are involved though they do not take part', () => {
    const talk = item('a', at, {
      personIds: ['cai'],
      speakerIds: ['bob'],
      interpreterIds: ['ann', 'cai'],
      hostPersonIds: ['host'],
    });
    expect(participantsOf(state, talk)).toEqual(['cai']);
    expect(involvedIn(state, talk).toSorted()).toEqual(['ann', 'bob', 'cai', 'host']);
    expect(partOf(state, talk, 'cai')).toBe('interpreter');
    expect(partOf(state, talk, 'host')).toBe('host');
    expect(partOf(state, talk, 'nobody')).toBeUndefined();
  });

  it('gives one array for all items of the whole delegation', () => {
    const first = participantsOf(state, item('a', at, { wholeDelegation: true }));
    expect(participantsOf(state, item('b', at, { wholeDelegation: true }))).toBe(first);
  });
});

it("one person's programme holds what they are in, in any part", () => {
  const items = [
    item('all', at, { wholeDelegation: true }),
    item('mining', at, { groupIds: ['mining'] }),
    item('without', at, { wholeDelegation: true, absentIds: ['ann'] }),
    item('talk', at, { speakerIds: ['ann'] }),
    item('other', at, { personIds: ['cai'] }),
    item('deleted', at, { wholeDelegation: true, deletedAt: '2026-01-01T00:00:00.000Z' }),
  ];
  const whole = plan({ people: PEOPLE, groups: [group('mining'), group('water')], items });
  expect(
    itemsOf(whole, 'ann')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['all', 'mining', 'talk']);
  expect(itemsOf(whole, 'host').map(({ id }) => id)).toEqual(['mining']);
});
