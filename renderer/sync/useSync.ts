import { useMemo } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { runningSync } from './running.ts';
import type { SyncService } from './service.ts';

/** What is asked of the sync of this device, by whatever window does it. */
export function useSync(): { ask: (what: (service: SyncService) => void) => void } {
  const workspace = useWorkspace();
  const host = useHost();
  return useMemo(
    () => ({
      ask: (what) => void runningSync(workspace, host).then(what),
    }),
    [workspace, host],
  );
}
