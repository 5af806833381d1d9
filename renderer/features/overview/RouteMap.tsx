/** The route on a map that ships with the app: no tiles, no network. Lands carry no names and no colours of their own. */
import { useElementSize } from '@mantine/hooks';
import { geoCentroid, geoGraticule10, geoMercator, type GeoPath, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { useLiveRows, useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { inOrder } from '#shared/domain/programme/decisions.ts';
import { LABEL_SIZE, placeLabels } from './labels.ts';
import { type Degrees, degreesAround, landsWithin } from './lands.ts';
import { type Point, type Route, routeOf } from './route.ts';
import classes from './RouteMap.module.css';

export default function RouteMap() {
  const { t, pick, format } = useI18n();
  const mission = useMission();
  const legs = useLiveRows('legs');
  const { ref, width, height } = useElementSize();
  const route = useMemo(() => routeOf(mission, inOrder(legs)), [mission, legs]);
  const cities = route.arcs.map(([from]) => pick(from.city));
  const last = route.arcs.at(-1);
  const path = format.list(
    last === undefined ? route.stops.map(({ city }) => pick(city)) : [...cities, pick(last[1].city)],
  );
  return (
    <div ref={ref} className={classes['frame']}>
      {width > 0 && height > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={
            route.stops.length === 0 ? t('mission.overview.map') : t('mission.overview.mapRoute', { cities: path })
          }
          data-testid="route-map"
        >
          <Drawing route={route} width={width} height={height} />
        </svg>
      )}
    </div>
  );
}

function Drawing({ route, width, height }: { route: Route; width: number; height: number }) {
  const { pick } = useI18n();
  // Drawn anew when the places or the size are other ones, not at every edit of the mission.
  const places = JSON.stringify(route.stops.map(({ point }) => point));
  const path = useMemo(() => projected(JSON.parse(places) as Point[], width, height), [places, width, height]);
  const base = useMemo(() => {
    const { land, borders } = landsWithin(windowOf(path.projection<ReturnType<typeof geoMercator>>(), width, height));
    return { land: path(land) ?? '', borders: path(borders) ?? '', grid: path(geoGraticule10()) ?? '' };
  }, [path, width, height]);
  const dots = route.stops.map((stop) => {
    const [x = 0, y = 0] = path.projection<ReturnType<typeof geoMercator>>()([...stop.point]) ?? [];
    return { id: stop.id, text: pick(stop.city), x, y, home: stop.home };
  });
  return (
    <>
      <path className={classes['grid']} d={base.grid} />
      <path className={classes['land']} d={base.land} />
      <path className={classes['borders']} d={base.borders} />
      {route.arcs.map(([from, to], index) => (
        <path
          key={index}
          className={classes['arc']}
          d={path({ type: 'LineString', coordinates: [[...from.point], [...to.point]] }) ?? ''}
        />
      ))}
      {dots.map(({ id, x, y, home }) => (
        <circle key={id} className={classes[home ? 'home' : 'stop']} cx={x} cy={y} r={home ? 4.5 : 5} />
      ))}
      {placeLabels(dots, width, height).map(({ id, text, textX, textY, anchor }) => (
        <text key={id} className={classes['label']} x={textX} y={textY} textAnchor={anchor} fontSize={LABEL_SIZE}>
          {text}
        </text>
      ))}
    </>
  );
}

/** The degrees that are to be seen, and a little more. */
function windowOf(projection: ReturnType<typeof geoMercator>, width: number, height: number): Degrees {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].flatMap(([x = 0, y = 0]) => {
    const degrees = projection.invert?.([x, y]);
    return degrees === undefined || degrees === null ? [] : [degrees];
  });
  const [turned] = projection.rotate();
  return degreesAround(corners, -turned);
}

/** Room around the stops for labels, in pixels. */
const MARGIN = 44;
/** With one stop, or none, a map of this many degrees around it. */
const LEAST_DEGREES = 9;

/** Mercator's, turned so that the route is in the middle: lands look as people know them, and long flights are seen to bend. */
function projected(stops: readonly Point[], width: number, height: number): GeoPath {
  const points = stops.length === 0 ? [[75, 40] as const] : stops;
  const around = points.flatMap(([x, y]) =>
    points.length > 1
      ? [[x, y]]
      : [
          [x - LEAST_DEGREES, y - LEAST_DEGREES],
          [x + LEAST_DEGREES, y + LEAST_DEGREES],
        ],
  );
  const extent = { type: 'MultiPoint' as const, coordinates: around };
  const [longitude] = geoCentroid(extent);
  const projection = geoMercator()
    .rotate([-longitude, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      extent,
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  return geoPath(projection).digits(1);
}
