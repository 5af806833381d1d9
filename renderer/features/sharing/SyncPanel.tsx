/** What stands behind the sign of sync in the bar. */
import { Button, Popover, Stack } from '@mantine/core';
import { Suspense } from 'react';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { OnDemandAnchor } from '#renderer/ui/OnDemandAnchor.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { AsideNote } from './AsideNote.tsx';
import { ReleaseNotices } from './ReleaseNotices.tsx';
import { HubNote } from './HubNote.tsx';
import { StatusBlock } from './StatusBlock.tsx';

export default function SyncPanel({
  missionId,
  status,
  opened,
  onClose,
}: {
  missionId: string;
  status: SyncStatus;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const go = useGo();
  const toScreen = (): void => {
    onClose();
    go('sharing');
  };
  return (
    <Popover
      opened={opened}
      onDismiss={onClose}
      position="bottom-end"
      width="min(24rem, calc(100vw - 24px))"
      trapFocus
      returnFocus={false}
      withinPortal
    >
      <Popover.Target>
        <OnDemandAnchor label={t('shell.sharing')} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.sharing')} data-testid="sync-panel">
        <Suspense>
          <WithWords area="sharing">
            <Stack gap="sm">
              <StatusBlock missionId={missionId} status={status} />
              <ReleaseNotices />
              <HubNote missionId={missionId} onOpen={toScreen} />
              <AsideNote count={status.setAside} onOpen={toScreen} />
              <Button variant="subtle" size="compact-sm" w="fit-content" ml={-8} onClick={toScreen}>
                {t('shell.sharing')}
              </Button>
            </Stack>
          </WithWords>
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
