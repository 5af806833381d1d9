/** What the page and the service worker of the web app say to each other, and what the server says to the worker. */
import type { Locale } from '../domain/fields.ts';
import type { ReminderScreen } from '../ipc/host.ts';

/** Beside index.html; its own name never changes, and nothing keeps it. */
export const SERVICE_WORKER = 'sw.js';

/** Parts whose names carry a hash of what is in them. */
export const ASSETS = 'assets/';

export type WorkerOrder =
  /** The version that waits takes over now. */
  | 'takeOver'
  /** Parts of versions that no window runs any more are let go. */
  | 'tidy';

/** To which screen a notice of the system leads; the worker sends it to a window when the notice is pressed. */
export interface NoticeGoal {
  readonly missionId: string;
  readonly screen: ReminderScreen;
}

/** Notices of one matter take each other's place. */
export const noticeTag = ({ missionId, screen }: NoticeGoal): string => `legation-${screen}-${missionId}`;

/** By mission: what the page lays down for the worker, which speaks of releases when no window is there. */
export const NOTICES_CACHE = 'legation-notices';
export const noticesPath = (missionId: string): string => `notices/${missionId}`;

export interface NoticeWords {
  readonly locale: Locale;
  /** Of the mission. */
  readonly title: string;
  /** Where the server reaches this device, as it was told. */
  readonly endpoint: string;
}

/** What comes from the server: null for anything else. */
export function readNotice(text: string): { readonly missionId: string; readonly number: number } | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const { missionId, number } = (given ?? {}) as { missionId?: unknown; number?: unknown };
  const known = typeof missionId === 'string' && /^[\w-]{1,64}$/.test(missionId) && Number.isInteger(number);
  return known ? { missionId, number: Number(number) } : null;
}
