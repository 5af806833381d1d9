/** How a shared mission stands with its server, in a few words: for the bar of a mission and its card. */
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import type { I18n } from './i18n.tsx';

/** `stopped` wants something of the person; `waiting` goes on by itself. */
export type SyncTone = 'well' | 'busy' | 'waiting' | 'stopped';

export interface SyncBrief {
  readonly tone: SyncTone;
  readonly text: string;
}

const MINUTE_MS = 60_000;

/** How long ago that was; hours alone where it is long. */
export function ageText({ t, format }: Pick<I18n, 't' | 'format'>, iso: string, nowMs: number): string {
  const minutes = Math.floor((nowMs - Date.parse(iso)) / MINUTE_MS);
  if (minutes < 1) return t('shell.sync.justNow');
  return format.duration(minutes < 120 ? minutes : Math.floor(minutes / 60) * 60);
}

export function firstPercent({ progress, first }: Pick<SyncStatus, 'progress' | 'first'>): number | undefined {
  if (first !== true || progress?.upTo === undefined || progress.upTo.head === 0) return undefined;
  return Math.min(99, Math.floor((progress.upTo.at / progress.upTo.head) * 100));
}

export function syncBrief(i18n: Pick<I18n, 't' | 'format'>, status: SyncStatus, nowMs: number): SyncBrief {
  const state = briefState(i18n, status);
  const { t } = i18n;
  const parts = [state.text];
  const tells = state.tone !== 'busy' && status.waiting > 0 && status.oldestAt !== undefined;
  if (tells) {
    parts.push(t('shell.sync.waiting', { count: status.waiting, age: ageText(i18n, status.oldestAt ?? '', nowMs) }));
  }
  if (status.setAside > 0) parts.push(t('shell.sync.setAside', { count: status.setAside }));
  return {
    tone: status.setAside > 0 && state.tone !== 'waiting' ? 'stopped' : state.tone,
    text: parts.join(' · '),
  };
}

function briefState({ t }: Pick<I18n, 't'>, status: SyncStatus): SyncBrief {
  const percent = firstPercent(status);
  switch (status.phase) {
    case 'idle':
      return { tone: 'well', text: t('shell.sync.synced') };
    case 'syncing':
      return {
        tone: 'busy',
        text: percent === undefined ? t('shell.sync.syncing') : t('shell.sync.loading', { percent }),
      };
    case 'offline':
      return { tone: 'waiting', text: t('shell.sync.offline') };
    case 'paused':
      return { tone: 'waiting', text: t('shell.sync.paused') };
    case 'held':
      return { tone: 'stopped', text: t('shell.sync.asks') };
    default:
      return { tone: 'stopped', text: t('shell.sync.stopped') };
  }
}
