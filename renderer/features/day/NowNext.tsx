/** What is on and what follows, each on a card that answers when, where and how. */
import { type CSSProperties, type ReactNode, useId } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import { KIND_LOOKS } from '#renderer/ui/kindLook.ts';
import type { MyDay } from '#shared/domain/day/myDay.ts';
import type { OwnProgramme } from '#shared/domain/day/ownProgramme.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { spanOf } from '#shared/domain/programme/span.ts';
import { timeOf, toWall } from '#shared/time/zones.ts';
import { countdown, homeTime } from './dayWords.ts';
import { ItemFacts } from './ItemFacts.tsx';
import classes from './NowNext.module.css';
import { useCityOf } from './useCityOf.ts';

export function NowNext({ programme, day, nowMs }: { programme: OwnProgramme; day: MyDay; nowMs: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [main, ...others] = day.now;
  const { next } = day;
  if (!day.current || (day.when !== 'during' && next === undefined)) return null;
  return (
    <div className={classes['cards']}>
      {day.when === 'during' &&
        (main === undefined ? (
          <Card label={t('day.now')} testId="day-now">
            <p className={classes['nothing']}>{t('day.nothingNow')}</p>
          </Card>
        ) : (
          <Card
            label={t('day.now')}
            aside={t('day.until', { time: timeOf(toWall(spanOf(main).endMs, day.zone)) })}
            item={main}
            testId="day-now"
          >
            <ItemFacts programme={programme} item={main} nowMs={nowMs} />
            {others.map((item) => (
              <p key={item.id} className={classes['also']}>
                {timeOf(item.start)}–{timeOf(item.end)} {itemTitle(i18n, item)}
              </p>
            ))}
          </Card>
        ))}
      {next === undefined ? (
        day.when === 'during' && (
          <Card label={t('day.next')} testId="day-next">
            <p className={classes['nothing']}>{t('day.nothingNext')}</p>
          </Card>
        )
      ) : (
        <Card
          label={day.when === 'before' ? t('day.first') : t('day.next')}
          aside={<strong>{countdown(i18n, next, day.wall)}</strong>}
          item={next.item}
          testId="day-next"
        >
          <ItemFacts programme={programme} item={next.item} nowMs={nowMs} />
        </Card>
      )}
    </div>
  );
}

function Card({
  label,
  aside,
  item,
  testId,
  children,
}: {
  label: string;
  aside?: ReactNode;
  item?: ProgrammeItem;
  testId: string;
  children: ReactNode;
}) {
  const i18n = useI18n();
  const id = useId();
  const look = item === undefined ? undefined : KIND_LOOKS[item.kind];
  const style = look === undefined ? {} : ({ '--kind': `var(--mantine-color-${look.color}-filled)` } as CSSProperties);
  return (
    <section className={classes['card']} style={style} aria-labelledby={id} data-testid={testId}>
      <header className={classes['head']}>
        <h2 id={id}>{label}</h2>
        <span className={classes['aside']}>{aside}</span>
      </header>
      {item !== undefined && look !== undefined && (
        <>
          <h3 className={classes['title']}>
            <look.Icon size={20} stroke={1.8} />
            <span>{itemTitle(i18n, item)}</span>
          </h3>
          <Times item={item} />
        </>
      )}
      {children}
    </section>
  );
}

function Times({ item }: { item: ProgrammeItem }) {
  const { t, pick } = useI18n();
  const { homeZone, homeCity } = useMission();
  const cityOf = useCityOf();
  const home = homeTime(item.start, item.startZone, homeZone);
  const city = pick(homeCity) || t('programme.home');
  const lands = item.startZone !== item.endZone;
  return (
    <p className={classes['times']}>
      <b>{lands ? timeOf(item.start) : `${timeOf(item.start)}–${timeOf(item.end)}`}</b>
      {home !== '' && <span>{t('day.untilHome', { city, time: home })}</span>}
      {lands && <span>{t('day.lands', { time: timeOf(item.end), city: cityOf(item.endZone) })}</span>}
    </p>
  );
}
