/**
 * What stands in for the push service of a browser's maker, which cannot be reached here: the subscription that it would give to a page, and
 * what it would bring to the service worker. From the server to a push service: test/contract/notices.test.ts.
 */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { newBrowserKeys } from '#test/contract/pushService.ts';

/** To be called before the first page. */
export async function subscribeHere(context: BrowserContext): Promise<void> {
  await context.addInitScript(({ p256dh, auth }) => {
    const bytes = (text: string): ArrayBuffer =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0).buffer;
    const held = () => {
      const bound = localStorage.getItem('subscribed');
      if (bound === null) return null;
      return {
        endpoint: 'https://push.example.org/device',
        options: { applicationServerKey: bytes(bound) },
        getKey: (name: string) => bytes(name === 'auth' ? auth : p256dh),
        unsubscribe: async () => localStorage.removeItem('subscribed'),
      };
    };
    Object.assign(PushManager.prototype, {
      getSubscription: async () => held(),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        localStorage.setItem('subscribed', applicationServerKey);
        return held();
      },
    });
  }, newBrowserKeys());
}

/** Hands what a push service would bring to the worker of that address. */
export async function deliverTo(page: Page, origin: string): Promise<(data: object) => Promise<void>> {
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
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
}

/** What stands here of a service worker. */
interface Scope {
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (type: string, about: { notification: Notification }) => Event;
}

export const noticesShown = async (worker: Worker) =>
  worker.evaluate(async () => {
    const all = await (self as unknown as Scope).registration.getNotifications();
    return all.map(({ title, body, tag }) => ({ title, body, tag }));
  });

export const pressNotice = async (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const { registration, NotificationEvent: Pressed } = self as unknown as Scope;
    const [notification] = await registration.getNotifications();
    if (notification !== undefined) self.dispatchEvent(new Pressed('notificationclick', { notification }));
  });
