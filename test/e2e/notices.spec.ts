/**
 * A device that is told of releases while no window is there: the switch, the service worker and the notice, in a real browser. What
 * cannot run here is the push service of the browser's maker: the browser's own subscription is put in its place, and what it would bring is
 * handed to the worker by the browser's tools. From the server to a push service: test/contract/notices.test.ts.
 */
import { expect, type Page, test } from '@playwright/test';
import { keysOf } from '#server/notices/vapidKeys.ts';
import { newBrowserKeys } from '#test/contract/pushService.ts';
import { type Device, newDevice, pageOf } from '#test/bench/missions.ts';
import { join } from './delegate.ts';
import { chooseSample } from './openSample.ts';
import { goTo } from './storyA.ts';
import { type SyncServer, startSyncServer } from './syncServer.ts';

const ENDPOINT = 'https://push.example.org/device';
const KEYS = keysOf('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94') ?? { publicKey: '', privateKey: '' };

/** In place of what the maker of the browser would give. */
function subscribeHere({ endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string }): void {
  const bytes = (text: string): ArrayBuffer =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0).buffer;
  const key = 'held';
  const held = () => {
    const bound = localStorage.getItem(key);
    if (bound === null) return null;
    return {
      endpoint,
      options: { applicationServerKey: bytes(bound) },
      getKey: (name: string) => bytes(name === 'auth' ? auth : p256dh),
      unsubscribe: async () => localStorage.removeItem(key),
    };
  };
  Object.assign(PushManager.prototype, {
    getSubscription: async () => held(),
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      localStorage.setItem(key, applicationServerKey);
      return held();
    },
  });
}

/** What stands here of a service worker. */
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (type: string, about: { notification: Notification }) => Event;
}

let device: Device;
let server: SyncServer;
test.beforeAll(async () => {
  device = newDevice();
  server = await startSyncServer('Belt and Road Office', undefined, {
    keys: KEYS,
    contact: 'mailto:it@example.org',
    ways: { own: new Set() },
  });
});
test.afterAll(async () => {
  await server.close();
  device.remove();
});

test('a closed app tells of a release in the language of the device, once, and a press leads to it', async () => {
  // One with a window around its pages: without, it lets no page show a notice.
  const context = await device.start({ serviceWorkers: 'allow' });
  await context.grantPermissions(['notifications'], { origin: server.url });
  const { p256dh, auth } = newBrowserKeys();
  await context.addInitScript(subscribeHere, { endpoint: ENDPOINT, p256dh, auth });
  const page = await pageOf(context);
  await join(page, server.foundingLink, 'Ada WONG Mei-ling 黃美玲');
  await page.getByTestId('join-home').click();
  const missionId = await chooseSample(page);
  await goTo(page, missionId, 'sharing');
  await page.getByTestId('share-mission').click();
  await expect(page.getByTestId('sync-state')).toHaveText('Synced');
  await page.evaluate(async () => navigator.serviceWorker.ready);

  const onOf = (): Promise<string[]> =>
    server.accounts.noticeAddresses(missionId).then((all) => all.map(({ endpoint }) => endpoint));
  const toggle = page.getByRole('switch', { name: 'Tell this device of new releases' });
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect.poll(onOf).toEqual([ENDPOINT]);

  // Of a window that is seen: it tells by itself.
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const shown = async () =>
    worker.evaluate(async () => {
      const all = await (self as unknown as Worker).registration.getNotifications();
      return all.map(({ title, body, tag }) => ({ title, body, tag }));
    });
  const blank = await context.newPage();
  const deliver = await deliverTo(blank, server.url);
  await page.bringToFront();
  await deliver({ missionId, number: 1 });
  expect(await shown()).toEqual([]);

  await page.goto('about:blank');
  await deliver({ missionId, number: 2 });
  await deliver({ missionId, number: 2 });
  await deliver({ missionId: 'another', number: 7 });
  await expect.poll(shown).toEqual([
    {
      title: 'Release 2: Central Asia Business Mission 2026',
      body: 'Open Legation to see what it changes for you.',
      tag: `legation-releases-${missionId}`,
    },
  ]);

  await page.goto(`${server.url}/#/m/${missionId}`);
  await expect(page.getByTestId('kept-app')).toBeVisible();
  await worker.evaluate(async () => {
    const scope = self as unknown as Worker;
    const [notification] = await scope.registration.getNotifications();
    if (notification !== undefined)
      self.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
  });
  await page.waitForURL(`**/#/m/${missionId}/releases`);
  await expect.poll(shown).toEqual([]);

  // Who leaves hears no more, also from a push service that goes on.
  await goTo(page, missionId, 'sharing');
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect.poll(onOf).toEqual([]);
  await page.goto('about:blank');
  await deliver({ missionId, number: 3 });
  expect(await shown()).toEqual([]);
  await context.close();
});

/** Hands what a push service would bring to the worker of that address. */
async function deliverTo(page: Page, origin: string): Promise<(data: object) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted);
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  return async (data) => {
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(data) });
    // It answers before the worker has heard of it.
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
}
