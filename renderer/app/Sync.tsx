import { useEffect } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useSyncStatuses } from '#renderer/stores/syncStatus.ts';
import { runningSync } from '#renderer/sync/running.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { notify } from '#renderer/ui/notify.tsx';
import type { Host } from '#shared/ipc/host.ts';

/** Begins to sync once the first screen stands, where there is anything to sync. Whoever shares or joins a mission begins it too. */
export function Sync() {
  const workspace = useWorkspace();
  const host = useHost();
  useOutboxFile();
  useEffect(
    () =>
      whenIdle(() => {
        void begin(workspace, host);
      }),
    [workspace, host],
  );
  return null;
}

async function begin(workspace: Workspace, host: Host): Promise<void> {
  if (!(await workspace.anyShared())) return;
  const { readConnections } = await import('#renderer/sync/connections.ts');
  // Asks nothing where the person has allowed the server before, and their computer still knows it.
  for (const { address } of await readConnections(workspace)) await host.approveServer(address);
  await runningSync(workspace, host);
}

/** From the first mission on that syncs, what waits is kept in a file as well, where the host has files. */
function useOutboxFile(): void {
  const workspace = useWorkspace();
  const host = useHost();
  const { t } = useI18n();
  const any = useSyncStatuses(({ byMission }) => Object.keys(byMission).length > 0);
  const wanted = any && host.capabilities.outbox;
  useEffect(() => {
    if (!wanted) return undefined;
    const running = import('#renderer/sync/keepOutbox.ts').then(async ({ keepOutbox }) =>
      keepOutbox(workspace, {
        host,
        onBroughtBack: (missionId, count) =>
          notify({
            id: `outbox-${missionId}`,
            message: t('storage.broughtBack', { count }),
            autoClose: false,
          }),
        onFailure: () => notify({ id: 'outbox', color: 'yellow', message: t('storage.outboxFailed') }),
      }),
    );
    return () => void running.then((end) => end());
  }, [wanted, workspace, host, t]);
}
