/** What the tests of sync in browsers share: a server, a bad network and devices that end with the test. */
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import type { Done, SyncPage } from '#test/syncPage/page.ts';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';
import {
  newContext,
  type Office,
  openOffice,
  openPage,
  type PageOptions,
  projection,
  rowsOf,
  syncPage,
} from './syncOffice.ts';

declare const device: SyncPage;

let served: Awaited<ReturnType<typeof syncPage>> | undefined;
/** What a test has opened, closed at its end in the reverse order. */
export const closings: (() => unknown)[] = [];

/** To be called once in a file. Its tests run one after the other in one process, so that the page is made once. */
export function runInOrder(): void {
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    served = await syncPage();
  });
  test.afterAll(() => served?.remove());
  test.afterEach(async () => {
    for (const close of closings.splice(0).toReversed()) await close();
  });
}

export async function office(size?: Parameters<typeof openOffice>[1]): Promise<Office> {
  const opened = await openOffice(served?.folder ?? '', size);
  closings.push(async () => opened.server.close());
  return opened;
}

export async function proxyTo({ server }: Office): Promise<FaultProxy> {
  const proxy = await startFaultProxy(server.url);
  closings.push(async () => proxy.close());
  return proxy;
}

/** A device in a browser, which has come by that invitation and syncs. */
export async function joined(
  browser: Browser,
  at: string,
  invite: string,
  options: PageOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newContext(browser, options);
  closings.push(async () => context.close());
  const page = await openPage(context, at);
  await page.evaluate(async (secret) => {
    await device.join(secret, 'Айгүл Сериковна');
    await device.start();
  }, invite);
  return { context, page };
}

export const status = async (page: Page, { missionId }: Office): Promise<SyncStatus | undefined> =>
  page.evaluate((id) => device.statuses()[id], missionId);
export const stands = async (page: Page, { missionId }: Office) =>
  page.evaluate(async (id) => device.stands(id), missionId);
export const work = async (page: Page, { missionId }: Office, done: readonly Done[], pauseMs = 0): Promise<void> =>
  page.evaluate(async (given) => device.work(...given), [missionId, done, pauseMs] as const);

export async function inStep(page: Page, at: Office): Promise<void> {
  await expect
    .poll(async () => ({ ...(await status(page, at)), ...(await stands(page, at)) }), { intervals: [50] })
    .toMatchObject({ phase: 'idle', waiting: 0, first: false });
}

/** All that are named have the same rows as the server, and its history has each of their changes once. */
export async function allTheSame(at: Office, pages: readonly Page[]): Promise<void> {
  const whole = await projection(at);
  for (const page of pages) {
    await expect.poll(async () => rowsOf(page, at.missionId), { intervals: [100] }).toEqual(whole);
  }
  const kept = await at.kept();
  expect(new Set(kept).size).toBe(kept.length);
  for (const page of pages) {
    const done = await page.evaluate(async (id) => device.done(id), at.missionId);
    expect(kept).toEqual(expect.arrayContaining(done));
    expect(await stands(page, at)).toMatchObject({ waiting: 0, setAside: 0 });
  }
}
