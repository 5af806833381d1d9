/** A notice of the system from a browser: by its service worker where there is one, else by the window. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showReminder } from '#renderer/host/webReminder.ts';

const REMINDER = { missionId: 'm', screen: 'releases', title: 'Release 2: Asia', body: 'Plant 08:20' } as const;
const TAG = 'legation-releases-m';

interface Shown {
  readonly title: string;
  readonly options: object;
}
let byWindow: Shown[];
let byWorker: Shown[];

class WindowNotice extends EventTarget {
  static permission = 'granted';
  constructor(title: string, options: object) {
    super();
    byWindow.push({ title, options });
  }
}

/** A browser whose worker shows these already; null where it has none. */
function browser(shown: readonly string[] | null): void {
  vi.stubGlobal('Notification', WindowNotice);
  vi.stubGlobal('window', { Notification: WindowNotice, focus: () => undefined });
  const registration = {
    active: {},
    getNotifications: async ({ tag }: { tag: string }) => (tag === TAG ? shown?.map((title) => ({ title })) : []),
    showNotification: async (title: string, options: object) => void byWorker.push({ title, options }),
  };
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => (shown === null ? undefined : registration) },
  });
}

beforeEach(() => {
  [byWindow, byWorker, WindowNotice.permission] = [[], [], 'granted'];
});
afterEach(() => vi.unstubAllGlobals());

test('where the worker is, it shows the notice, in place of its own of the same release and without a sound', async () => {
  browser(['Release 2: Asia']);
  expect(await showReminder(REMINDER, new Set())).toBe(true);
  const data = { missionId: 'm', screen: 'releases' };
  const options = { body: 'Plant 08:20', tag: TAG, data, renotify: false };
  expect(byWorker).toEqual([{ title: 'Release 2: Asia', options }]);
  expect(byWindow).toEqual([]);
});

test('in place of one of an earlier release it is told aloud', async () => {
  browser(['Release 1: Asia']);
  await showReminder(REMINDER, new Set());
  expect(byWorker).toMatchObject([{ options: { renotify: true } }]);
});

test('without a worker the window shows it', async () => {
  browser(null);
  expect(await showReminder(REMINDER, new Set())).toBe(true);
  expect(byWindow).toEqual([{ title: 'Release 2: Asia', options: { body: 'Plant 08:20', tag: TAG } }]);
});

test('what the person has not allowed is shown by nobody', async () => {
  browser([]);
  WindowNotice.permission = 'denied';
  expect(await showReminder(REMINDER, new Set())).toBe(false);
  expect([byWindow, byWorker]).toEqual([[], []]);
});
