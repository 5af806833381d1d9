import { useI18n } from './i18n.tsx';
import type { Mission } from '#shared/domain/mission/mission.ts';
import { missionProgress } from '#shared/domain/mission/progress.ts';
import { useNow } from './useNow.ts';

/** `In 12 days`, `Day 3 of 7`, `Ended`. */
export function useProgressText(mission: Mission): string {
  const { t } = useI18n();
  const progress = missionProgress(mission, useNow());
  switch (progress.kind) {
    case 'ahead':
      return t('mission.startsIn', { count: progress.days });
    case 'running':
      return t('mission.dayOf', { day: progress.day, of: progress.of });
    case 'ended':
      return t('mission.ended');
    default:
      return progress satisfies never;
  }
}
