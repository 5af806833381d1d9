/** The hub of this laptop for one mission: where it can be opened, and opening and closing it. */
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { useSync } from '#renderer/sync/useSync.ts';
import type { HubStanding, HubWish } from '#shared/ipc/host.ts';
import type { HubFailure } from '#shared/ipc/hubProcess.ts';

export interface HubControl {
  /** Undefined while it is looked for. */
  readonly standing: HubStanding | undefined;
  readonly busy: boolean;
  readonly problem: HubFailure | undefined;
  readonly look: () => void;
  readonly open: (wish: Omit<HubWish, 'missionId'>) => void;
  readonly close: () => void;
}

export function useHub(missionId: string): HubControl {
  const host = useHost();
  const sync = useSync();
  const [standing, setStanding] = useState<HubStanding>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubFailure>();
  const look = useCallback(() => {
    void host.hubStanding(missionId).then(setStanding);
  }, [host, missionId]);
  useEffect(() => {
    look();
    // Another network may have been joined meanwhile.
    addEventListener('focus', look);
    addEventListener('online', look);
    const unhear = host.onHubEnded(look);
    return () => {
      removeEventListener('focus', look);
      removeEventListener('online', look);
      unhear();
    };
  }, [host, look]);
  const doing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch {
      setProblem('failed');
    }
    setBusy(false);
    sync.ask((service) => service.hubChanged(missionId));
    look();
  };
  return {
    standing,
    busy,
    problem,
    look,
    open: (wish) =>
      void doing(async () => {
        const opened = await host.openHub({ missionId, ...wish });
        if (!opened.ok) setProblem(opened.error);
      }),
    close: () => void doing(async () => host.closeHub(missionId)),
  };
}
