import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useHandsBack } from '#renderer/data/handsBack.ts';
import { useMission } from '#renderer/data/react.tsx';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** On every screen: what a delegate noted, to the organisers by a file. */
export function useHandBackCommand(): void {
  const { t } = useI18n();
  const { id } = useMission();
  const [, navigate] = useLocation();
  const handsBack = useHandsBack();
  useCommands(
    useMemo((): Command[] => {
      if (!handsBack) return [];
      const run = (): void => navigate(`/m/${id}/releases/back`);
      return [{ id: 'handBack', section: 'do', label: t('releases.file.handBackTo'), run }];
    }, [t, id, navigate, handsBack]),
  );
}
