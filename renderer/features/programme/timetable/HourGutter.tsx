import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { type DayAxis, hourMarks } from '#shared/domain/programme/zoneTimeline.ts';
import { dateOf, timeOf, toWall } from '#shared/time/zones.ts';
import { shortCity } from '#renderer/ui/itemText.ts';
import { HOUR_PX } from './scale.ts';
import classes from './Timetable.module.css';

/** The hours at the edge: by the clock of the place, and in the day view by the clock at home beside it. */
export function HourGutter({ axis, homeZone, showHome }: { axis: DayAxis; homeZone: string; showHome: boolean }) {
  const { t, pick } = useI18n();
  const homeCity = pick(useMission().homeCity);
  const marks = hourMarks(axis);
  return (
    <div className={classes['gutter']} aria-hidden data-home={showHome || undefined}>
      <div className={classes['gutterHead']}>
        <span>{t('timetable.localTime')}</span>
        {showHome && <span>{homeCity === '' ? t('timetable.homeTime') : shortCity(homeCity)}</span>}
      </div>
      <div className={classes['gutterBody']}>
        {marks.map(({ ms, wall }) => {
          const home = toWall(ms, homeZone);
          return (
            <div key={ms} className={classes['hour']} style={{ top: ((ms - axis.startMs) / 3_600_000) * HOUR_PX }}>
              <span>{timeOf(wall)}</span>
              {showHome && (
                <span>
                  {timeOf(home)}
                  {dateOf(home) !== dateOf(wall) && <sup>{dateOf(home) > dateOf(wall) ? '+1' : '−1'}</sup>}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
