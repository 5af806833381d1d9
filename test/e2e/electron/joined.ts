/** A desktop app that has joined a mission on a real server, as the screen of an invitation leaves it. */
import { expect, type Page } from '@playwright/test';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { beginJoining, uploadOf } from '#shared/sync/share.ts';
import { Device } from '#test/contract/device.ts';

/** An office that has brought the sample mission to the server. */
export async function startOffice(url: string, invite: string) {
  const post = async (door: string, body: object, secret = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
    const answer = await fetch(`${url}${door}`, { method: 'POST', body: JSON.stringify(body), headers });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { rows } = sampleMission();
  const missionId = rows.find(({ table }) => table === 'missions')?.row.id ?? '';
  const joined = await post('/api/join', { secret: invite, name: 'Chan Tai Man', device: 'Office' });
  const secret = String(joined['secret']);
  await post('/api/missions', { missionId }, secret);
  const device = new Device(url, missionId, secret);
  const at = new Date().toISOString();
  for (const ops of uploadOf(rows, at)) device.commit(ops);
  expect(await device.sync()).toEqual({ kind: 'done' });
  return { device, missionId, secret, bodyId: String(joined['body']) };
}

export async function joinHere(
  page: Page,
  address: string,
  { missionId, secret, bodyId }: { secret: string; missionId: string; bodyId: string },
): Promise<void> {
  const state: object = beginJoining({ missionId, device: `desktop${Date.now()}` });
  const connection = { address, secret, account: 'a', name: 'Chan Tai Man', bodyId };
  await page.evaluate(
    async ([id, own, shared]) => {
      const opening = indexedDB.open('legation');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction(['settings', 'segments'], 'readwrite');
      writing.objectStore('settings').put({ key: 'user.connections', value: [own] });
      writing.objectStore('settings').put({ key: `sync.${id}`, value: shared });
      writing.objectStore('segments').add({ missionId: id, scope: 'open', rows: [], seen: 0 });
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
    },
    [missionId, connection, { address, state }] as const,
  );
  await page.reload();
  await expect(page.getByTestId('mission-card')).toHaveCount(1, { timeout: 20_000 });
}
