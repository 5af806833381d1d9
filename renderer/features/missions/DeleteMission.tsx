import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueEntry } from '#renderer/data/database.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { useMissionFiles } from '#renderer/stores/missionFiles.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** Erasing cannot be undone, so it offers a file first and starts with the focus on leaving. */
export default function DeleteMission({ entry, onClose }: { entry: CatalogueEntry; onClose: () => void }) {
  const { t, pick } = useI18n();
  const workspace = useWorkspace();
  const [busy, setBusy] = useState(false);
  const erase = async (): Promise<void> => {
    setBusy(true);
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
      <Text size="sm">{t('mission.deleteHint')}</Text>
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
