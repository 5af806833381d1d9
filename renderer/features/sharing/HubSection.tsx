/** The hub for a room: what it means to open one, and the one that is open. */
import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconWifi, IconWifiOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useHubStatus } from '#renderer/stores/hubs.ts';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import type { Connection } from '#renderer/sync/connections.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { deviceName } from './deviceName.ts';
import { HubOpen } from './HubOpen.tsx';
import { serverName } from './refusalText.ts';
import { Section } from './Section.tsx';
import { type HubControl, useHub } from './useHub.ts';
import { useBodyNames } from './useMembers.ts';

interface Parts {
  readonly missionId: string;
  /** Who its person is at the main server. */
  readonly connection: Connection;
  readonly status: SyncStatus | undefined;
}

export function HubSection({ missionId, connection, status }: Parts) {
  const { t } = useI18n();
  const hub = useHub(missionId);
  const open = useHubStatus(missionId);
  return (
    <Section title={t('sharing.hub.title')}>
      {open === undefined || open.phase === 'ended' ? (
        <Stack gap="md">
          {open !== undefined && (
            <Alert color="orange" role="alert" data-testid="hub-ended">
              {t('sharing.hub.ended')}
            </Alert>
          )}
          <Closed missionId={missionId} connection={connection} hub={hub} />
        </Stack>
      ) : (
        <HubOpen missionId={missionId} hub={open} status={status} busy={hub.busy} onClose={hub.close} />
      )}
    </Section>
  );
}

function Closed({ missionId, connection, hub }: Omit<Parts, 'status'> & { hub: HubControl }) {
  const { t } = useI18n();
  const { address, bodyId, name } = connection;
  const bodyName = useBodyNames(missionId, [bodyId]);
  const [chosen, setChosen] = useState<string>();
  const { standing, problem } = hub;
  if (standing === undefined) return null;
  const { addresses, last } = standing;
  const host = [chosen, last, addresses[0]?.address].find((one) => addresses.some((known) => known.address === one));
  const open = (anotherPort: boolean): void => {
    if (host === null || host === undefined) return;
    const device = deviceName(t, navigator.userAgent, true);
    hub.open({ host, name, body: { id: bodyId, name: bodyName(bodyId) ?? name }, device, anotherPort });
  };
  return (
    <>
      <Text size="sm">{t('sharing.hub.what', { server: serverName(address) })}</Text>
      <Alert color="gray" icon={<IconWifi />}>
        {t('sharing.hub.risk')}
      </Alert>
      {addresses.length === 0 && (
        <Alert color="orange" icon={<IconWifiOff />}>
          {t('sharing.hub.noNetwork')}
        </Alert>
      )}
      {addresses.length > 0 && (
        <NativeSelect
          label={t('sharing.hub.network')}
          data={addresses.map((one) => ({ value: one.address, label: t('sharing.hub.networkAs', { ...one }) }))}
          value={host ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {last !== null && host !== last && <Text size="sm">{t('sharing.hub.moved', { last })}</Text>}
      {problem !== undefined && (
        <Alert color="orange" role="alert" data-testid="hub-problem">
          {t(`sharing.hub.failed.${problem}`)}
        </Alert>
      )}
      <Group gap="xs">
        {addresses.length > 0 && (
          <Button loading={hub.busy} onClick={() => open(false)} data-testid="open-hub">
            {t('sharing.hub.open')}
          </Button>
        )}
        {problem === 'portTaken' && (
          <Button variant="default" disabled={hub.busy} onClick={() => open(true)}>
            {t('sharing.hub.anotherPort')}
          </Button>
        )}
        {(addresses.length === 0 || problem === 'address') && (
          <Button variant="default" onClick={hub.look}>
            {t('sharing.hub.look')}
          </Button>
        )}
      </Group>
    </>
  );
}
