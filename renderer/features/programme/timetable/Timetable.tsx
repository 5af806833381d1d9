/**
 * The programme as a timetable: a day with a column for each sub-delegation, or a week of days. The axis is drawn by
 * instants: where the clock changes, a line says so and the hours go on by the new clock.
 */
import { Button } from '@mantine/core';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { type CSSProperties, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useChange, useMission, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useClashes } from '#renderer/data/useClashes.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { liveRows } from '#shared/domain/change/missionState.ts';
import { clashesByItem } from '#shared/domain/programme/knownClashes.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { zoneTimeline } from '#shared/domain/programme/zoneTimeline.ts';
import { programmePath } from '../place.ts';
import { useProgrammeView } from '../programmeView.ts';
import { useDayInHand } from '../useDayInHand.ts';
import { DayColumn } from './DayColumn.tsx';
import { HourGutter } from './HourGutter.tsx';
import { DAY_LANES, layDay, timed, WEEK_LANES } from './layout.ts';
import { moveTo, resizeTo } from './drop.ts';
import { HOUR_PX } from './scale.ts';
import classes from './Timetable.module.css';
import { TimetableBar } from './TimetableBar.tsx';
import { daysOfWeek, missionDays, weekStart } from './days.ts';
import { useTimetableView } from './timetableView.ts';
import { tracksOf } from './tracks.ts';
import type { DragPreview } from './drag.ts';
import { useBlockDrag } from './useBlockDrag.ts';

const FIRST_HOUR_SHOWN = 7;

export default function Timetable() {
  const { pick } = useI18n();
  const state = useMissionState();
  const mission = useMission();
  const change = useChange();
  const [, navigate] = useLocation();
  const { mode, setMode } = useTimetableView();
  const chosen = useDayInHand();
  const setView = useProgrammeView((view) => view.set);
  // The agenda, too, goes to the day that was chosen here.
  const setDate = (day: string): void => setView({ day, offset: -1 });
  const scroller = useRef<HTMLDivElement>(null);

  const items = itemsInOrder(state);
  const timeline = useMemo(() => zoneTimeline(state), [state]);
  const times = useMemo(() => timed(items), [items]);
  const clashes = clashesByItem(useClashes());
  const days = useMemo(() => missionDays(mission.startDate, mission.endDate, items), [mission, items]);
  const date = days.includes(chosen) ? chosen : (days[0] ?? mission.startDate);
  const first = mode === 'week' ? weekStart(days, date) : date;
  const shown = useMemo(() => (mode === 'day' ? [first] : daysOfWeek(days, first)), [mode, first, days]);
  const groups = liveRows(state, 'groups');
  const tracks = useMemo(() => (mode === 'day' ? tracksOf(groups, times, pick) : null), [mode, groups, times, pick]);
  const layouts = useMemo(
    () => shown.map((each) => layDay(times, timeline, each, mode === 'week' ? WEEK_LANES : DAY_LANES)),
    [shown, times, timeline, mode],
  );
  const hours = Math.max(...layouts.map(({ axis }) => (axis.endMs - axis.startMs) / 3_600_000));

  const msAtPoint = useCallback(
    (x: number, y: number) => {
      const columns = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
      const column = columns.find((each) => x < each.getBoundingClientRect().right) ?? columns.at(-1);
      const axis = layouts.find((layout) => layout.axis.date === column?.dataset['day'])?.axis;
      if (column === undefined || axis === undefined) return null;
      const ms = axis.startMs + ((y - column.getBoundingClientRect().top) / HOUR_PX) * 3_600_000;
      return Math.min(Math.max(ms, axis.startMs), axis.endMs);
    },
    [layouts],
  );
  const drop = useCallback(
    ({ itemId, mode: how, startMs, endMs }: DragPreview) => {
      change({ key: how === 'move' ? 'moveItem' : 'resizeItem' }, (edit) =>
        how === 'move' ? moveTo(edit, itemId, startMs, timeline) : resizeTo(edit, itemId, endMs),
      );
    },
    [change, timeline],
  );
  const { preview, begin } = useBlockDrag(msAtPoint, drop);
  const open = useCallback(
    (itemId: string) => navigate(programmePath(mission.id, { view: 'timetable', itemId })),
    [navigate, mission.id],
  );

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: FIRST_HOUR_SHOWN * HOUR_PX - 12 });
  }, []);

  if (items.length === 0) return <EmptyTimetable />;
  const last = shown.at(-1) ?? first;
  return (
    <div className={classes['timetable']}>
      <TimetableBar mode={mode} first={first} last={last} days={days} onMode={setMode} onDate={setDate} />
      <div ref={scroller} className={classes['scroller']} tabIndex={-1}>
        <div
          className={classes['grid']}
          data-mode={mode}
          style={
            {
              '--columns': shown.length,
              '--tracks': tracks?.length ?? 1,
              '--height': `${hours * HOUR_PX}px`,
            } as CSSProperties
          }
        >
          {layouts[0] !== undefined && (
            <HourGutter axis={layouts[0].axis} homeZone={mission.homeZone} showHome={mode === 'day'} />
          )}
          {layouts.map((layout) => (
            <DayColumn
              key={layout.axis.date}
              layout={layout}
              times={times}
              timeline={timeline}
              tracks={tracks}
              clashes={clashes}
              preview={preview}
              hoursInColumn={mode === 'week'}
              onPick={begin}
              onOpen={open}
              onNudge={drop}
              onOpenDay={() => {
                setDate(layout.axis.date);
                setMode('day');
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function EmptyTimetable() {
  const { t } = useI18n();
  const readOnly = useReadOnly('programmeItems');
  const set = useProgrammeView((view) => view.set);
  return (
    <EmptyState icon={<IconCalendarOff />} title={t('timetable.empty')} hint={t('timetable.emptyHint')}>
      <Button disabled={readOnly} leftSection={<IconPlus size={16} />} onClick={() => set({ newWanted: true })}>
        {t('programme.newItem')}
      </Button>
    </EmptyState>
  );
}
