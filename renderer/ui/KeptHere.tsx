/** In a browser: whether every screen opens without a network, how to install the app, and what may become of the data. */
import { Button, Stack, Text } from '@mantine/core';
import { useWebApp } from '#renderer/stores/webApp.ts';
import { useI18n } from './i18n.tsx';

interface Props {
  /** The browser has not promised to keep the data; `said`: that stands above already. */
  readonly evictable: boolean | 'said';
}

/** Needs the words of `webApp`. */
export default function KeptHere({ evictable }: Props) {
  const { t } = useI18n();
  const { kept, install, byShareMenu, eviction } = useWebApp();
  const warning =
    eviction === 'week' ? t('webApp.evictedAfterWeek') : evictable === 'said' ? '' : t('storage.device.notPersisted');
  return (
    <Stack gap={6} my={6} align="flex-start">
      {evictable !== false && (
        <Text size="sm" data-testid="evictable">
          {warning} {t('webApp.privateWindow')}
        </Text>
      )}
      {install !== null && (
        <>
          <Button size="compact-sm" variant="light" onClick={install} data-testid="install">
            {t('webApp.install')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('webApp.installHint')}
          </Text>
        </>
      )}
      {byShareMenu && <Text size="sm">{t('webApp.installByShare')}</Text>}
      {kept && (
        <Text size="sm" c="dimmed" data-testid="kept-app">
          {t('webApp.kept')}
        </Text>
      )}
    </Stack>
  );
}
