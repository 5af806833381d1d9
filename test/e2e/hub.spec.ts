/** The app's own store as that of a laptop which runs a hub: what is done in the room lies in it, and goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startHub } from '#server/hub.ts';
import { Device } from '#test/contract/device.ts';
import type { SyncPage } from '#test/syncPage/page.ts';
import { closings, inStep, joined, office, runInOrder, stands, work } from './syncDevices.ts';

declare const device: SyncPage;

runInOrder();

/** A page reaches its own server alone: what is for the hub is handed on. */
async function handOn(page: Page, hub: string): Promise<void> {
  await page.route('**/hub/api/**', async (route) => {
    const asked = route.request();
    const target = `${hub}${new URL(asked.url()).pathname.replace(/^\/hub/, '')}`;
    const body = asked.postDataBuffer();
    const { host: _, 'content-length': __, ...headers } = asked.headers();
    const answered = await fetch(target, {
      method: 'POST',
      headers,
      body: body === null ? null : new Uint8Array(body),
    });
    const { 'content-encoding': ___, ...back } = Object.fromEntries(answered.headers);
    await route.fulfill({ status: answered.status, headers: back, body: Buffer.from(await answered.arrayBuffer()) });
  });
}

test('what others do at the hub of a laptop is in its log as theirs, stays over a restart, and goes to the server once (R19)', async ({
  browser,
}) => {
  const at = await office();
  const { missionId, people } = at;
  const [mine = '', theirs = ''] = people;
  const { page, context } = await joined(browser, at.server.url, await at.invite('lead'));
  await inStep(page, at);
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-hub-'));
  closings.push(() => rmSync(folder, { recursive: true, force: true }));
  const lead = { missionId, name: 'Айгүл', body: { id: 'chamber', name: 'Chamber' }, device: 'Laptop' };
  const hub = await startHub({ folder, host: '127.0.0.1', port: 0, lead }, () => undefined);
  closings.push(async () => hub.stop());
  await handOn(page, hub.url);
  const carry = async () =>
    page.evaluate(async ([id, secret]) => device.carry(id, `${location.origin}/hub`, secret), [
      missionId,
      hub.secret,
    ] as const);
  expect(await carry()).toEqual({ kind: 'done' });

  const post = async (door: string, body: object, secret?: string): Promise<Record<string, unknown>> => {
    const signed: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    const headers = { 'content-type': 'application/json', ...signed };
    const answered = await fetch(`${hub.url}${door}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answered.json()) as Record<string, unknown>;
  };
  const { secret } = await post('/api/invites', { missionId, role: 'lead', newBody: 'Ministry' }, hub.secret);
  const phoneSecret = (await post('/api/join', { secret, name: 'Wong Mei', device: 'Phone' }))['secret'];
  const phone = new Device(hub.url, missionId, String(phoneSecret));
  await phone.sync();

  // The main server is not heard: the laptop has only its room.
  await page.route(`${at.server.url}/api/push`, async (route) => route.abort());
  await work(page, at, [{ personId: mine, set: { badgeName: 'Of the laptop' } }]);
  phone.edit('people', theirs, { badgeName: 'Of the room' });
  await phone.sync();
  expect(await carry()).toEqual({ kind: 'done' });
  await phone.sync();
  expect(phone.row('people', mine)).toMatchObject({ badgeName: 'Of the laptop' });
  const [carried = ''] = phone.replica.disk.log.map(({ transaction }) => transaction.id);
  const lies = async (where: Page): Promise<void> => {
    expect(
      await where.evaluate(async ([id, who]) => device.person(id, who), [missionId, theirs] as const),
    ).toMatchObject({
      badgeName: 'Of the room',
    });
    expect(await stands(where, at)).toMatchObject({ waiting: 2, setAside: 0 });
    expect((await where.evaluate(async (id) => device.authors(id), missionId))[carried]).toBe('Wong Mei');
  };
  await lies(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(at.server.url);
  await again.evaluate(async () => device.open());
  await lies(again);
  // It is not this person's to take back.
  await again.evaluate(async (id) => device.undo(id), missionId);
  expect(
    await again.evaluate(async ([id, who]) => device.person(id, who), [missionId, mine] as const),
  ).not.toMatchObject({
    badgeName: 'Of the laptop',
  });
  await again.evaluate(async () => device.start());
  await inStep(again, at);
  const kept = await at.kept();
  expect(kept.filter((id) => id === carried)).toEqual([carried]);
  await at.observer.sync();
  expect(at.observer.row('people', theirs)).toMatchObject({ badgeName: 'Of the room' });
});
