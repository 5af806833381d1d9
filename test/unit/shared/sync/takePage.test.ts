import { expect, test } from 'vitest';
import { answer, Device, NOW, page, says } from './device.ts';

test('a row that others changed says who did it, where the server does', async () => {
  const device = new Device({ epoch: 'e1', cursor: 9, seen: 9, streams: ['public'] });
  const rows = [
    { table: 'people', seq: 10, row: { id: 'p1' } },
    { table: 'people', seq: 11, row: { id: 'p2' } },
  ];
  await device.sync(says(answer(), page(rows, { changes: [{ seq: 11, by: 'Person 2', at: NOW }] })));
  const laid = (id: string): unknown => device.replica.disk.rows.get(`people/${id}`);
  expect(laid('p2')).toMatchObject({ by: { name: 'Person 2', at: NOW } });
  expect(laid('p1')).not.toHaveProperty('by');
});
