/** The ways to a mission: the sample, a new one, a file, an invitation. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { storageFailure } from '#renderer/data/storageFailure.ts';
import { storageNotice } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';

export interface Beginnings {
  openSample(): void;
  startMission(): void;
  openFile(): void;
  join(): void;
  readonly busy: boolean;
}

export function useBeginnings(): Beginnings {
  const workspace = useWorkspace();
  const host = useHost();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const { t } = useI18n();
  const addSample = async (): Promise<void> => {
    const { SAMPLE_MISSION_ID, sampleMission } = await import('#shared/sample/centralAsia.ts');
    if ((await workspace.openMission(SAMPLE_MISSION_ID)) === null) {
      await workspace.addMission({ key: 'openSample' }, sampleMission().rows);
    }
    navigate(`/m/${SAMPLE_MISSION_ID}`);
  };
  return {
    busy,
    openSample: () => {
      setBusy(true);
      addSample()
        .catch((error: unknown) => notify(storageNotice(t, storageFailure(error))))
        .finally(() => setBusy(false));
    },
    startMission: () => navigate('/new'),
    join: () => navigate('/join'),
    openFile: () =>
      void host.openFile(MISSION_FILE).then((file) => {
        if (file.ok || file.error.kind !== 'cancelled') useMissionFiles.getState().open(file);
      }),
  };
}
