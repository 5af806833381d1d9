import { describe, expect, test } from 'vitest';
import { type Arrival, type Merged, mergeOp } from '#server/missions/merge.ts';
import type { ServerRow } from '#server/storage/storage.ts';
import type { Json } from '#shared/json.ts';
import type { Member } from '#shared/sync/rights.ts';
import type { WireOp } from '#shared/sync/wire.ts';

const LEAD: Member = { account: 'chan', name: 'Chan Tai Man', body: 'office', role: 'lead', privateGrant: true };
const OTHER_BODY: Member = { account: 'li', name: 'Li Mei', body: 'council', role: 'organiser', privateGrant: false };
const DELEGATE: Member = { account: 'wong', name: 'Wong', body: 'council', role: 'delegate', privateGrant: false };

const ITEM = {
  kind: 'meeting',
  status: 'draft',
  'title.en': 'Ministry of Water',
  start: '2026-06-02T09:00',
  startZone: 'Asia/Almaty',
  end: '2026-06-02T10:00',
  endZone: 'Asia/Almaty',
  hostOrganisationIds: [],
  hostPersonIds: [],
  wholeDelegation: true,
  groupIds: [],
  personIds: [],
  absentIds: [],
  speakerIds: [],
  interpreterIds: [],
  deletedAt: null,
} as const;

function arrival(seq: number, more: Partial<Arrival> & { seen?: number } = {}): Arrival {
  const { seen = 0, ...rest } = more;
  const stamp = `2026-06-01T00:00:00.${String(seq).padStart(3, '0')}Z-0000-x`;
  return {
    missionId: 'm',
    member: LEAD,
    device: `d${seq}`,
    seq,
    stamp,
    transaction: { n: seq, id: `t${seq}`, stamp, at: stamp.slice(0, 24), label: { key: 'edit' }, seen, ops: [] },
    ...rest,
  };
}

const op = (set: Record<string, Json>, was?: Record<string, Json>): WireOp => ({
  table: 'programmeItems',
  id: 'i',
  set,
  ...(was === undefined ? {} : { was }),
});

/** The row after these, each seen or not by the one after it. */
function row(merged: Merged): ServerRow {
  if (!('row' in merged)) throw new Error(`no row: ${JSON.stringify(merged)}`);
  return merged.row;
}

const made = (): ServerRow => row(mergeOp(op(ITEM), undefined, arrival(1)));

describe('two people at one record', () => {
  test('other fields both stand, and nobody is told of a conflict (R2)', () => {
    const moved = row(mergeOp(op({ start: '2026-06-02T09:30' }), made(), arrival(2, { seen: 1 })));
    const both = mergeOp(op({ room: 'Saryarka' }), moved, arrival(3, { seen: 1 }));
    expect(row(both).row).toMatchObject({ start: '2026-06-02T09:30', room: 'Saryarka' });
    expect(both).toMatchObject({ verdict: 'won', disagreements: [] });
  });

  test('two languages of a title are two fields', () => {
    const chinese = row(mergeOp(op({ 'title.zh-Hant': '水務部' }), made(), arrival(2, { seen: 1 })));
    const both = mergeOp(op({ 'title.en': 'Water ministry' }), chinese, arrival(3, { seen: 1 }));
    expect(row(both).row['title']).toEqual({ en: 'Water ministry', 'zh-Hant': '水務部' });
  });

  test('the same field, unknown to each other: the later stands, the other is kept', () => {
    const first = row(mergeOp(op({ start: '2026-06-02T10:30' }), made(), arrival(2, { seen: 1 })));
    const second = mergeOp(op({ start: '2026-06-02T11:00' }), first, arrival(3, { seen: 1 }));
    expect(row(second).row['start']).toBe('2026-06-02T11:00');
    expect(second).toMatchObject({
      verdict: 'won',
      disagreements: [
        {
          kind: 'conflict',
          overruled: true,
          heldSeq: 2,
          values: [{ path: 'start', wanted: '2026-06-02T10:30', held: '2026-06-02T11:00' }],
        },
      ],
    });
  });

  test('an earlier stamp that comes later loses, and is kept', () => {
    const first = row(mergeOp(op({ start: '2026-06-02T10:30' }), made(), arrival(3, { seen: 1 })));
    const late = { ...arrival(4, { seen: 1 }), stamp: '2026-06-01T00:00:00.002Z-0000-y' };
    const second = mergeOp(op({ start: '2026-06-02T11:00' }), first, late);
    expect(row(second).row['start']).toBe('2026-06-02T10:30');
    expect(second).toMatchObject({ verdict: 'lost', disagreements: [{ kind: 'conflict', overruled: false }] });
  });

  test('who has seen a value changes it, even by a clock that is behind (R3)', () => {
    const first = row(mergeOp(op({ start: '2026-06-02T10:30' }), made(), arrival(9, { seen: 1 })));
    const behind = { ...arrival(10, { seen: 9 }), stamp: '2026-05-01T00:00:00.000Z-0000-y' };
    const second = mergeOp(op({ start: '2026-06-02T11:00' }), first, behind);
    expect(second).toMatchObject({ verdict: 'won', disagreements: [] });
    expect(row(second).marks['start']?.stamp).toBe(first.marks['start']?.stamp);
  });

  test('the same value twice is no conflict, and is nobody’s alone', () => {
    const first = row(mergeOp(op({ room: 'Saryarka' }), made(), arrival(2, { seen: 1 })));
    const second = mergeOp(op({ room: 'Saryarka' }), first, arrival(3, { seen: 1 }));
    expect(second).toMatchObject({ verdict: 'won', disagreements: [] });
    const third = mergeOp(op({ room: 'Almaty' }), row(second), { ...arrival(4, { seen: 2 }), device: 'd2' });
    expect(third).toMatchObject({ disagreements: [{ kind: 'conflict' }] });
  });

  test('lists keep what each added, and lose what one took out', () => {
    const first = row(mergeOp(op({ personIds: ['a', 'b'] }, { personIds: [] }), made(), arrival(2, { seen: 1 })));
    const both = mergeOp(op({ personIds: ['c'] }, { personIds: [] }), first, arrival(3, { seen: 1 }));
    expect(row(both).row['personIds']).toEqual(['a', 'b', 'c']);
    const less = mergeOp(
      op({ personIds: ['a', 'b'] }, { personIds: ['a', 'b', 'c'] }),
      row(both),
      arrival(4, { seen: 3 }),
    );
    expect(row(less).row['personIds']).toEqual(['a', 'b']);
  });

  test('a row that would break its rules is refused and stays', () => {
    const merged = mergeOp(op({ start: 'tomorrow' }), made(), arrival(2, { seen: 1 }));
    expect(merged).toEqual({ verdict: 'rejected', reason: 'invalid', path: 'start' });
  });

  test('a field of a newer version is kept as it is (R13)', () => {
    const merged = mergeOp(op({ mood: 'good' }), made(), arrival(2, { seen: 1 }));
    expect(row(merged).row['mood']).toBe('good');
  });
});

