/**
 * The web app on a device without a network: everything that any screen needs is taken in when a version is installed, each
 * file held against its checksum, so that the page of a captive portal or half of an update is never taken for the app.
 * A version takes over when a window asks it to, or once no window is left (docs/decisions/0906-service-worker.md).
 */
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { ASSETS, type WorkerOrder } from '#shared/web/serviceWorker.ts';
import { goTo, showRelease } from './notices.ts';

declare const self: ServiceWorkerGlobalScope;
/** Set by the build: the files of this version. */
declare const APP_FILES: readonly PrecacheEntry[];

const APP_CACHE = 'legation-app';
const FACES_CACHE = 'legation-faces';
/** At once: one after the other takes a round trip each, which is minutes on a bad network. */
const LINES = 6;

const app = new PrecacheController({ cacheName: APP_CACHE });
app.addToCacheList([...APP_FILES]);

self.addEventListener('install', (event) => event.waitUntil(takeIn(event)));
// Windows that run an earlier version go on with it: its parts are still here.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const order = event.data as WorkerOrder;
  if (order === 'takeOver') event.waitUntil(self.skipWaiting());
  else event.waitUntil(tidy(event));
});

/** All or nothing. What an attempt before has taken in is not fetched again. */
async function takeIn(event: ExtendableEvent): Promise<void> {
  const left = [...app.getURLsToCacheKeys()];
  const line = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [url, cacheKey] = next;
      const integrity = app.getIntegrityForCacheKey(cacheKey) ?? '';
      const cache = url === cacheKey ? 'default' : 'reload';
      const request = new Request(url, { integrity, cache, credentials: 'same-origin' });
      await Promise.all(app.strategy.handleAll({ params: { cacheKey }, request, event }));
    }
  };
  await Promise.all(Array.from({ length: LINES }, line));
}

/** Only while this is the one version and the one window: another window may still run an earlier version. */
async function tidy(event: ExtendableEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length === 1 && installing === null && waiting === null) await app.activate(event);
}

self.addEventListener('push', (event) => event.waitUntil(showRelease(event.data?.text() ?? '')));
self.addEventListener('notificationclick', (event) => event.waitUntil(goTo(event.notification)));

// Nothing else is answered here: `/api/` and whatever else there is goes to the network as if no worker were here.
registerRoute(new PrecacheRoute(app, { ignoreURLParametersMatching: [/./] }));

const assets = new URL(ASSETS, self.registration.scope).pathname;

/** Slices of Chinese faces, kept as they are used: ten megabytes that a device with such faces never reads. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(assets) && url.pathname.endsWith('.woff2'),
  new CacheFirst({
    cacheName: FACES_CACHE,
    plugins: [{ cacheWillUpdate: async ({ response }) => (isFace(response) ? response : null) }],
  }),
);

function isFace(response: Response): boolean {
  return response.status === 200 && !response.redirected && response.headers.get('content-type') === 'font/woff2';
}

// Parts of an earlier version, for windows that still run it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(assets),
  async ({ request }) => {
    const cache = await self.caches.open(APP_CACHE);
    return (await cache.match(request.url)) ?? fetch(request);
  },
);
