/** The route on a map that ships with the app: no tiles, no network. Lands carry no names and no colours of their own. */
import { useElementSize } from '@mantine/hooks';
import { geoCentroid, geoGraticule10, geoMercator, type GeoPath, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { useMemo } from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesText from 'world-atlas/countries-50m.json?raw';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { legsInOrder } from '#shared/domain/programme/decisions.ts';
import { LABEL_SIZE, placeLabels } from './labels.ts';
import { type Route, routeOf } from './route.ts';
import classes from './RouteMap.module.css';

interface Shapes {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

let parsed: Shapes | undefined;
function shapes(): Shapes {
  if (parsed === undefined) {
    const topology = JSON.parse(countriesText) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
    const { countries, land } = topology.objects;
    const whole = feature(topology, land);
    parsed = {
      land: (whole.type === 'FeatureCollection' ? whole.features[0]?.geometry : undefined) as MultiPolygon,
      borders: mesh(topology, countries, (a, b) => a !== b),
    };
  }
  return parsed;
}

export default function RouteMap() {
  const { t, pick, format } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const { ref, width, height } = useElementSize();
  const route = useMemo(() => routeOf(mission, legsInOrder(state)), [mission, state]);
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
  const path = useMemo(() => projected(route, width, height), [route, width, height]);
  const { land, borders } = shapes();
  const base = useMemo(
    () => ({ land: path(land) ?? '', borders: path(borders) ?? '', grid: path(geoGraticule10()) ?? '' }),
    [path, land, borders],
  );
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

/** Room around the stops for labels, in pixels. */
const MARGIN = 44;
/** With one stop, or none, a map of this many degrees around it. */
const LEAST_DEGREES = 9;

/** Mercator's, turned so that the route is in the middle: lands look as people know them, and long flights are seen to bend. */
function projected(route: Route, width: number, height: number): GeoPath {
  const points = route.stops.length === 0 ? [[75, 40] as const] : route.stops.map(({ point }) => point);
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
