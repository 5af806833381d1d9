/**
 * A release that the server tells of while no window is seen. The server says which mission and which number; the title and the
 * language are laid down here by the page, so that nobody else learns them.
 */
import en from '#shared/i18n/messages/notices/en.ts';
import ru from '#shared/i18n/messages/notices/ru.ts';
import zhHans from '#shared/i18n/messages/notices/zh-Hans.ts';
import zhHant from '#shared/i18n/messages/notices/zh-Hant.ts';
import {
  type NoticeGoal,
  NOTICES_CACHE,
  noticesPath,
  noticeTag,
  type NoticeWords,
  readNotice,
} from '#shared/web/serviceWorker.ts';

declare const self: ServiceWorkerGlobalScope;

/** A window that listens answers in this time. */
const ANSWER_MS = 1500;
/** The worker has no others: those of the screens are fetched by them. */
const WORDS = { en, ru, 'zh-Hans': zhHans, 'zh-Hant': zhHant } as const;

const windows = async (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true });

export async function showRelease(text: string): Promise<void> {
  const notice = readNotice(text);
  // A window that is seen tells it by itself.
  if (notice === null || (await windows()).some(({ visibilityState }) => visibilityState === 'visible')) return;
  const { missionId, number } = notice;
  const kept = await wordsOf(missionId);
  // The mission is on this device no more.
  if (kept === undefined) return;
  const words = WORDS[kept.locale];
  const title = `${words.number.replace('{{number}}', String(number))}: ${kept.title}`;
  const data: NoticeGoal = { missionId, screen: 'releases' };
  const tag = noticeTag(data);
  // A window in the background may have told it already, and says more.
  const shown = await self.registration.getNotifications({ tag });
  if (shown.some((one) => one.title === title)) return;
  const options: NotificationOptions & { renotify: boolean } = {
    body: words.body,
    lang: kept.locale,
    tag,
    data,
    renotify: shown.length > 0,
  };
  await self.registration.showNotification(title, options);
}

async function wordsOf(missionId: string): Promise<NoticeWords | undefined> {
  const cache = await self.caches.open(NOTICES_CACHE);
  const kept = await cache.match(new URL(noticesPath(missionId), self.registration.scope));
  return kept === undefined ? undefined : ((await kept.json()) as NoticeWords);
}

/** A window that is open goes to what the notice is about, as it would by a press in it; else one opens there. */
export async function goTo(notification: Notification): Promise<void> {
  const goal = notification.data as NoticeGoal;
  notification.close();
  const address = `${self.registration.scope}#/m/${goal.missionId}/${goal.screen}`;
  const [open] = await windows();
  if (open === undefined) {
    await self.clients.openWindow(address);
    return;
  }
  const gone = goes(open, goal);
  await open.focus().catch(() => undefined);
  // One that has just opened does not listen yet, and holds nothing that was typed.
  if (!(await gone)) await open.navigate(address);
}

async function goes(open: WindowClient, goal: NoticeGoal): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(true));
    port1.start();
    setTimeout(resolve, ANSWER_MS, false);
    open.postMessage(goal, [port2]);
  });
}
