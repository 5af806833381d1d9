/** Invitations that nobody has taken yet. */
import { Button } from '@mantine/core';
import { type Doors, withdrawInvite } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { failureText, serverName } from './refusalText.ts';
import { Section } from './Section.tsx';
import classes from './Sharing.module.css';
import type { MembersRead } from './useMembers.ts';

export function Invitations({ missionId, doors, read }: { missionId: string; doors: Doors; read: MembersRead }) {
  const { t, format } = useI18n();
  const { invites = [], bodies = [] } = read.known?.list ?? {};
  if (invites.length === 0) return null;
  const withdraw = async (id: string): Promise<void> => {
    const answer = await withdrawInvite(doors, missionId, id);
    if (answer.kind !== 'ok') {
      notify({ id: 'members', color: 'red', message: failureText(t, answer, serverName(doors.address)) });
    }
    read.reload();
  };
  return (
    <Section title={t('sharing.invites.title')}>
      <ul className={classes['list']}>
        {invites.map(({ id, role, body: bodyId, invitedBy, expiresAt }) => {
          const words = {
            role: t(`sharing.role.${role}`),
            body: bodies.find((one) => one.id === bodyId)?.name ?? '',
          };
          return (
            <li key={id} className={classes['line']} data-testid="invitation">
              <span className={classes['who']}>
                <strong>{t('sharing.invites.line', words)}</strong>
                <span>{t('sharing.invites.until', { name: invitedBy, when: format.moment(expiresAt) })}</span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('sharing.invites.withdrawOf', words)}
                onClick={() => void withdraw(id)}
              >
                {t('sharing.invites.withdraw')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
