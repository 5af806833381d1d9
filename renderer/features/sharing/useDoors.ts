/** The doors of the server that shares a mission, asked by this device; of its own hub where there is a `secret`. */
import { useMemo } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import type { Doors } from '#renderer/sync/members.ts';

export function useDoors(address: string, secret?: string): Doors {
  const workspace = useWorkspace();
  const host = useHost();
  return useMemo(
    () => ({
      workspace,
      baseOf: (to: string) => host.serverBase(to),
      address,
      ...(secret === undefined ? {} : { secret }),
    }),
    [workspace, host, address, secret],
  );
}
