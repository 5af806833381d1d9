import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOps, type Edit, startEdit } from '#shared/domain/change/edit.ts';
import {
  missionHistory,
  type RecordEntry,
  recordHistory,
  type RecordRef,
  type RecordVersion,
  rowsAt,
  versionNow,
} from '#shared/domain/change/history.ts';
import { emptyMissionState, live, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { flattenRow, type Transaction } from '#shared/domain/change/op.ts';
import { restoreRecord, restoreVersion, takeBackField } from '#shared/domain/change/restore.ts';
import { EMPTY_STACKS, afterTransaction, inverseOps, type UndoStacks } from '#shared/domain/change/undo.ts';
import { removeItems, setInternalRemarks } from '#shared/domain/programme/decisions.ts';

/** What MissionStore does, without a disk: a log, the rows, and the stacks of undo. */
class Desk {
  readonly log: Transaction[] = [];
  /** The state after each transaction, by its id. */
  readonly after = new Map<string, MissionState>();
  state: MissionState = emptyMissionState('m');
  #stacks: UndoStacks = EMPTY_STACKS;
  #ids = 0;
  author: string | undefined = 'Ada';

  readonly #newId = (): string => `id${(this.#ids += 1)}`;

  time(offset = 0): string {
    return new Date(Date.UTC(2026, 4, 1, 0, this.log.length + offset)).toISOString();
  }

  change(make: (edit: Edit) => void, how: Pick<Transaction, 'visit' | 'kind'> = {}, key = 'editItem'): void {
    const edit = startEdit(this.state, { now: this.time(1), newId: this.#newId });
    make(edit);
    if (checkOps(this.state, edit.ops()).length > 0) throw new Error('the store would refuse this');
    this.#commit(key, edit.ops(), how);
  }

  undo(): void {
    const last = this.#stacks.undo.at(-1);
    if (last !== undefined) this.#commit(last.label.key, inverseOps(last), { kind: 'undo' });
  }

  redo(): void {
    const last = this.#stacks.redo.at(-1);
    if (last !== undefined) this.#commit(last.label.key, inverseOps(last), { kind: 'redo' });
  }

  #commit(key: string, ops: Transaction['ops'], how: Pick<Transaction, 'visit' | 'kind'>): void {
    if (ops.length === 0) return;
    const transaction: Transaction = {
      id: this.#newId(),
      missionId: 'm',
      at: this.time(1),
      stamp: `${this.time(1)}-0000-device`,
      label: { key },
      ops,
      ...how,
      ...(this.author === undefined ? {} : { author: { name: this.author } }),
    };
    this.log.push(transaction);
    this.state = withRows(this.state, rowsAfter(this.state, ops));
    // An arrival is on no stack, as in the store.
    if (this.log.length > 1) this.#stacks = afterTransaction(this.#stacks, transaction);
    this.after.set(transaction.id, this.state);
  }
}

const MISSION = {
  id: 'm',
  title: { en: 'Central Asia' },
  startDate: '2026-05-31',
  endDate: '2026-06-06',
  homeZone: 'Asia/Hong_Kong',
  createdAt: '2026-05-01T00:00:00.000Z',
};
const ITEM = {
  id: 'item',
  kind: 'meeting',
  status: 'draft',
  title: { en: 'Call on the Ministry' },
  start: '2026-06-01T09:00',
  startZone: 'Asia/Almaty',
  end: '2026-06-01T10:00',
  endZone: 'Asia/Almaty',
  hostOrganisationIds: [],
  hostPersonIds: [],
  wholeDelegation: true,
  groupIds: [],
  personIds: [],
  absentIds: [],
  speakerIds: [],
  interpreterIds: [],
} as const;
const item: RecordRef = { table: 'programmeItems', id: 'item' };

/** A desk on which a mission with one item has just been opened, as the journal logs it: by the mission's record alone. */
function deskWithItem(): Desk {
  const desk = new Desk();
  desk.change((edit) => edit.create('missions', MISSION), {}, 'openedFile');
  const items = startEdit(desk.state, { now: desk.time(), newId: () => 'none' });
  items.create('programmeItems', { ...ITEM, title: { ...ITEM.title } } as never);
  desk.state = items.state;
  return desk;
}

const history = (desk: Desk, record = item): RecordEntry[] => recordHistory(desk.log, desk.state, record);
const plain = (version: RecordVersion) => version.map(({ row }) => (row === undefined ? null : flattenRow(row)));
/** What a reader sees of it: nothing of what is deleted. */
const read = (version: RecordVersion) =>
  version.map(({ row }) => (row === undefined || row.deletedAt !== undefined ? null : flattenRow(row)));

type Step =
  | { do: 'title'; language: 'en' | 'ru'; to: string | undefined; visit: boolean }
  | { do: 'place'; to: string | undefined }
  | { do: 'who'; ids: readonly string[] }
  | { do: 'internal'; to: string }
  | { do: 'remove' | 'restore' | 'undo' | 'redo' | 'other' }
  | { do: 'version'; at: number };

const words = fc.constantFrom('a', 'b', 'Ministry');
const optional = fc.option(words, { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('title' as const),
    language: fc.constantFrom('en' as const, 'ru' as const),
    to: optional,
    visit: fc.boolean(),
  }),
  fc.record({ do: fc.constant('place' as const), to: optional }),
  fc.record({ do: fc.constant('who' as const), ids: fc.subarray(['p', 'q', 'r']) }),
  fc.record({ do: fc.constant('internal' as const), to: fc.constantFrom('', 'they want ore', 'they want rail') }),
  fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const, 'other' as const) }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({ do: fc.constant('version' as const), at: fc.nat(20) }),
);

