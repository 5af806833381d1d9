/** Releases: what is frozen, which one holds, and whom a change touches. */
import { describe, expect, test } from 'vitest';

import {
  emptyMissionState,
  liveRows,
  type MissionState,
  rowsAfter,
  withRows,
} from '#shared/domain/change/missionState.ts';
import { checkOps, type Edit } from '#shared/domain/change/edit.ts';
import { asReleased, releaseShown } from '#shared/domain/release/asReleased.ts';
import { differencesBetween, differencesFor, touchedBy } from '#shared/domain/release/differences.ts';
import { acknowledge, hasUnreleased, makeRelease } from '#shared/domain/release/makeRelease.ts';
import { readingOf, unreadBy } from '#shared/domain/release/reading.ts';
import { shownState } from '#shared/domain/release/shown.ts';
import { atOnce, currentRelease, lastAcknowledged, releasesOf } from '#shared/domain/release/releases.ts';
import { editOf, group, item, person, plan } from '../programme/plan.ts';

const after = (state: MissionState, make: (edit: Edit) => void): MissionState => {
  const edit = editOf(state);
  make(edit);
  expect(checkOps(state, edit.ops())).toEqual([]);
  return withRows(state, rowsAfter(state, edit.ops()));
};

const release = (state: MissionState, now = '2026-05-20T08:00:00.000Z'): MissionState =>
  after(state, (edit) => makeRelease(edit, now, { madeBy: 'Secretariat' }));

const PEOPLE = [person('wang', { groupIds: ['mining'] }), person('li'), person('akhmetov', { origin: 'host' })];
const ITEMS = [
  item('plant', '2026-06-05T09:00 – 11:00', { groupIds: ['mining'], hostPersonIds: ['akhmetov'], vehicle: 'Car 4' }),
  item('dinner', '2026-06-05T19:00 – 21:00', { wholeDelegation: true }),
];
const draft = (): MissionState => plan({ items: ITEMS, people: PEOPLE, groups: [group('mining')] });

const shown = (state: MissionState): MissionState => asReleased(state, currentRelease(state));
const items = (state: MissionState): string[] =>
  liveRows(shown(state), 'programmeItems').map(({ id, start }) => `${id} ${start}`);

describe('what is released', () => {
  test('before the first release the delegation sees no programme', () => {
    expect(items(draft())).toEqual([]);
    expect(liveRows(shown(draft()), 'legs')).toEqual([]);
  });

  test('a release holds the draft as it was, and what is done afterwards stays out of it', () => {
    const first = release(draft());
    const edited = after(first, (edit) => edit.update('programmeItems', 'plant', { start: '2026-06-05T10:00' }));
    expect(items(edited)).toEqual(['plant 2026-06-05T09:00', 'dinner 2026-06-05T19:00']);
    expect(items(release(edited))).toContain('plant 2026-06-05T10:00');
  });

  test('groups are those of the release, and all else of a person is as it is now', () => {
    const first = release(draft());
    const moved = after(first, (edit) => edit.update('people', 'wang', { groupIds: [], mobile: '+852 5555 0101' }));
    expect(shown(moved).tables.people.get('wang')).toMatchObject({ groupIds: ['mining'], mobile: '+852 5555 0101' });
  });

  test('a release writes only the rows that changed since the one before', () => {
    const first = release(draft());
    const second = release(after(first, (edit) => edit.update('programmeItems', 'plant', { room: '204' })));
    expect(second.tables.releasedItems.size).toBe(3);
    expect(second.tables.releasedLegs.size).toBe(first.tables.releasedLegs.size);
  });

  test('rows and tables that did not change keep their identity, for screens that remember them', () => {
    const first = release(draft());
    expect(shown(first).tables.programmeItems).toBe(shown({ ...first }).tables.programmeItems);
    const second = release(after(first, (edit) => edit.update('programmeItems', 'plant', { room: '204' })));
    expect(shown(second).tables.programmeItems.get('dinner')).toBe(shown(first).tables.programmeItems.get('dinner'));
  });
});

