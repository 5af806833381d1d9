/** How the hubs of this device stand, by mission, as its windows show it. Written by renderer/sync alone. */
import { createByMission } from './byMission.ts';

export interface HubStatus {
  /** Its origin, as others in the room type it. */
  readonly url: string;
  /** With which this device asks its doors. */
  readonly secret: string;
  /**
   * `idle`: what was done there is in the log here, and what the main server said is there. `reading`: the mission itself is not
   * all here yet. `failing`: it is tried again, see `why`. `ended`: by itself, and it is not open any more.
   */
  readonly phase: 'carrying' | 'idle' | 'reading' | 'failing' | 'ended';
  readonly why?: string;
  /** When both sides last had everything; ISO 8601 UTC. */
  readonly carriedAt?: string;
  /** Photos and files that are on the way between the hub and this device. */
  readonly files: number;
}

export const useHubStatuses = createByMission<HubStatus>();

/** Undefined where no hub is open for the mission. */
export function useHubStatus(missionId: string): HubStatus | undefined {
  return useHubStatuses(({ byMission }) => byMission[missionId]);
}
