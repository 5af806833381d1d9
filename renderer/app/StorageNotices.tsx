import { Alert, Button, Group } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { missionFileBytes, whatFits } from '#renderer/data/missionFile.ts';
import { useMission, useMissionSnapshot, useMissionStore, useWorkspace } from '#renderer/data/react.tsx';
import type { StorageFailure } from '#renderer/data/storageFailure.ts';
import { useHost } from '#renderer/host/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { storageFailureText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';

/** Above the screen while the device refuses to store: says why, tries again, and offers everything as a file. */
export function StorageBanner() {
  const { t, pick } = useI18n();
  const host = useHost();
  const store = useMissionStore();
  const workspace = useWorkspace();
  const mission = useMission();
  const failure = useMissionSnapshot((snapshot) => snapshot.failure);
  const waiting = useMissionSnapshot((snapshot) => snapshot.saving);
  const failed = failure !== null;
  useEffect(() => {
    if (!failed) return undefined;
    // The browser asks before a window is closed that holds what the disk refused.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [failed]);
  if (!failed) return null;
  const saveFile = async (): Promise<void> => {
    const { state } = store.getSnapshot();
    const { bytes } = await missionFileBytes(workspace, state, await whatFits(state));
    await host.saveFile({ suggestedName: fileName([pick(mission.title)], 'legation'), filter: MISSION_FILE, bytes });
  };
  return (
    <Alert
      color="red"
      icon={<IconDatabaseOff />}
      mb="md"
      title={failure.kind === 'erased' ? t('storage.erasedTitle') : t('storage.failedTitle', { count: waiting })}
      data-testid="storage-banner"
    >
      {storageFailureText(t, failure)}
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={() => void saveFile()}>
          {t('storage.saveMissionFile')}
        </Button>
        <Button size="xs" variant="default" onClick={() => store.retry()}>
          {t('common.retry')}
        </Button>
      </Group>
    </Alert>
  );
}

/** The whole window when nothing can be stored at all. */
export function StorageUnavailable({ failure }: { failure: StorageFailure }) {
  const { t } = useI18n();
  return (
    <EmptyState icon={<IconDatabaseOff />} title={t('storage.unavailable')} hint={storageFailureText(t, failure)}>
      <Button onClick={() => location.reload()}>{t('common.retry')}</Button>
    </EmptyState>
  );
}
