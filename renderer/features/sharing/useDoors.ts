/** The doors of the server that shares a mission, asked by this device. */
import { useMemo } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import type { Doors } from '#renderer/sync/members.ts';

export function useDoors(address: string): Doors {
  const workspace = useWorkspace();
  const host = useHost();
  return useMemo(
    () => ({ workspace, baseOf: (to: string) => host.serverBase(to), address }),
    [workspace, host, address],
  );
}
