import { describe, expect, it } from 'vitest';
import { checkOps, type Edit } from '#shared/domain/change/edit.ts';
import { live, liveRows } from '#shared/domain/change/missionState.ts';
import {
  cancelItem,
  copyToDay,
  createItem,
  duplicateItem,
  missionDays,
  moveItem,
  moveToDay,
  removeItems,
  setInternalRemarks,
  setKind,
  setLeg,
  setStartZone,
  setStatus,
  shiftItems,
} from '#shared/domain/programme/decisions.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { durationMinutes } from '#shared/domain/programme/span.ts';
import { editOf, item, plan } from './plan.ts';

const flight = item('flight', '2026-05-31T09:30 – 2026-05-31T12:45', {
  kind: 'flight',
  startZone: 'Asia/Hong_Kong',
  toAirport: 'ALA',
});
const meeting = item('meeting', '2026-06-01T09:00 – 10:00', {
  legId: 'ala',
  personIds: ['ann'],
  title: { en: 'Call', ru: 'Встреча' },
});

function after(
  items: readonly ProgrammeItem[],
  make: (edit: Edit) => string | void,
): { row: ProgrammeItem; edit: Edit } {
  const state = plan({ items });
  const edit = editOf(state);
  const id = make(edit) ?? items[0]?.id;
  expect(checkOps(state, edit.ops())).toEqual([]);
  const row = live(edit.state, 'programmeItems', id);
  if (row === undefined) throw new Error('no item');
  return { row, edit };
}

describe('a new item', () => {
  it('stands at nine on an empty day, in the city and zone of that day', () => {
    const { row } = after([], (edit) => createItem(edit, { day: '2026-06-03' }));
    expect(row).toMatchObject({
      start: '2026-06-03T09:00',
      end: '2026-06-03T10:00',
      startZone: 'Asia/Almaty',
      legId: 'nqz',
      status: 'draft',
      kind: 'meeting',
      wholeDelegation: true,
    });
  });

  it("follows the day's last item, where the day is not over", () => {
    expect(after([meeting], (edit) => createItem(edit, { day: '2026-06-01', kind: 'meal' })).row).toMatchObject({
      start: '2026-06-01T10:00',
      end: '2026-06-01T11:30',
      legId: 'ala',
    });
    const late = item('late', '2026-06-01T22:00 – 23:30', { legId: 'ala' });
    expect(after([late], (edit) => createItem(edit, { day: '2026-06-01' })).row.start).toBe('2026-06-01T21:00');
  });

  it('takes the time that was asked for, and the city where the delegation is at that time', () => {
    const at = (time: string): ProgrammeItem =>
      after([meeting], (edit) => createItem(edit, { day: '2026-06-02', time, title: { en: 'Tea' } })).row;
    expect(at('10:15')).toMatchObject({ start: '2026-06-02T10:15', legId: 'ala', title: { en: 'Tea' } });
    expect(at('16:00').legId).toBe('nqz');
  });

  it('that is a flight ends by the clock of the next city', () => {
    const state = plan({ legs: [LEG_HONG_KONG, ...liveRows(plan({}), 'legs')] });
    const edit = editOf(state);
    const id = createItem(edit, { day: '2026-05-31', time: '09:30', kind: 'flight', minutes: 375, legId: 'hkg' });
    expect(live(edit.state, 'programmeItems', id)).toMatchObject({
      startZone: 'Asia/Hong_Kong',
      endZone: 'Asia/Almaty',
      end: '2026-05-31T12:45',
    });
  });

  it('is at home time where there is no leg', () => {
    const edit = editOf(plan({ legs: [] }));
    const id = createItem(edit, { day: '2026-06-03' });
    expect(live(edit.state, 'programmeItems', id)?.startZone).toBe('Asia/Hong_Kong');
  });
});

const LEG_HONG_KONG = {
  id: 'hkg',
  missionId: 'm',
  city: { en: 'Hong Kong' },
  country: 'HK',
  zone: 'Asia/Hong_Kong',
  airport: 'HKG',
  arrival: '2026-05-31T06:30',
  departure: '2026-05-31T09:30',
};

describe('moving', () => {
  it('keeps the real length, over a change of zone too', () => {
    const { row } = after([flight], (edit) => moveItem(edit, 'flight', '2026-05-31T20:00'));
    expect(row).toMatchObject({ start: '2026-05-31T20:00', end: '2026-05-31T23:15' });
    expect(durationMinutes(row)).toBe(375);
  });

  it('to another day keeps the clock time and takes the city of that day', () => {
    const { row } = after([meeting], (edit) => moveToDay(edit, ['meeting'], '2026-06-03'));
    expect(row).toMatchObject({ start: '2026-06-03T09:00', end: '2026-06-03T10:00', legId: 'nqz' });
  });
});

