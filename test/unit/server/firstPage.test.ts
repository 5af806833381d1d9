/** What comes first when a mission comes to a device for the first time, and how much at once. */
import { describe, expect, test } from 'vitest';
import { beginMission } from '#server/missions/epoch.ts';
import { pull } from '#server/missions/pull.ts';
import { push } from '#server/missions/push.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { wireOp } from '#shared/sync/outbox.ts';
import { uploadOf } from '#shared/sync/share.ts';
import { PROTOCOL, type PullPage } from '#shared/sync/wire.ts';

const NOW = '2026-05-20T08:00:00.000Z';
let ids = 0;
const around = {
  nowMs: () => Date.parse(NOW),
  newId: () => {
    ids += 1;
    return `id${ids}`;
  },
};

const { rows } = sampleMission();
const missionId = rows[0]?.row.missionId ?? '';

async function sharedSample(): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  const lead = { account: 'lead', name: 'Chan', body: 'office', role: 'lead', privateGrant: true } as const;
  await beginMission(storage, missionId, lead, around.newId);
  await storage.write(missionId, async (mission) =>
    mission.putMember({ account: 'delegate', name: 'Li', body: 'firm', role: 'delegate', privateGrant: false }),
  );
  const epoch = (await storage.read(missionId, async (mission) => mission.head()))?.epoch;
  const transactions = uploadOf(rows, NOW).map((ops) => ({
    n: 0,
    id: around.newId(),
    stamp: `${NOW}-0000-dev`,
    at: NOW,
    label: { key: 'shareMission' },
    seen: 0,
    ops: ops.map(wireOp),
  }));
  const request = { protocol: PROTOCOL, missionId, device: 'dev', epoch, clientNow: NOW, transactions } as const;
  const answer = await push(storage, { account: 'lead', device: 'lead.dev' }, request, around);
  if ('refused' in answer) throw new Error(answer.refused);
  return storage;
}

async function firstPage(storage: MemoryStorage, account: string, more: object): Promise<PullPage> {
  const request = { protocol: PROTOCOL, missionId, device: 'other', since: 0, ...more } as const;
  const page = await pull(storage, { account }, request, around);
  if ('refused' in page) throw new Error(page.refused);
  return page;
}

const starts = (page: PullPage): string[] =>
  page.rows.flatMap(({ table, row }) => (table === 'programmeItems' ? [String(row['start']).slice(0, 10)] : []));

describe('a first page that is not the last', () => {
  test('begins with the mission, its legs and the programme of that day and the next', async () => {
    const page = await firstPage(await sharedSample(), 'lead', { rows: 1, day: '2026-06-02' });
    expect(page.trailer.more).toBe(true);
    expect(page.rows[0]?.table).toBe('missions');
    expect(page.rows.some(({ table }) => table === 'legs')).toBe(true);
    const ahead = starts(page).slice(0, 5);
    expect(ahead.length).toBe(5);
    expect(ahead.every((day) => ['2026-06-02', '2026-06-03'].includes(day))).toBe(true);
  });

  test('begins with the first days where the mission is still to come', async () => {
    const page = await firstPage(await sharedSample(), 'lead', { rows: 1, day: '2026-01-01' });
    const mission = page.rows[0]?.row as { startDate?: string } | undefined;
    const item = page.rows.slice(0, 10).find(({ table }) => table === 'programmeItems');
    expect(String(item?.row['start']).slice(0, 10)).toBe(mission?.startDate);
  });

  test('gives nobody what is not for them: a delegate gets no draft of the programme', async () => {
    const page = await firstPage(await sharedSample(), 'delegate', { rows: 1, day: '2026-06-02' });
    expect(starts(page)).toEqual([]);
    expect(page.rows.some(({ table }) => table === 'legs')).toBe(false);
  });
});

test('a page has no more rows than were asked for, to the end of a number', async () => {
  const storage = await sharedSample();
  const whole = await firstPage(storage, 'lead', {});
  const part = await firstPage(storage, 'lead', { rows: 1 });
  expect(part.rows.length).toBeLessThan(whole.rows.length);
  expect(part.trailer.more).toBe(true);
  expect(whole.trailer.more).toBe(false);
});