describe('deleting (R4)', () => {
  const at = '2026-06-01T08:00:00.000Z';

  test('an edit that did not know of it does not bring the record back, and is kept in sight and in the record', () => {
    const gone = row(mergeOp(op({ deletedAt: at }), made(), arrival(2, { seen: 1 })));
    const edited = mergeOp(op({ room: 'Saryarka' }), gone, arrival(3, { seen: 1 }));
    expect(row(edited).row).toMatchObject({ deletedAt: at, room: 'Saryarka' });
    expect(edited).toMatchObject({
      disagreements: [{ kind: 'deleted', values: [{ path: 'room', wanted: 'Saryarka' }] }],
    });
  });

  test('a deletion that did not know of an edit says what it took along', () => {
    const edited = row(mergeOp(op({ room: 'Saryarka' }), made(), arrival(2, { seen: 1 })));
    const gone = mergeOp(op({ deletedAt: at }), edited, arrival(3, { seen: 1 }));
    expect(row(gone).row['deletedAt']).toBe(at);
    expect(gone).toMatchObject({ disagreements: [{ kind: 'deleted', overruled: true, values: [{ path: 'room' }] }] });
  });

  test('only somebody who has seen it takes it back', () => {
    const gone = row(mergeOp(op({ deletedAt: at }), made(), arrival(2, { seen: 1 })));
    expect(row(mergeOp(op({ deletedAt: null }), gone, arrival(3, { seen: 1 }))).row['deletedAt']).toBe(at);
    expect(row(mergeOp(op({ deletedAt: null }), gone, arrival(4, { seen: 2 }))).row['deletedAt']).toBeUndefined();
  });
});

describe('whose record it is', () => {
  test('what another body made is proposed, and the record stays', () => {
    const merged = mergeOp(op({ room: 'Saryarka' }), made(), arrival(2, { seen: 1, member: OTHER_BODY }));
    expect(merged).toEqual({
      verdict: 'proposed',
      disagreements: [
        { kind: 'proposal', overruled: false, heldSeq: 1, values: [{ path: 'room', wanted: 'Saryarka', held: null }] },
      ],
    });
  });

  test('a new record belongs to the body of whoever made it, whatever they say', () => {
    expect(row(mergeOp(op(ITEM), undefined, arrival(1, { member: OTHER_BODY }))).row['bodyId']).toBe('council');
    expect(mergeOp(op({ ...ITEM, bodyId: 'office' }), undefined, arrival(1, { member: OTHER_BODY }))).toMatchObject({
      verdict: 'rejected',
      reason: 'denied',
    });
  });

  test('a delegate changes nothing of the programme (R15)', () => {
    expect(mergeOp(op({ room: 'x' }), made(), arrival(2, { member: DELEGATE }))).toMatchObject({ reason: 'denied' });
  });

  test('a record that is not there can only be made', () => {
    expect(mergeOp(op({ room: 'x' }), undefined, arrival(1))).toMatchObject({ verdict: 'rejected', reason: 'missing' });
  });
});

