/** The web app on a device without a network, and its new versions: the built app, served by the sync server, in a real browser. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { sendFile } from '#server/http/webFiles.ts';
import { type Device, newDevice, pageOf } from '#test/bench/missions.ts';
import { type StartedServer, startSqliteServer } from '#test/startServer.ts';
import { chooseSample } from './openSample.ts';
import { goTo, SCREENS } from './screens.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/renderer');
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Those that draw something else there. */
const ON_PHONE = ['overview', 'programme', 'roster', 'notes'];

let folder: string;
let web: string;
let server: StartedServer;
let device: Device;

test.beforeEach(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'legation-web-')));
  web = path.join(folder, 'web');
  cpSync(BUILT, web, { recursive: true, filter: (file) => !file.endsWith('.map') });
  server = await startSqliteServer(folder, {
    fallback: async (request, response) => {
      await sendFile(web, request, response);
      return true;
    },
  });
  device = newDevice();
});

test.afterEach(async () => {
  await server.stop();
  device.remove();
  rmSync(folder, { recursive: true, force: true });
});

const saved = async (page: Page): Promise<void> => expect(page.getByTestId('save-state')).toHaveText('Saved');

async function started(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await device.start({ serviceWorkers: 'allow' });
  return { context, page: await pageOf(context) };
}

/** The sample mission on a device that has taken the whole app in. */
async function keptSample(page: Page): Promise<string> {
  await page.goto(server.url);
  const missionId = await chooseSample(page);
  await expect(page.getByTestId('kept-app')).toBeVisible();
  await saved(page);
  return missionId;
}

test('opens every screen in a cold start without a network, on a laptop and on a phone', async () => {
  const first = await started();
  const missionId = await keptSample(first.page);
  // What is not the app is none of the worker's business.
  const door = await first.page.evaluate(
    async () => (await fetch('/api/hello', { method: 'POST', body: '{}' })).status,
  );
  expect(door).toBe(401);
  await first.context.close();
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
    expect(
      await page.evaluate(async () =>
        fetch('/api/hello', { method: 'POST' }).then(
          () => 'answered',
          () => 'gone',
        ),
      ),
    ).toBe('gone');
  }
  expect(failures).toEqual([]);
  await context.close();
  await server.reopen();
});
