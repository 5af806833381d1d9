import { Button } from '@mantine/core';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { Suspense, useCallback, useEffect, useLayoutEffect } from 'react';
import { useLiveRows, useMission, useMissionStore, useReadOnly, useReadsDraft } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { Hint } from '#renderer/ui/Hint.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { whenIdle } from '#renderer/ui/idle.ts';
import { loadable } from '#renderer/ui/loadable.tsx';
import { ReleaseMark } from '#renderer/ui/ReleaseMark.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { dayToPlan } from '#shared/domain/programme/dayToPlan.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { AgendaBar } from './agenda/AgendaBar.tsx';
import { EmptyAgenda } from './agenda/EmptyAgenda.tsx';
import { programmePath, useProgrammePlace } from './place.ts';
import classes from './Programme.module.css';
import { useProgrammeView } from './programmeView.ts';
import { useItemActions } from './useItemActions.tsx';
import { useItemCommands } from './useItemCommands.ts';

const Timetable = loadable(() => import('./timetable/Timetable.tsx'));
const ItemPanel = loadable(() => import('./editor/ItemPanel.tsx'));

export default function Programme() {
  const { t } = useI18n();
  const mission = useMission();
  const place = useProgrammePlace();
  const actions = useItemActions();
  const readOnly = useReadOnly('programmeItems');
  const empty = useLiveRows('programmeItems').length === 0;
  const readsDraft = useReadsDraft();
  const store = useMissionStore();
  const { enter, missionId, newWanted } = useProgrammeView();
  useLayoutEffect(() => enter(mission.id), [enter, mission.id]);
  // The editor is the next thing that is wanted: read it while nobody waits.
  useEffect(() => whenIdle(() => void ItemPanel.load()), []);

  const { openItem } = place;
  const addItem = useCallback(() => {
    const view = useProgrammeView.getState();
    const day = view.day === '' ? dayToPlan(store.getSnapshot().state, Date.now()) : view.day;
    view.set({ newWanted: false });
    const added = actions.create({ day });
    if (added === null) return;
    view.set({ freshId: added });
    openItem(added);
  }, [actions, store, openItem]);
  useEffect(() => {
    if (newWanted) addItem();
  }, [newWanted, addItem]);
  useItemCommands(actions, place);

  // What is still known of another mission is forgotten before anything is drawn.
  if (missionId !== mission.id) return null;
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
          <ReleaseMark />
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
        {empty && !readsDraft ? (
          <EmptyState
            icon={<IconCalendarOff />}
            title={t('programme.notReleased')}
            hint={t('programme.notReleasedHint')}
          />
        ) : place.view === 'timetable' ? (
          <ErrorBoundary>
            <Suspense>
              <Timetable />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <>
            <AgendaBar actions={actions} place={place} readOnly={readOnly} empty={empty} />
            {empty ? <EmptyAgenda readOnly={readOnly} onAdd={addItem} /> : <Agenda place={place} />}
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
