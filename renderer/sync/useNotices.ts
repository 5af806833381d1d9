import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMission, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import type { NoticesState, Turned, Words } from './notices.ts';

export interface NoticesHere {
  /** Undefined while it is looked for. */
  readonly state: NoticesState | undefined;
  readonly busy: boolean;
  readonly turn: (on: boolean) => Promise<Turned>;
}

/** Whether this device is told of releases of the open mission while the browser is closed; in these words. */
export function useNotices({ locale, title }: Words): NoticesHere {
  const host = useHost();
  const workspace = useWorkspace();
  const { id: missionId } = useMission();
  const [state, setState] = useState<NoticesState>();
  const [busy, setBusy] = useState(false);
  const words = useMemo(() => ({ locale, title }), [locale, title]);
  const shared = useSyncStatus(missionId) !== undefined;
  const look = useCallback(async (): Promise<NoticesState> => {
    if (!shared || !host.capabilities.webApp) return 'absent';
    const address = await (await workspace.sharing()).addressOf(missionId);
    if (address === undefined || address !== host.ownServer) return 'absent';
    const { noticesHere } = await import('./notices.ts');
    return noticesHere({ workspace, baseOf: (to) => host.serverBase(to), address }, missionId, words);
  }, [workspace, host, shared, missionId, words]);
  useEffect(() => {
    let current = true;
    look().then(
      (found) => current && setState(found),
      () => current && setState('absent'),
    );
    return () => {
      current = false;
    };
  }, [look]);
  const turn = useCallback(
    async (on: boolean): Promise<Turned> => {
      setBusy(true);
      try {
        const { beginNotices, endNotices } = await import('./notices.ts');
        const doors = { workspace, baseOf: (to: string) => host.serverBase(to), address: host.ownServer ?? '' };
        const turned = on ? await beginNotices(doors, missionId, words) : await endNotices(doors, missionId);
        setState(await look());
        return turned;
      } catch {
        return 'failed';
      } finally {
        setBusy(false);
      }
    },
    [workspace, host, missionId, words, look],
  );
  return { state, busy, turn };
}
