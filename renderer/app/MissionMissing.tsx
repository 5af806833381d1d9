import { Button } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';

/** An address that leads nowhere: a mission that is not on this device, a screen that does not exist. */
export function MissionMissing() {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  return (
    <EmptyState icon={<IconMapPinOff />} title={t('shell.notFound')} hint={t('shell.notFoundHint')}>
      <Button onClick={() => navigate('/')}>{t('shell.allMissions')}</Button>
    </EmptyState>
  );
}
