import { UnstyledButton } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { hourMarks, type ZoneSpan } from '#shared/domain/programme/zoneTimeline.ts';
import { offsetAt, offsetLabel, timeOf } from '#shared/time/zones.ts';
import type { DayLayout, Timed } from './layout.ts';
import { HOUR_PX } from './scale.ts';
import { DayHead } from './DayHead.tsx';
import { TimetableBlock } from './TimetableBlock.tsx';
import classes from './Timetable.module.css';
import { blocksOnTracks, type Track } from './tracks.ts';
import { PreviewTimes } from './PreviewTimes.tsx';
import type { DragPreview, DragStart } from './drag.ts';

interface Props {
  readonly layout: DayLayout;
  readonly times: readonly Timed[];
  readonly timeline: readonly ZoneSpan[];
  /** Null in the week view, where a day is one column. */
  readonly tracks: readonly Track[] | null;
  /** By item. */
  readonly clashes: ReadonlyMap<string, unknown>;
  readonly preview: DragPreview | null;
  readonly hoursInColumn: boolean;
  readonly onPick: (event: React.PointerEvent, start: DragStart) => void;
  readonly onOpen: (itemId: string) => void;
  readonly onNudge: (preview: DragPreview) => void;
  readonly onOpenDay: () => void;
}

/** One day: its head, its hours, the change of clocks, and its blocks. */
export function DayColumn({
  layout,
  times,
  timeline,
  tracks,
  clashes,
  preview,
  hoursInColumn,
  onPick,
  onOpen,
  onNudge,
  onOpenDay,
}: Props) {
  const { t, format } = useI18n();
  const { axis } = layout;
  const blocks = useMemo(
    () => (tracks === null ? layout.blocks : blocksOnTracks(tracks, times, timeline, axis.date)),
    [layout, tracks, times, timeline, axis.date],
  );
  const y = (ms: number): number => ((ms - axis.startMs) / 3_600_000) * HOUR_PX;
  const zone = axis.parts[0]?.zone ?? 'UTC';
  return (
    <section className={classes['day']} aria-label={format.longDay(axis.date)}>
      <DayHead axis={axis} tracks={tracks} {...(hoursInColumn ? { onOpenDay } : {})} />
      <div className={classes['dayBody']} data-day={axis.date}>
        {hourMarks(axis).map(({ ms, wall, zone: hourZone }) => (
          <div key={ms} className={classes['line']} style={{ top: y(ms) }}>
            {hoursInColumn && hourZone !== zone && <span className={classes['lineHour']}>{timeOf(wall)}</span>}
          </div>
        ))}
        {axis.parts.slice(1).map((part, i) => {
          const before = axis.parts[i];
          const from = offsetLabel(offsetAt(before?.zone ?? zone, part.startMs - 1));
          const to = offsetLabel(offsetAt(part.zone, part.startMs));
          return (
            <div
              key={part.startMs}
              className={classes['zoneChange']}
              style={{ top: y(part.startMs) }}
              title={`${before?.zone ?? ''} → ${part.zone}`}
            >
              <span>{hoursInColumn ? `${from} → ${to}` : t('timetable.clocksChange', { from, to })}</span>
            </div>
          );
        })}
        {blocks.map((block) => (
          <TimetableBlock
            key={`${block.item.id}/${block.left}`}
            block={block}
            top={y(block.topMs)}
            height={y(block.bottomMs) - y(block.topMs)}
            clash={clashes.has(block.item.id)}
            lifted={preview?.itemId === block.item.id}
            onPick={onPick}
            onOpen={onOpen}
            onNudge={onNudge}
          />
        ))}
        {tracks === null &&
          layout.overflow.map((more) => (
            <UnstyledButton
              key={more.firstId}
              className={classes['overflow']}
              style={{ top: y(more.topMs), height: y(more.bottomMs) - y(more.topMs) }}
              title={t('timetable.showDay', { day: format.day(axis.date) })}
              onClick={onOpenDay}
            >
              {t('timetable.moreItems', { count: more.count })}
              <IconArrowsDiagonal size={13} aria-hidden className={classes['overflowSign']} />
            </UnstyledButton>
          ))}
        {preview !== null && preview.startMs < axis.endMs && preview.endMs > axis.startMs && (
          <div
            className={classes['preview']}
            style={{
              top: y(Math.max(preview.startMs, axis.startMs)),
              height: y(Math.min(preview.endMs, axis.endMs)) - y(Math.max(preview.startMs, axis.startMs)),
            }}
          >
            <PreviewTimes preview={preview} timeline={timeline} />
          </div>
        )}
      </div>
    </section>
  );
}
