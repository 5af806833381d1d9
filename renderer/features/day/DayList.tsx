/** All of a day, in order; each line opens to what one needs to know of it. */
import { IconArrowBigRightLines } from '@tabler/icons-react';
import { type CSSProperties, useId } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { itemTimes, itemTitle } from '#renderer/ui/itemText.ts';
import { KIND_LOOKS } from '#renderer/ui/kindLook.ts';
import type { MyDay } from '#shared/domain/day/myDay.ts';
import type { OwnProgramme } from '#shared/domain/day/ownProgramme.ts';
import type { AgendaEntry } from '#shared/domain/programme/agendaDays.ts';
import { spanOf } from '#shared/domain/programme/span.ts';
import classes from './DayList.module.css';
import { ItemFacts } from './ItemFacts.tsx';
import { useCityOf } from './useCityOf.ts';

interface Props {
  readonly programme: OwnProgramme;
  readonly day: MyDay;
  readonly nowMs: number;
}

export function DayList({ programme, day, nowMs }: Props) {
  const { t, format } = useI18n();
  const cityOf = useCityOf();
  const id = useId();
  const { date, entries } = day.day;
  return (
    <section aria-labelledby={id} className={classes['day']} data-testid="day-list">
      <h2 id={id} className={classes['heading']}>
        {format.longDay(date)}
      </h2>
      {entries.length === 0 && <p className={classes['empty']}>{t('day.empty')}</p>}
      <ol className={classes['list']}>
        {entries.map((entry) => (
          <li key={entry.item.id}>
            {entry.zoneChange !== undefined && (
              <p className={classes['clocks']}>
                {t('programme.clocksChange', {
                  by: `${entry.zoneChange.minutes < 0 ? '−' : '+'}${format.duration(Math.abs(entry.zoneChange.minutes))}`,
                  city: cityOf(entry.zoneChange.toZone),
                })}
              </p>
            )}
            <Entry programme={programme} entry={entry} isNow={day.now.includes(entry.item)} nowMs={nowMs} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({
  programme,
  entry: { item, continues },
  isNow,
  nowMs,
}: {
  programme: OwnProgramme;
  entry: AgendaEntry;
  isNow: boolean;
  nowMs: number;
}) {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const { homeZone, homeCity } = useMission();
  const { Icon, color } = KIND_LOOKS[item.kind];
  const times = itemTimes(item, homeZone);
  const { endMs } = spanOf(item);
  const place = [item.carrierNumber, item.placeName, item.room].filter(Boolean).join(' · ');
  return (
    <details
      className={classes['entry']}
      data-status={item.status}
      data-now={isNow || undefined}
      data-past={endMs <= nowMs || undefined}
      style={{ '--kind': `var(--mantine-color-${color}-filled)` } as CSSProperties}
    >
      <summary>
        <span className={classes['times']}>
          <b>
            {times.local}
            {times.endShift !== '' && <sup>{times.endShift}</sup>}
          </b>
          {!times.same && (
            <small>
              <span className={classes['heard']}>{pick(homeCity) || t('programme.home')} </span>
              {times.home}
              {times.homeShift !== '' && <sup>{times.homeShift}</sup>}
            </small>
          )}
        </span>
        <Icon size={18} stroke={1.8} />
        <span className={classes['what']}>
          {isNow && <em>{t('day.now')}</em>}
          {continues && (
            <em>
              <IconArrowBigRightLines size={14} aria-hidden /> {t('programme.continues')}
            </em>
          )}
          {item.status === 'cancelled' && <em data-off>{t('enums.status.cancelled')}</em>}
          <span className={classes['title']}>{itemTitle(i18n, item)}</span>
          {place !== '' && <small>{place}</small>}
          {item.status === 'cancelled' && item.cancelledReason !== undefined && (
            <small className={classes['reason']}>{item.cancelledReason}</small>
          )}
        </span>
      </summary>
      <div className={classes['facts']}>
        <ItemFacts programme={programme} item={item} nowMs={nowMs} />
      </div>
    </details>
  );
}
