/** The table of rights, cell by cell: what is not written here as allowed must be refused. */
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type TableName } from '#shared/domain/tables.ts';
import {
  mayAcknowledgeFor,
  mayChangeOwn,
  mayRead,
  mayWrite,
  type Member,
  readable,
  type Role,
  ROLES,
  selfOf,
  streamKey,
  streamOf,
} from '#shared/sync/rights.ts';

const member = (role: Role, more: Partial<Member> = {}): Member => ({
  account: 'me',
  name: 'Me',
  body: 'mine',
  role,
  privateGrant: false,
  ...more,
});

const reads = (one: Member, table: TableName, of: { owner: string; subject: string }): boolean =>
  mayRead(readable(one), streamKey(streamOf(table), of));

const OF_OTHERS = { owner: 'other', subject: 'them' };
const DRAFT: readonly TableName[] = ['legs', 'programmeItems', 'draftDifferences'];
const STAFF: readonly TableName[] = [
  'itemInternals',
  'staffNotes',
  'staffNoteParts',
  'staffAttachments',
  'actions',
  'staffDifferences',
];
const PRIVATE: readonly TableName[] = ['travellers', 'privateDifferences'];
const OWN: readonly TableName[] = ['ownNotes', 'ownNoteParts', 'ownAttachments', 'ownDifferences'];
const PUBLIC = TABLE_NAMES.filter((table) => ![...DRAFT, ...STAFF, ...PRIVATE, ...OWN].includes(table));

/** With the name of the cell, so that a failure says which. */
function expectSame(cell: string, got: unknown, wanted: unknown): void {
  expect(`${cell}: ${String(got)}`).toBe(`${cell}: ${String(wanted)}`);
}

describe('who reads what', () => {
  test.each(ROLES)('%s', (role) => {
    const organises = role === 'lead' || role === 'organiser' || role === 'staff';
    const one = member(role);
    for (const table of PUBLIC) expectSame(table, reads(one, table, OF_OTHERS), true);
    for (const table of [...DRAFT, ...STAFF]) expectSame(table, reads(one, table, OF_OTHERS), organises);
    for (const table of [...PRIVATE, ...OWN]) expectSame(table, reads(one, table, OF_OTHERS), false);
    for (const table of OWN) expectSame(table, reads(one, table, { owner: 'me', subject: '' }), role !== 'viewer');
  });

  test('private details are read by grant, and by the person whom they are about', () => {
    for (const role of ROLES) {
      const granted = reads(member(role, { privateGrant: true }), 'travellers', OF_OTHERS);
      expectSame(role, granted, ['lead', 'organiser', 'staff'].includes(role));
      expectSame(role, reads(member(role, { personId: 'them' }), 'travellers', OF_OTHERS), true);
    }
  });

  test('the beginning of a name opens no other stream', () => {
    expect(mayRead(['private/p1'], 'private/p12')).toBe(false);
    expect(mayRead(['own/a'], 'own/ab')).toBe(false);
    expect(mayRead(['staff'], 'own/staff')).toBe(false);
  });

  test('a table that this version does not know is for organisers (R13)', () => {
    expect(streamOf('thingsOfNextYear')).toBe('staff');
    expect(streamOf('constructor')).toBe('staff');
  });
});

