import { Button, SegmentedControl, Title, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useLiveRows, useMission, useMissionSnapshot } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { AgendaBar } from './agenda/AgendaBar.tsx';
import { useProgrammePlace } from './place.ts';
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
          <Title order={1} size="h2">
            {t('shell.programme')}
          </Title>
          <SegmentedControl
            size="xs"
            aria-label={t('programme.view')}
            value={place.view}
            onChange={(view) => place.showView(view === 'timetable' ? 'timetable' : 'agenda')}
            data={[
              { value: 'agenda', label: t('programme.agenda') },
              { value: 'timetable', label: t('programme.timetable') },
            ]}
          />
          <Tooltip label={`${t('programme.newItem')} (${shortcutText('N')})`}>
            <Button
              size="xs"
              ml="auto"
              className={classes['new'] ?? ''}
              aria-label={t('programme.newItem')}
              disabled={readOnly}
              onClick={addItem}
              data-testid="new-item"
            >
              <IconPlus size={16} />
              <span className={classes['newText']}>{t('programme.newItem')}</span>
            </Button>
          </Tooltip>
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
