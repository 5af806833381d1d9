/** A VTIMEZONE of the zone data that ships with the app, for just the years that a calendar reaches. */
import ICAL from 'ical.js';
import { isKnownZone, offsetAt, zoneChanges } from '../../time/zones.ts';

const MINUTE = 60_000;
const YEAR = 366 * 24 * 60 * MINUTE;

/** Whether times of the zone are written with a TZID; an unknown zone counts as UTC everywhere in the app. */
export function hasZoneComponent(zone: string): boolean {
  return isKnownZone(zone) && zone !== 'UTC' && zone !== 'Etc/UTC';
}

/**
 * One observance for the offset in force at `fromMs` and one for each change up to `toMs`. Programs that read a VTIMEZONE
 * without rules understand few observances best, so years that no event reaches are left out.
 */
export function zoneComponent(zone: string, fromMs: number, toMs: number): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const changes = zoneChanges(zone).filter(({ atMs }) => atMs <= toMs);
  const first = changes.findLastIndex(({ atMs }) => atMs <= fromMs);
  if (first < 0) {
    const offset = offsetAt(zone, fromMs);
    component.addSubcomponent(observance('standard', '1970-01-01T00:00:00', offset, offset));
  }
  for (const [index, { atMs, before, after }] of changes.entries()) {
    if (index < first) continue;
    // The start of an observance is told by the clock that it ends.
    const start = new Date(atMs + before * MINUTE).toISOString().slice(0, 19);
    component.addSubcomponent(
      observance(isSummer(zone, atMs, before, after) ? 'daylight' : 'standard', start, before, after),
    );
  }
  return component;
}

/** Clocks went forward and go back to what they were within a year. */
function isSummer(zone: string, atMs: number, before: number, after: number): boolean {
  return (
    after > before &&
    zoneChanges(zone).some((next) => next.atMs > atMs && next.atMs - atMs < YEAR && next.after === before)
  );
}

function observance(name: 'standard' | 'daylight', start: string, from: number, to: number): ICAL.Component {
  const component = new ICAL.Component(name);
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(start));
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60));
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60));
  component.addPropertyWithValue('tzname', offsetName(to));
  return component;
}

/** `+05`, `+0530`, as the zone data of the world names zones that have no abbreviation. */
function offsetName(minutes: number): string {
  const whole = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const rest = Math.abs(minutes) % 60;
  return `${minutes < 0 ? '-' : '+'}${whole}${rest === 0 ? '' : String(rest).padStart(2, '0')}`;
}
