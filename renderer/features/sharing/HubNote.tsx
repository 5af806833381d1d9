/** In the bar's panel: that this laptop serves a room just now, or has stopped to. */
import { Alert, Anchor, Text } from '@mantine/core';
import { IconWifi } from '@tabler/icons-react';
import { useHubStatus } from '#renderer/stores/hubs.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';

export function HubNote({ missionId, onOpen }: { missionId: string; onOpen: () => void }) {
  const { t } = useI18n();
  const hub = useHubStatus(missionId);
  if (hub === undefined) return null;
  const ended = hub.phase === 'ended';
  return (
    <Alert color={ended ? 'orange' : 'gray'} icon={<IconWifi />}>
      <Anchor component="button" size="sm" onClick={onOpen} ta="start">
        {t(ended ? 'sharing.hub.ended' : 'sharing.hub.bar')}
      </Anchor>
      {!ended && <Text size="sm">{hub.url}</Text>}
    </Alert>
  );
}
