/** What a device sends once more to a restored server (R5). */
import { expect, test } from 'vitest';
import { beginMission } from '#server/missions/epoch.ts';
import { push } from '#server/missions/push.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { PROTOCOL, type WireTransaction } from '#shared/sync/wire.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const around = { nowMs: () => Date.parse(NOW), newId: () => 'e1' };

test('of two changes that one answer had acknowledged, the later one stands', async () => {
  const storage = new MemoryStorage();
  const lead = { account: 'a1', name: 'Lead', body: 'b1', role: 'lead', privateGrant: true } as const;
  await beginMission(storage, 'm1', lead, around.newId);
  const send = async (n: number, set: Record<string, string | null>, repeats?: number): Promise<void> => {
    const transaction: WireTransaction = {
      n,
      id: `t${n}`,
      stamp: `${NOW}-000${n}-d1`,
      at: NOW,
      label: { key: 'test' },
      seen: 0,
      ...(repeats === undefined ? {} : { repeats }),
      ops: [{ table: 'thingsOfNextYear', id: 'x', set }],
    };
    const request = { missionId: 'm1', device: 'd1', epoch: 'e1', clientNow: NOW, transactions: [transaction] };
    await push(storage, { account: 'a1', device: 'a1.d1' }, { protocol: PROTOCOL, ...request }, around);
  };
  await send(1, { deletedAt: null, word: 'first' });
  await send(2, { word: 'second' }, 9);
  await send(3, { word: 'third' }, 9);
  const [row] = await storage.read('m1', async (mission) => mission.rows([{ table: 'thingsOfNextYear', id: 'x' }]));
  expect(row?.row['word']).toBe('third');
});
