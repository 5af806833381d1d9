import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useLiveRows, useMission, useMissionSnapshot } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { Hint } from '#renderer/ui/Hint.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { AgendaBar } from './agenda/AgendaBar.tsx';
import { programmePath, useProgrammePlace } from './place.ts';
import classes from './Programme.module.css';
import { useProgrammeView } from './programmeView.ts';
import { useItemActions } from './useItemActions.tsx';
import { useItemCommands } from './useItemCommands.ts';

const Timetable = lazy(() => import('./timetable/Timetable.tsx'));
const loadPanel = () => import('./editor/ItemPanel.tsx');
const ItemPanel = lazy(loadPanel);

export default function Programme() {
  const { t } = useI18n();
  const mission = useMission();
  const place = useProgrammePlace();
  const actions = useItemActions();
  const readOnly = useMissionSnapshot((snapshot) => snapshot.readOnly);
  const empty = useLiveRows('programmeItems').length === 0;
  const enter = useProgrammeView((view) => view.enter);
  useEffect(() => enter(mission.id), [enter, mission.id]);
  useEffect(() => {
    // The editor is the next thing that is wanted: read it while nobody waits.
    const idle = requestIdleCallback(() => void loadPanel());
    return () => cancelIdleCallback(idle);
  }, []);

  const { openItem } = place;
  const addItem = useCallback(() => {
    const view = useProgrammeView.getState();
    const added = actions.create({ day: view.day === '' ? mission.startDate : view.day });
    if (added === null) return;
    view.set({ freshId: added });
    openItem(added);
  }, [actions, mission.startDate, openItem]);
  useItemCommands(actions, place, addItem);

  return (
    <div className={classes['programme']} data-open={place.itemId !== undefined || undefined}>
      <div className={classes['main']}>
        <header className={classes['header']}>
          <h1 className={classes['title']}>{t('shell.programme')}</h1>
          <nav className={classes['views']} aria-label={t('programme.view')}>
            {(['agenda', 'timetable'] as const).map((view) => (
              <a
                key={view}
                href={`#${programmePath(mission.id, { ...place, view })}`}
                aria-current={view === place.view ? 'page' : undefined}
              >
                {t(`programme.${view}`)}
              </a>
            ))}
          </nav>
          <Hint label={`${t('programme.newItem')} (${shortcutText('N')})`} align="end">
            <Button
              size="xs"
              className={classes['new'] ?? ''}
              aria-label={t('programme.newItem')}
              disabled={readOnly}
              onClick={addItem}
              data-testid="new-item"
            >
              <IconPlus size={16} />
              <span className={classes['newText']}>{t('programme.newItem')}</span>
            </Button>
          </Hint>
        </header>
        {place.view === 'timetable' ? (
          <ErrorBoundary>
            <Suspense>
              <Timetable />
            </Suspense>
          </ErrorBoundary>
        ) : empty ? (
          <EmptyState
            icon={<IconCalendarPlus size={28} />}
            title={t('programme.emptyTitle')}
            hint={t('programme.emptyHint')}
          >
            <Button onClick={addItem} disabled={readOnly} leftSection={<IconPlus size={16} />}>
              {t('programme.newItem')}
            </Button>
          </EmptyState>
        ) : (
          <>
            <AgendaBar actions={actions} place={place} readOnly={readOnly} />
            <Agenda place={place} />
          </>
        )}
      </div>
      {place.itemId !== undefined && (
        <Suspense>
          <ItemPanel key={place.itemId} itemId={place.itemId} actions={actions} place={place} />
        </Suspense>
      )}
    </div>
  );
}
