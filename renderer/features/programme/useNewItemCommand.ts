/** A new programme item from every screen of a mission, on the day that was last looked at. */
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMissionStore } from '#renderer/data/react.tsx';
import { useCommands } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { programmePath } from './place.ts';
import { useProgrammeView } from './programmeView.ts';

export function useNewItemCommand(): void {
  const { t } = useI18n();
  const { missionId } = useMissionStore();
  const [path, navigate] = useLocation();
  const programme = programmePath(missionId, { view: 'agenda' });
  const here = path === programme || path.startsWith(`${programme}/`);
  useCommands(
    useMemo(
      () => [
        {
          id: 'programme.new',
          section: 'do',
          label: t('programme.newItem'),
          shortcut: 'N',
          run: () => {
            const view = useProgrammeView.getState();
            view.enter(missionId);
            view.set({ newWanted: true });
            if (!here) navigate(programme);
          },
        },
      ],
      [t, missionId, navigate, programme, here],
    ),
  );
}
