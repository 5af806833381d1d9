/** Notices of releases while the browser is closed: what the browser gives for that, and what its service worker is to say. */
import { NOTICES_CACHE, noticesPath, type NoticeWords } from '#shared/web/serviceWorker.ts';

const ACTIVE_MS = 30_000;

/** Not on plain HTTP, and on iPhone and iPad from the home screen alone. */
export function canBeTold(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

export interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration();
}

/** A device that has just come here takes the app in first. */
async function active(): Promise<ServiceWorkerRegistration | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, ACTIVE_MS, null);
  });
  return Promise.race([navigator.serviceWorker.ready, late]);
}

/** What there is, if it is bound to this key of the server and may still be shown. */
export async function subscribed(key: string): Promise<Subscribed | null> {
  if (Notification.permission !== 'granted') return null;
  const held = await (await registered())?.pushManager.getSubscription();
  return held !== null && held !== undefined && isBoundTo(held, key) ? asTold(held) : null;
}

/** Asks the person, by the browser: at once after a press of theirs, or it does not ask. */
export async function allowNotices(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted';
}

/** Where notices are allowed. */
export async function subscribe(key: string): Promise<Subscribed | 'blocked' | 'failed'> {
  const registration = await active();
  if (registration === null) return 'failed';
  try {
    const held = await registration.pushManager.getSubscription();
    if (held !== null && isBoundTo(held, key)) return asTold(held);
    await held?.unsubscribe();
    const options = { userVisibleOnly: true, applicationServerKey: key };
    return asTold(await registration.pushManager.subscribe(options));
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'blocked' : 'failed';
  }
}

function isBoundTo({ options: { applicationServerKey: held } }: PushSubscription, key: string): boolean {
  return held !== null && base64Url(held) === key;
}

function asTold(held: PushSubscription): Subscribed {
  const key = (name: PushEncryptionKeyName): string => base64Url(held.getKey(name) ?? new ArrayBuffer());
  return { endpoint: held.endpoint, p256dh: key('p256dh'), auth: key('auth') };
}

function base64Url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCodePoint(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const urlOf = (missionId: string): string => new URL(noticesPath(missionId), document.baseURI).href;

export async function readWords(missionId: string): Promise<NoticeWords | undefined> {
  const kept = await (await caches.open(NOTICES_CACHE)).match(urlOf(missionId));
  return kept === undefined ? undefined : ((await kept.json()) as NoticeWords);
}

export async function keepWords(missionId: string, words: NoticeWords): Promise<void> {
  await (await caches.open(NOTICES_CACHE)).put(urlOf(missionId), Response.json(words));
}

/** This device is told of the mission no more; with the last one the browser's push service hears of it, too. */
export async function forgetNotices(missionId: string): Promise<void> {
  if (!canBeTold() || !(await caches.has(NOTICES_CACHE))) return;
  const cache = await caches.open(NOTICES_CACHE);
  await cache.delete(urlOf(missionId));
  if ((await cache.keys()).length > 0) return;
  await (await (await registered())?.pushManager.getSubscription())?.unsubscribe();
}
