import { useEffect } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { runningSync } from '#renderer/sync/running.ts';
import { whenIdle } from '#renderer/ui/idle.ts';

/** Begins to sync once the first screen stands, where there is anything to sync. Whoever shares or joins a mission begins it too. */
export function Sync() {
  const workspace = useWorkspace();
  useEffect(
    () =>
      whenIdle(() => {
        void workspace.anyShared().then((any) => (any ? runningSync(workspace, (address) => address) : undefined));
      }),
    [workspace],
  );
  return null;
}
