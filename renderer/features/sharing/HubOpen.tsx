/** A hub that is open: its address, how others come in, who is there, and what waits to go on. */
import { Alert, Badge, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HubStatus } from '#renderer/stores/hubs.ts';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { type Doors, hereAtHub, invite, membersOf, withdrawInvite } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { joinLinkText } from '#shared/sync/joinLink.ts';
import { Confirm } from './Confirm.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import { LinkToPass } from './LinkToPass.tsx';
import { RosterLink } from './RosterLink.tsx';
import { failureText, offlineText, serverName } from './refusalText.ts';
import classes from './Sharing.module.css';
import { useAsked } from './useAsked.ts';
import { useDoors } from './useDoors.ts';
import { useMemberChange } from './useMemberChange.ts';
import type { MembersRead } from './useMembers.ts';

interface Parts {
  readonly missionId: string;
  readonly hub: HubStatus;
  readonly status: SyncStatus | undefined;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Who is in the room is looked at so often, on this laptop itself. */
const LOOK_MS = 4000;

export function HubOpen({ missionId, hub, status, busy, onClose }: Parts) {
  const { t } = useI18n();
  const doors = useDoors(hub.url, hub.secret);
  const read = useHubMembers(doors, missionId);
  const [closing, setClosing] = useState(false);
  return (
    <Stack gap="md">
      <Standing hub={hub} status={status} />
      <Room missionId={missionId} doors={doors} read={read} />
      <People missionId={missionId} doors={doors} read={read} />
      <Invitations missionId={missionId} doors={doors} read={read} />
      <Group gap="xs">
        <Button variant="default" loading={busy} onClick={() => setClosing(true)} data-testid="close-hub">
          {t('sharing.hub.close')}
        </Button>
      </Group>
      {closing && (
        <Confirm
          title={t('sharing.hub.closeAsk')}
          texts={[t('sharing.hub.closeHint')]}
          yes={t('sharing.hub.close')}
          onYes={onClose}
          onClose={() => setClosing(false)}
        />
      )}
    </Stack>
  );
}

function Standing({ hub, status }: Pick<Parts, 'hub' | 'status'>) {
  const { t, format } = useI18n();
  const { phase, why = '', url, carriedAt, files } = hub;
  if (phase === 'ended') return null;
  const words = t(`sharing.hub.is.${phase}`, { why: offlineText(t, why, serverName(url)) });
  return (
    <div className={classes['status']}>
      {phase === 'failing' ? (
        <Alert color="orange" role="alert">
          {words}
        </Alert>
      ) : (
        <Text size="sm" data-testid="hub-state">
          {words}
        </Text>
      )}
      <Group gap="xs" justify="space-between">
        <Text fw={600} className={classes['link'] ?? ''} fz="md" data-testid="hub-address">
          {url}
        </Text>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t('sharing.invite.copied') : t('sharing.hub.copyAddress')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <dl className={classes['facts']}>
        {carriedAt !== undefined && (
          <>
            <dt>{t('sharing.hub.carriedAt')}</dt>
            <dd>{format.moment(carriedAt)}</dd>
          </>
        )}
        {status !== undefined && (
          <>
            <dt>{t('sharing.hub.onward', { server: serverName(status.address) })}</dt>
            <dd data-testid="hub-onward">
              {status.waiting === 0 ? t('sharing.status.waitingNone') : format.number(status.waiting)}
            </dd>
          </>
        )}
        {files > 0 && (
          <>
            <dt>{t('sharing.hub.files')}</dt>
            <dd>{t('sharing.hub.filesMoving', { count: files })}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

interface HubDoors {
  readonly missionId: string;
  readonly doors: Doors;
  readonly read: MembersRead;
}

interface RoomCode {
  readonly id: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** How others come in: the delegation by one code for all, organisers one by one. */
function Room({ missionId, doors, read }: HubDoors) {
  const { t, format } = useI18n();
  const [code, setCode] = useState<RoomCode>();
  const [inviting, setInviting] = useState(false);
  const body = read.known?.list.bodies[0]?.id;
  const make = async (): Promise<void> => {
    if (body === undefined) return;
    const answer = await invite(doors, { missionId, role: 'delegate', body, room: true });
    if (answer.kind !== 'ok') {
      notify({ id: 'members', color: 'red', message: failureText(t, answer, serverName(doors.address)) });
      return;
    }
    const { id, secret, expiresAt } = answer.value;
    setCode({ id, link: joinLinkText({ address: doors.address, secret }), expiresAt });
    read.reload();
  };
  const withdraw = async ({ id }: RoomCode): Promise<void> => {
    setCode(undefined);
    await withdrawInvite(doors, missionId, id);
    read.reload();
  };
  return (
    <>
      {code !== undefined && (
        <LinkToPass
          title={t('sharing.hub.room')}
          hint={t('sharing.hub.roomHint', { when: format.moment(code.expiresAt) })}
          link={code.link}
          onClose={() => void withdraw(code)}
        />
      )}
      <Group gap="xs">
        {code === undefined && (
          <Button disabled={body === undefined} onClick={() => void make()} data-testid="room-code">
            {t('sharing.hub.room')}
          </Button>
        )}
        {!inviting && (
          <Button variant="default" onClick={() => setInviting(true)} data-testid="invite-to-hub">
            {t('sharing.hub.invite')}
          </Button>
        )}
      </Group>
      {inviting && <InviteForm atHub missionId={missionId} doors={doors} read={read} />}
    </>
  );
}

function People({ missionId, doors, read }: HubDoors) {
  const { t } = useI18n();
  const ask = useCallback(async () => hereAtHub(doors, missionId), [doors, missionId]);
  const { answer, again } = useAsked(ask);
  const { reload } = read;
  useEffect(() => {
    const timer = setInterval(() => {
      again();
      reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [again, reload]);
  const known = answer?.kind === 'ok' ? answer.value : undefined;
  const change = useMemberChange({ missionId, doors, reload });
  const here = new Set(known?.here.map(({ account }) => account));
  const { members = [], bodies = [] } = read.known?.list ?? {};
  const others = members.filter(({ account }) => account !== known?.laptop);
  return (
    <div role="group" aria-label={t('sharing.hub.people')}>
      <Text size="sm" fw={600}>
        {t('sharing.hub.people')}
      </Text>
      {others.length === 0 && known !== undefined && (
        <Text size="sm" c="dimmed">
          {t('sharing.hub.nobody')}
        </Text>
      )}
      <ul className={classes['list']}>
        {others.map((member) => (
          <li key={member.account} className={classes['line']} data-testid="in-room">
            <span className={classes['who']}>
              <strong>{member.name}</strong>
              <span>
                {[t(`sharing.role.${member.role}`), bodies.find(({ id }) => id === member.body)?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <RosterLink member={member} onChange={async (wanted) => change(wanted, t('sharing.members.saved'))} />
            </span>
            {here.has(member.account) && (
              <Badge variant="light" tt="none">
                {t('sharing.hub.here')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who is at the hub, asked anew each time: what is known of the main server's members is kept elsewhere. */
function useHubMembers(doors: Doors, missionId: string): MembersRead {
  const { t } = useI18n();
  const ask = useCallback(async () => membersOf(doors, missionId), [doors, missionId]);
  const { answer, again } = useAsked(ask);
  return useMemo(() => {
    const known = answer?.kind === 'ok' ? { list: answer.value, at: '' } : undefined;
    const problem = answer === undefined || answer.kind === 'ok' ? undefined : failureText(t, answer, doors.address);
    return { known, problem, reload: again };
  }, [answer, again, t, doors]);
}