function perform(desk: Desk, each: Step): void {
  const held = live(desk.state, 'programmeItems', 'item');
  if (each.do === 'undo') desk.undo();
  else if (each.do === 'redo') desk.redo();
  else if (each.do === 'other') desk.change((edit) => edit.create('groups', { name: { en: 'A' }, kind: 'group' }));
  else if (each.do === 'restore') desk.change((edit) => restoreRecord(edit, item));
  else if (each.do === 'version') {
    const entries = history(desk);
    const entry = entries[each.at % entries.length];
    if (entry !== undefined) desk.change((edit) => restoreVersion(edit, entry.version));
  } else if (held === undefined) return;
  else if (each.do === 'remove') desk.change((edit) => removeItems(edit, ['item']));
  else if (each.do === 'internal') desk.change((edit) => setInternalRemarks(edit, 'item', each.to));
  else if (each.do === 'place') {
    desk.change((edit) => edit.update('programmeItems', 'item', { placeName: each.to }));
  } else if (each.do === 'who') {
    desk.change((edit) => edit.update('programmeItems', 'item', { personIds: [...each.ids] }));
  } else if (each.do === 'title') {
    const { [each.language]: _, ...others } = held.title;
    const title = each.to === undefined ? others : { ...others, [each.language]: each.to };
    const how = each.visit ? { visit: `visit-${each.language}` } : {};
    desk.change((edit) => edit.update('programmeItems', 'item', { title }), how);
  }
}

