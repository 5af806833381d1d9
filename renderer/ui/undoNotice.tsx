import { Button, Group } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { hideNotice } from './notify.tsx';

/** A notice of something done that offers to take it back. A later notice of the same id replaces it. */
export function undoNotice(id: string, text: string, undo: string, takeBack: () => unknown): NotificationData {
  return {
    id,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{text}</span>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            takeBack();
            hideNotice(id);
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  };
}
