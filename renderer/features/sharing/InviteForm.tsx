/** Leads ask others to the mission: as what, for which body, and who they are in the roster. */
import { Alert, Button, Checkbox, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type Doors, invite, type Inviting } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { joinLinkText } from '#shared/sync/joinLink.ts';
import { type Role, ROLES } from '#shared/sync/rights.ts';
import { LinkToPass } from './LinkToPass.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { failureText, serverName } from './refusalText.ts';
import { Section } from './Section.tsx';
import type { MembersRead } from './useMembers.ts';

/** Who may be given the private details of all. */
const ORGANISING: readonly Role[] = ['lead', 'organiser', 'staff'];
const NEW_BODY = '';

interface Parts {
  readonly missionId: string;
  readonly doors: Doors;
  readonly read: MembersRead;
  /** In the room of a hub, which is never sent what is about single people. */
  readonly atHub?: boolean;
}

interface Ready {
  readonly title: string;
  readonly hint: string;
  readonly link: string;
}

export function InviteForm({ missionId, doors, read, atHub = false }: Parts) {
  const { t, format } = useI18n();
  const [ready, setReady] = useState<Ready | null>(null);
  return (
    <Section title={t(atHub ? 'sharing.hub.invite' : 'sharing.invite.title')}>
      {ready === null ? (
        <Fields
          missionId={missionId}
          doors={doors}
          read={read}
          atHub={atHub}
          onMade={({ secret, expiresAt }, role, body) => {
            setReady({
              title: t('sharing.invite.ready', { role: t(`sharing.role.${role}`), body }),
              hint: t(atHub ? 'sharing.hub.inviteHint' : 'sharing.invite.hint', { when: format.moment(expiresAt) }),
              link: joinLinkText({ address: doors.address, secret }),
            });
            read.reload();
          }}
        />
      ) : (
        <LinkToPass {...ready} onClose={() => setReady(null)} />
      )}
    </Section>
  );
}

function Fields({
  missionId,
  doors,
  read,
  atHub,
  onMade,
}: Parts & {
  onMade: (made: { readonly secret: string; readonly expiresAt: string }, role: Role, body: string) => void;
}) {
  const { t } = useI18n();
  const bodies = read.known?.list.bodies ?? [];
  const [role, setRole] = useState<Role>('organiser');
  const [chosenBody, setChosenBody] = useState<string>();
  const [newBody, setNewBody] = useState('');
  const [withPrivate, setWithPrivate] = useState(false);
  const [personId, setPersonId] = useState<string>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const body = chosenBody ?? bodies[0]?.id ?? NEW_BODY;
  const isNew = body === NEW_BODY;
  const missing = isNew && newBody.trim() === '';
  const make = async (): Promise<void> => {
    const request: Inviting = {
      missionId,
      role,
      ...(isNew ? { newBody: newBody.trim() } : { body }),
      ...(withPrivate && ORGANISING.includes(role) ? { privateGrant: true } : {}),
      ...(role === 'delegate' && personId !== undefined ? { personId } : {}),
    };
    setBusy(true);
    const answer = await invite(doors, request);
    setBusy(false);
    if (answer.kind !== 'ok') setProblem(failureText(t, answer, serverName(doors.address)));
    else onMade(answer.value, role, isNew ? newBody.trim() : (bodies.find(({ id }) => id === body)?.name ?? ''));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!missing) void make();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md" align="start">
        <RoleChoice role={role} onChange={setRole} />
        <Select
          w="100%"
          label={t('sharing.invite.body')}
          description={t('sharing.invite.bodyHint')}
          allowDeselect={false}
          data={[
            ...bodies.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW_BODY, label: t('sharing.invite.newBody') },
          ]}
          value={body}
          onChange={(value) => setChosenBody(value ?? NEW_BODY)}
        />
        {isNew && (
          <TextInput
            w="100%"
            label={t('sharing.invite.newBodyName')}
            maxLength={LINE_MAX}
            value={newBody}
            error={tried && missing ? t('sharing.invite.bodyMissing') : undefined}
            onChange={(event) => setNewBody(event.currentTarget.value)}
          />
        )}
        {ORGANISING.includes(role) && atHub !== true && (
          <Checkbox
            label={t('sharing.invite.private')}
            checked={withPrivate}
            onChange={(event) => setWithPrivate(event.currentTarget.checked)}
          />
        )}
        {role === 'delegate' && <PersonChoice personId={personId} onChange={setPersonId} />}
        {problem !== undefined && (
          <Alert color="orange" w="100%" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" loading={busy} data-testid="make-invitation">
          {t('sharing.invite.make')}
        </Button>
      </Stack>
    </form>
  );
}

function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { t } = useI18n();
  return (
    <Radio.Group
      label={t('sharing.invite.role')}
      value={role}
      onChange={(value) => onChange(ROLES.find((one) => one === value) ?? role)}
    >
      <Stack gap="xs" mt={6}>
        {ROLES.map((one) => (
          <Radio key={one} value={one} label={t(`sharing.role.${one}`)} description={t(`sharing.may.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
