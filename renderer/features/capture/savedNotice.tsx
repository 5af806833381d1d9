import { Button, Group } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { hideNotice } from '#renderer/ui/notify.tsx';

const ID = 'captured';

/** Says what was saved, and leads there. */
export function savedNotice(text: string, open: string, go: () => void): NotificationData {
  return {
    id: ID,
    autoClose: 5000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{text}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            go();
            hideNotice(ID);
          }}
        >
          {open}
        </Button>
      </Group>
    ),
  };
}