describe('which release holds', () => {
  test('the one with the highest number, also where an older one comes later', () => {
    const first = release(draft());
    const second = release(first);
    const late = withRows(withRows(emptyMissionState('m'), rowsOf(second)), rowsOf(first));
    expect(currentRelease(late)?.number).toBe(2);
  });

  test('one of which a part has not come yet does not hold', () => {
    const first = release(draft());
    const second = release(after(first, (edit) => edit.update('programmeItems', 'plant', { room: '204' })));
    const [newest] = releasesOf(second);
    const missing = newest?.itemRowIds.find((id) => !first.tables.releasedItems.has(id)) ?? '';
    const releasedItems = new Map([...second.tables.releasedItems].filter(([id]) => id !== missing));
    const half = { ...second, tables: { ...second.tables, releasedItems } };
    expect(currentRelease(half)?.number).toBe(1);
  });

  test('of two made at once the later one holds everywhere, and is told until a release knows both', () => {
    const first = release(draft());
    const one = release(first, '2026-05-21T08:00:00.000Z');
    const other = release(first, '2026-05-21T08:05:00.000Z');
    const both = withRows(one, rowsOf(other));
    const turned = withRows(other, rowsOf(one));
    expect(currentRelease(both)?.madeAt).toBe('2026-05-21T08:05:00.000Z');
    expect(currentRelease(turned)?.id).toBe(currentRelease(both)?.id);
    expect(atOnce(both).map(({ madeAt }) => madeAt)).toEqual(['2026-05-21T08:00:00.000Z']);
    expect(atOnce(release(both))).toEqual([]);
    expect(atOnce(first)).toEqual([]);
  });

  test('one that nobody had before them when they released is told, also where it comes late and bears a lower number', () => {
    const first = release(draft());
    const other = release(first, '2026-05-21T08:05:00.000Z');
    const third = release(release(first));
    const late = withRows(third, rowsOf(other));
    expect(currentRelease(late)?.number).toBe(3);
    expect(atOnce(late).map(({ madeAt }) => madeAt)).toEqual(['2026-05-21T08:05:00.000Z']);
    expect(atOnce(release(release(late)))).toEqual([]);
  });

  test('what is shown says which release it is, and that it is none where the draft is here', () => {
    const first = release(draft());
    const withoutDraft = { ...first, tables: { ...first.tables, legs: new Map(), programmeItems: new Map() } };
    expect(releaseShown(shownState(withoutDraft))?.number).toBe(1);
    expect(releaseShown(shownState(first))).toBeUndefined();
    expect(releaseShown(shownState(draft()))).toBeUndefined();
  });
});

describe('what a release changes', () => {
  const changed = (make: (edit: Edit) => void): ReturnType<typeof differencesBetween> => {
    const first = release(draft());
    const second = release(after(first, make));
    return differencesBetween(shown(first), shown(second));
  };

  test('an item that moved names what is other, and touches those who are at it and none of the hosts', () => {
    const [one, ...more] = changed((edit) =>
      edit.update('programmeItems', 'plant', { start: '2026-06-05T08:20', vehicle: 'Car 2' }),
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ itemId: 'plant', kind: 'changed', aspects: ['time', 'vehicle'], touched: ['wang'] });
  });

  test('what is cancelled, or gone, is told as cancelled; what comes back is told as new', () => {
    const [cancelled] = changed((edit) => edit.update('programmeItems', 'plant', { status: 'cancelled' }));
    expect(cancelled).toMatchObject({ itemId: 'plant', kind: 'cancelled', touched: ['wang'] });
    const [gone] = changed((edit) => edit.remove('programmeItems', 'dinner'));
    expect(gone).toMatchObject({ itemId: 'dinner', kind: 'cancelled', touched: ['wang', 'li'] });
    const first = release(after(draft(), (edit) => edit.update('programmeItems', 'plant', { status: 'cancelled' })));
    const second = release(after(first, (edit) => edit.update('programmeItems', 'plant', { status: 'confirmed' })));
    expect(differencesBetween(shown(first), shown(second))).toMatchObject([{ itemId: 'plant', kind: 'added' }]);
  });

  test('somebody who joins reads it as new, who leaves as cancelled, and nobody else is troubled', () => {
    const all = changed((edit) => {
      edit.update('people', 'wang', { groupIds: [] });
      edit.update('people', 'li', { groupIds: ['mining'] });
    });
    expect([...touchedBy(all)].toSorted()).toEqual(['li', 'wang']);
    expect(differencesFor(all, 'li')).toMatchObject([{ itemId: 'plant', kind: 'added' }]);
    expect(differencesFor(all, 'wang')).toMatchObject([{ itemId: 'plant', kind: 'cancelled' }]);
  });

  test('nothing that one reads changed: nothing is told', () => {
    expect(changed((edit) => edit.update('programmeItems', 'plant', { sortKey: 'b' }))).toEqual([]);
  });
});

