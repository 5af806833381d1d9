/** The lines between items: a day's heading, a change of the clocks, the present moment, an empty day. */
import { memo } from 'react';
import { IconClockShare } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { ZoneChange } from '#shared/domain/programme/agendaDays.ts';
import { offsetAt, offsetLabel, toEpochMs } from '#shared/time/zones.ts';
import classes from './AgendaMarks.module.css';

export const DayHeading = memo(function DayHeading({
  date,
  count,
  number,
  cities,
  zone,
  homeZone,
  homeCity,
}: {
  date: string;
  count: number;
  /** Day of the mission, from 1; 0 where the date lies outside. */
  number: number;
  cities: string;
  zone: string;
  homeZone: string;
  homeCity: string;
}) {
  const { t, format } = useI18n();
  const noon = toEpochMs(`${date}T12:00`, zone);
  const offset = offsetAt(zone, noon);
  const minutes = offsetAt(homeZone, noon) - offset;
  return (
    <h2 className={classes['dayHeading']}>
      <span className={classes['dayDate']}>{format.longDay(date)}</span>
      {number > 0 && <span className={classes['dayNumber']}>{t('programme.dayNumber', { number })}</span>}
      <span className={classes['dayCity']}>{cities}</span>
      <span className={classes['dayZone']}>
        {offsetLabel(offset)}
        {minutes !== 0 && ` · ${homeCity} ${signedDuration(minutes, format.duration)}`}
      </span>
      {count > 0 && <span className={classes['dayCount']}>{t('programme.items', { count })}</span>}
    </h2>
  );
});

function signedDuration(minutes: number, duration: (minutes: number) => string): string {
  return `${minutes < 0 ? '−' : '+'}${duration(Math.abs(minutes))}`;
}

export const ZoneMark = memo(function ZoneMark({ change, city }: { change: ZoneChange; city: string }) {
  const { t, format } = useI18n();
  return (
    <div className={classes['zoneMark']}>
      <span>
        <IconClockShare size={15} aria-hidden />
        {t('programme.clocksChange', { by: signedDuration(change.minutes, format.duration), city })}
      </span>
    </div>
  );
});

export function NowMark({ clock }: { clock: string }) {
  const { t } = useI18n();
  return (
    <div className={classes['nowMark']}>
      <span>{t('programme.now', { clock })}</span>
    </div>
  );
}

export function EmptyDay() {
  const { t } = useI18n();
  return <div className={classes['emptyDay']}>{t('programme.emptyDay')}</div>;
}

/** Instead of days, where the filter leaves none. */
export function NothingFits() {
  const { t } = useI18n();
  return <div className={classes['emptyDay']}>{t('programme.nothingFits')}</div>;
}