describe('after any sequence of edits, undo, redo, deletions and restorations', () => {
  const steps = fc.array(step, { maxLength: 30 });

  test('every version is the record as it stood then', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const desk = deskWithItem();
        for (const each of all) perform(desk, each);
        const [, ...opened] = history(desk).toReversed();
        for (const { transactionId, version } of opened) {
          const then = desk.after.get(transactionId);
          expect(read(version)).toEqual(then === undefined ? undefined : read(versionNow(then, item)));
        }
      }),
    );
  });

  test('each entry leads from the version beneath it to its own', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const desk = deskWithItem();
        for (const each of all) perform(desk, each);
        const entries = history(desk);
        for (const [index, { version, what, changes }] of entries.entries()) {
          const beneath = entries[index + 1]?.version;
          if (beneath === undefined || what !== 'changed') continue;
          for (const { table, path, before, after } of changes) {
            const [from, to] = [beneath, version].map((rows) => read(rows)[table === 'programmeItems' ? 0 : 1]?.[path]);
            expect([from ?? null, to ?? null]).toEqual([before, after]);
          }
        }
      }),
    );
  });

  test('restoring a version and then the one before is as if nothing had happened', () => {
    fc.assert(
      fc.property(steps, fc.nat(30), (all, at) => {
        const desk = deskWithItem();
        for (const each of all) perform(desk, each);
        const entries = history(desk);
        const wanted = entries[at % entries.length];
        const now = read(versionNow(desk.state, item));
        if (wanted === undefined) return;
        const logged = desk.log.length;
        desk.change((edit) => restoreVersion(edit, wanted.version));
        expect(read(versionNow(desk.state, item))).toEqual(read(wanted.version));
        // Nothing differed: there is no entry to go back from.
        const back = desk.log.length === logged ? history(desk)[0] : history(desk)[1];
        if (back !== undefined) desk.change((edit) => restoreVersion(edit, back.version));
        expect(read(versionNow(desk.state, item))).toEqual(now);
      }),
    );
  });
});

