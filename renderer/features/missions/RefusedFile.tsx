import { Button, Group, Stack, Text } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** A file that is not taken, and why; there is nothing to do but close. */
export function RefusedFile({ why, onClose }: { why: string; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Stack gap="md">
      <Text size="sm" role="alert" data-testid="file-failure">
        {why}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}
