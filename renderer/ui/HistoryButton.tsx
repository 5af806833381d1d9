import { ActionIcon, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { RecordRef } from '#shared/domain/change/history.ts';
import { useI18n } from './i18n.tsx';
import { useGo } from './useGo.ts';

/** The way to the history of the record that a panel shows: an icon in its head, a button among those at its foot. */
export function HistoryButton({ record: { table, id }, foot = false }: { record: RecordRef; foot?: boolean }) {
  const { t } = useI18n();
  const go = useGo();
  const open = (): void => go('history', table, id);
  return foot ? (
    <Button variant="default" leftSection={<IconHistory size={16} />} onClick={open}>
      {t('history.title')}
    </Button>
  ) : (
    <ActionIcon variant="subtle" color="gray" aria-label={t('history.title')} title={t('history.title')} onClick={open}>
      <IconHistory size={18} />
    </ActionIcon>
  );
}
