/** The doors of the server that shares a mission, asked by this device. */
import { useMemo } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import type { Doors } from '#renderer/sync/members.ts';
import type { SyncService } from '#renderer/sync/service.ts';
import { runningSync } from '#renderer/sync/running.ts';

export function useDoors(address: string): Doors {
  const workspace = useWorkspace();
  const host = useHost();
  return useMemo(
    () => ({ workspace, baseOf: (to: string) => host.serverBase(to), address }),
    [workspace, host, address],
  );
}

/** What is asked of the sync of this device, by whatever window does it. */
export function useSync(): { ask: (what: (service: SyncService) => void) => void } {
  const workspace = useWorkspace();
  const host = useHost();
  return useMemo(
    () => ({
      ask: (what) => void runningSync(workspace, (address) => host.serverBase(address)).then(what),
    }),
    [workspace, host],
  );
}
