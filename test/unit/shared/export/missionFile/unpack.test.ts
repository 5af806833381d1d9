import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { TABLE_NAMES } from '#shared/domain/tables.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { unpackMission } from '#shared/export/missionFile/unpack.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { makeMissionFile, MISSION_ROW } from '#test/fixtures/missionFiles/make.ts';

const NOW = '2026-05-31T01:02:03.004Z';
const PACK = { withPrivate: true, withOwn: true, now: NOW, appVersion: '0.1.0' };

function sampleState(): MissionState {
  const { mission, rows } = sampleMission();
  return withRows(emptyMissionState(mission.id), rows);
}

function fixture(name: string): Uint8Array {
  return readFileSync(path.resolve(import.meta.dirname, '../../../../fixtures/missionFiles', name));
}

function unpacked(bytes: Uint8Array) {
  const result = unpackMission(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function errorOf(bytes: Uint8Array, limitBytes?: number) {
  const result = unpackMission(bytes, limitBytes);
  return result.ok ? undefined : result.error;
}

/** Every row by table and id, as plain data. */
function content(rows: ReturnType<typeof unpacked>['rows']): Map<string, unknown> {
  return new Map(rows.map(({ table, row }) => [`${table}/${row.id}`, row]));
}

describe('a mission file', () => {
  const state = sampleState();
  const bytes = packMission(state, PACK);

  test('gives back every row that went in, deleted ones too', () => {
    const leg = [...state.tables.legs.values()][0];
    if (leg === undefined) throw new Error('the sample has no leg');
    const withDeleted = withRows(state, [{ table: 'legs', row: { ...leg, deletedAt: NOW } }]);
    const { rows, skipped, newer, upgraded } = unpacked(packMission(withDeleted, PACK));
    const all = TABLE_NAMES.flatMap((table) => [...withDeleted.tables[table].values()].map((row) => ({ table, row })));
    expect(content(rows)).toEqual(content(all));
    expect({ skipped, newer, upgraded }).toEqual({ skipped: [], newer: false, upgraded: false });
  });

  test('holds private records only when asked, and says which it is', () => {
    expect(state.tables.travellers.size).toBeGreaterThan(0);
    expect(unpacked(bytes).manifest.holdsPrivate).toBe(true);
    const open = unpacked(packMission(state, { ...PACK, withPrivate: false }));
    expect(open.manifest.holdsPrivate).toBe(false);
    expect(open.rows.filter(({ table }) => table === 'travellers')).toEqual([]);
  });

  test.each(Array.from({ length: 99 }, (_, percent) => percent + 1))('cut off at %i % says so', (percent) => {
    expect(errorOf(bytes.subarray(0, Math.floor((bytes.length * percent) / 100)))).toEqual({ kind: 'cutOff' });
  });

  test('with bytes changed anywhere never crashes and never gives other rows', () => {
    const right = content(unpacked(bytes).rows);
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = bytes.slice();
        for (const { at, to } of changes) damaged[at] = to;
        const result = unpackMission(damaged);
        expect(result.ok ? content(result.value.rows) : right).toEqual(right);
      }),
      { numRuns: 150 },
    );
  });

  test('that is any other bytes never crashes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, zipLike) => {
        const input = zipLike ? new Uint8Array([0x50, 0x4b, 3, 4, ...noise]) : noise;
        expect(unpackMission(input).ok).toBe(false);
      }),
    );
  });
});

describe('a file that is not a mission file', () => {
  test.each([
    ['nothing at all', new Uint8Array()],
    ['text', strToU8('Dear colleagues')],
    ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a manifest of something else', zipSync({ 'manifest.json': strToU8('{"format":"other","version":1}') })],
  ])('%s', (_, bytes) => {
    expect(errorOf(bytes)).toEqual({ kind: 'notMissionFile' });
  });
});

describe('a damaged mission file', () => {
  test('names the entry that does not match its checksum', () => {
    const legs = [{ id: 'l1', missionId: 'm1' }];
    const checksums = { 'rows/missions.ndjson': '0'.repeat(64) };
    expect(errorOf(makeMissionFile({ missions: [MISSION_ROW] }, { checksums }))).toEqual({
      kind: 'damaged',
      entry: 'rows/missions.ndjson',
    });
    const unlisted = makeMissionFile({ missions: [MISSION_ROW], legs }, { checksums: {} });
    expect(errorOf(unlisted)).toEqual({ kind: 'damaged', entry: 'rows/missions.ndjson' });
  });

  test('names the entry that its manifest lists and that is not there', () => {
    const checksums = { 'rows/legs.ndjson': 'a'.repeat(64) };
    expect(errorOf(makeMissionFile({}, { checksums }))).toEqual({ kind: 'damaged', entry: 'rows/legs.ndjson' });
  });

  test('has a manifest that is not JSON', () => {
    expect(errorOf(zipSync({ 'manifest.json': strToU8('{"format":') }))).toEqual({
      kind: 'damaged',
      entry: 'manifest.json',
    });
  });

  test('without a mission record is no mission', () => {
    expect(errorOf(makeMissionFile({ legs: [] }))).toEqual({ kind: 'noMission' });
    expect(errorOf(makeMissionFile({ missions: [{ ...MISSION_ROW, startDate: 'soon' }] }))).toEqual({
      kind: 'noMission',
    });
  });
});

