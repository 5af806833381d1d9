import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { WizardState } from '../importWizard.ts';

/** Work in the worker, with what it has done of it, and a way out. */
export function Busy({ busy, onCancel }: { busy: NonNullable<WizardState['busy']>; onCancel: () => void }) {
  const { t } = useI18n();
  return (
    <Stack gap="sm" maw={560} py="lg">
      <Text aria-live="polite">
        {busy.doing === 'reading' ? t('importing.reading', { name: busy.name }) : t('importing.planning')}
      </Text>
      <Progress value={Math.max(4, busy.share * 100)} animated aria-label={t('importing.progress')} />
      <Group>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
