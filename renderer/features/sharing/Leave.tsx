/** The mission stays here and is synced no more. */
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { forgetNotices } from '#renderer/host/closedNotices.ts';
import { changeMember, type Doors } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { Confirm } from './Confirm.tsx';
import { failureText, serverName } from './refusalText.ts';
import { Section } from './Section.tsx';

export function Leave({
  missionId,
  doors,
  own,
  waiting,
}: {
  missionId: string;
  doors: Doors;
  own: string | undefined;
  waiting: number;
}) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    const answer = own === undefined ? undefined : await changeMember(doors, { missionId, account: own, remove: true });
    // Who leads alone leaves nobody behind who could ask others in.
    if (answer?.kind === 'refused' && answer.refusal.refused === 'lastLead') {
      notify({ id: 'members', color: 'red', message: failureText(t, answer, serverName(doors.address)) });
      return;
    }
    if (answer?.kind === 'offline') notify({ id: 'members', message: t('sharing.leave.offline') });
    await forgetNotices(missionId).catch(() => undefined);
    await (await doors.workspace.sharing()).leave(missionId);
  };
  return (
    <Section title={t('sharing.leave.title')}>
      <Text size="sm">{t('sharing.leave.hint')}</Text>
      <Button mt="sm" size="xs" color="red" variant="light" onClick={() => setAsking(true)} data-testid="leave-mission">
        {t('sharing.leave.leave')}
      </Button>
      {asking && (
        <Confirm
          title={t('sharing.leave.ask')}
          texts={[t('sharing.leave.hint'), ...(waiting > 0 ? [t('sharing.leave.waiting', { count: waiting })] : [])]}
          yes={t('sharing.leave.title')}
          onYes={() => void leave()}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
