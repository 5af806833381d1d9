/** The route on a map that ships with the app: no tiles, no network. Lands carry no names and no colours of their own. */
import { useElementSize } from '@mantine/hooks';
import { geoCentroid, geoGraticule10, geoMercator, type GeoPath, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { useI18n } from '../i18n.tsx';
import { LABEL_SIZE, placeLabels } from './labels.ts';
import { type Degrees, degreesAround, landsWithin } from './lands.ts';
import type { Point, Route, RouteStop } from './route.ts';
import classes from './RouteDrawing.module.css';

/** What of the route is today's. */
export interface DayOnRoute {
  /** In the order of the day; of several, the label says which one it is. */
  readonly stops: readonly RouteStop[];
  readonly arcs: Route['arcs'];
  /** Where one is now. */
  readonly here?: RouteStop;
}

interface Props {
  readonly route: Route;
  /** What it shows, for those who hear the page. */
  readonly label: string;
  readonly day?: DayOnRoute;
}

export default function RouteDrawing({ route, label, day }: Props) {
  const { ref, width, height } = useElementSize();
  return (
    <div ref={ref} className={classes['frame']}>
      {width > 0 && height > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} data-testid="route-map">
          <Drawing route={route} day={day} width={width} height={height} />
        </svg>
      )}
    </div>
  );
}

function Drawing({
  route,
  day,
  width,
  height,
}: {
  route: Route;
  day: DayOnRoute | undefined;
  width: number;
  height: number;
}) {
  const { pick } = useI18n();
  // Drawn anew when the places or the size are other ones, not at every edit of the mission.
  const places = JSON.stringify(route.stops.map(({ point }) => point));
  const path = useMemo(() => projected(JSON.parse(places) as Point[], width, height), [places, width, height]);
  const base = useMemo(() => {
    const { land, borders } = landsWithin(windowOf(path.projection<ReturnType<typeof geoMercator>>(), width, height));
    return { land: path(land) ?? '', borders: path(borders) ?? '', grid: path(geoGraticule10()) ?? '' };
  }, [path, width, height]);
  const at = ({ point }: RouteStop): readonly [number, number] => {
    const [x = 0, y = 0] = path.projection<ReturnType<typeof geoMercator>>()([...point]) ?? [];
    return [x, y];
  };
  const dots = route.stops.map((stop) => {
    const [x, y] = at(stop);
    const turns = (day?.stops.length ?? 0) > 1 ? numbersOf(day?.stops ?? [], stop) : '';
    return { id: stop.id, text: `${turns}${pick(stop.city)}`, x, y, home: stop.home };
  });
  const today = new Set(day?.stops.map(({ id }) => id));
  const arc = ([from, to]: Route['arcs'][number]): string =>
    path({ type: 'LineString', coordinates: [[...from.point], [...to.point]] }) ?? '';
  return (
    <>
      <path className={classes['grid']} d={base.grid} />
      <path className={classes['land']} d={base.land} />
      <path className={classes['borders']} d={base.borders} />
      {route.arcs.map((one, index) => (
        <path key={index} className={classes['arc']} data-other={day !== undefined || undefined} d={arc(one)} />
      ))}
      {day?.arcs.map((one, index) => (
        <path key={`today-${index}`} className={classes['arc']} data-today d={arc(one)} />
      ))}
      {day?.here !== undefined && (
        <circle className={classes['here']} cx={at(day.here)[0]} cy={at(day.here)[1]} r={11} data-testid="map-here" />
      )}
      {dots.map(({ id, x, y, home }) => (
        <circle
          key={id}
          className={classes[home ? 'home' : 'stop']}
          data-today={today.has(id) || undefined}
          cx={x}
          cy={y}
          r={home ? 4.5 : 5}
        />
      ))}
      {placeLabels(dots, width, height).map(({ id, text, textX, textY, anchor }) => (
        <text key={id} className={classes['label']} x={textX} y={textY} textAnchor={anchor} fontSize={LABEL_SIZE}>
          {text}
        </text>
      ))}
    </>
  );
}

/** `1 `, or `1, 3 ` of a city that one comes back to; '' of one that is not today's. */
function numbersOf(stops: readonly RouteStop[], { id }: RouteStop): string {
  const turns = stops.flatMap((stop, index) => (stop.id === id ? [index + 1] : []));
  return turns.length === 0 ? '' : `${turns.join(', ')} `;
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
