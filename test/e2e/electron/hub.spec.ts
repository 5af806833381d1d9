/** The hub of the desktop app. What a hub does by itself is the matter of test/contract/hub*.test.ts, which drive it with Node. */
import type { NetworkInterfaceInfo } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium, expect, type Page } from '@playwright/test';
import { ROOT } from '#build/scripts/commands.ts';
import { headlessChromium, launching } from '#build/scripts/find-chromium.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import type { HubNews, HubOrder } from '#shared/ipc/hubProcess.ts';
import { startServer } from '#test/startServer.ts';
import { attachPhoto, filesOfNote } from '../picture.ts';
import { expectAccessible } from '../expectAccessible.ts';
import { goTo } from '../storyA.ts';
import { answerWith, approve } from './allowServer.ts';
import { type Desktop, test, TEST_PAGE } from './desktop.ts';
import { joinHere, startOffice } from './joined.ts';

const HUB = path.join(ROOT, 'dist/hub/hub.cjs');

test('starts in a process of its own, or says that the runtime has no SQLite', async ({ launch, scratch }) => {
  const { app } = await launch({ renderer: TEST_PAGE });
  const order: HubOrder = {
    kind: 'start',
    folder: path.join(scratch, 'hub'),
    host: '127.0.0.1',
    port: 0,
    lead: { missionId: 'm1', name: 'Chan Tai Man', body: { id: 'b1', name: 'Investment Office' }, device: 'Laptop' },
  };
  const news = await app.evaluate(
    async ({ utilityProcess }, { file, given }) =>
      new Promise<HubNews>((resolve) => {
        const child = utilityProcess.fork(file);
        child.once('message', (message: HubNews) => {
          child.postMessage({ kind: 'stop' });
          child.once('exit', () => resolve(message));
        });
        child.postMessage(given);
      }),
    { file: HUB, given: order },
  );
  const hasSqlite = await app.evaluate(() => typeof process.getBuiltinModule('node:sqlite') === 'object');
  if (!hasSqlite) {
    const node = await app.evaluate(() => process.versions.node);
    process.stdout.write(`A hub is not opened in Electron here: its Node ${node} has no node:sqlite.\n`);
  }
  expect(news).toMatchObject(hasSqlite ? { kind: 'running' } : { kind: 'failed', why: 'noSqlite' });
});

/**
 * Electron's runtime here has no `node:sqlite`: the process of the hub is then one of Node, started in the place where the app starts
 * its own. What it runs, and all that speaks to it, is the app's. Its network is this machine's own.
 */
async function hubByNode({ app }: Desktop): Promise<void> {
  await app.evaluate(({ utilityProcess }, node) => {
    const { fork } = process.getBuiltinModule('node:child_process');
    utilityProcess.fork = (file) => {
      const child = fork(file, [], { execPath: node, stdio: 'ignore' });
      Reflect.set(globalThis, 'hubPid', child.pid);
      const on = (event: string, listener: (...given: unknown[]) => void): unknown => child.on(event, listener);
      return {
        pid: child.pid,
        on,
        postMessage: (order: object) => void child.send(order),
        kill: () => child.kill('SIGKILL'),
      } as unknown as Electron.UtilityProcess;
    };
    const card = { address: '127.0.0.1', family: 'IPv4', internal: false } as NetworkInterfaceInfo;
    process.getBuiltinModule('node:os').networkInterfaces = () => ({ wlan0: [card] });
  }, process.execPath);
}

