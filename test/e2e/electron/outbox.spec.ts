/** What was not sent outlives the loss of the whole database, as Chromium has been seen to lose it on a full disk. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { beginJoining, uploadOf } from '#shared/sync/share.ts';
import { Device } from '#test/contract/device.ts';
import { startSqliteServer } from '#test/startServer.ts';
import { test } from './desktop.ts';
import { answerWith, approve } from './allowServer.ts';

const WORDS = 'The minister prefers no questions on tariffs. 部長不談關稅。';

/** An office that has brought the sample mission to the server. */
async function startOffice(url: string, invite: string) {
  const post = async (door: string, body: object, secret = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
    const answer = await fetch(`${url}${door}`, { method: 'POST', body: JSON.stringify(body), headers });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { rows } = sampleMission();
  const missionId = rows.find(({ table }) => table === 'missions')?.row.id ?? '';
  const secret = String(
    (await post('/api/join', { secret: invite, name: 'Chan Tai Man', device: 'Office' }))['secret'],
  );
  await post('/api/missions', { missionId }, secret);
  const device = new Device(url, missionId, secret);
  const at = new Date().toISOString();
  for (const ops of uploadOf(rows, at)) device.commit(ops);
  expect(await device.sync()).toEqual({ kind: 'done' });
  return { device, missionId, secret };
}

/** The device has joined the mission, as the screen of an invitation leaves it. */
async function joinHere(page: Page, joined: { address: string; secret: string; missionId: string }): Promise<void> {
  const { missionId, address, secret } = joined;
  const state: object = beginJoining({ missionId, device: `desktop${Date.now()}` });
  const connection = { address, secret, account: 'a', name: 'Chan Tai Man', bodyId: 'b' };
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

async function openItem(page: Page, missionId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `/m/${id}/programme`;
  }, missionId);
  await page.locator('[data-testid="agenda"] a[data-item-id]').nth(1).click();
  await expect(page.getByLabel('Internal remarks')).toBeVisible();
}

test('what was not sent comes back from its file where the database is gone, and reaches the server', async ({
  launch,
  scratch,
}) => {
  const server = await startSqliteServer(scratch);
  const office = await startOffice(server.url, await server.invite());
  const joined = { address: server.url, secret: office.secret, missionId: office.missionId };
  const before = await launch();
  await answerWith(before, 0);
  expect(await approve(before, server.url)).toBe(true);
  await joinHere(before.page, joined);
  await openItem(before.page, office.missionId);
  const file = path.join(before.userData, 'outbox', `${office.missionId}.jsonl`);

  await server.close();
  await before.page.getByLabel('Internal remarks').fill(WORDS);
  await before.page.getByLabel('Internal remarks').press('Tab');
  await expect(before.page.getByTestId('save-state')).toHaveText('Saved');
  // On the disk by the time it is called saved.
  expect(readFileSync(file, 'utf8')).toContain(WORDS);
  await before.app.close();
  rmSync(path.join(before.userData, 'IndexedDB'), { recursive: true });

  await server.reopen();
  const { page } = await launch({ userData: before.userData });
  await expect(page.getByTestId('mission-card')).toHaveCount(0);
  await joinHere(page, joined);
  await expect(page.getByText(/1 change that had not been sent/u)).toBeVisible();
  await openItem(page, office.missionId);
  await expect(page.getByLabel('Internal remarks')).toHaveValue(WORDS);
  await expect
    .poll(async () => {
      await office.device.sync();
      return [...office.device.replica.disk.rows.values()].filter((one) => JSON.stringify(one).includes(WORDS)).length;
    })
    .toBe(1);
  // The server has it.
  await expect.poll(() => readFileSync(file, 'utf8')).toBe('');
  await server.stop();
});
