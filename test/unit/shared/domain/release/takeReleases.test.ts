/** Releases that come by a file, and what such a file holds. */
import { describe, expect, test } from 'vitest';
import { type Edit, checkOps } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { acknowledge, makeRelease } from '#shared/domain/release/makeRelease.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { shownState } from '#shared/domain/release/shown.ts';
import { releasesMissing } from '#shared/domain/release/takeReleases.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { unpackMission } from '#shared/export/missionFile/unpack.ts';
import { editOf, item, person, plan } from '../programme/plan.ts';

type Rows = Parameters<typeof withRows>[1];

const after = (state: MissionState, make: (edit: Edit) => void): MissionState => {
  const edit = editOf(state);
  make(edit);
  expect(checkOps(state, edit.ops())).toEqual([]);
  return withRows(state, rowsAfter(state, edit.ops()));
};
const release = (state: MissionState, now: string): MissionState => after(state, (edit) => makeRelease(edit, now, {}));

/** What a file for the delegation holds, as its reader unpacks it. */
function fileOf(state: MissionState): Rows {
  const now = '2026-05-20T08:00:00.000Z';
  const bytes = packMission(state, { withPrivate: true, withOwn: true, released: true, now, appVersion: '1' });
  const unpacked = unpackMission(bytes);
  if (!unpacked.ok) throw new Error(unpacked.error.kind);
  expect(unpacked.value.skipped).toEqual([]);
  return unpacked.value.rows;
}

const takenIn = (state: MissionState, rows: Rows): MissionState => {
  const { frozen, acknowledgements } = releasesMissing(state, rows);
  return withRows(state, [...frozen, ...acknowledgements]);
};

const start = '2026-06-05T09:00 – 11:00';
const draft = plan({ items: [item('plant', start, { personIds: ['wang'] })], people: [person('wang'), person('li')] });
const first = release(draft, '2026-05-20T08:00:00.000Z');
const second = release(
  after(first, (edit) => edit.update('programmeItems', 'plant', { start: '2026-06-05T08:20' })),
  '2026-05-21T08:00:00.000Z',
);
const startIn = (state: MissionState): string | undefined =>
  shownState(state).tables.programmeItems.get('plant')?.start;

describe('a file for the delegation', () => {
  test('holds releases and what all read, and nothing of the draft nor of what others keep', () => {
    const hidden = withRows(second, [
      { table: 'itemInternals', row: { id: 'plant', missionId: 'm', remarks: 'secret' } },
      { table: 'travellers', row: { id: 'wang', missionId: 'm', passportNumber: 'K123' } },
    ] as Rows);
    const tables = new Set(fileOf(hidden).map(({ table }) => table));
    for (const table of ['releases', 'releasedItems', 'people'] as const) expect(tables).toContain(table);
    for (const table of ['programmeItems', 'legs', 'itemInternals', 'travellers'] as const) {
      expect(tables).not.toContain(table);
    }
  });

  test('shows its reader the newest release, on a device that has nothing else', () => {
    expect(startIn(withRows(emptyMissionState('m'), fileOf(second)))).toBe('2026-06-05T08:20');
  });
});

describe('taken in where the mission is', () => {
  const delegates = (): MissionState => withRows(emptyMissionState('m'), fileOf(first));

  test('a newer release holds; taken in twice nothing is new', () => {
    const rows = fileOf(second);
    expect(releasesMissing(delegates(), rows).numbers).toEqual([2]);
    const taken = takenIn(delegates(), rows);
    expect(startIn(taken)).toBe('2026-06-05T08:20');
    expect(releasesMissing(taken, rows)).toEqual({ frozen: [], acknowledgements: [], numbers: [] });
  });

  test('an older file after a newer one changes nothing', () => {
    const taken = takenIn(withRows(emptyMissionState('m'), fileOf(second)), fileOf(first));
    expect(currentRelease(taken)?.number).toBe(2);
  });

  test('that a delegate has read it comes back to the organisers', () => {
    const releaseId = currentRelease(second)?.id ?? '';
    const read = after(takenIn(delegates(), fileOf(second)), (edit) =>
      acknowledge(edit, '2026-05-21T09:00:00.000Z', { releaseId, personId: 'wang', how: 'self' }),
    );
    const back = releasesMissing(second, fileOf(read));
    expect(back.frozen).toEqual([]);
    expect(back.acknowledgements.map(({ row }) => (row as { personId?: string }).personId)).toEqual(['wang']);
  });

  test('what is of another mission stays out', () => {
    const other = { ...delegates(), missionId: 'other' };
    expect(releasesMissing(other, fileOf(second)).frozen).toEqual([]);
  });
});