describe('copies', () => {
  it('are drafts right after the original, with the remarks of organisers', () => {
    const { row, edit } = after([meeting], (edit) => {
      setInternalRemarks(edit, 'meeting', 'Bring the plaque');
      return duplicateItem(edit, 'meeting');
    });
    expect(row).toMatchObject({
      start: '2026-06-01T10:00',
      end: '2026-06-01T11:00',
      status: 'draft',
      personIds: ['ann'],
    });
    expect(live(edit.state, 'itemInternals', row.id)?.remarks).toBe('Bring the plaque');
  });

  it('on another day leave the original where it is', () => {
    const { row, edit } = after(
      [{ ...meeting, status: 'cancelled', cancelledReason: 'ill' }],
      (edit) => copyToDay(edit, ['meeting'], '2026-06-03')[0],
    );
    expect(row).toMatchObject({ start: '2026-06-03T09:00', legId: 'nqz', status: 'draft' });
    expect(row).not.toHaveProperty('cancelledReason');
    expect(live(edit.state, 'programmeItems', 'meeting')?.start).toBe('2026-06-01T09:00');
  });
});

describe('state of an item', () => {
  it('cancelled it keeps its place and says why; confirmed again the reason is gone', () => {
    const { row, edit } = after([meeting], (edit) => cancelItem(edit, 'meeting', ' Minister ill '));
    expect(row).toMatchObject({ status: 'cancelled', cancelledReason: 'Minister ill' });
    setStatus(edit, ['meeting'], 'confirmed');
    expect(live(edit.state, 'programmeItems', 'meeting')).not.toHaveProperty('cancelledReason');
  });

  it('deleted it takes the remarks of organisers with it', () => {
    const edit = editOf(plan({ items: [meeting] }));
    setInternalRemarks(edit, 'meeting', 'x');
    removeItems(edit, ['meeting']);
    expect(liveRows(edit.state, 'programmeItems')).toEqual([]);
    expect(liveRows(edit.state, 'itemInternals')).toEqual([]);
  });

  it('remarks of organisers that are emptied are no record, and can be written again', () => {
    const edit = editOf(plan({ items: [meeting] }));
    setInternalRemarks(edit, 'meeting', 'one');
    setInternalRemarks(edit, 'meeting', ' ');
    expect(live(edit.state, 'itemInternals', 'meeting')).toBeUndefined();
    setInternalRemarks(edit, 'meeting', 'two');
    expect(live(edit.state, 'itemInternals', 'meeting')?.remarks).toBe('two');
  });
});

describe('zones of an item', () => {
  it('go together for a meeting, and apart for a flight', () => {
    expect(after([meeting], (edit) => setStartZone(edit, 'meeting', 'Asia/Tashkent')).row).toMatchObject({
      startZone: 'Asia/Tashkent',
      endZone: 'Asia/Tashkent',
      start: meeting.start,
    });
    expect(after([flight], (edit) => setStartZone(edit, 'flight', 'Asia/Bishkek')).row).toMatchObject({
      startZone: 'Asia/Bishkek',
      endZone: 'Asia/Almaty',
    });
  });

  it('follow the city where they were its own', () => {
    const tashkent = { ...LEG_HONG_KONG, id: 'tas', zone: 'Asia/Tashkent' };
    const state = plan({ items: [meeting], legs: [...liveRows(plan({}), 'legs'), tashkent] });
    const edit = editOf(state);
    setLeg(edit, 'meeting', 'tas');
    expect(live(edit.state, 'programmeItems', 'meeting')).toMatchObject({
      legId: 'tas',
      startZone: 'Asia/Tashkent',
      endZone: 'Asia/Tashkent',
    });
  });

  it('of what becomes a flight end in the next city, after the same real time', () => {
    const hongKong = { ...meeting, legId: 'hkg', startZone: 'Asia/Hong_Kong', endZone: 'Asia/Hong_Kong' };
    const state = plan({ items: [hongKong], legs: [LEG_HONG_KONG, ...liveRows(plan({}), 'legs')] });
    const edit = editOf(state);
    setKind(edit, 'meeting', 'flight');
    expect(live(edit.state, 'programmeItems', 'meeting')).toMatchObject({
      endZone: 'Asia/Almaty',
      end: '2026-06-01T07:00',
    });
  });
});

it('days of the mission are all its dates and those of items outside', () => {
  const days = missionDays(plan({ items: [item('a', '2026-06-08T09:00 – 10:00')] }));
  expect(days).toEqual([
    '2026-05-31',
    '2026-06-01',
    '2026-06-02',
    '2026-06-03',
    '2026-06-04',
    '2026-06-05',
    '2026-06-06',
    '2026-06-08',
  ]);
});

describe('moving several items', () => {
  it('keeps how long each lasts, over a change of zone too', () => {
    const edit = editOf(plan({ items: [flight, meeting] }));
    const before = [flight, meeting].map(durationMinutes);
    shiftItems(edit, ['flight', 'meeting'], { minutes: -15 });
    shiftItems(edit, ['flight', 'meeting'], { days: 1 });
    const after = ['flight', 'meeting'].map((id) => edit.state.tables.programmeItems.get(id));
    expect(after.map((moved) => moved?.start)).toEqual(['2026-06-01T09:15', '2026-06-02T08:45']);
    expect(after.flatMap((moved) => (moved === undefined ? [] : [durationMinutes(moved)]))).toEqual(before);
  });
});
