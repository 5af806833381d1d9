/** The way to the history: of the record that is open, else of the whole mission. */
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { historyPath, openedRecord } from '#renderer/ui/recordPlaces.ts';

export function useHistoryCommands(missionId: string): void {
  const { t } = useI18n();
  const [location, navigate] = useLocation();
  useCommands(
    useMemo(() => {
      const open = openedRecord(location, missionId);
      const mission: Command = {
        id: 'history',
        section: 'go',
        label: t('history.ofMission'),
        run: () => navigate(historyPath(missionId)),
      };
      // From a field of the record, too.
      const keys = { shortcut: 'mod+shift+H', inText: true } as const;
      if (open === undefined) return [{ ...mission, ...keys }];
      const record: Command = {
        id: 'history.open',
        section: 'go',
        label: t('history.ofOpen'),
        ...keys,
        run: () => navigate(historyPath(missionId, open)),
      };
      return [record, mission];
    }, [t, navigate, missionId, location]),
  );
}
