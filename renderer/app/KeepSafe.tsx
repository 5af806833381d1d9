/**
 * Keeps an open mission safe without being asked. After the first change that is on the disk, and where a mission is shared and
 * somebody joined to have it here, the browser is asked to keep the data for good (some browsers ask the person in turn, and then
 * something is at stake). On the desktop a backup follows once the keys have rested, and again every quarter of an hour while
 * there are changes; the host keeps one a day for seven days.
 */
import { useEffect } from 'react';
import { backUp } from '#renderer/data/backup.ts';
import { useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useKeepSafe } from '#renderer/stores/keepSafe.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';

const REST_MS = 20_000;
const LEAST_BETWEEN_MS = 15 * 60_000;

export function KeepSafe() {
  useAskPersistence();
  useRollingBackup();
  useSweep();
  return null;
}

/** Photos and files that nothing names any more are let go, once, when the window rests. */
function useSweep(): void {
  const store = useMissionStore();
  const workspace = useWorkspace();
  useEffect(
    () => whenIdle(() => void workspace.sweepFiles(store.missionId).catch(() => undefined)),
    [store, workspace],
  );
}

function useAskPersistence(): void {
  const store = useMissionStore();
  const workspace = useWorkspace();
  const shared = useSyncStatus(store.missionId) !== undefined;
  useEffect(() => {
    const ask = (): void => {
      if (useKeepSafe.getState().askedAt > 0) return;
      useKeepSafe.getState().asked(Date.now());
      void workspace.askPersistence().then(() => useKeepSafe.getState().asked(Date.now()));
    };
    if (shared) ask();
    let waiting = store.getSnapshot().saving;
    return store.subscribe(() => {
      const { saving, failure } = store.getSnapshot();
      const stored = waiting > 0 && saving === 0 && failure === null;
      waiting = saving;
      if (stored) ask();
    });
  }, [store, workspace, shared]);
}

function useRollingBackup(): void {
  const store = useMissionStore();
  const workspace = useWorkspace();
  const host = useHost();
  const { t, format } = useI18n();
  useEffect(() => {
    if (!host.capabilities.backups) return undefined;
    const { setBackup } = useKeepSafe.getState();
    setBackup(null);
    void host.listBackups().then((entries) => {
      const [last] = entries
        .filter(({ missionId }) => missionId === store.missionId)
        .toSorted((a, b) => (a.at < b.at ? 1 : -1));
      if (last !== undefined) setBackup({ kind: 'written', at: last.at });
    });
    let timer = 0;
    let lastMs = 0;
    let { state } = store.getSnapshot();
    const write = async (): Promise<void> => {
      if (store.getSnapshot().failure !== null) return;
      lastMs = Date.now();
      const written = await backUp(host, workspace, store, usePreferences.getState().locale);
      setBackup(
        written.ok
          ? { kind: 'written', at: written.value.at }
          : { kind: 'failed', reason: fileErrorText(t, format, written.error) ?? '' },
      );
    };
    const unsubscribe = store.subscribe(() => {
      const now = store.getSnapshot();
      if (now.state === state || now.readOnly) return;
      ({ state } = now);
      window.clearTimeout(timer);
      const soonest = Math.max(REST_MS, lastMs + LEAST_BETWEEN_MS - Date.now());
      timer = window.setTimeout(() => void write(), soonest);
    });
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
    };
  }, [store, workspace, host, t, format]);
}
