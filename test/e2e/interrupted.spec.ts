/** Sync in browsers that are killed, and in several windows of one device, against a real server. Rules: shared/sync/SPEC.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium, expect, type Page, test } from '@playwright/test';
import { headlessChromium } from '#build/scripts/find-chromium.ts';
import { randomOf } from '#test/sim/random.ts';
import type { Done, SyncPage } from '#test/syncPage/page.ts';
import { launchKillable } from './killableChromium.ts';
import {
  allTheSame,
  closings,
  inStep,
  joined,
  office,
  proxyTo,
  runInOrder,
  stands,
  status,
  work,
} from './syncDevices.ts';
import { openPage } from './syncOffice.ts';

declare const device: SyncPage;

runInOrder();

/** Of the test run; a long one sets LEGATION_TEST_KILLS. */
const KILLS = Number(process.env['LEGATION_TEST_KILLS'] ?? 5);

test(`a browser that is killed ${KILLS} times while it syncs goes on where it was (R1, R11, R12, R14)`, async () => {
  test.setTimeout(60_000 + KILLS * 15_000);
  const at = await office({ items: 5000, people: 1500 });
  const proxy = await proxyTo(at);
  const executable = headlessChromium() ?? chromium.executablePath();
  const profile = mkdtempSync(path.join(tmpdir(), 'legation-kill-'));
  closings.push(() => rmSync(profile, { recursive: true, force: true, maxRetries: 20 }));
  const random = randomOf(KILLS);
  const invite = await at.invite('lead');
  const start = async () => {
    const browser = await launchKillable(executable, profile, proxy.url);
    await browser.page.evaluate(async () => device.open());
    return browser;
  };
  const killing = async (browser: Awaited<ReturnType<typeof start>>, door: string, when: 'asked' | 'answered') => {
    const moment = proxy.next(door, when);
    void browser.page.evaluate(async () => device.start()).catch(() => undefined);
    await moment;
    await new Promise((resolve) => setTimeout(resolve, random.int(when === 'asked' ? 20 : 250)));
    await browser.kill();
  };

  // While it comes for the first time, page after page.
  let browser = await start();
  await browser.page.evaluate(async (secret) => device.join(secret, 'Айгүл Сериковна'), invite);
  const pulls = Math.ceil(KILLS / 2);
  let cursor = 0;
  for (let kill = 0; kill < pulls; kill += 1) {
    await killing(browser, '/api/pull', kill % 3 === 1 ? 'asked' : 'answered');
    browser = await start();
    const now = await stands(browser.page, at);
    expect(now.cursor).toBeGreaterThanOrEqual(cursor);
    cursor = now.cursor;
  }
  await browser.page.evaluate(async () => device.start());
  await inStep(browser.page, at);
  const sinces = proxy.passed.flatMap(({ door, body }) =>
    door === '/api/pull' ? [(JSON.parse(body) as { since: number }).since] : [],
  );
  expect(sinces).toEqual(sinces.toSorted((x, y) => x - y));

  // While it sends what was done offline, and takes in what others did meanwhile.
  await browser.kill();
  browser = await start();
  let done = 0;
  for (let kill = pulls; kill < KILLS; kill += 1) {
    const edits = Array.from({ length: 40 }, (_, i): Done => ({
      personId: at.people[done + i] ?? '',
      set: { badgeName: `Name ${done + i}` },
    }));
    await work(browser.page, at, edits);
    done += 40;
    for (const personId of at.people.slice(-done).slice(0, 40))
      at.observer.edit('people', personId, { remarks: `Seen ${kill}` });
    await at.observer.sync();
    const [door, when] =
      (
        [
          ['/api/push', 'asked'],
          ['/api/push', 'answered'],
          ['/api/pull', 'answered'],
        ] as const
      )[kill % 3] ?? [];
    await killing(browser, door ?? '/api/push', when ?? 'asked');
    browser = await start();
  }
  closings.push(async () => browser.kill());
  await browser.page.evaluate(async () => device.start());
  await inStep(browser.page, at);
  await allTheSame(at, [browser.page]);
  for (let i = 0; i < done; i += 1) {
    expect(at.observer.row('people', at.people[i] ?? '')).toMatchObject({ badgeName: `Name ${i}` });
  }
});

