import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useClashes } from '#renderer/data/useClashes.ts';
import { useToday } from '#renderer/data/useToday.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { isOverdue, openActions } from '#shared/domain/actions/editActions.ts';
import { openPoints } from '#shared/domain/mission/overview.ts';
import { Card } from './Card.tsx';
import classes from './Overview.module.css';
import { useLegsWithWarnings } from './useLegsWithWarnings.ts';

/** What is left to decide, each a step away from where it is decided. */
export function OpenPoints() {
  const { t } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const clashes = useClashes();
  const open = useMemo(() => openPoints(state, clashes), [state, clashes]);
  const today = useToday(useNow());
  const actions = useMemo(() => openActions(state, today), [state, today]);
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  const legs = useLegsWithWarnings();
  const warned = legs.filter(({ warnings }) => warnings.length > 0);
  const points = [
    { key: 'overdueActions', count: overdue, to: 'actions' },
    { key: 'openActions', count: actions.length, to: 'actions' },
    { key: 'clashes', count: open.clashes, to: 'programme' },
    { key: 'drafts', count: open.drafts, to: 'programme' },
    { key: 'withoutPlace', count: open.withoutPlace, to: 'programme' },
    { key: 'legWarnings', count: warned.length, to: `legs/${warned[0]?.leg.id ?? ''}` },
    { key: 'withoutLatinName', count: open.withoutLatinName, to: 'roster' },
    { key: 'withoutPassport', count: open.withoutPassport, to: 'roster' },
  ] as const;
  const left = points.filter(({ count }) => count > 0);
  // Of a mission that has only begun nothing is settled yet: FirstSteps speaks.
  const { programmeItems, people } = state.tables;
  if (left.length === 0 && programmeItems.size === 0 && people.size === 0) return null;
  return (
    <Card title={t('mission.overview.open')}>
      {left.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('mission.overview.nothingOpen')}
        </Text>
      )}
      <ul className={classes['rows']}>
        {left.map(({ key, count, to }) => (
          <li key={key}>
            <a className={classes['row']} href={`#/m/${mission.id}/${to}`} data-testid={`open-${key}`}>
              <span className={classes['label']}>{t(`mission.overview.${key}`, { count })}</span>
              <IconChevronRight size={14} style={{ alignSelf: 'center', flex: 'none' }} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
