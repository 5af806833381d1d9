import { describe, expect, test } from 'vitest';
import { TABLES, type RowOf, type TableName } from '#shared/domain/tables.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';
import { toEpochMs } from '#shared/time/zones.ts';

const sample = sampleMission().rows;
const large = enlargeMission(sample, { items: 5000, people: 2000 });
const of = <T extends TableName>(table: T): RowOf<T>[] =>
  large.filter((one) => one.table === table).map((one) => one.row as RowOf<T>);

describe('a large mission made of the sample', () => {
  test('has exactly the items and people asked for, one id each, every row valid', () => {
    expect(of('programmeItems')).toHaveLength(5000);
    expect(of('people')).toHaveLength(2000);
    for (const table of Object.keys(TABLES) as TableName[]) {
      const ids = of(table).map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(large.filter(({ table, row }) => !TABLES[table].schema.safeParse(row).success)).toEqual([]);
  });

  test('names only rows that exist', () => {
    const known = new Set(large.map(({ row }) => row.id));
    const named = [
      ...of('programmeItems').flatMap((item) => [
        ...item.groupIds,
        ...item.personIds,
        ...item.absentIds,
        ...item.hostOrganisationIds,
        ...item.hostPersonIds,
        ...item.speakerIds,
        ...item.interpreterIds,
        ...(item.legId === undefined ? [] : [item.legId]),
      ]),
      ...of('people').flatMap((person) => [
        ...person.groupIds,
        ...(person.organisationId === undefined ? [] : [person.organisationId]),
      ]),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('stays within its dates', () => {
    const [mission] = of('missions');
    expect(mission?.endDate).toBe('2026-07-11');
    const outside = of('programmeItems').filter(
      (item) => item.start.slice(0, 10) < '2026-05-31' || item.end.slice(0, 10) > '2026-07-11',
    );
    expect(outside).toEqual([]);
  });

  test('gives everybody a full programme, and only the sample’s own double booking', () => {
    const items = of('programmeItems')
      .filter((item) => item.status !== 'cancelled')
      .map((item) => ({ item, from: toEpochMs(item.start, item.startZone), until: toEpochMs(item.end, item.endZone) }))
      .sort((a, b) => a.from - b.from);
    const members = new Map<string, string[]>();
    for (const person of of('people')) {
      for (const id of person.groupIds) members.set(id, [...(members.get(id) ?? []), person.id]);
    }
    const programmes = new Map<string, typeof items>();
    for (const one of items) {
      const absent = new Set(one.item.absentIds);
      const attend = new Set([
        ...one.item.groupIds.flatMap((id) => members.get(id) ?? []),
        ...one.item.personIds,
        ...one.item.hostPersonIds,
      ]);
      for (const id of attend) if (!absent.has(id)) programmes.set(id, [...(programmes.get(id) ?? []), one]);
    }
    const busy = of('people')
      .filter((person) => person.origin !== 'host')
      .map((person) => programmes.get(person.id)?.length ?? 0);
    const clashes = new Set<string>();
    for (const [id, mine] of programmes) {
      mine.slice(1).forEach(({ item, from }, index) => {
        if (from < (mine[index]?.until ?? 0)) clashes.add(`${id.split('-').at(3)}: ${item.title.en?.split(' · ')[0]}`);
      });
    }
    expect(Math.min(...busy)).toBeGreaterThan(50);
    expect([...clashes]).toEqual(['pemberton: Meeting with Tau-Ken Samruk']);
  });

  test('is the same at every call', () => {
    expect(enlargeMission(sample, { items: 5000, people: 2000 })).toEqual(large);
  });

  test('never has fewer rows than the sample', () => {
    const small = enlargeMission(sample, { items: 1, people: 1 });
    expect(small.filter((one) => one.table === 'programmeItems')).toHaveLength(
      sample.filter((one) => one.table === 'programmeItems').length,
    );
    expect(small.filter((one) => one.table === 'people')).toHaveLength(
      sample.filter((one) => one.table === 'people').length,
    );
  });
});
