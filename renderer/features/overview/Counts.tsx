import { useMemo } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { missionCounts } from '#shared/domain/mission/overview.ts';
import { Card } from './Card.tsx';
import classes from './Counts.module.css';

export function Counts() {
  const { t, format } = useI18n();
  const state = useMissionState();
  const counts = useMemo(() => missionCounts(state), [state]);
  return (
    <Card title={t('mission.overview.counts')}>
      <dl className={classes['counts']}>
        <Count label={t('mission.overview.delegates')} value={format.number(counts.delegates)} main />
        {counts.delegatesByOrigin
          .filter(({ count }) => count > 0)
          .map(({ origin, count }) => (
            <Count key={origin} label={t(`enums.origin.${origin}`)} value={format.number(count)} />
          ))}
        <Count label={t('mission.overview.counterparts')} value={format.number(counts.counterparts)} main />
        <Count
          label={t('mission.overview.delegationOrganisations')}
          value={format.number(counts.delegationOrganisations)}
          main
        />
        <Count label={t('mission.overview.hostOrganisations')} value={format.number(counts.hostOrganisations)} main />
        <Count label={t('mission.overview.items')} value={format.number(counts.items)} main />
        {counts.itemsByStatus
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <Count key={status} label={t(`enums.status.${status}`)} value={format.number(count)} />
          ))}
      </dl>
    </Card>
  );
}

function Count({ label, value, main = false }: { label: string; value: string; main?: boolean }) {
  return (
    <div className={classes['count']} data-main={main || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
