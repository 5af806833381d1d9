/** What a delegate hands back by a file, and what the organisers take in of it. */
import { describe, expect, test } from 'vitest';
import { checkOps, type Edit, startEdit } from '#shared/domain/change/edit.ts';
import {
  emptyMissionState,
  liveRows,
  type MissionState,
  rowsAfter,
  withRows,
} from '#shared/domain/change/missionState.ts';
import type { Op, Transaction } from '#shared/domain/change/op.ts';
import { inverseOps } from '#shared/domain/change/undo.ts';
import { gatherHandBack, type Handed, type HandBackWish } from '#shared/domain/handBack/handBack.ts';
import {
  broughtBefore,
  isNothing,
  takeHandBack,
  type TakenBack,
  type TakeWish,
} from '#shared/domain/handBack/takeHandBack.ts';
import { moveNote, startNote } from '#shared/domain/notes/editNotes.ts';
import { acknowledge, makeRelease } from '#shared/domain/release/makeRelease.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { type UnpackedMission, unpackMission } from '#shared/export/missionFile/unpack.ts';
import { item, person, plan } from '../programme/plan.ts';

const NOW = '2026-06-03T08:00:00.000Z';
let made = 0;

/** A device with its log. */
class Device {
  state: MissionState;
  readonly log: Transaction[] = [];

  constructor(state: MissionState) {
    this.state = state;
  }

  commit(ops: readonly Op[], how: Partial<Transaction> = {}): void {
    const [problem] = checkOps(this.state, ops);
    if (problem !== undefined) throw new Error(`${problem.table}/${problem.id}: ${problem.path}`);
    this.state = withRows(this.state, rowsAfter(this.state, ops));
    const transaction = { id: `t${this.log.length}`, missionId: 'm', stamp: '', at: NOW, label: { key: 'edit' } };
    this.log.push({ ...transaction, ops, ...how });
  }

  edit(make: (edit: Edit) => void): void {
    const edit = begin(this.state);
    make(edit);
    this.commit(edit.ops());
  }

  handBack(wish: Partial<HandBackWish> = {}): UnpackedMission {
    const given = { personId: 'wang', withOwn: false, shared: false, ...wish };
    return fileOf(gatherHandBack(this.state, this.log, given), given.personId);
  }

  takes(file: UnpackedMission, wish: TakeWish = {}): TakenBack {
    const edit = begin(this.state);
    const taken = takeHandBack(edit, inHand(file), { known: broughtBefore(this.log), ...wish });
    this.commit(edit.ops(), { label: { key: 'takeHandBack' } });
    this.state = withRows(
      this.state,
      taken.readings.map((row) => ({ table: 'acknowledgements' as const, row })),
    );
    return taken;
  }

  undo(): void {
    const last = this.log.at(-1);
    if (last !== undefined) this.commit(inverseOps(last), { label: last.label, kind: 'undo' });
  }
}

function begin(state: MissionState): Edit {
  return startEdit(state, { now: NOW, newId: () => `n${(made += 1)}` });
}

function inHand(file: UnpackedMission) {
  const { handBack } = file.manifest;
  if (handBack === undefined) throw new Error('no such file');
  const { personId, ...rest } = handBack;
  return { rows: file.rows, ...rest, ...(personId === undefined ? {} : { personId }) };
}

/** As its reader unpacks it. */
function fileOf({ rows, before }: Handed, personId: string | undefined): UnpackedMission {
  const handBack = { by: 'Wang Wei', before, ...(personId === undefined ? {} : { personId }) };
  const state = withRows(emptyMissionState('m'), rows);
  const options = { withPrivate: true, withOwn: true, now: NOW, appVersion: '1', handBack };
  const unpacked = unpackMission(packMission(state, options));
  if (!unpacked.ok) throw new Error(unpacked.error.kind);
  expect(unpacked.value.skipped).toEqual([]);
  expect(unpacked.value.newer).toBe(false);
  return unpacked.value;
}

/** The organisers have the draft; the delegate has what was released, and what all read. */
function theTwo(): { organiser: Device; delegate: Device } {
  const draft = plan({
    items: [item('plant', '2026-06-05T09:00 – 11:00', { personIds: ['wang'] })],
    people: [person('wang'), person('li', { mobile: '+852 1', groupIds: ['g1'] })],
  });
  const organiser = new Device(
    withRows(draft, [{ table: 'travellers', row: { id: 'wang', missionId: 'm', passportNumber: 'K123' } }]),
  );
  organiser.edit((edit) => makeRelease(edit, NOW, {}));
  const { programmeItems: _, legs: __, travellers: ___, ...theirs } = organiser.state.tables;
  const delegate = new Device({ ...organiser.state, tables: { ...emptyMissionState('m').tables, ...theirs } });
  return { organiser, delegate };
}

const releaseOf = ({ state }: Device): string => liveRows(state, 'releases')[0]?.id ?? '';
const reads = (device: Device, personId = 'wang'): void =>
  device.edit((edit) => acknowledge(edit, NOW, { releaseId: releaseOf(device), personId, how: 'self' }));
