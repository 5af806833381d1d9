/** Where the day is on the way: today's cities and journeys on the map that ships with the app, and in words beneath it. */
import { useInViewport } from '@mantine/hooks';
import { lazy, Suspense, useId, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MyDay } from '#shared/domain/day/myDay.ts';
import type { OwnProgramme } from '#shared/domain/day/ownProgramme.ts';
import { timeOf } from '#shared/time/zones.ts';
import classes from './DayMap.module.css';
import { dayRoute, type DayRoute } from './dayRoute.ts';

// The shapes of the lands are a quarter of a megabyte: not before somebody looks, and never in the way of the day.
const RouteDrawing = lazy(() =>
  import('#renderer/ui/map/RouteDrawing.tsx').catch(() => ({ default: () => <MissingMap /> })),
);

export function DayMap({ programme, day }: { programme: OwnProgramme; day: MyDay }) {
  const { t, pick, format } = useI18n();
  const id = useId();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) setSeen(true);
  const found = dayRoute(programme, day);
  if (found === undefined || found.route.stops.length === 0) return null;
  const cities = format.list(found.day.stops.map(({ city }) => pick(city)));
  return (
    <section aria-labelledby={id} className={classes['section']} data-testid="day-map">
      <h2 id={id}>{t('day.map')}</h2>
      <div ref={ref} className={classes['map']}>
        {seen && (
          <Suspense>
            <RouteDrawing route={found.route} day={found.day} label={t('day.mapLabel', { cities })} />
          </Suspense>
        )}
      </div>
      <Stops found={found} />
      <p className={classes['note']}>{t('day.mapNote')}</p>
    </section>
  );
}

/** The same in words. */
function Stops({ found: { stops, now } }: { found: DayRoute }) {
  const { t, pick } = useI18n();
  const heading =
    now === undefined
      ? ''
      : now.kind === 'at'
        ? t('day.mapHere', { city: pick(now.stop.city) })
        : t('day.mapBetween', { from: pick(now.from.city), to: pick(now.to.city) });
  return (
    <>
      {heading !== '' && <p className={classes['now']}>{heading}</p>}
      <ol className={classes['stops']}>
        {stops.map(({ stop, wall }, index) => (
          <li key={index}>
            {wall !== undefined && <span>{timeOf(wall)}</span>} {pick(stop.city)}
          </li>
        ))}
      </ol>
    </>
  );
}

function MissingMap() {
  const { t } = useI18n();
  return <p className={classes['missing']}>{t('day.mapMissing')}</p>;
}
