import { useCallback, useEffect } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { type Doors, type MembersList, membersOf } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Answer } from '#shared/sync/engine.ts';
import { type KnownMembers, membersKey, useMembersStore } from './membersStore.ts';
import { failureText, serverName } from './refusalText.ts';
import { useAsked } from './useAsked.ts';
import { useDoors } from './useDoors.ts';

/** What is known of the members without asking the server. */
export function useKnownMembers(missionId: string): KnownMembers | undefined {
  const workspace = useWorkspace();
  const known = useMembersStore(({ byMission }) => byMission[missionId]);
  const missing = known === undefined;
  useEffect(() => {
    if (!missing) return;
    void workspace.readSetting(membersKey(missionId)).then((kept) => {
      const store = useMembersStore.getState();
      if (kept !== undefined && store.byMission[missionId] === undefined) store.set(missionId, kept as KnownMembers);
    });
  }, [workspace, missionId, missing]);
  return known;
}

/** Missions whose members were asked for since this window opened, for the name of a body that this device had not heard of. */
const askedFor = new Set<string>();

/** Names of these bodies, where this device has heard of them or can ask. */
export function useBodyNames(
  missionId: string,
  bodies: readonly (string | undefined)[],
): (bodyId: string | undefined) => string | undefined {
  const known = useKnownMembers(missionId);
  const address = useSyncStatus(missionId)?.address;
  const doors = useDoors(address ?? '');
  const nameOf = (bodyId: string | undefined): string | undefined =>
    known?.list.bodies.find(({ id }) => id === bodyId)?.name;
  const unknown = bodies.some((bodyId) => bodyId !== undefined && nameOf(bodyId) === undefined);
  useEffect(() => {
    if (!unknown || address === undefined || askedFor.has(missionId)) return;
    askedFor.add(missionId);
    void askMembers(doors, missionId);
  }, [unknown, address, doors, missionId]);
  return nameOf;
}

/** Keeps what the server says, for later. */
async function askMembers(doors: Doors, missionId: string): Promise<Answer<MembersList>> {
  const answer = await membersOf(doors, missionId);
  if (answer.kind === 'ok') {
    const read = { list: answer.value, at: new Date().toISOString() };
    useMembersStore.getState().set(missionId, read);
    await doors.workspace.writeSetting(membersKey(missionId), read);
  }
  return answer;
}

export interface MembersRead {
  readonly known: KnownMembers | undefined;
  /** Why they are not as new as they could be. */
  readonly problem: string | undefined;
  readonly reload: () => void;
}

export function useMembers(doors: Doors, missionId: string): MembersRead {
  const { t } = useI18n();
  const { address } = doors;
  const known = useKnownMembers(missionId);
  const ask = useCallback(async () => askMembers(doors, missionId), [doors, missionId]);
  const { answer, again } = useAsked(ask);
  const failed = answer !== undefined && answer.kind !== 'ok';
  return { known, problem: failed ? failureText(t, answer, serverName(address)) : undefined, reload: again };
}
