/** Who is in each shared mission, as the server last said; kept on this device, so that bodies have names offline too. */
import { createByMission } from '#renderer/stores/byMission.ts';
import type { MembersList } from '#renderer/sync/members.ts';

export interface KnownMembers {
  readonly list: MembersList;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export const useMembersStore = createByMission<KnownMembers>();

export const membersKey = (missionId: string): string => `members.${missionId}`;
