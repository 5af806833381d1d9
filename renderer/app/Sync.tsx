import { useEffect } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { runningSync } from '#renderer/sync/running.ts';
import { whenIdle } from '#renderer/ui/idle.ts';

/** Begins to sync once the first screen stands, where there is anything to sync. Whoever shares or joins a mission begins it too. */
export function Sync() {
  const workspace = useWorkspace();
  const host = useHost();
  useEffect(
    () =>
      whenIdle(() => {
        void workspace
          .anyShared()
          .then((any) => (any ? runningSync(workspace, (address) => host.serverBase(address)) : undefined));
      }),
    [workspace, host],
  );
  return null;
}
