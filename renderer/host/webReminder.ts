/** A notice of the system, from a window of a browser. */
import type { Host, Reminder } from '#shared/ipc/host.ts';
import { type NoticeGoal, noticeTag } from '#shared/web/serviceWorker.ts';

export type PressListener = Parameters<Host['onReminderPressed']>[0];

/**
 * By the service worker where there is one: Android shows no others, and one that the worker showed of the same matter, since the
 * server told it, is then replaced. Presses of those come by way of the worker.
 */
export async function showReminder(
  { missionId, screen, title, body }: Reminder,
  pressed: ReadonlySet<PressListener>,
): Promise<boolean> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return false;
  const goal: NoticeGoal = { missionId, screen };
  const tag = noticeTag(goal);
  const registration = await workerHere();
  try {
    if (registration !== undefined) {
      const shown = await registration.getNotifications({ tag });
      // Of something new the system tells aloud; in place of what says the same it does so silently.
      const renotify = shown.length > 0 && shown.every((one) => one.title !== title);
      const options: NotificationOptions & { renotify: boolean } = { body, tag, data: goal, renotify };
      await registration.showNotification(title, options);
      return true;
    }
    const notice = new Notification(title, { body, tag });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
      for (const listener of pressed) listener(missionId, screen);
    });
    return true;
  } catch {
    // Android's Chrome has the name, and shows notices of service workers only.
    return false;
  }
}

/** Undefined on an address without TLS, and before the app is kept. */
async function workerHere(): Promise<ServiceWorkerRegistration | undefined> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const registration = await serviceWorker?.getRegistration().catch(() => undefined);
  return registration?.active === null ? undefined : registration;
}