describe('after a restore (R5)', () => {
  const recovered = (seq: number, asOf: number, survived: number): Arrival => {
    const one = arrival(seq);
    return { ...one, transaction: { ...one.transaction, recovered: { asOf, survived } } };
  };

  test('what was forgotten comes back over what is as old as the copy', () => {
    const merged = mergeOp(op({ room: 'Saryarka' }), made(), recovered(900, 5, 3));
    expect(row(merged).row['room']).toBe('Saryarka');
  });

  test('who had heard more overrules who had heard less, in any order', () => {
    const less = row(mergeOp(op({ room: 'less' }), made(), recovered(900, 5, 3)));
    expect(row(mergeOp(op({ room: 'more' }), less, recovered(901, 7, 3))).row['room']).toBe('more');
    const more = row(mergeOp(op({ room: 'more' }), made(), recovered(900, 7, 3)));
    expect(row(mergeOp(op({ room: 'less' }), more, recovered(901, 5, 3))).row['room']).toBe('more');
  });

  test('nothing comes back over what was done since; it is kept as a difference', () => {
    const since = row(mergeOp(op({ room: 'new' }), made(), arrival(900, { seen: 1 })));
    const merged = mergeOp(op({ room: 'old' }), since, recovered(901, 5, 3));
    expect(row(merged).row['room']).toBe('new');
    expect(merged).toMatchObject({
      verdict: 'lost',
      disagreements: [{ kind: 'conflict', values: [{ wanted: 'old' }] }],
    });
  });

  test('a record comes back with the body that it belonged to', () => {
    const merged = mergeOp(op({ ...ITEM, bodyId: 'council' }), undefined, recovered(900, 5, 3));
    expect(row(merged)).toMatchObject({ body: 'council', row: { bodyId: 'council' } });
  });
});

describe('that a release was read', () => {
  const said = (how: 'self' | 'told', at: string): WireOp => ({
    table: 'acknowledgements',
    id: 'r-p',
    set: { releaseId: 'r', personId: 'p', at, how, deletedAt: null },
  });
  const first = (): ServerRow =>
    row(mergeOp(said('told', '2026-06-01T00:00:00.000Z'), undefined, arrival(1, { member: OTHER_BODY })));

  test('is said once: on a second device or by an organiser at once, the first stands and nobody has to choose', () => {
    const again = mergeOp(
      said('self', '2026-06-01T00:05:00.000Z'),
      first(),
      arrival(2, { member: { ...DELEGATE, personId: 'p' } }),
    );
    expect(again).toMatchObject({ verdict: 'merged', disagreements: [], row: { row: { how: 'told' } } });
  });

  test('is said of others by organisers alone', () => {
    const self = { ...DELEGATE, personId: 'p' };
    const other = { ...DELEGATE, personId: 'q' };
    const now = '2026-06-01T00:05:00.000Z';
    expect(mergeOp(said('self', now), undefined, arrival(2, { member: self }))).toMatchObject({ verdict: 'won' });
    for (const member of [other, DELEGATE]) {
      expect(mergeOp(said('self', now), undefined, arrival(2, { member }))).toMatchObject({ verdict: 'rejected' });
      expect(mergeOp(said('self', now), first(), arrival(2, { member }))).toMatchObject({ verdict: 'rejected' });
    }
    // Nor by making one's own into theirs.
    const own = row(mergeOp(said('self', now), undefined, arrival(1, { member: self })));
    const turned: WireOp = { table: 'acknowledgements', id: 'r-p', set: { personId: 'q' } };
    expect(mergeOp(turned, own, arrival(2, { member: self }))).toMatchObject({ verdict: 'rejected' });
  });

  test('is not for viewers to say, nor for a delegate to change', () => {
    const viewer = { ...DELEGATE, role: 'viewer' } as const;
    expect(mergeOp(said('self', '2026-06-01T00:05:00.000Z'), first(), arrival(2, { member: viewer }))).toMatchObject({
      verdict: 'rejected',
    });
    const change: WireOp = { table: 'acknowledgements', id: 'r-p', set: { how: 'self' } };
    expect(mergeOp(change, first(), arrival(2, { member: DELEGATE }))).toMatchObject({ verdict: 'rejected' });
  });
});
