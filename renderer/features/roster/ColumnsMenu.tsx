import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { COLUMN_IDS, COLUMNS, HIDDEN_AT_FIRST } from './columns.ts';
import { toggled, useRosterStore } from './rosterStore.ts';
import { moveColumn } from './useRosterTable.ts';

/** Which columns stand, and in which order. */
export function ColumnsMenu() {
  const { t } = useI18n();
  const { hidden, order, set } = useRosterStore();
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />}>
          {t('roster.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4}>
          {order
            .filter((id) => id !== 'name')
            .map((id) => {
              const label = t(COLUMNS[id].label);
              return (
                <Group key={id} gap={4} wrap="nowrap" justify="space-between" miw={240}>
                  <Checkbox
                    size="sm"
                    label={label}
                    checked={!hidden.includes(id)}
                    onChange={() => set({ hidden: toggled(hidden, id) })}
                  />
                  <Group gap={0} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('roster.moveLeft', { column: label })}
                      disabled={hidden.includes(id)}
                      onClick={() => moveColumn(id, -1)}
                    >
                      <IconArrowUp size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('roster.moveRight', { column: label })}
                      disabled={hidden.includes(id)}
                      onClick={() => moveColumn(id, 1)}
                    >
                      <IconArrowDown size={16} />
                    </ActionIcon>
                  </Group>
                </Group>
              );
            })}
          <Button
            mt="xs"
            size="xs"
            variant="default"
            onClick={() => set({ hidden: HIDDEN_AT_FIRST, order: COLUMN_IDS, widths: {}, sorting: [] })}
          >
            {t('roster.columnsReset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
