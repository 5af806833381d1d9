/** Who else is in a shared mission now, as every window shows it. Written by renderer/sync alone. */
import { createByMission } from './byMission.ts';

/** A record that somebody looks at. */
export interface Place {
  readonly table: string;
  readonly rowId: string;
}

export interface Present {
  readonly account: string;
  readonly device: string;
  readonly name: string;
  /** The name of their body, where it is known. */
  readonly body?: string;
  readonly where?: Place;
}

export const usePresence = createByMission<readonly Present[]>();

const NOBODY: readonly Present[] = [];

/** Those on several devices as often. */
export function usePresent(missionId: string): readonly Present[] {
  return usePresence(({ byMission }) => byMission[missionId] ?? NOBODY);
}

/** Those who plan a mission see each other at work, and nobody else does. */
export function plans(role: string | undefined): boolean {
  return role === 'lead' || role === 'organiser' || role === 'staff';
}