test('a laptop serves the room while the main server is away, and hands on what was done there', async ({
  launch,
  scratch,
}) => {
  const store = openSqlite(path.join(scratch, 'server.sqlite'));
  const server = await startServer(store);
  const office = await startOffice(server.url, await server.invite());
  const { missionId } = office;
  const desktop = await launch();
  const { page } = desktop;
  await answerWith(desktop, 0);
  await approve(desktop, server.url);
  await hubByNode(desktop);
  await joinHere(page, server.url, office);
  await expect(page.getByTestId('mission-card')).toContainText('Synced');
  await goTo(page, missionId, 'sharing');
  await expect(page.getByTestId('member')).toContainText('Investment Office');
  await server.close();

  await expectAccessible(page);
  await page.getByTestId('open-hub').click();
  await expect(page.getByTestId('hub-state')).toContainText('All that was done in the room is on this laptop');
  const address = await page.getByTestId('hub-address').innerText();
  await page.getByTestId('invite-to-hub').click();
  const form = page.getByRole('region', { name: 'Invite an organiser' });
  await expect(form.getByText('private details')).toHaveCount(0);
  await form.getByTestId('make-invitation').click();
  const link = await form.getByTestId('invite-link').inputValue();
  expect(link.startsWith(`${address}/#/join/`)).toBe(true);
  await expectAccessible(page);

  // A telephone in the room: an address without TLS, where browsers keep much from a page.
  const phones = await chromium.launch({
    ...launching(headlessChromium()),
    args: ['--host-resolver-rules=MAP hub.test 127.0.0.1'],
  });
  const phone = await phones.newPage({ viewport: { width: 390, height: 844 } });
  await phone.goto(link.replace('127.0.0.1', 'hub.test'));
  expect(await phone.evaluate(() => isSecureContext)).toBe(false);
  await phone.getByLabel('Your name').fill('Нұрлан Сейтқали');
  await phone.getByTestId('join').click();
  await phone.waitForURL(`**/#/m/${missionId}`);
  await expect(page.getByTestId('in-room')).toContainText('Нұрлан Сейтқали');
  await expect(page.getByTestId('in-room')).toContainText('connected');

  const room = (where: Page) => where.getByLabel('Room', { exact: true });
  const itemId = [...office.device.replica.disk.rows.keys()]
    .find((key) => key.startsWith('programmeItems/'))
    ?.slice(15);
  await goTo(phone, missionId, `programme/item/${itemId}`);
  await room(phone).fill('Зал «Астана»');
  await room(phone).blur();
  await expect(page.getByTestId('hub-onward')).toHaveText('1');
  await goTo(page, missionId, `programme/item/${itemId}`);
  await expect(room(page)).toHaveValue('Зал «Астана»');
  await page.getByLabel('Internal remarks').fill('By the side entrance');
  await page.getByLabel('Internal remarks').blur();
  await expect(phone.getByLabel('Internal remarks')).toHaveValue('By the side entrance');

  // What they photograph comes to the laptop, too.
  await goTo(phone, missionId, 'notes');
  await phone.getByText('Whole delegation').first().click();
  await attachPhoto(phone);
  await goTo(page, missionId, `notes/${/notes\/([^/]+)/.exec(phone.url())?.[1]}`);
  await expect(filesOfNote(page).locator('img')).toHaveCount(1);

  // The hub is closed while the telephone goes on, and opened again where it was.
  await goTo(page, missionId, 'sharing');
  await page.getByTestId('close-hub').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the hub' }).click();
  await expect(page.getByTestId('open-hub')).toBeVisible();
  await goTo(phone, missionId, `programme/item/${itemId}`);
  await room(phone).fill('Hall 7');
  await room(phone).blur();
  await goTo(phone, missionId, 'sharing');
  await expect(phone.getByTestId('sync-problem')).toBeVisible();
  await page.getByTestId('open-hub').click();
  await expect(page.getByTestId('hub-address')).toHaveText(address);
  await goTo(page, missionId, `programme/item/${itemId}`);
  await phone.getByTestId('sync-now').click();
  await expect(room(page)).toHaveValue('Hall 7');

  // The main server is there again: it hears of all of it once, from whoever did it.
  await server.reopen();
  await goTo(page, missionId, 'sharing');
  await page.getByTestId('sync-now').click();
  await expect(page.getByTestId('hub-onward')).toHaveText('nothing');
  await office.device.sync();
  expect(office.device.row('programmeItems', itemId ?? '')).toMatchObject({ room: 'Hall 7' });
  expect(office.device.row('itemInternals', itemId ?? '')).toMatchObject({ remarks: 'By the side entrance' });
  const kept = await store.storage.read(missionId, async (mission) => mission.allTransactions());
  const theirs = kept.filter(({ by }) => by === 'Нұрлан Сейтқали');
  expect(theirs.map(({ transaction }) => transaction.label.key)).toEqual(['editItem', 'attachFiles', 'editItem']);
  const rows = [...office.device.replica.disk.rows.values()].map(({ row }) => row as { readonly sha256?: string });
  const { sha256 } = rows.find((row) => row.sha256 !== undefined) ?? {};
  const photo = `${server.url}/api/blob/${missionId}/${sha256}`;
  const headers = { authorization: `Bearer ${office.secret}` };
  await expect.poll(async () => (await fetch(photo, { method: 'HEAD', headers })).status).toBe(200);

  // What ends by itself is said, and opened again.
  await desktop.app.evaluate(() => process.kill(Number(Reflect.get(globalThis, 'hubPid')), 'SIGKILL'));
  await expect(page.getByTestId('hub-ended')).toBeVisible();
  await page.getByTestId('open-hub').click();
  await expect(page.getByTestId('hub-address')).toHaveText(address);
  const asked = await answerWith(desktop, 1);
  const closeWindow = async () =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closeWindow();
  await expect.poll(asked).toEqual(['The hub for the room is open. Close the app all the same?']);
  await expect(page.getByTestId('hub-address')).toHaveText(address);
  await answerWith(desktop, 0);
  const gone = new Promise((resolve) => desktop.process.once('exit', resolve));
  await closeWindow().catch(() => undefined);
  await gone;
  await phones.close();
  await server.stop();
});
