/** On which devices the person is signed in; another one comes by a link of its own, a lost one is shut out. */
import { Badge, Button, Loader, Text } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { type DevicesList, devicesOf, type Doors, linkDevice, revokeDevice } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { joinLinkText } from '#shared/sync/joinLink.ts';
import { Confirm } from './Confirm.tsx';
import { LinkToPass } from './LinkToPass.tsx';
import { failureText, serverName } from './refusalText.ts';
import { Section } from './Section.tsx';
import classes from './Sharing.module.css';
import { useAsked } from './useAsked.ts';

type Device = DevicesList['devices'][number];

export function Devices({ doors }: { doors: Doors }) {
  const { t } = useI18n();
  const { answer, again } = useAsked(useCallback(async () => devicesOf(doors), [doors]));
  const revoke = async (id: string): Promise<void> => {
    const done = await revokeDevice(doors, id);
    if (done.kind !== 'ok') {
      notify({ id: 'devices', color: 'red', message: failureText(t, done, serverName(doors.address)) });
    }
    again();
  };
  const list = answer?.kind === 'ok' ? answer.value : undefined;
  return (
    <Section title={t('sharing.devices.title')}>
      {answer === undefined && <Loader size="sm" aria-label={t('common.loading')} />}
      {answer !== undefined && answer.kind !== 'ok' && (
        <Text size="sm" c="dimmed">
          {t('sharing.members.unknown')}
        </Text>
      )}
      <ul className={classes['list']}>
        {list?.devices.map((device) => (
          <DeviceLine
            key={device.id}
            device={device}
            isThis={device.id === list.current}
            onRevoke={() => void revoke(device.id)}
          />
        ))}
      </ul>
      {list !== undefined && <AddDevice doors={doors} />}
    </Section>
  );
}

function DeviceLine({ device, isThis, onRevoke }: { device: Device; isThis: boolean; onRevoke: () => void }) {
  const { t, format } = useI18n();
  const [asking, setAsking] = useState(false);
  const { name, approvedAt, seenAt, revokedAt } = device;
  const when =
    revokedAt !== undefined
      ? t('sharing.devices.revoked', { when: format.moment(revokedAt) })
      : seenAt === undefined
        ? t('sharing.devices.since', { when: format.moment(approvedAt) })
        : t('sharing.devices.seen', { when: format.moment(seenAt) });
  return (
    <li className={classes['line']} data-testid="device">
      <span className={classes['who']}>
        <strong>{name}</strong>
        <span>{when}</span>
      </span>
      {isThis && (
        <Badge variant="light" tt="none">
          {t('sharing.devices.this')}
        </Badge>
      )}
      {!isThis && revokedAt === undefined && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('sharing.devices.revokeOf', { name })}
          onClick={() => setAsking(true)}
        >
          {t('sharing.devices.revoke')}
        </Button>
      )}
      {asking && (
        <Confirm
          title={t('sharing.devices.revokeOf', { name })}
          texts={[t('sharing.devices.revokeAsk', { name })]}
          yes={t('sharing.devices.revoke')}
          onYes={onRevoke}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function AddDevice({ doors }: { doors: Doors }) {
  const { t, format } = useI18n();
  const [link, setLink] = useState<{ readonly text: string; readonly until: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const answer = await linkDevice(doors);
    setBusy(false);
    if (answer.kind === 'ok') {
      const { secret, expiresAt } = answer.value;
      setLink({ text: joinLinkText({ address: doors.address, secret }), until: format.moment(expiresAt) });
    } else notify({ id: 'devices', color: 'red', message: failureText(t, answer, serverName(doors.address)) });
  };
  return link === null ? (
    <Button
      mt="xs"
      size="xs"
      variant="default"
      leftSection={<IconDevices size={16} />}
      loading={busy}
      onClick={() => void make()}
      data-testid="add-device"
    >
      {t('sharing.devices.add')}
    </Button>
  ) : (
    <LinkToPass
      title={t('sharing.devices.add')}
      hint={t('sharing.devices.addHint', { when: link.until })}
      link={link.text}
      onClose={() => setLink(null)}
    />
  );
}
