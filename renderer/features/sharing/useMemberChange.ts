import { changeMember, type Doors, type MemberChange } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { failureText, serverName } from './refusalText.ts';

type Change = (wanted: Omit<MemberChange, 'missionId'>, done: string) => Promise<void>;

/** Changes what somebody is in the mission, and says `done` or why not. */
export function useMemberChange({
  missionId,
  doors,
  reload,
}: {
  missionId: string;
  doors: Doors;
  reload: () => void;
}): Change {
  const { t } = useI18n();
  return async (wanted, done) => {
    const answer = await changeMember(doors, { missionId, ...wanted });
    if (answer.kind === 'ok') notify({ id: 'members', message: done });
    else
      notify({
        id: 'members',
        color: 'red',
        message: failureText(t, answer, serverName(doors.address)),
        role: 'alert',
      });
    reload();
  };
}
