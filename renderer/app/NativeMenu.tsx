/** Tells the native menu, where there is one, the language of the screen and what is possible on it. */
import { useEffect } from 'react';
import { useMissionSnapshot } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { nextRedo, nextUndo } from '#shared/domain/change/undo.ts';

interface Possible {
  readonly missionOpen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function NativeMenuOfMission() {
  const canUndo = useMissionSnapshot(({ stacks }) => nextUndo(stacks) !== undefined);
  const canRedo = useMissionSnapshot(({ stacks }) => nextRedo(stacks) !== undefined);
  useNativeMenu({ missionOpen: true, canUndo, canRedo });
  return null;
}

export function NativeMenuOfMissions() {
  useNativeMenu({ missionOpen: false, canUndo: false, canRedo: false });
  return null;
}

function useNativeMenu({ missionOpen, canUndo, canRedo }: Possible): void {
  const host = useHost();
  const { locale } = useI18n();
  useEffect(
    () => host.setMenu({ locale, missionOpen, canUndo, canRedo }),
    [host, locale, missionOpen, canUndo, canRedo],
  );
}