/** What a window asks at the doors of the server. */
function asking(page: Page): string[] {
  const doors: string[] = [];
  page.on('request', (request) => {
    const door = new URL(request.url()).pathname;
    if (door.startsWith('/api/')) doors.push(door);
  });
  return doors;
}

test('one of two windows syncs for both; another one leads where it is closed or stands still (R8, R10)', async ({
  browser,
}) => {
  const at = await office();
  const proxy = await proxyTo(at);
  const { context, page: first } = await joined(browser, proxy.url, await at.invite('lead'), { hurried: 10 });
  await inStep(first, at);
  const second = await openPage(context, proxy.url);
  const [ofFirst, ofSecond] = [asking(first), asking(second)];
  await second.evaluate(async () => device.start());
  const edit = async (page: Page, i: number, words: string) =>
    work(page, at, [{ personId: at.people[i] ?? '', set: { badgeName: words } }]);
  const arrives = async (i: number, words: string) =>
    expect
      .poll(
        async () => {
          await at.observer.sync();
          return at.observer.row('people', at.people[i] ?? '');
        },
        { intervals: [100] },
      )
      .toMatchObject({ badgeName: words });
  await edit(first, 0, 'of the first');
  await edit(second, 1, 'of the second');
  await arrives(0, 'of the first');
  await arrives(1, 'of the second');
  expect(ofSecond).toEqual([]);

  // The window that does not lead says as well what waits, and since when.
  proxy.play(() => 'dropBefore');
  proxy.cutAll();
  await expect.poll(async () => (await status(second, at))?.phase).toBe('offline');
  const earliest = new Date().toISOString();
  await edit(second, 2, 'offline');
  const latest = new Date().toISOString();
  await edit(second, 3, 'offline');
  await expect.poll(async () => (await status(second, at))?.waiting, { intervals: [20] }).toBe(2);
  const { oldestAt = '' } = (await status(second, at)) ?? {};
  expect(oldestAt >= earliest && oldestAt <= latest).toBe(true);
  // Neither is it forgotten while the server says nothing for long.
  proxy.play(() => 'silent');
  await second.evaluate((id) => device.syncNow(id), at.missionId);
  await proxy.next('/api/push', 'asked');
  await edit(second, 4, 'offline');
  await expect.poll(async () => (await status(second, at))?.waiting, { intervals: [20] }).toBe(3);
  expect(await status(second, at)).toMatchObject({ phase: 'syncing', oldestAt });
  proxy.play(() => 'none');
  await inStep(second, at);

  // It comes to stand still in the middle of a push that the server takes in, and is overruled.
  const session = await context.newCDPSession(first);
  await session.send('Debugger.enable');
  proxy.play((door) => (door === '/api/push' ? 'delay' : 'none'));
  const pushing = proxy.next('/api/push', 'asked');
  await edit(first, 5, 'before the pause');
  await pushing;
  await session.send('Debugger.pause');
  await edit(second, 6, 'of the second again');
  await arrives(5, 'before the pause');
  await arrives(6, 'of the second again');
  expect(ofSecond).toContain('/api/push');
  await session.send('Debugger.resume');
  await session.detach();
  await inStep(first, at);
  ofFirst.length = 0;
  await edit(first, 7, 'awake');
  await arrives(7, 'awake');
  expect(ofFirst).toEqual([]);
  await allTheSame(at, [first, second]);

  await second.close();
  await edit(first, 8, 'alone');
  await arrives(8, 'alone');
  expect(ofFirst).toContain('/api/push');
  await allTheSame(at, [first]);
});