describe('a zip bomb', () => {
  const bomb = makeMissionFile({ missions: [MISSION_ROW] }, {}, { 'rows/legs.ndjson': new Uint8Array(8_000_000) });

  test('is stopped while it inflates', () => {
    expect(bomb.length).toBeLessThan(20_000);
    expect(errorOf(bomb, 1_000_000)).toEqual({ kind: 'tooLarge', limitBytes: 1_000_000 });
  });

  test('that lies about its size is stopped too', () => {
    const lying = bomb.slice();
    const data = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at += 1) {
      if (data.getUint32(at, true) === 8_000_000) data.setUint32(at, 10, true);
    }
    expect(errorOf(lying, 1_000_000)?.kind).toBe('tooLarge');
  });
});

describe('rows that cannot be taken in', () => {
  test('are named one by one with the reason', () => {
    const leg = { id: 'l1', missionId: 'm1', city: {}, country: 'KZ', zone: 'Asia/Almaty' };
    const { rows, skipped } = unpacked(
      makeMissionFile({
        missions: [MISSION_ROW],
        legs: [leg, { ...leg, id: 'l2', country: 'Kazakhstan' }, { ...leg, id: 'l3', missionId: 'm2' }, leg],
        people: ['not a row' as unknown as object],
      }),
    );
    expect(rows.map(({ row }) => row.id).toSorted()).toEqual(['l1', 'm1']);
    expect(skipped).toEqual([
      { entry: 'rows/people.ndjson', line: 1, reason: 'notJson' },
      { entry: 'rows/legs.ndjson', line: 2, id: 'l2', reason: 'invalid', path: 'country' },
      { entry: 'rows/legs.ndjson', line: 3, id: 'l3', reason: 'otherMission' },
      { entry: 'rows/legs.ndjson', line: 4, id: 'l1', reason: 'twice' },
    ]);
  });

  test('a field that would reach the prototype of an object is refused', () => {
    const hostile = JSON.parse(`{"id":"l1","missionId":"m1","city":{"__proto__":{"x":1}},"country":"KZ","zone":"UTC"}`);
    const { skipped } = unpacked(makeMissionFile({ missions: [MISSION_ROW], legs: [hostile as object] }));
    expect(skipped).toEqual([
      { entry: 'rows/legs.ndjson', line: 1, id: 'l1', reason: 'invalid', path: 'city.__proto__' },
    ]);
  });
});

describe('a file from another version', () => {
  test('an older one is upgraded', () => {
    const { rows, skipped, upgraded, newer } = unpacked(fixture('version-0.legation'));
    expect({ skipped, upgraded, newer }).toEqual({ skipped: [], upgraded: true, newer: false });
    expect(rows.map(({ table }) => table).toSorted()).toEqual(['legs', 'missions', 'programmeItems']);
    expect(rows.find(({ table }) => table === 'missions')?.row).toMatchObject({
      title: { en: 'Trade visit to Almaty' },
      homeZone: 'Asia/Hong_Kong',
    });
    expect(rows.find(({ table }) => table === 'legs')?.row).toMatchObject({
      city: { en: 'Almaty' },
      zone: 'Asia/Almaty',
    });
    expect(rows.find(({ table }) => table === 'programmeItems')?.row).toMatchObject({ status: 'confirmed' });
  });

  test('the first released one still opens', () => {
    const { rows, skipped, upgraded, newer } = unpacked(fixture('version-1.legation'));
    expect({ count: rows.length, skipped, upgraded, newer }).toEqual({
      count: 3,
      skipped: [],
      upgraded: false,
      newer: false,
    });
  });

  test('a newer one is for reading: what is known comes in with its unknown fields, the rest is named', () => {
    const { rows, skipped, newer } = unpacked(fixture('newer.legation'));
    expect(newer).toBe(true);
    expect(rows.find(({ table }) => table === 'missions')?.row).toMatchObject({ carbonBudgetKg: 12_000 });
    expect(skipped.map(({ entry, id, reason, path: field }) => ({ entry, id, reason, field }))).toEqual([
      { entry: 'rows/programmeItems.ndjson', id: 'i2', reason: 'invalid', field: 'kind' },
      { entry: 'rows/vehicles.ndjson', id: 'v1', reason: 'unknownTable', field: undefined },
    ]);
  });
});