const meets = (device: Device, id: string): void =>
  device.edit(
    (edit) =>
      void edit.create('people', {
        id,
        names: { latin: { full: 'Yerzhan Seitov', order: 'givenFirst' } },
        origin: 'host',
        aliases: [],
        groupIds: [],
      }),
  );
const leads = (device: Device, id: string): void =>
  device.edit(
    (edit) =>
      void edit.create('actions', {
        id,
        body: 'Joint drilling',
        status: 'open',
        createdAt: NOW,
        personIds: [],
        organisationIds: [],
        lead: true,
      }),
  );
function writes(device: Device, title: string): string {
  let id = '';
  device.edit((edit) => {
    id = startNote(edit, {
      audience: 'own',
      template: 'blank',
      createdAt: NOW,
      title,
      author: 'Wang Wei',
      update: 'AAA=',
    });
  });
  return id;
}
const share = (device: Device, id: string): void => device.edit((edit) => moveNote(edit, id, 'delegation'));
const ids = (refs: readonly { readonly id: string }[]): string[] => refs.map(({ id }) => id).toSorted();

describe('what is handed back', () => {
  test('is what was made here and nothing else of the mission', () => {
    const { delegate } = theTwo();
    reads(delegate);
    meets(delegate, 'seitov');
    leads(delegate, 'drilling');
    const shared = writes(delegate, 'Shared');
    share(delegate, shared);
    writes(delegate, 'Mine alone');
    const { rows } = delegate.handBack();
    const holds = rows.map(({ table, row }) => `${table}/${row.id}`);
    expect(holds.filter((one) => !one.includes('Parts/')).toSorted()).toEqual([
      `acknowledgements/${releaseOf(delegate)}-wang`,
      'actions/drilling',
      `delegationNotes/${shared}`,
      'missions/m',
      'people/seitov',
    ]);
    expect(holds.filter((one) => one.startsWith('delegationNoteParts/'))).toHaveLength(1);
  });

  test('holds notes of one’s own only where they are picked, for the organisers and not for the delegation', () => {
    const { delegate } = theTwo();
    const mine = writes(delegate, 'Mine alone');
    const tables = (withOwn: boolean) =>
      delegate
        .handBack({ withOwn })
        .rows.filter(({ row }) => row.id === mine)
        .map(({ table }) => table);
    expect(tables(false)).toEqual([]);
    expect(tables(true)).toEqual(['staffNotes']);
  });

  test('holds no passport, whatever is on the device', () => {
    const { organiser } = theTwo();
    organiser.edit((edit) => edit.update('travellers', 'wang', { passportNumber: 'K999' }));
    organiser.edit((edit) => edit.update('people', 'wang', { position: { en: 'Engineer' } }));
    const { rows, manifest } = organiser.handBack({ withOwn: true });
    expect(JSON.stringify({ rows, manifest })).not.toMatch(/K999|K123/u);
    expect(rows.map(({ row }) => row.id)).toContain('wang');
  });

  test('says for oneself alone what was read', () => {
    const { delegate } = theTwo();
    reads(delegate, 'li');
    expect(delegate.handBack().rows.map(({ table }) => table)).toEqual(['missions']);
  });

  test('leaves to a server what a server brings', () => {
    const { delegate } = theTwo();
    reads(delegate);
    meets(delegate, 'seitov');
    share(delegate, writes(delegate, 'Shared'));
    const mine = writes(delegate, 'Mine alone');
    const { rows } = delegate.handBack({ shared: true, withOwn: true });
    const tables = new Set(rows.map(({ table }) => table));
    expect([...tables].toSorted()).toEqual(['acknowledgements', 'missions', 'staffNoteParts', 'staffNotes']);
    expect(rows.map(({ row }) => row.id)).toContain(mine);
  });

  test('is not what another file brought', () => {
    const { delegate } = theTwo();
    const edit = begin(delegate.state);
    edit.create('organisations', { id: 'brought', name: { en: 'Brought' }, kind: 'company', side: 'host' });
    delegate.commit(edit.ops(), { label: { key: 'takeNotes' } });
    expect(delegate.handBack().rows.map(({ row }) => row.id)).toEqual(['m']);
  });
});

