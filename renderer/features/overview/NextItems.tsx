import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { nextItems } from '#shared/domain/mission/overview.ts';
import { missionProgress } from '#shared/domain/mission/progress.ts';
import { bothClocks } from '#shared/domain/programme/order.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { dateOf } from '#shared/time/zones.ts';
import { Card } from './Card.tsx';
import classes from './Overview.module.css';

const SHOWN = 4;

/** While the mission runs: what is on and what follows. Before it: how it begins. After it, or while nothing is planned: nothing. */
export function NextItems() {
  const { t } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const now = useNow();
  const items = useMemo(() => nextItems(state, now, SHOWN), [state, now]);
  const progress = missionProgress(mission, now);
  if (progress.kind === 'ended' || items.length === 0) return null;
  return (
    <Card
      title={progress.kind === 'running' ? t('mission.overview.today') : t('mission.overview.first')}
      narrow="first"
    >
      <ul className={classes['rows']}>
        {items.map((item) => (
          <li key={item.id}>
            <NextItem item={item} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NextItem({ item }: { item: ProgrammeItem }) {
  const { t, pick, format } = useI18n();
  const mission = useMission();
  const clocks = bothClocks(item.start, item.startZone, mission.homeZone);
  const homeCity = pick(mission.homeCity) || t('programme.home');
  return (
    <a className={classes['row']} href={`#/m/${mission.id}/programme/item/${item.id}`}>
      <span className={classes['number']}>{clocks.local}</span>
      <span className={classes['label']}>
        {pick(item.title) || t(`enums.kind.${item.kind}`)}
        <Text component="span" display="block" size="xs" c="dimmed">
          {[
            format.day(dateOf(item.start)),
            item.placeName,
            clocks.same ? undefined : t('mission.overview.homeTime', { city: homeCity, time: clocks.home }),
          ]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </Text>
      </span>
    </a>
  );
}
