/** Two organisers who take one briefing over without knowing of each other. */
import { describe, expect, test } from 'vitest';
import { type Arrival, mergeOp } from '#server/missions/merge.ts';
import type { ServerRow } from '#server/storage/storage.ts';
import { type PackEntry, takePack } from '#shared/domain/briefing/pack.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState } from '#shared/domain/change/missionState.ts';
import type { Member } from '#shared/sync/rights.ts';
import type { WireOp } from '#shared/sync/wire.ts';

const organiser = (body: string): Member => ({
  account: body,
  name: body,
  body,
  role: 'organiser',
  privateGrant: false,
});
const VISA: PackEntry = {
  key: 'KZ-v-HK',
  country: 'KZ',
  kind: 'visa',
  title: { en: 'Visa' },
  passport: 'HK',
  days: 14,
};

/** As their device sends it. */
function taken(): WireOp {
  const edit = startEdit(emptyMissionState('m'), { now: '2026-03-01T00:00:00.000Z', newId: () => 'other' });
  takePack(edit, [VISA]);
  const [op] = edit.ops();
  if (op === undefined) throw new Error('nothing taken');
  return { table: op.table, id: op.id, set: op.set };
}

function arrival(seq: number, body: string, seen: number): Arrival {
  const stamp = `2026-06-01T00:00:00.00${seq}Z-0000-${body}`;
  const at = stamp.slice(0, 24);
  const transaction = { n: seq, id: `t${seq}`, stamp, at, label: { key: 'takeBriefing' }, seen, ops: [] };
  return { missionId: 'm', member: organiser(body), device: body, seq, stamp, transaction };
}

function merged(op: WireOp, held: ServerRow | undefined, by: Arrival) {
  const result = mergeOp(op, held, by);
  if (!('row' in result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('a briefing taken over twice', () => {
  test('is one entry, and nothing to settle', () => {
    const first = merged(taken(), undefined, arrival(1, 'office', 0));
    const second = merged(taken(), first.row, arrival(2, 'council', 0));
    expect(second).toMatchObject({ verdict: 'won', disagreements: [] });
    expect(second.row).toMatchObject({ id: 'm-KZ-v-HK', seq: 1, body: 'office' });
  });

  test('keeps what one of them changed in between, for somebody to settle', () => {
    const first = merged(taken(), undefined, arrival(1, 'office', 0));
    const days: WireOp = { table: 'briefings', id: first.row.id, set: { days: 12 }, was: { days: 14 } };
    const changed = merged(days, first.row, arrival(2, 'office', 1));
    const second = merged(taken(), changed.row, arrival(3, 'council', 0));
    expect(second.disagreements.map(({ kind, values }) => [kind, values])).toEqual([
      ['conflict', [{ path: 'days', wanted: 12, held: 14 }]],
    ]);
  });

  test('is written by organisers of any body, and by nobody who only reads', () => {
    const first = merged(taken(), undefined, arrival(1, 'office', 0));
    const days: WireOp = { table: 'briefings', id: first.row.id, set: { days: 12 }, was: { days: 14 } };
    expect(merged(days, first.row, arrival(2, 'council', 1)).row.row).toMatchObject({ days: 12 });
    for (const role of ['staff', 'delegate', 'viewer'] as const) {
      const by = { ...arrival(2, 'council', 1), member: { ...organiser('council'), role } };
      expect(mergeOp(days, first.row, by)).toEqual({ verdict: 'rejected', reason: 'denied' });
    }
  });
});
