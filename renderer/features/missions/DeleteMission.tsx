import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueEntry } from '#renderer/data/database.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useHost } from '#renderer/host/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { fileErrorText } from '#renderer/ui/failureText.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { keepPresent } from './openMissionFile.ts';

/** Erasing cannot be undone, so it offers a file first and starts with the focus on leaving. */
export default function DeleteMission({ entry, onClose }: { entry: CatalogueEntry; onClose: () => void }) {
  const { t, pick, format, locale } = useI18n();
  const workspace = useWorkspace();
  const host = useHost();
  const shared = useSyncStatus(entry.id);
  const [busy, setBusy] = useState(false);
  const [backupFailed, setBackupFailed] = useState<string | null>(null);
  const { backups } = host.capabilities;
  const erase = async (): Promise<void> => {
    setBusy(true);
    if (backups && backupFailed === null) {
      const kept = await keepPresent(host, workspace, entry.id, locale);
      if (!kept.ok) {
        setBackupFailed(fileErrorText(t, format, kept.error) ?? '');
        setBusy(false);
        return;
      }
    }
    const { forgetNotices } = await import('#renderer/host/closedNotices.ts');
    await forgetNotices(entry.id).catch(() => undefined);
    await workspace.eraseMission(entry.id);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('mission.deleteTitle', { title: pick(entry.mission.title) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm">
        {t('mission.deleteHint')} {backups && t('mission.deleteBackup')}
      </Text>
      {shared !== undefined && (
        <Text
          size="sm"
          mt="xs"
          {...(shared.waiting > 0 ? { c: 'red', role: 'alert' } : {})}
          data-testid="delete-shared"
        >
          {shared.waiting > 0
            ? t('mission.deleteUnsent', { count: shared.waiting, server: shared.address })
            : t('mission.deleteShared', { server: shared.address })}
        </Text>
      )}
      {backupFailed !== null && (
        <Text size="sm" c="red" mt="xs" role="alert">
          {t('mission.deleteBackupFailed', { reason: backupFailed })}
        </Text>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onClose();
            useMissionFiles.getState().save(entry.id);
          }}
        >
          {t('mission.deleteFirstSave')}
        </Button>
        <Button color="red" loading={busy} onClick={() => void erase()}>
          {t('mission.deleteConfirm')}
        </Button>
      </Group>
    </Modal>
  );
}
