/** Quick capture while no mission is open: it opens the one that is under way, else the one that was last changed. */
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMissions } from '#renderer/data/react.tsx';
import { CAPTURE_SHORTCUT, useCapture } from '#renderer/stores/capture.ts';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { missionProgress } from '#shared/domain/mission/progress.ts';
import { missionPath } from './routes.tsx';

export function CaptureFromHome() {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  const missions = useMissions();
  useCommands(
    useMemo(() => {
      const open = (missions ?? []).filter(
        ({ mission, readOnly }) => mission.archivedAt === undefined && readOnly !== true,
      );
      if (open.length === 0) return [];
      const run = (): void => {
        const now = Date.now();
        const { id } = open.find(({ mission }) => missionProgress(mission, now).kind === 'running') ?? open[0] ?? {};
        if (id === undefined) return;
        navigate(missionPath(id));
        useCapture.getState().open();
      };
      return [
        {
          id: 'capture',
          section: 'do',
          label: t('capture.title'),
          shortcut: CAPTURE_SHORTCUT,
          hostCommand: 'capture',
          run,
        } satisfies Command,
      ];
    }, [missions, t, navigate]),
  );
  return null;
}
