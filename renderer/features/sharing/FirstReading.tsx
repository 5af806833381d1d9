/** A mission on its way to this device; into it as soon as there is something to show. */
import { Alert, Progress, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useMissions } from '#renderer/data/react.tsx';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { firstPercent } from '#renderer/ui/syncBrief.ts';
import { syncProblem } from './statusText.ts';

export function FirstReading({ missionId }: { missionId: string }) {
  const { t } = useI18n();
  const [, navigate] = useLocation();
  const here = useMissions()?.some(({ id }) => id === missionId) === true;
  const status = useSyncStatus(missionId);
  useEffect(() => {
    if (here) navigate(`/m/${missionId}`, { replace: true });
  }, [here, missionId, navigate]);
  const percent = status === undefined ? undefined : firstPercent(status);
  const rows = status?.progress?.received ?? 0;
  const problem = status === undefined ? undefined : syncProblem(t, status);
  return (
    <>
      <div>
        <Title order={1} size="h2">
          {t('sharing.join.reading')}
        </Title>
        <Text c="dimmed" mt="xs">
          {t('sharing.join.readingHint')}
        </Text>
      </div>
      <Progress
        value={percent ?? 100}
        animated={percent === undefined}
        aria-label={t('sharing.join.reading')}
        size="lg"
        radius="xl"
      />
      <Text size="sm" c="dimmed">
        {[t('sharing.join.rows', { count: rows }), percent === undefined ? '' : t('sharing.join.upTo', { percent })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {problem !== undefined && (
        <Alert color="orange" role="alert" title={problem.title}>
          {problem.text}
        </Alert>
      )}
    </>
  );
}
