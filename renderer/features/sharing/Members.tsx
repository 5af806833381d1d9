/** Who is in the mission, for which body and as what; leads change that. */
import { ActionIcon, Badge, Checkbox, Loader, NativeSelect, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Doors, MemberChange, MembersList } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ROLES } from '#shared/sync/rights.ts';
import { Confirm } from './Confirm.tsx';
import { RosterLink } from './RosterLink.tsx';
import { Section } from './Section.tsx';
import classes from './Sharing.module.css';
import { useMemberChange } from './useMemberChange.ts';
import type { MembersRead } from './useMembers.ts';

type Member = MembersList['members'][number];

export function Members({
  missionId,
  doors,
  read,
  own,
  leads,
}: {
  missionId: string;
  doors: Doors;
  read: MembersRead;
  /** The account of this device. */
  own: string | undefined;
  leads: boolean;
}) {
  const { t, format } = useI18n();
  const { known, problem } = read;
  const change = useMemberChange({ missionId, doors, reload: read.reload });
  return (
    <Section title={t('sharing.members.title')}>
      {known === undefined && problem === undefined && <Loader size="sm" aria-label={t('common.loading')} />}
      {problem !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {known === undefined
            ? t('sharing.members.unknown')
            : t('sharing.members.asOf', { when: format.moment(known.at) })}
        </Text>
      )}
      <ul className={classes['list']}>
        {known?.list.members.map((member) => (
          <MemberLine
            key={member.account}
            member={member}
            body={known.list.bodies.find(({ id }) => id === member.body)?.name ?? ''}
            isOwn={member.account === own}
            onChange={leads && problem === undefined ? change : undefined}
          />
        ))}
      </ul>
      {!leads && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('sharing.members.onlyLead')}
        </Text>
      )}
    </Section>
  );
}

function MemberLine({
  member,
  body,
  isOwn,
  onChange,
}: {
  member: Member;
  body: string;
  isOwn: boolean;
  onChange: ((wanted: Omit<MemberChange, 'missionId'>, done: string) => Promise<void>) | undefined;
}) {
  const { t } = useI18n();
  const [removing, setRemoving] = useState(false);
  const { account, name, role, privateGrant = false } = member;
  const organises = role === 'lead' || role === 'organiser' || role === 'staff';
  return (
    <li className={classes['line']} data-testid="member">
      <span className={classes['who']}>
        <strong>{name}</strong>
        <span>{body}</span>
        {onChange !== undefined && (
          <RosterLink member={member} onChange={async (wanted) => onChange(wanted, t('sharing.members.saved'))} />
        )}
      </span>
      {isOwn && (
        <Badge variant="light" tt="none">
          {t('sharing.members.you')}
        </Badge>
      )}
      {onChange === undefined ? (
        <Text size="sm">
          {[t(`sharing.role.${role}`), privateGrant ? t('sharing.members.private') : ''].filter(Boolean).join(' · ')}
        </Text>
      ) : (
        <>
          {organises && (
            <Checkbox
              size="xs"
              label={t('sharing.members.private')}
              aria-label={t('sharing.members.privateOf', { name })}
              checked={privateGrant}
              onChange={(event) =>
                void onChange({ account, privateGrant: event.currentTarget.checked }, t('sharing.members.saved'))
              }
            />
          )}
          <NativeSelect
            size="xs"
            aria-label={t('sharing.members.role', { name })}
            data={ROLES.map((one) => ({ value: one, label: t(`sharing.role.${one}`) }))}
            value={role}
            onChange={(event) => {
              const wanted = ROLES.find((one) => one === event.currentTarget.value) ?? role;
              void onChange(
                { account, role: wanted },
                t('sharing.members.changed', { name, role: t(`sharing.role.${wanted}`) }),
              );
            }}
          />
          {!isOwn && (
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('sharing.members.remove', { name })}
              title={t('sharing.members.remove', { name })}
              onClick={() => setRemoving(true)}
            >
              <IconUserMinus size={16} />
            </ActionIcon>
          )}
        </>
      )}
      {removing && onChange !== undefined && (
        <Confirm
          title={t('sharing.members.remove', { name })}
          texts={[t('sharing.members.removeAsk', { name })]}
          yes={t('sharing.members.removeYes')}
          onYes={() => void onChange({ account, remove: true }, t('sharing.members.removed', { name }))}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}