describe('the history of a record', () => {
  test('begins with its arrival where it came in a file, and with its making where it was made here', () => {
    const desk = deskWithItem();
    desk.change((edit) => edit.create('groups', { id: 'g', name: { en: 'Party A' }, kind: 'group' }), {}, 'addGroup');
    desk.change((edit) => edit.update('groups', 'g', { name: { en: 'Party B' } }), {}, 'editGroup');
    expect(history(desk).map(({ what }) => what)).toEqual(['came']);
    const group = history(desk, { table: 'groups', id: 'g' });
    expect(group.map(({ what }) => what)).toEqual(['changed', 'created']);
    expect(group[0]?.changes).toEqual([
      { table: 'groups', id: 'g', path: 'name.en', before: 'Party A', after: 'Party B' },
    ]);
    expect(history(desk, { table: 'groups', id: 'nobody' })).toEqual([]);
  });

  test('says who did it and on which device; a change of name parts two sittings', () => {
    const desk = deskWithItem();
    const type = (to: string): void =>
      desk.change((edit) => edit.update('programmeItems', 'item', { placeName: to }), { visit: 'v' });
    type('H');
    type('Hall');
    desk.author = undefined;
    type('Hall 2');
    const [second, first] = history(desk);
    expect(second?.author).toBeUndefined();
    expect(second?.deviceId).toBe('device');
    expect(first?.author).toEqual({ name: 'Ada' });
    expect(first?.changes.map(({ before, after }) => [before, after])).toEqual([[null, 'Hall']]);
  });

  test('leaves out what was typed and taken back in one visit, and what was done to others', () => {
    const desk = deskWithItem();
    for (const placeName of ['H', undefined]) {
      desk.change((edit) => edit.update('programmeItems', 'item', { placeName }), { visit: 'v' });
    }
    desk.change((edit) => edit.create('groups', { name: {}, kind: 'group' }));
    expect(history(desk)).toHaveLength(1);
    expect(missionHistory(desk.log).map(({ arrival }) => arrival)).toEqual([false, false, true]);
  });

  test('holds what belongs to the record: internal remarks that came, changed and went', () => {
    const desk = deskWithItem();
    for (const remarks of ['ore', 'rail', '']) desk.change((edit) => setInternalRemarks(edit, 'item', remarks));
    const changes = history(desk).flatMap((entry) => entry.changes);
    expect(changes.map(({ table, before, after }) => [table, before, after])).toEqual([
      ['itemInternals', 'rail', null],
      ['itemInternals', 'ore', 'rail'],
      ['itemInternals', null, 'ore'],
    ]);
    const [removal, , made] = changes;
    if (removal === undefined || made === undefined) throw new Error('three changes');
    desk.change((edit) => takeBackField(edit, removal));
    expect(live(desk.state, 'itemInternals', 'item')?.remarks).toBe('rail');
    desk.change((edit) => takeBackField(edit, made));
    expect(live(desk.state, 'itemInternals', 'item')).toBeUndefined();
  });

  test('says who deleted it; it comes back with what went with it, and not with what had gone before', () => {
    const desk = deskWithItem();
    desk.change((edit) => setInternalRemarks(edit, 'item', 'ore'));
    desk.change((edit) => removeItems(edit, ['item']));
    expect(history(desk)[0]).toMatchObject({ what: 'deleted', author: { name: 'Ada' }, changes: [] });
    desk.change((edit) => restoreRecord(edit, item));
    expect(live(desk.state, 'itemInternals', 'item')?.remarks).toBe('ore');
    expect(history(desk)[0]).toMatchObject({ what: 'restored', changes: [] });
    desk.change((edit) => setInternalRemarks(edit, 'item', ''));
    desk.change((edit) => removeItems(edit, ['item']));
    desk.change((edit) => restoreRecord(edit, item));
    expect(live(desk.state, 'programmeItems', 'item')).toBeDefined();
    expect(live(desk.state, 'itemInternals', 'item')).toBeUndefined();
  });

  test('a version that is restored is one step of undo, and leaves the text of another language alone', () => {
    const desk = deskWithItem();
    desk.change((edit) => edit.update('programmeItems', 'item', { title: { en: 'B', ru: 'Б' }, placeName: 'Hall' }));
    const [changed, came] = history(desk);
    const english = changed?.changes.find(({ path }) => path === 'title.en');
    if (english === undefined || came === undefined) throw new Error('a change of the title');
    desk.change((edit) => takeBackField(edit, english));
    expect(live(desk.state, 'programmeItems', 'item')).toMatchObject({
      title: { en: 'Call on the Ministry', ru: 'Б' },
      placeName: 'Hall',
    });
    const before = plain(versionNow(desk.state, item));
    desk.change((edit) => restoreVersion(edit, came.version));
    expect(live(desk.state, 'programmeItems', 'item')?.placeName).toBeUndefined();
    desk.undo();
    expect(plain(versionNow(desk.state, item))).toEqual(before);
  });

  test('a mission that was replaced from a file has the history of what came', () => {
    const desk = deskWithItem();
    desk.change((edit) => edit.update('programmeItems', 'item', { placeName: 'Hall' }));
    const again = desk.log[0];
    if (again === undefined) throw new Error('an arrival');
    expect(missionHistory([...desk.log, { ...again, id: 'again' }])).toHaveLength(1);
  });
});

describe('the rows of a table at a moment', () => {
  test('are those before all that came later; items made later lie there deleted', () => {
    const desk = deskWithItem();
    desk.change((edit) => edit.update('programmeItems', 'item', { start: '2026-06-01T08:30' }));
    const moment = desk.time();
    desk.change((edit) => edit.update('programmeItems', 'item', { start: '2026-06-01T11:00' }));
    desk.change((edit) => edit.create('programmeItems', { ...ITEM, id: 'late', title: {} } as never));
    desk.change((edit) => removeItems(edit, ['item']));
    const rows = rowsAt(desk.log, desk.state, 'programmeItems', moment);
    expect(rows?.get('item')).toMatchObject({ start: '2026-06-01T08:30' });
    expect(rows?.get('item')?.deletedAt).toBeUndefined();
    expect(rows?.get('late')?.deletedAt).toBeDefined();
  });

  test('are unknown where the mission came to this device after it', () => {
    const desk = deskWithItem();
    expect(rowsAt(desk.log, desk.state, 'programmeItems', '2026-04-30T00:00:00.000Z')).toBeNull();
    expect(rowsAt([], desk.state, 'programmeItems', desk.time())).toBeNull();
  });
});
