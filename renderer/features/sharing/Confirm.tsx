import { Button, Group, Modal, Text } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** Asks before something that cannot be taken back; the focus is on leaving it. */
export function Confirm({
  title,
  texts,
  yes,
  onYes,
  onClose,
}: {
  title: string;
  texts: readonly string[];
  yes: string;
  onYes: () => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  return (
    <Modal opened onClose={onClose} centered title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {texts.map((text) => (
        <Text key={text} size="sm" mb="xs">
          {text}
        </Text>
      ))}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}
