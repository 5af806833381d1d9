import { Text, UnstyledButton } from '@mantine/core';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { DayAxis } from '#shared/domain/programme/zoneTimeline.ts';
import { offsetAt, offsetLabel } from '#shared/time/zones.ts';
import classes from './Timetable.module.css';
import type { Track } from './tracks.ts';

/** The day's name, its offset from UTC (both where it changes), and the names of its tracks. */
export function DayHead({
  axis,
  tracks,
  onOpenDay,
}: {
  axis: DayAxis;
  tracks: readonly Track[] | null;
  onOpenDay?: () => void;
}) {
  const { t, format } = useI18n();
  const offsets = [...new Set(axis.parts.map((part) => offsetLabel(offsetAt(part.zone, part.startMs))))].join(' → ');
  return (
    <div className={classes['dayHead']}>
      {onOpenDay === undefined ? (
        <span className={classes['dayName']}>{format.day(axis.date)}</span>
      ) : (
        <UnstyledButton className={classes['dayName']} onClick={onOpenDay}>
          {format.day(axis.date)}
        </UnstyledButton>
      )}
      <Text component="span" size="xs" c="dimmed" title={axis.parts.map(({ zone }) => zone).join(' → ')}>
        {offsets}
      </Text>
      {tracks !== null && tracks.length > 1 && (
        <div className={classes['trackNames']}>
          {tracks.map((track) => (
            <span key={track.id}>{track.name === '' ? t('timetable.otherTrack') : track.name}</span>
          ))}
        </div>
      )}
    </div>
  );
}
