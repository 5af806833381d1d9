/** How a shared mission stands with its server, in full sentences. */
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { firstPercent } from '#renderer/ui/syncBrief.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import { offlineText, refusalText, serverName } from './refusalText.ts';

export interface StatusWords {
  readonly title: string;
  readonly text?: string;
}

/** What keeps it from syncing, why, and what to do; undefined where all goes well. */
export function syncProblem(t: Translate, status: SyncStatus): (StatusWords & { readonly text: string }) | undefined {
  const { phase, why = '', address, held } = status;
  switch (phase) {
    case 'offline':
      return { title: t('sharing.status.offline'), text: offlineText(t, why, serverName(address)) };
    case 'paused':
      return { title: t('sharing.status.paused'), text: t('sharing.status.pausedHint') };
    case 'held':
      return { title: t('sharing.status.held'), text: t('sharing.status.heldHint', held ?? { removals: 0, rows: 0 }) };
    case 'refused': {
      const what = why === 'signIn' ? t('sharing.status.refused.signIn') : refusalText(t, why);
      return { title: t('sharing.status.refused'), text: `${what} ${t('sharing.status.keptHere')}` };
    }
    default:
      return undefined;
  }
}

export function statusWords(t: Translate, status: SyncStatus): StatusWords {
  const problem = syncProblem(t, status);
  if (problem !== undefined) return problem;
  const percent = firstPercent(status);
  if (percent !== undefined)
    return { title: t('sharing.status.syncing'), text: t('sharing.status.first', { percent }) };
  return { title: t(status.phase === 'syncing' ? 'sharing.status.syncing' : 'sharing.status.synced') };
}
