/**
 * Wall time and instants by the zone data that ships with the app (edition: `ZONE_DATA_EDITION`). Temporal and Intl can only
 * use the data of the engine, which on an old phone is wrong for Almaty; see docs/decisions. Wall times are text,
 * `2026-05-31T09:05`; instants are milliseconds since 1970 UTC; offsets are minutes east of UTC.
 */
import data from './zone-data.json' with { type: 'json' };

const ZONES = data.zones as unknown as Readonly<Record<string, readonly number[]>>;
const LINKS = data.links as Readonly<Record<string, string>>;
const MINUTE = 60_000;

export const ZONE_DATA_EDITION: string = data.edition;

/** Asked thousands of times for each drawing of a large mission, so what was found is kept. */
const rows = new Map<string, readonly number[]>();

function rowOf(zone: string): readonly number[] | undefined {
  const known = rows.get(zone);
  if (known !== undefined) return known;
  const name = Object.hasOwn(LINKS, zone) ? (LINKS[zone] ?? '') : zone;
  const row = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
  if (row !== undefined) rows.set(zone, row);
  return row;
}

export function isKnownZone(zone: string): boolean {
  return rowOf(zone) !== undefined;
}

/** Every zone name that the data knows, aliases included, sorted. */
export function zoneNames(): string[] {
  return [...Object.keys(ZONES), ...Object.keys(LINKS)].toSorted();
}

/** Changes of a zone's offset from 2015 to 2036, oldest first: for VTIMEZONE and for tests. */
export function zoneChanges(
  zone: string,
): { readonly atMs: number; readonly before: number; readonly after: number }[] {
  const row = rowOf(zone) ?? [0];
  const changes: { atMs: number; before: number; after: number }[] = [];
  for (let i = 1; i + 1 < row.length; i += 2) {
    changes.push({ atMs: (row[i] ?? 0) * MINUTE, before: row[i - 1] ?? 0, after: row[i + 1] ?? 0 });
  }
  return changes;
}

/** Minutes east of UTC at an instant. An unknown zone counts as UTC: show that it is unknown, see `isKnownZone`. */
export function offsetAt(zone: string, epochMs: number): number {
  const row = rowOf(zone);
  if (row === undefined) return 0;
  // Pairs (minute, offset) from index 1; find the last change that is not after the instant.
  let low = 0;
  let high = (row.length - 1) / 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((row[middle * 2 - 1] ?? 0) * MINUTE <= epochMs) low = middle;
    else high = middle - 1;
  }
  return row[low * 2] ?? 0;
}

/** Milliseconds of a wall time read as if it were UTC. */
function asUtc(wall: string): number {
  return Date.UTC(
    Number(wall.slice(0, 4)),
    Number(wall.slice(5, 7)) - 1,
    Number(wall.slice(8, 10)),
    Number(wall.slice(11, 13)),
    Number(wall.slice(14, 16)),
  );
}

function fromUtc(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16);
}

/**
 * The instant of a wall time in a zone. A time that the clock skips is read with the offset before the change (it lands
 * after it); one that the clock repeats is the first of the two.
 */
export function toEpochMs(wall: string, zone: string): number {
  const local = asUtc(wall);
  const before = local - offsetAt(zone, local - 24 * 60 * MINUTE) * MINUTE;
  if (offsetAt(zone, before) * MINUTE === local - before) return before;
  const after = local - offsetAt(zone, local + 24 * 60 * MINUTE) * MINUTE;
  return offsetAt(zone, after) * MINUTE === local - after ? after : before;
}

/** What the clocks of a zone show at an instant. */
export function toWall(epochMs: number, zone: string): string {
  return fromUtc(epochMs + offsetAt(zone, epochMs) * MINUTE);
}

/** The same instant on another zone's clock. */
export function inZone(wall: string, from: string, to: string): string {
  return from === to ? wall : toWall(toEpochMs(wall, from), to);
}

/** `2026-05-31` of a wall time. */
export function dateOf(wall: string): string {
  return wall.slice(0, 10);
}

/** `09:05` of a wall time. */
export function timeOf(wall: string): string {
  return wall.slice(11, 16);
}

/** The wall time so many minutes further on the same clock face; no zone is asked. */
export function addWallMinutes(wall: string, minutes: number): string {
  return fromUtc(asUtc(wall) + minutes * MINUTE);
}

export function addDays(date: string, days: number): string {
  return fromUtc(asUtc(`${date}T00:00`) + days * 24 * 60 * MINUTE).slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(`${to}T00:00`) - asUtc(`${from}T00:00`)) / (24 * 60 * MINUTE));
}

/** A Date for Intl with `timeZone: 'UTC'`, so that no machine's zone data gets a say in what is printed. */
export function wallAsUtcDate(wall: string): Date {
  return new Date(asUtc(wall));
}

/** `UTC+5`, `UTC+5:30`. */
export function offsetLabel(minutes: number): string {
  const sign = minutes < 0 ? '−' : '+';
  const rest = Math.abs(minutes) % 60;
  return `UTC${sign}${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
