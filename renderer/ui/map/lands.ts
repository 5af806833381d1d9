/** The lands of the world, and of those the ones near a place: a map of Central Asia need not project America. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesText from 'world-atlas/countries-50m.json?raw';

/** Longitudes are told from `middle`, between -180 and 180 of it. */
export interface Degrees {
  readonly middle: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

interface Shape<T> {
  readonly shape: T;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

interface World {
  readonly polygons: readonly Shape<Position[][]>[];
  readonly lines: readonly Shape<Position[]>[];
}

/** Degrees beyond the edge, for what bends into the picture. */
const MARGIN = 15;

let parsed: World | undefined;
function world(): World {
  if (parsed === undefined) {
    const topology = JSON.parse(countriesText) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
    const { countries, land } = topology.objects;
    const whole = feature(topology, land);
    const lands = (whole.type === 'FeatureCollection' ? whole.features[0]?.geometry : undefined) as MultiPolygon;
    const borders = mesh(topology, countries, (a, b) => a !== b);
    parsed = {
      polygons: lands.coordinates.map((shape) => ({ shape, ...boundsOf(shape[0] ?? []) })),
      lines: borders.coordinates.map((shape) => ({ shape, ...boundsOf(shape) })),
    };
  }
  return parsed;
}

function boundsOf(points: readonly Position[]): Omit<Shape<never>, 'shape'> {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, east, south, north };
}

/** The smallest window that holds these points, told from a meridian. */
export function degreesAround(points: readonly (readonly [number, number])[], middle: number): Degrees {
  const longitudes = points.map(([x]) => fromMiddle(x, middle));
  const latitudes = points.map(([, y]) => y);
  return {
    middle,
    west: Math.min(...longitudes) - MARGIN,
    east: Math.max(...longitudes) + MARGIN,
    south: Math.min(...latitudes) - MARGIN,
    north: Math.max(...latitudes) + MARGIN,
  };
}

function fromMiddle(longitude: number, middle: number): number {
  return ((((longitude - middle) % 360) + 540) % 360) - 180;
}

function isWithin({ west, east, south, north }: Omit<Shape<never>, 'shape'>, seen: Degrees): boolean {
  if (north < seen.south || south > seen.north) return false;
  // The same land once more around the world, where the window reaches over the edge of the dataset.
  return [-360, 0, 360].some((turn) => {
    const from = west - seen.middle + turn;
    const to = east - seen.middle + turn;
    return to >= seen.west && from <= seen.east;
  });
}

/** Lands and borders of which something may be seen in the window. */
export function landsWithin(seen: Degrees): { readonly land: MultiPolygon; readonly borders: MultiLineString } {
  const { polygons, lines } = world();
  return {
    land: {
      type: 'MultiPolygon',
      coordinates: polygons.filter((one) => isWithin(one, seen)).map(({ shape }) => shape),
    },
    borders: {
      type: 'MultiLineString',
      coordinates: lines.filter((one) => isWithin(one, seen)).map(({ shape }) => shape),
    },
  };
}
