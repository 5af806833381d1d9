/** What the invitation is to, and who comes by it. */
import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import type { Joiner } from '#renderer/sync/joining.ts';
import type { Invitation } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { deviceName } from './deviceName.ts';
import classes from './Join.module.css';
import { serverName } from './refusalText.ts';
import type { JoinStage } from './useJoin.ts';

const NAME_MAX = 200;

export function Invited({
  stage: { invitation, link, known, problem, busy },
  onTake,
}: {
  stage: Extract<JoinStage, { kind: 'invited' }>;
  onTake: (joiner: Joiner) => void;
}) {
  const { t } = useI18n();
  const host = useHost();
  const authorName = usePreferences((preferences) => preferences.authorName);
  const [name, setName] = useState(known?.name ?? authorName);
  const [device, setDevice] = useState(() => deviceName(t, navigator.userAgent, host.ownServer === null));
  const [tried, setTried] = useState(false);
  // Another device of the same person bears the name that they have; one that is known there keeps its own.
  const asked = known === undefined || invitation.kind === 'device';
  const asksName = asked && invitation.kind !== 'device';
  const missing = asksName && name.trim() === '';
  const take = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const own = invitation.kind === 'device' ? (invitation.invitedBy ?? authorName) : name.trim();
    onTake({ name: own, device: device.trim() || deviceName(t, navigator.userAgent, host.ownServer === null) });
  };
  return (
    <>
      <div className={classes['card']}>
        <What invitation={invitation} server={serverName(link.address)} />
      </div>
      <form noValidate onSubmit={take}>
        <Stack gap="md" align="start">
          {known !== undefined && invitation.kind !== 'device' && (
            <Text size="sm">{t('sharing.join.knownAs', { name: known.name })}</Text>
          )}
          {asksName && (
            <TextInput
              w="100%"
              label={t('sharing.join.name')}
              description={t('sharing.join.nameHint')}
              autoComplete="name"
              maxLength={NAME_MAX}
              value={name}
              error={tried && missing ? t('sharing.join.nameMissing') : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          {asked && (
            <TextInput
              w="100%"
              label={t('sharing.join.device')}
              description={t('sharing.join.deviceHint')}
              maxLength={NAME_MAX}
              value={device}
              onChange={(event) => setDevice(event.currentTarget.value)}
            />
          )}
          {problem !== undefined && (
            <Alert color="orange" w="100%" role="alert">
              {problem}
            </Alert>
          )}
          <Button type="submit" loading={busy === true} data-testid="join">
            {asked ? t('sharing.join.join') : t('sharing.join.accept')}
          </Button>
        </Stack>
      </form>
    </>
  );
}

function What({ invitation, server }: { invitation: Invitation; server: string }) {
  const { t, pick, format } = useI18n();
  const { kind, role, bodyName, missionTitle, invitedBy, expiresAt } = invitation;
  const when = format.moment(expiresAt);
  const until =
    invitedBy === undefined || kind === 'device'
      ? t('sharing.join.goodUntil', { when })
      : t('sharing.join.by', { name: invitedBy, when });
  const heading = {
    mission: pick(missionTitle) || t('sharing.join.unnamedMission'),
    founding: t('sharing.join.toServer'),
    device: t('sharing.join.toDevice'),
  }[kind];
  return (
    <>
      <Text size="sm" c="dimmed">
        {kind === 'mission' ? t('sharing.join.toMission') : server}
      </Text>
      <Title order={1} size="h2" mb={6}>
        {heading}
      </Title>
      {role !== undefined && (
        <>
          <Text>{t('sharing.join.as', { role: t(`sharing.role.${role}`), body: bodyName })}</Text>
          <Text size="sm" c="dimmed">
            {t(`sharing.may.${role}`)}
          </Text>
        </>
      )}
      {kind === 'founding' && <Text>{t('sharing.join.toServerHint', { body: bodyName })}</Text>}
      {kind === 'device' && <Text>{t('sharing.join.toDeviceHint', { name: invitedBy ?? '', body: bodyName })}</Text>}
      <Text size="sm" c="dimmed" mt={6}>
        {until}
      </Text>
    </>
  );
}
