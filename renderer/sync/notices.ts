/** Whether this device is told of new releases of a mission while the browser is closed, and how that begins and ends. */
import {
  allowNotices,
  canBeTold,
  forgetNotices,
  keepWords,
  readWords,
  subscribe,
  subscribed,
} from '#renderer/host/closedNotices.ts';
import { installsByShareMenu } from '#renderer/host/evictions.ts';
import type { Answer } from '#shared/sync/engine.ts';
import { doneAnswer } from '#shared/sync/membersWire.ts';
import { noticesAnswer } from '#shared/sync/noticesWire.ts';
import type { NoticeWords } from '#shared/web/serviceWorker.ts';
import { ask, type Doors } from './members.ts';

/** `absent`: not here. `homeScreen`: once the app is on the home screen. */
export type NoticesState = 'absent' | 'homeScreen' | 'off' | 'on';

export type Words = Omit<NoticeWords, 'endpoint'>;

export type Turned = 'done' | 'blocked' | 'failed' | 'offline';

/** Of a mission that is shared by the server of this page. What has changed meanwhile on this device is told the server, and the worker. */
export async function noticesHere(doors: Doors, missionId: string, words: Words): Promise<NoticesState> {
  const able = canBeTold();
  if (!able && !installsByShareMenu()) return 'absent';
  const asked = await ask(doors, '/api/notices', { missionId }, noticesAnswer);
  if (asked.kind !== 'ok') {
    // Without a network nothing can be turned; what was said last holds.
    return able && asked.kind === 'offline' && (await readWords(missionId)) !== undefined ? 'on' : 'absent';
  }
  const { key, on } = asked.value;
  if (key === undefined) return 'absent';
  if (!able) return 'homeScreen';
  const kept = await readWords(missionId);
  const held = await subscribed(key);
  if (held === null || kept === undefined) {
    if (on) await ask(doors, '/api/notices/end', { missionId }, doneAnswer);
    return 'off';
  }
  if (!on || kept.endpoint !== held.endpoint) {
    const begun = await ask(doors, '/api/notices/begin', { missionId, ...held }, doneAnswer);
    if (begun.kind !== 'ok') return 'off';
  }
  await keepWords(missionId, { ...words, endpoint: held.endpoint });
  return 'on';
}

/** After a press of the person: the browser asks them, before anything else is waited for. */
export async function beginNotices(doors: Doors, missionId: string, words: Words): Promise<Turned> {
  if (!(await allowNotices())) return 'blocked';
  const asked = await ask(doors, '/api/notices', { missionId }, noticesAnswer);
  if (asked.kind !== 'ok') return failure(asked);
  const { key } = asked.value;
  if (key === undefined) return 'failed';
  const held = await subscribe(key);
  if (held === 'blocked' || held === 'failed') return held;
  const begun = await ask(doors, '/api/notices/begin', { missionId, ...held }, doneAnswer);
  if (begun.kind !== 'ok') {
    await forgetNotices(missionId);
    return failure(begun);
  }
  await keepWords(missionId, { ...words, endpoint: held.endpoint });
  return 'done';
}

/** On this device it ends at once; the server is told where it can be. */
export async function endNotices(doors: Doors, missionId: string): Promise<Turned> {
  await forgetNotices(missionId);
  const ended = await ask(doors, '/api/notices/end', { missionId }, doneAnswer);
  return ended.kind === 'ok' ? 'done' : failure(ended);
}

function failure({ kind }: Answer<unknown>): 'failed' | 'offline' {
  return kind === 'offline' ? 'offline' : 'failed';
}
