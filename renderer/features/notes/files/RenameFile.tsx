import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LINE_MAX } from '#shared/domain/fields.ts';

export default function RenameFile({
  name,
  onName,
  onClose,
}: {
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const [text, setText] = useState(name);
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('notes.files.rename')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== name) onName(text);
          onClose();
        }}
      >
        <TextInput
          data-autofocus
          label={t('notes.files.name')}
          value={text}
          maxLength={LINE_MAX}
          // What comes before the ending is what one changes.
          onFocus={({ currentTarget: field }) => field.setSelectionRange(0, name.replace(/\.[^.]+$/u, '').length)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={text.trim() === ''}>
            {t('notes.files.rename')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
