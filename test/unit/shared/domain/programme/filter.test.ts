import { describe, expect, it } from 'vitest';
import { findClashes } from '#shared/domain/programme/clashes.ts';
import { conditionsOf, filterItems, type ItemFilter, isFiltering, NO_FILTER } from '#shared/domain/programme/filter.ts';
import { clashesByItem } from '#shared/domain/programme/knownClashes.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { group, item, person, plan } from './plan.ts';

const state = plan({
  people: [person('ann', { groupIds: ['mining'] }), person('bob')],
  groups: [group('mining'), group('water')],
  items: [
    item('call', '2026-06-01T09:00 – 10:00', {
      title: { en: 'Call on the Ministry of Water', 'zh-Hant': '拜會水利部' },
      wholeDelegation: true,
      legId: 'ala',
    }),
    item('mine', '2026-06-01T11:00 – 12:00', {
      kind: 'siteVisit',
      status: 'draft',
      groupIds: ['mining'],
      placeName: 'Ақсу',
    }),
    item('river', '2026-06-01T11:00 – 12:00', { groupIds: ['water'], personIds: ['bob'], vehicle: 'Car 4' }),
    item('talk', '2026-06-01T11:30 – 12:30', { kind: 'speech', status: 'cancelled', speakerIds: ['ann'] }),
    item('tea', '2026-06-01T11:30 – 12:30', { personIds: ['bob'], legId: 'nqz' }),
  ],
});

function found(patch: Partial<ItemFilter>): string[] {
  return filterItems(state, itemsInOrder(state), { ...NO_FILTER, ...patch }, clashesByItem(findClashes(state))).map(
    ({ id }) => id,
  );
}

describe('filtering the programme', () => {
  it('finds all words in any language, place and vehicle, whatever the case and accents', () => {
    expect(found({ text: 'WATER  call' })).toEqual(['call']);
    expect(found({ text: '水利部' })).toEqual(['call']);
    expect(found({ text: 'ақсу' })).toEqual(['mine']);
    expect(found({ text: 'car 4' })).toEqual(['river']);
    expect(found({ text: 'water car' })).toEqual([]);
  });

  it('takes any of the kinds and statuses', () => {
    expect(found({ kinds: ['siteVisit', 'speech'] })).toEqual(['mine', 'talk']);
    expect(found({ statuses: ['draft'] })).toEqual(['mine']);
  });

  it("shows a group's and a person's own programme, what is for everyone included", () => {
    expect(found({ groupId: 'mining' })).toEqual(['call', 'mine']);
    expect(found({ personId: 'ann' })).toEqual(['call', 'mine', 'talk']);
    expect(found({ personId: 'bob' })).toEqual(['call', 'river', 'tea']);
  });

  it('shows one city, and what clashes', () => {
    expect(found({ legId: 'nqz' })).toEqual(['tea']);
    expect(found({ clashing: true })).toEqual(['river', 'tea']);
  });

  it('gives the list itself where nothing is asked', () => {
    expect(filterItems(state, itemsInOrder(state), { ...NO_FILTER, text: '  ' }, new Map())).toBe(itemsInOrder(state));
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(conditionsOf({ ...NO_FILTER, kinds: ['meal'], legId: 'ala', clashing: true })).toBe(3);
  });
});
