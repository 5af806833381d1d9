import { Button, Group, Modal, Text } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** A file that a note names and this device does not hold: what happened, and how it comes back. */
export default function MissingFile({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('notes.files.missing')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Text size="sm" mt="xs">
        {t('notes.files.missingHint')}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}
