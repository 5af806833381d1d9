import { useCallback, useEffect } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { type Doors, membersOf } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { type KnownMembers, membersKey, useMembersStore } from './membersStore.ts';
import { failureText, serverName } from './refusalText.ts';
import { useAsked } from './useAsked.ts';

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

/** The name of a body, where this device has heard of it. */
export function useBodyName(missionId: string): (bodyId: string | undefined) => string | undefined {
  const known = useKnownMembers(missionId);
  return (bodyId) => known?.list.bodies.find(({ id }) => id === bodyId)?.name;
}

export interface MembersRead {
  readonly known: KnownMembers | undefined;
  /** Why they are not as new as they could be. */
  readonly problem: string | undefined;
  readonly reload: () => void;
}

export function useMembers(doors: Doors, missionId: string): MembersRead {
  const { t } = useI18n();
  const { workspace, address } = doors;
  const known = useKnownMembers(missionId);
  const ask = useCallback(async () => {
    const answer = await membersOf(doors, missionId);
    if (answer.kind === 'ok') {
      const read = { list: answer.value, at: new Date().toISOString() };
      useMembersStore.getState().set(missionId, read);
      await workspace.writeSetting(membersKey(missionId), read);
    }
    return answer;
  }, [doors, missionId, workspace]);
  const { answer, again } = useAsked(ask);
  const failed = answer !== undefined && answer.kind !== 'ok';
  return { known, problem: failed ? failureText(t, answer, serverName(address)) : undefined, reload: again };
}