describe('whether the draft is released', () => {
  test('it is until anything of it changes, be it only what nobody is told of', () => {
    const first = release(draft());
    expect(hasUnreleased(draft())).toBe(true);
    expect(hasUnreleased(first)).toBe(false);
    const hinted = after(first, (edit) => edit.update('programmeItems', 'plant', { status: 'draft' }));
    expect(hasUnreleased(hinted)).toBe(true);
    expect(hasUnreleased(after(first, (edit) => edit.remove('programmeItems', 'plant')))).toBe(true);
    expect(hasUnreleased(after(first, (edit) => edit.update('people', 'wang', { groupIds: [] })))).toBe(true);
    expect(hasUnreleased(after(first, (edit) => edit.update('people', 'wang', { mobile: '1' })))).toBe(false);
    expect(hasUnreleased(release(hinted))).toBe(false);
  });
});

describe('what somebody has to read', () => {
  const read = (state: MissionState, personId: string, number: number): MissionState => {
    const releaseId = releasesOf(state).find((one) => one.number === number)?.id ?? '';
    return after(state, (edit) => acknowledge(edit, '2026-05-20T09:00:00.000Z', { releaseId, personId, how: 'self' }));
  };
  const moved = (state: MissionState, start: string): MissionState =>
    release(after(state, (edit) => edit.update('programmeItems', 'plant', { start })));

  test('of the first release it is the whole programme, for those who have a part in it', () => {
    const first = release(draft());
    expect(unreadBy(first, 'wang')).toMatchObject({ since: undefined, differences: [], items: 2 });
    expect(unreadBy(first, 'li')).toMatchObject({ items: 1 });
    expect(unreadBy(draft(), 'wang')).toBeUndefined();
  });

  test('afterwards it is all that changed since what they acknowledged, over several releases, and nothing else', () => {
    const first = read(read(release(draft()), 'wang', 1), 'li', 1);
    expect(unreadBy(first, 'wang')).toBeUndefined();
    const room = release(after(first, (edit) => edit.update('programmeItems', 'plant', { room: '204' })));
    const third = moved(room, '2026-06-05T08:20');
    expect(unreadBy(third, 'wang')).toMatchObject({
      release: { number: 3 },
      since: { number: 1 },
      differences: [{ itemId: 'plant', aspects: ['time', 'room'] }],
    });
    expect(unreadBy(third, 'li')).toBeUndefined();
    expect(unreadBy(read(third, 'wang', 3), 'wang')).toBeUndefined();
  });

  test('what was moved and moved back before they read it is no news', () => {
    const first = read(release(draft()), 'wang', 1);
    expect(unreadBy(moved(moved(first, '2026-06-05T08:20'), '2026-06-05T09:00'), 'wang')).toBeUndefined();
  });

  test('who acknowledged a later release has read the ones before it', () => {
    const third = read(moved(moved(release(draft()), '2026-06-05T08:20'), '2026-06-05T10:20'), 'wang', 3);
    const [newest, second] = releasesOf(third);
    expect(readingOf(third, second as never, 'wang')?.releaseId).toBe(newest?.id);
    expect(readingOf(third, second as never, 'li')).toBeUndefined();
    const [, , eldest] = releasesOf(read(third, 'li', 1));
    expect(readingOf(read(third, 'li', 1), newest as never, 'li')).toBeUndefined();
    expect(readingOf(read(third, 'li', 1), eldest as never, 'li')?.how).toBe('self');
  });
});

describe('what was read', () => {
  test('is said once, by whichever device, and the newest that was read counts', () => {
    const first = release(draft());
    const id = currentRelease(first)?.id ?? '';
    const say = (state: MissionState): MissionState =>
      after(state, (edit) =>
        acknowledge(edit, '2026-05-20T09:00:00.000Z', { releaseId: id, personId: 'wang', how: 'self' }),
      );
    const said = say(say(first));
    expect(said.tables.acknowledgements.size).toBe(1);
    expect(lastAcknowledged(release(said), 'wang')?.id).toBe(id);
    expect(lastAcknowledged(said, 'li')).toBeUndefined();
  });
});

function rowsOf(state: MissionState): Parameters<typeof withRows>[1] {
  return Object.entries(state.tables).flatMap(([table, rows]) =>
    [...rows.values()].map((row) => ({ table, row })),
  ) as Parameters<typeof withRows>[1];
}
