/** The web app on a device without a network, and its new versions: the built app, served by the sync server, in a real browser. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { appFiles } from '#build/serviceWorker.ts';
import { sendFile } from '#server/http/webFiles.ts';
import { keysOf } from '#server/notices/vapidKeys.ts';
import { type Device, newDevice, pageOf } from '#test/bench/missions.ts';
import { type StartedServer, startSqliteServer } from '#test/startServer.ts';
import { deliverTo, noticesShown, pressNotice, subscribeHere } from './closedNotices.ts';
import { join } from './delegate.ts';
import { chooseSample } from './openSample.ts';
import { goTo, SCREENS } from './screens.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/renderer');
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Those that draw something else there. */
const ON_PHONE = ['overview', 'programme', 'roster', 'notes'];

const keys = keysOf('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94') ?? { publicKey: '', privateKey: '' };

let folder: string;
let web: string;
let server: StartedServer;
let device: Device;
let missionId: string;

// One device that has taken the app in, which takes a while; what each test leaves on it and on the server the next one finds.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'legation-web-')));
  web = path.join(folder, 'web');
  cpSync(BUILT, web, { recursive: true, filter: (file) => !file.endsWith('.map') });
  server = await startSqliteServer(folder, {
    notices: { keys, contact: 'mailto:it@example.org', ways: { own: new Set() } },
    fallback: async (request, response) => {
      await sendFile(web, request, response);
      return true;
    },
  });
  device = newDevice();
  const { context, page } = await started();
  await page.goto(server.url);
  missionId = await chooseSample(page);
  await expect(page.getByTestId('kept-app')).toBeVisible();
  await saved(page);
  // What is not the app is none of the worker's business.
  expect(await knock(page)).toBe(401);
  await context.close();
});

test.afterAll(async () => {
  await server.stop();
  device.remove();
  rmSync(folder, { recursive: true, force: true });
});

const saved = async (page: Page): Promise<void> => expect(page.getByTestId('save-state')).toHaveText('Saved');

async function started(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await device.start({ serviceWorkers: 'allow' });
  return { context, page: await pageOf(context) };
}

/** At a door of the server: what it says, or null where nobody answers. */
const knock = async (page: Page): Promise<number | null> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/hello', { method: 'POST', body: '{}' }).catch(() => null);
    return answer?.status ?? null;
  });

test('opens every screen in a cold start without a network, on a laptop and on a phone', async () => {
  await server.close();

  const { context, page } = await started();
  await context.setOffline(true);
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  for (const [size, screens] of [
    [LAPTOP, SCREENS],
    [PHONE, SCREENS.filter(({ name }) => ON_PHONE.includes(name))],
  ] as const) {
    await page.setViewportSize(size);
    await page.goto(`${server.url}/#/m/${missionId}`);
    await page.reload();
    await saved(page);
    for (const screen of screens) {
      await goTo(page, screen, missionId);
      await expect(page.getByText('This screen failed'), screen.name).toBeHidden();
    }
  }
  expect(await knock(page)).toBeNull();
  expect(failures).toEqual([]);
  await context.close();
  await server.reopen();
});

/** The app as the next version would be: another first page, and with it another list of the worker. */
function putNewVersion(): void {
  const list = path.join(web, 'sw.js');
  const page = path.join(web, 'index.html');
  const entry = () => appFiles(web).find(({ url }) => url === 'index.html') ?? { revision: '', integrity: '' };
  const before = entry();
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><meta name="next-version" />'));
  const after = entry();
  const text = readFileSync(list, 'utf8').replace(before.integrity, after.integrity);
  writeFileSync(list, text.replace(before.revision ?? '', after.revision ?? ''));
}

const isNext = async (page: Page): Promise<boolean> => (await page.locator('meta[name=next-version]').count()) === 1;

/** Has the window look for a new version now instead of within the hour. */
const look = async (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined);
  });