describe('who writes what', () => {
  const MINE = { account: 'me', body: 'mine' };
  const COLLEAGUES = { account: 'colleague', body: 'mine' };
  const OTHERS = { account: 'other', body: 'theirs' };
  const DIFFERENCES = TABLE_NAMES.filter((table) => table.toLowerCase().endsWith('differences'));
  const FROZEN: readonly TableName[] = ['releases', 'releasedLegs', 'releasedItems'];
  const RECORDS = TABLE_NAMES.filter((table) => ![...DIFFERENCES, ...FROZEN, 'acknowledgements'].includes(table));
  const SHARED_NOTES: readonly TableName[] = ['delegationNotes', 'delegationNoteParts', 'delegationAttachments'];
  const OWNED: readonly TableName[] = ['missions', 'legs', 'programmeItems', 'organisations', 'people', 'groups'];

  const right = (role: Role, table: TableName, held?: typeof MINE): string =>
    mayWrite(member(role), table, ['word'], held);

  test('a lead writes all but what is private or somebody’s own', () => {
    for (const table of RECORDS) {
      const expected = PRIVATE.includes(table) || OWN.includes(table) ? 'refuse' : 'write';
      expectSame(table, right('lead', table, OTHERS), expected);
    }
  });

  test('an organiser writes what their body made, and proposes what others made', () => {
    for (const table of RECORDS) {
      if (PRIVATE.includes(table) || OWN.includes(table)) continue;
      expectSame(table, right('organiser', table), 'write');
      expectSame(table, right('organiser', table, COLLEAGUES), 'write');
      expectSame(table, right('organiser', table, OTHERS), OWNED.includes(table) ? 'propose' : 'write');
    }
  });

  test('staff write reports and the people and organisations in them, and no programme', () => {
    const writes = [
      ...STAFF.filter((table) => !DIFFERENCES.includes(table)),
      ...SHARED_NOTES,
      'organisations',
      'people',
    ];
    for (const table of RECORDS) {
      if (OWN.includes(table)) continue;
      expectSame(table, right('staff', table, COLLEAGUES), writes.includes(table) ? 'write' : 'refuse');
    }
  });

  test('a delegate writes what is their own, and the notes that they share', () => {
    for (const table of RECORDS) {
      const may = SHARED_NOTES.includes(table) || OWN.includes(table);
      expectSame(table, right('delegate', table), may ? 'write' : 'refuse');
      expectSame(table, right('delegate', table, MINE), may ? 'write' : 'refuse');
      expectSame(table, right('delegate', table, COLLEAGUES), 'refuse');
    }
  });

  test('what is released is made by organisers, and changed by nobody', () => {
    for (const role of ROLES) {
      for (const table of FROZEN) {
        expectSame(table, right(role, table), role === 'lead' || role === 'organiser' ? 'write' : 'refuse');
        for (const held of [MINE, COLLEAGUES, OTHERS]) expectSame(table, right(role, table, held), 'refuse');
        expectSame(table, mayChangeOwn(member(role), table), role === 'lead' || role === 'organiser');
      }
    }
  });

  describe('that a release was read', () => {
    const said = (personId: string, releaseId = 'r1') => ({ id: `r1-${personId}`, releaseId, personId });
    const says = (one: Member, personId: string, held?: typeof MINE): string =>
      mayWrite(one, 'acknowledgements', ['how'], held, said(personId));
    const organises = (role: Role): boolean => role === 'lead' || role === 'organiser';

    test.each(ROLES)(
      'is said by a %s of oneself unless they only look on, and of others by organisers alone',
      (role) => {
        const linked = member(role, { personId: 'p1' });
        for (const [cell, held] of [
          ['new', undefined] as const,
          ['mine', MINE] as const,
          ['another’s', OTHERS] as const,
        ]) {
          const own = organises(role) || (role !== 'viewer' && held !== OTHERS);
          expectSame(`${cell}, of oneself`, says(linked, 'p1', held), own ? 'write' : 'refuse');
          expectSame(`${cell}, of another`, says(linked, 'p2', held), organises(role) ? 'write' : 'refuse');
          expectSame(`${cell}, linked to nobody`, says(member(role), 'p1', held), organises(role) ? 'write' : 'refuse');
        }
        expectSame('beforehand, oneself', mayAcknowledgeFor(linked, 'p1'), role !== 'viewer');
        expectSame('beforehand, another', mayAcknowledgeFor(linked, 'p2'), organises(role));
        expectSame('at all', mayChangeOwn(linked, 'acknowledgements'), role !== 'viewer');
        expectSame('at all, linked to nobody', mayChangeOwn(member(role), 'acknowledgements'), organises(role));
      },
    );

    test.each(ROLES)('is not said by a %s under the id of another', (role) => {
      const linked = member(role, { personId: 'p1' });
      const misnamed = { ...said('p1'), id: 'r1-p2' };
      expectSame(role, mayWrite(linked, 'acknowledgements', [], undefined, misnamed), 'refuse');
      expectSame(role, mayWrite(linked, 'acknowledgements', [], undefined, said('p1', 'r2')), 'refuse');
    });

    test('is not deleted before it came but by organisers', () => {
      for (const role of ROLES) {
        const gone = mayWrite(member(role, { personId: 'p1' }), 'acknowledgements', ['deletedAt'], undefined, {
          id: 'r1-p1',
        });
        expectSame(role, gone, organises(role) ? 'write' : 'refuse');
      }
    });
  });

  test('a viewer writes nothing', () => {
    for (const table of TABLE_NAMES) expectSame(table, right('viewer', table), 'refuse');
  });

  test('private details are written by organisers with the grant', () => {
    for (const role of ROLES) {
      const expected = role === 'lead' || role === 'organiser' ? 'write' : 'refuse';
      expectSame(role, mayWrite(member(role, { privateGrant: true }), 'travellers', ['diet'], OTHERS), expected);
      expectSame(role, mayWrite(member(role), 'travellers', ['diet'], OTHERS), 'refuse');
    }
  });

  test('nobody says to which body a record belongs', () => {
    for (const role of ROLES) {
      for (const table of TABLE_NAMES) expectSame(table, mayWrite(member(role), table, ['bodyId'], MINE), 'refuse');
    }
  });

  test('a difference is settled by whoever may change the record, and withdrawn by whoever wanted it; nothing else of it changes', () => {
    const settle = (one: Member, held: typeof MINE): string =>
      mayWrite(one, 'draftDifferences', ['settledAt', 'settled'], held);
    expect(settle(member('lead'), OTHERS)).toBe('write');
    expect(settle(member('organiser'), COLLEAGUES)).toBe('write');
    expect(settle(member('organiser'), OTHERS)).toBe('refuse');
    expect(settle(member('delegate'), MINE)).toBe('write');
    expect(settle(member('delegate'), COLLEAGUES)).toBe('refuse');
    expect(mayWrite(member('lead'), 'draftDifferences', ['values'], MINE)).toBe('refuse');
    expect(mayWrite(member('lead'), 'draftDifferences', ['settled'], undefined)).toBe('refuse');
  });

  test('a device knows who its person is in the roster by the private stream that it reads', () => {
    const told = (one: Member): string | undefined => selfOf({ ...one, streams: readable(one) })?.personId;
    expect(told(member('delegate', { personId: 'p1' }))).toBe('p1');
    expect(told(member('delegate'))).toBeUndefined();
    expect(told(member('organiser', { personId: 'p1', privateGrant: true }))).toBe('p1');
    expect(told(member('organiser', { privateGrant: true }))).toBeUndefined();
  });
});
