/** No more than a fifth of the rows go without a question (R7): not by a page, and not by the answer to a push. */
import { expect, test } from 'vitest';
import type { Op } from '#shared/domain/change/op.ts';
import { answer, Device, MISSION, NOW, page, says } from './device.ts';

const ROWS = 20;
const SYNCED = { epoch: 'e1', cursor: 10, seen: 10, streams: ['public'] } as const;

const ids = Array.from({ length: ROWS }, (_, i) => `p${i}`);
const keys = ids.map((id) => ({ table: 'people', id }));
const rowsOf = (device: Device): number =>
  [...device.replica.disk.rows.values()].filter(({ row }) => row.deletedAt === undefined).length;
const rename = (id: string): Op => ({
  table: 'people',
  id,
  set: { mobile: '1' },
  before: { mobile: null },
});

function withPeople(state: ConstructorParameters<typeof Device>[0]): Device {
  const device = new Device(state);
  for (const id of ids) device.lay('people', { id, missionId: MISSION, bodyId: 'b1' });
  return device;
}

test('what an answer says is gone stays until a person was asked', async () => {
  const device = withPeople(SYNCED);
  device.edit(...ids.map(rename));
  const server = says(answer({ gone: keys }), page([]));
  expect(await device.sync(server)).toEqual({ kind: 'held', removals: ROWS, rows: ROWS });
  expect(rowsOf(device)).toBe(ROWS);
  expect(device.state.ackedN).toBe(1);

  const { held } = device.state;
  if (held !== undefined) device.replica.disk.state = { ...device.state, held: { ...held, allowed: true } };
  expect(await device.sync(server)).toEqual({ kind: 'done' });
  expect(rowsOf(device)).toBe(0);
  expect(device.state.held).toBeUndefined();
});

test('so do rows that an answer brings as deleted', async () => {
  const device = withPeople(SYNCED);
  device.edit(...ids.map(rename));
  const rows = ids.map((id) => ({ table: 'people', seq: 9, row: { id, deletedAt: NOW } }));
  expect(await device.sync(says(answer({ rows }), page(rows)))).toMatchObject({ kind: 'held', removals: ROWS });
  expect(rowsOf(device)).toBe(ROWS);
});

test('what was made here and refused goes without a question: it is set aside (R9)', async () => {
  const device = new Device(SYNCED);
  device.edit(
    ...ids.map((id): Op => ({
      table: 'people',
      id,
      set: { deletedAt: null, mobile: '1' },
      before: { deletedAt: NOW },
    })),
  );
  const verdicts = ids.map((_, op) => ({ n: 1, op, verdict: 'rejected' as const, reason: 'denied' as const }));
  expect(await device.sync(says(answer({ gone: keys, verdicts }), page([])))).toEqual({ kind: 'done' });
  expect(rowsOf(device)).toBe(0);
  expect(device.state.setAside.length).toBe(ROWS);
});

test('a deletion that the server refused takes nothing away while it is sent once more to a restored one', async () => {
  const set = { deletedAt: NOW };
  const setAside = ids.map((id) => ({ n: 1, at: NOW, op: { table: 'people', id, set }, reason: 'denied' as const }));
  const device = new Device(SYNCED);
  device.edit(...ids.map((id): Op => ({ table: 'people', id, set, before: { deletedAt: null } })));
  for (const id of ids) device.lay('people', { id, missionId: MISSION, bodyId: 'b1' });
  device.replica.disk.state = { ...device.state, cursor: 0, reading: 'again', setAside };
  const rows = ids.map((id) => ({ table: 'people', seq: 9, row: { id, bodyId: 'b1' } }));
  const cut = { ...says(answer(), page(rows)), push: async () => ({ kind: 'offline', why: 'network' }) as const };
  expect(await device.sync(cut)).toEqual({ kind: 'offline', why: 'network' });
  expect(rowsOf(device)).toBe(ROWS);
});

test('rows that were taken along by a lost role come back with what waited about them (R16)', async () => {
  const device = new Device(SYNCED);
  device.edit({ table: 'people', id: 'p0', set: { deletedAt: null, mobile: '1' }, before: { deletedAt: NOW } });
  device.replica.disk.rows.clear();
  const row = { table: 'people', seq: 11, row: { id: 'p0', mobile: '1' } };
  await device.sync({
    ...says(answer(), page([])),
    pull: async ({ since }) => ({ kind: 'ok', value: page(since < 11 ? [row] : []) }),
  });
  expect(device.state.cursor).toBe(11);
  expect(device.row('people', 'p0')).toMatchObject({ mobile: '1' });
});