describe('what is taken in', () => {
  test('is added once, and a second time there is nothing new', () => {
    const { organiser, delegate } = theTwo();
    reads(delegate);
    meets(delegate, 'seitov');
    leads(delegate, 'drilling');
    const note = writes(delegate, 'At the plant');
    const file = delegate.handBack({ withOwn: true });
    const taken = organiser.takes(file);
    expect(ids(taken.made)).toEqual(['drilling', 'seitov', note].toSorted());
    expect(taken.readings).toHaveLength(1);
    expect(organiser.state.tables.staffNotes.get(note)).toMatchObject({ title: 'At the plant', author: 'Wang Wei' });
    const before = organiser.state;
    const again = organiser.takes(file);
    expect(isNothing(again)).toBe(true);
    expect(again.differing).toEqual([]);
    expect(organiser.state.tables).toEqual(before.tables);
  });

  test('becomes what the delegate made of a field that still stands as they had it', () => {
    const { organiser, delegate } = theTwo();
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 2' }));
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 3' }));
    organiser.edit((edit) => edit.update('people', 'li', { position: { en: 'Chair' } }));
    expect(ids(organiser.takes(delegate.handBack()).changed)).toEqual(['li']);
    expect(organiser.state.tables.people.get('li')).toMatchObject({ mobile: '+852 3', position: { en: 'Chair' } });
  });

  test('never overwrites what the organisers changed meanwhile, and says what differs', () => {
    const { organiser, delegate } = theTwo();
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 2', position: { en: 'Guest' } }));
    organiser.edit((edit) => edit.update('people', 'li', { mobile: '+852 9' }));
    const file = delegate.handBack();
    const fields = [{ path: 'mobile', ours: '+852 9', theirs: '+852 2' }];
    const taken = organiser.takes(file);
    expect(taken.differing).toEqual([{ table: 'people', id: 'li', fields }]);
    // The other field of the record met nobody.
    expect(organiser.state.tables.people.get('li')).toMatchObject({ mobile: '+852 9', position: { en: 'Guest' } });
    // A second look says the same; whoever wants the delegate's takes it.
    expect(organiser.takes(file)).toMatchObject({ changed: [], differing: [{ fields }] });
    organiser.takes(file, { theirs: new Set(['li']) });
    expect(organiser.state.tables.people.get('li')).toMatchObject({ mobile: '+852 2' });
  });

  test('brings lists together', () => {
    const { organiser, delegate } = theTwo();
    delegate.edit((edit) => edit.update('people', 'li', { groupIds: ['g1', 'g2'] }));
    organiser.edit((edit) => edit.update('people', 'li', { groupIds: ['g3'] }));
    expect(organiser.takes(delegate.handBack()).differing).toEqual([]);
    expect(organiser.state.tables.people.get('li')?.groupIds).toEqual(['g3', 'g2']);
  });

  test('leaves deleted what is deleted here, and says so', () => {
    const { organiser, delegate } = theTwo();
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 2' }));
    organiser.edit((edit) => edit.remove('people', 'li'));
    expect(organiser.takes(delegate.handBack())).toMatchObject({ changed: [], differing: [{ id: 'li', fields: [] }] });
    expect(organiser.state.tables.people.get('li')?.deletedAt).toBeDefined();
  });

  test('a later file brings what came since, and an older one after it nothing', () => {
    const { organiser, delegate } = theTwo();
    meets(delegate, 'seitov');
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 2' }));
    const older = delegate.handBack();
    organiser.takes(older);
    delegate.edit((edit) => edit.update('people', 'seitov', { position: { en: 'Drilling engineer' } }));
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 3' }));
    expect(ids(organiser.takes(delegate.handBack()).changed)).toEqual(['li', 'seitov']);
    const late = organiser.takes(older);
    expect([isNothing(late), late.differing]).toEqual([true, []]);
    expect(organiser.state.tables.people.get('li')).toMatchObject({ mobile: '+852 3' });
  });

  test('is one step that undo takes back, and comes again after it', () => {
    const { organiser, delegate } = theTwo();
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 2' }));
    const file = delegate.handBack();
    organiser.takes(file);
    organiser.undo();
    expect(organiser.state.tables.people.get('li')).toMatchObject({ mobile: '+852 1' });
    expect(ids(organiser.takes(file).changed)).toEqual(['li']);
  });

  test('takes nothing that breaks the rules of a record, nor what is said for others', () => {
    const { organiser, delegate } = theTwo();
    reads(delegate);
    delegate.edit((edit) => edit.update('people', 'li', { mobile: '+852 2' }));
    const file = delegate.handBack();
    const { handBack } = file.manifest;
    if (handBack === undefined) throw new Error('no such file');
    const before = { li: { ...handBack.before['li'], origin: ['hongKong'], missionId: ['m'], 'x.y.z': [null] } };
    const taken = organiser.takes({
      ...file,
      manifest: { ...file.manifest, handBack: { ...handBack, before, personId: 'li' } },
    });
    expect(taken.readings).toEqual([]);
    expect(organiser.state.tables.people.get('li')).toMatchObject({ mobile: '+852 2', missionId: 'm' });
    const broken = file.rows.map(({ table, row }) => ({
      table,
      row: row.id === 'li' ? { ...row, origin: 'moon' } : row,
    }));
    const refused = organiser.takes({
      ...file,
      rows: broken,
      manifest: { ...file.manifest, handBack: { ...handBack, before } },
    });
    expect(refused.changed).toEqual([]);
    expect(organiser.state.tables.people.get('li')?.origin).toBe('hongKong');
  });
});
