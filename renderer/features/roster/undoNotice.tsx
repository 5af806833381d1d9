import { Button, Group } from '@mantine/core';
import type { MissionStore } from '#renderer/data/missionStore.ts';

/** A notice of something done that offers to take it back, as long as nothing was done after it. */
export function undoNotice(id: string, text: string, undo: string, store: MissionStore) {
  const step = store.getSnapshot().stacks.undo.at(-1);
  return {
    id,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{text}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            if (store.getSnapshot().stacks.undo.at(-1)?.id === step?.id) store.undo();
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  };
}