test('a new version waits, takes over when it is asked to, and loses nothing that was typed; another window goes on', async () => {
  const { context, page } = await started();
  await page.goto(`${server.url}/#/m/${missionId}`);
  await saved(page);
  const other = await context.newPage();
  await other.goto(`${server.url}/#/m/${missionId}/notes`);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await other.evaluate(async () => navigator.serviceWorker.ready);

  // Without a network, and with half of an update on the server, nothing happens.
  await server.close();
  await look(page);
  putNewVersion();
  const whole = readFileSync(path.join(web, 'index.html'));
  writeFileSync(path.join(web, 'index.html'), 'Please sign in to the Wi-Fi of this hotel');
  await server.reopen();
  await look(page);
  await expect
    .poll(async () => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null))
    .toBe(true);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  writeFileSync(path.join(web, 'index.html'), whole);

  await look(page);
  await expect(page.getByTestId('new-version')).toContainText('A new version of Legation is ready.');
  await page.goto(`${server.url}/#/m/${missionId}/details`);
  await page.getByLabel('Secretariat phone').fill('Duty officer +852 5555 0101');
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(async () => isNext(page)).toBe(true);
  await expect(page.getByLabel('Secretariat phone')).toHaveValue('Duty officer +852 5555 0101');

  // The other window runs what it ran, with the parts of the old version, until its person wants the new one.
  await expect(other.getByTestId('new-version')).toContainText('updated in another window');
  expect(await isNext(other)).toBe(false);
  await other.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(async () => isNext(other)).toBe(true);
  await context.close();
});

test('a closed app tells of a release in the language of the device, once, and a press leads to it', async () => {
  const { context, page } = await started();
  await context.grantPermissions(['notifications'], { origin: server.url });
  await subscribeHere(context);
  await join(page, `${server.url}/#/join/${await server.invite('Belt and Road Office')}`, 'Ada WONG Mei-ling 黃美玲');
  await page.getByTestId('join-home').click();
  await page.goto(`${server.url}/#/m/${missionId}/sharing`);
  await page.getByTestId('share-mission').click();
  const toggle = page.getByRole('switch', { name: 'Tell this device of new releases' });
  const answered = async (door: string) => page.waitForResponse(`**/api/notices/${door}`);
  const [begun] = await Promise.all([answered('begin'), toggle.click()]);
  expect(begun.status()).toBe(200);
  await expect(toggle).toBeEnabled();
  await expect(toggle).toBeChecked();

  // A window that is seen tells it by itself.
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const deliver = await deliverTo(await context.newPage(), server.url);
  await page.bringToFront();
  await deliver({ missionId, number: 1 });
  expect(await noticesShown(worker)).toEqual([]);

  await page.goto('about:blank');
  for (const number of [2, 2]) await deliver({ missionId, number });
  await deliver({ missionId: 'another', number: 7 });
  const notice = {
    title: 'Release 2: Central Asia Business Mission 2026',
    body: 'Open Legation to see what it changes for you.',
    tag: `legation-releases-${missionId}`,
  };
  await expect.poll(async () => noticesShown(worker)).toEqual([notice]);

  await page.goto(`${server.url}/#/m/${missionId}`);
  await expect(page.getByTestId('kept-app')).toBeVisible();
  await pressNotice(worker);
  await page.waitForURL(`**/#/m/${missionId}/releases`);
  await expect.poll(async () => noticesShown(worker)).toEqual([]);

  await page.goto(`${server.url}/#/m/${missionId}/sharing`);
  await expect(toggle).toBeChecked();
  await Promise.all([answered('end'), toggle.click()]);
  await page.goto('about:blank');
  await deliver({ missionId, number: 3 });
  expect(await noticesShown(worker)).toEqual([]);
  await context.close();
});

test('a part that is gone from the server is a new version, and one without a network says so', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await expect(page.getByTestId('start-mission')).toBeVisible();
  const part = readdirSync(path.join(web, 'assets')).find((name) => /^NewMission-.*\.js$/.test(name)) ?? '';
  const start = /assets\/(index-[\w-]+\.js)/.exec(readFileSync(path.join(web, 'index.html'), 'utf8'))?.[1] ?? '';
  rmSync(path.join(web, 'assets', part));
  const list = path.join(web, 'sw.js');
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll(start, 'index-Next.js'));
  await page.getByTestId('start-mission').click();
  await expect(page.getByText('A new version of Legation is ready')).toBeVisible();
  await expect(page.getByText('This screen failed')).toBeHidden();

  await page.goto(`${server.url}/?away`);
  await expect(page.getByTestId('start-mission')).toBeVisible();
  await server.close();
  await page.getByTestId('start-mission').click();
  await expect(page.getByText('This part could not be fetched')).toBeVisible();
  await page.getByTestId('renew').click();
  await expect(page.getByText('This part could not be fetched')).toBeVisible();
  await context.close();
  await server.reopen();
});
