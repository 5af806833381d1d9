import { useMissionStore } from '#renderer/data/react.tsx';
import { type FileTransfer, useFileTransfers } from '#renderer/stores/fileTransfers.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';

export interface Transferring {
  readonly transfer: FileTransfer | undefined;
  readonly offline: boolean;
}

/** How a file stands with the server; undefined where the mission is on this device alone. */
export function useTransfer(sha256: string): Transferring | undefined {
  const { missionId } = useMissionStore();
  const status = useSyncStatus(missionId);
  const transfer = useFileTransfers(({ byMission }) => byMission[missionId]?.files[sha256]);
  return status === undefined ? undefined : { transfer, offline: status.phase === 'offline' };
}
