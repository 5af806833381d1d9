/** Mission files reach the app from its menus, from the system, and by being dropped on the window; all of that meets here. */
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useHost } from '#renderer/host/react.tsx';
import { readPickedFile } from '#renderer/host/web.ts';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { ok } from '#shared/result.ts';

const OpenMissionFile = lazy(() => import('#renderer/features/missions/OpenMissionFile.tsx'));
const SaveMissionFile = lazy(() => import('#renderer/features/missions/SaveMissionFile.tsx'));

export function MissionFiles() {
  const { opened, savingMissionId, close } = useMissionFiles();
  useFileCommands();
  useFilesFromOutside();
  return (
    <Suspense>
      {opened !== null && <OpenMissionFile opened={opened} onClose={close} />}
      {savingMissionId !== null && <SaveMissionFile missionId={savingMissionId} onClose={close} />}
    </Suspense>
  );
}

function useFileCommands(): void {
  const { t } = useI18n();
  const host = useHost();
  const [path, navigate] = useLocation();
  const missionId = /^\/m\/([^/]+)/.exec(path)?.[1];
  useCommands(
    useMemo(() => {
      const commands: Command[] = [
        {
          id: 'mission.new',
          section: 'do',
          label: t('mission.start'),
          hostCommand: 'newMission',
          run: () => navigate('/new'),
        },
        {
          id: 'mission.openFile',
          section: 'do',
          label: t('mission.openFile'),
          shortcut: 'mod+O',
          hostCommand: 'openMissionFile',
          run: () =>
            void host.openFile(MISSION_FILE).then((file) => {
              if (file.ok || file.error.kind !== 'cancelled') useMissionFiles.getState().open(file);
            }),
        },
        { id: 'mission.join', section: 'do', label: t('mission.join'), run: () => navigate('/join') },
      ];
      if (missionId !== undefined) {
        commands.push({
          id: 'mission.saveFile',
          section: 'do',
          label: t('mission.saveFile'),
          shortcut: 'mod+S',
          hostCommand: 'saveMissionFile',
          run: () => useMissionFiles.getState().save(missionId),
        });
      }
      return commands;
    }, [t, host, navigate, missionId]),
  );
}

function useFilesFromOutside(): void {
  const host = useHost();
  useEffect(() => host.onOpenFile((file) => useMissionFiles.getState().open(ok(file))), [host]);
  useEffect(() => {
    // Without this the browser would leave the app to show the file.
    const allow = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => isMissionFileName(name));
      if (file !== undefined) void readPickedFile(file).then((read) => useMissionFiles.getState().open(read));
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

function isMissionFileName(name: string): boolean {
  return MISSION_FILE.extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
