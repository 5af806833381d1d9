/** Photos and files of shared missions that are on their way, as every window shows them. Written by renderer/sync alone. */
import { createByMission } from './byMission.ts';

export interface FileTransfer {
  /** To the server, or from it. */
  readonly way: 'up' | 'down';
  readonly size: number;
  /** Bytes that are over there, or here, already. */
  readonly done: number;
  /** `absent`: whoever added it has not sent it yet. `failed`: a person has to do something (`MissionTransfers.problems`). */
  readonly state: 'waiting' | 'moving' | 'absent' | 'failed';
}

export interface FileProblem {
  /**
   * `full`: this device has no room for what comes. `tooLarge`: the way to the server lets through no part of it. `denied`: this
   * person may not bring files. `broken`: it arrives otherwise than it was sent.
   */
  readonly kind: 'full' | 'tooLarge' | 'denied' | 'broken';
  /** The files that it is about. */
  readonly count: number;
}

export interface MissionTransfers {
  /** By hash; what is on both sides is not among them. */
  readonly files: Readonly<Record<string, FileTransfer>>;
  /** On a connection that is paid for by the byte nothing goes by itself. */
  readonly paused?: 'metered';
  readonly problems: readonly FileProblem[];
  /** Grows when bytes have come to this device. */
  readonly come: number;
}

export const useFileTransfers = createByMission<MissionTransfers>();

/** Undefined where the mission is on this device alone, or nothing is known yet. */
export function useMissionTransfers(missionId: string): MissionTransfers | undefined {
  return useFileTransfers(({ byMission }) => byMission[missionId]);
}

export interface TransferTotals {
  readonly count: number;
  readonly bytes: number;
  readonly done: number;
}

/** What waits to go or to come, with what moves now. */
export function transferTotals({ files }: MissionTransfers, way: FileTransfer['way']): TransferTotals {
  const own = Object.values(files).filter((file) => file.way === way);
  return {
    count: own.length,
    bytes: own.reduce((sum, { size }) => sum + size, 0),
    done: own.reduce((sum, { done }) => sum + done, 0),
  };
}
