/** Who is in each shared mission, as the server last said; kept on this device, so that bodies have names offline too. */
import { create } from 'zustand';
import type { MembersList } from '#renderer/sync/members.ts';

export interface KnownMembers {
  readonly list: MembersList;
  /** ISO 8601 UTC. */
  readonly at: string;
}

interface MembersStore {
  readonly byMission: Readonly<Record<string, KnownMembers>>;
  set(missionId: string, known: KnownMembers): void;
}

export const useMembersStore = create<MembersStore>()((set) => ({
  byMission: {},
  set: (missionId, known) => set(({ byMission }) => ({ byMission: { ...byMission, [missionId]: known } })),
}));

export const membersKey = (missionId: string): string => `members.${missionId}`;
