import { describe, expect, test } from 'vitest';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import type { TableRow } from '#shared/domain/mission/newIds.ts';
import { moveWall, rowsFromTemplate, type TemplateChoice } from '#shared/domain/mission/template.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { type RowOf, type TableName, TABLES } from '#shared/domain/tables.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';

const NOW = '2026-11-22T00:00:00Z';
const ALL: TemplateChoice = { programme: true, organisations: true, people: true, groups: true };
const { mission, rows } = sampleMission();
const state: MissionState = withRows(emptyMissionState(mission.id), rows);
const DRAFT = {
  title: { en: 'Central Asia again' },
  startDate: '2027-05-30',
  endDate: '2027-06-05',
  homeZone: 'Asia/Hong_Kong',
  homeCity: {},
  leadBody: {},
};

function copy(choice: TemplateChoice = ALL, from: MissionState = state): TableRow[] {
  let count = 0;
  return rowsFromTemplate(from, DRAFT, choice, { now: NOW, newId: () => `new${(count += 1)}` });
}

function of<T extends TableName>(copied: readonly TableRow[], table: T): RowOf<T>[] {
  return copied.filter((each) => each.table === table).map(({ row }) => row as RowOf<T>);
}

function itemsOf(copied: readonly TableRow[]): ProgrammeItem[] {
  return of(copied, 'programmeItems');
}

describe('a mission copied as a template', () => {
  test('is a mission of its own, neither sample nor archived', () => {
    const [made] = of(copy(), 'missions') as [Mission];
    expect(made).toMatchObject({ title: DRAFT.title, startDate: '2027-05-30', purpose: mission.purpose });
    expect(made.sample).toBeUndefined();
    expect(made.missionId).toBe(made.id);
    expect(made.id).not.toBe(mission.id);
  });

  test('has new ids everywhere, and every reference leads to a row of the copy', () => {
    const copied = copy();
    const ids = new Set(copied.map(({ row }) => row.id));
    expect(ids.size).toBe(copied.length);
    expect([...ids].every((id) => id.startsWith('new'))).toBe(true);
    const referred = JSON.stringify(copied.map(({ row }) => row)).match(/"sample-[^"]*"/g);
    expect(referred).toBeNull();
    for (const item of itemsOf(copied)) {
      for (const id of [...item.personIds, ...item.groupIds, ...item.hostOrganisationIds, ...item.hostPersonIds]) {
        expect(ids.has(id)).toBe(true);
      }
    }
  });

  test('takes briefings along with what people wrote in them, each for the leg of the copy', () => {
    const [leg] = of(rows, 'legs');
    const fact = { missionId: mission.id, country: 'KZ', kind: 'etiquette' as const, title: { en: 'Ours' } };
    const briefed = withRows(state, [
      { table: 'briefings', row: { ...fact, id: 'city', legId: leg?.id ?? '', packKey: 'KZ-e-x' } },
      { table: 'briefings', row: { ...fact, id: 'lost', legId: 'gone' } },
      { table: 'briefings', row: { ...fact, id: 'deleted', deletedAt: '2026-05-01T00:00:00.000Z' } },
    ]);
    const copied = copy(ALL, briefed);
    const [newLeg] = of(copied, 'legs');
    const [ofCity, lost, ...others] = of(copied, 'briefings');
    expect(ofCity).toMatchObject({ title: { en: 'Ours' }, packKey: 'KZ-e-x', legId: newLeg?.id });
    expect(lost?.legId).toBeUndefined();
    expect(others).toEqual([]);
  });

  test('moves items by the days between the first days and keeps their wall times', () => {
    expect(moveWall('2026-05-31T23:55', 364)).toBe('2027-05-30T23:55');
    const before = (rows.filter((each) => each.table === 'programmeItems').map(({ row }) => row) as ProgrammeItem[])
      .filter(({ status }) => status !== 'cancelled')
      .map(({ start, end }) => `${moveWall(start, 364)}–${moveWall(end, 364)}`);
    expect(
      itemsOf(copy())
        .map(({ start, end }) => `${start}–${end}`)
        .toSorted(),
    ).toEqual(before.toSorted());
  });

  test('takes the programme as drafts and leaves out what was cancelled', () => {
    const statuses = new Set(itemsOf(copy()).map(({ status }) => status));
    expect(statuses).toEqual(new Set(['draft']));
    const cancelled = rows.filter(({ row }) => 'status' in row && row.status === 'cancelled').length;
    expect(cancelled).toBeGreaterThan(0);
    const all = rows.filter(({ table }) => table === 'programmeItems').length;
    expect(itemsOf(copy())).toHaveLength(all - cancelled);
  });

  test('never takes private details or internal remarks', () => {
    expect(new Set(copy().map(({ table }) => table))).toEqual(
      new Set(['missions', 'legs', 'groups', 'organisations', 'people', 'programmeItems']),
    );
  });

  test('without people it names none', () => {
    const copied = copy({ ...ALL, people: false, groups: false });
    expect(of(copied, 'people')).toEqual([]);
    for (const item of itemsOf(copied)) {
      expect([item.personIds, item.groupIds, item.hostPersonIds, item.speakerIds, item.absentIds].flat()).toEqual([]);
    }
  });

  test('gives rows that their schemas take', () => {
    for (const { table, row } of copy()) expect(TABLES[table].schema.safeParse(row).success).toBe(true);
  });

  test('forgets the leg of an item when the leg was deleted', () => {
    const leg = [...state.tables.legs.values()][0];
    if (leg === undefined) throw new Error('the sample has no leg');
    const without = withRows(state, [{ table: 'legs', row: { ...leg, deletedAt: NOW } }]);
    const legIds = new Set(of(copy(ALL, without), 'legs').map(({ id }) => id));
    const dangling = itemsOf(copy(ALL, without)).filter(({ legId }) => legId !== undefined && !legIds.has(legId));
    expect(dangling).toEqual([]);
  });
});
