/** Photos and files that do not go by themselves, since the connection is set to save data. */
import { Button, Text } from '@mantine/core';
import { type MissionTransfers, transferTotals } from '#renderer/stores/fileTransfers.ts';
import { useSync } from '#renderer/sync/useSync.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './Files.module.css';

interface Props {
  readonly missionId: string;
  readonly transfers: MissionTransfers;
}

export function FilesPaused({ missionId, transfers }: Props) {
  const { t, format } = useI18n();
  const sync = useSync();
  const [up, down] = [transferTotals(transfers, 'up'), transferTotals(transfers, 'down')];
  const size = format.bytes(up.bytes + down.bytes - up.done - down.done);
  return (
    <div className={classes['waiting']}>
      <Text size="sm" c="dimmed">
        {t('sharing.files.paused', { count: up.count + down.count, size })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => sync.ask((service) => service.moveFiles(missionId))}
        data-testid="move-files"
      >
        {t('sharing.files.move')}
      </Button>
    </div>
  );
}
