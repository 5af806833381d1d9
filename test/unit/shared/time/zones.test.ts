import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWallMinutes,
  daysBetween,
  inZone,
  isKnownZone,
  offsetAt,
  offsetLabel,
  toEpochMs,
  toWall,
  wallAsUtcDate,
  ZONE_DATA_EDITION,
  zoneChanges,
  zoneNames,
} from '#shared/time/zones.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FROM = Date.UTC(2015, 0, 2);
const TO = Date.UTC(2036, 11, 31);

const instantBetween = fc.integer({ min: FROM / MINUTE, max: TO / MINUTE }).map((minutes) => minutes * MINUTE);
const anyZone = fc.constantFrom(...zoneNames());

describe('Almaty, which left UTC+6 on 1 March 2024', () => {
  test('is UTC+6 on 29 February 2024', () => {
    expect(offsetAt('Asia/Almaty', Date.UTC(2024, 1, 29, 12))).toBe(360);
    expect(toEpochMs('2024-02-29T09:00', 'Asia/Almaty')).toBe(Date.UTC(2024, 1, 29, 3));
  });

  test('is UTC+5 on 2 March 2024', () => {
    expect(offsetAt('Asia/Almaty', Date.UTC(2024, 2, 2, 12))).toBe(300);
    expect(toEpochMs('2024-03-02T09:00', 'Asia/Almaty')).toBe(Date.UTC(2024, 2, 2, 4));
  });

  test('changed at midnight: the last hour of February came twice', () => {
    expect(zoneChanges('Asia/Almaty')).toContainEqual({ atMs: Date.UTC(2024, 1, 29, 18), before: 360, after: 300 });
    expect(toWall(Date.UTC(2024, 1, 29, 17, 30), 'Asia/Almaty')).toBe('2024-02-29T23:30');
    expect(toWall(Date.UTC(2024, 1, 29, 18, 30), 'Asia/Almaty')).toBe('2024-02-29T23:30');
    expect(toEpochMs('2024-02-29T23:30', 'Asia/Almaty')).toBe(Date.UTC(2024, 1, 29, 17, 30));
  });
});

describe('the zones of a Central Asian mission in 2026', () => {
  test.each([
    ['Asia/Hong_Kong', 480],
    ['Asia/Shanghai', 480],
    ['Asia/Almaty', 300],
    ['Asia/Qostanay', 300],
    ['Asia/Aqtau', 300],
    ['Asia/Atyrau', 300],
    ['Asia/Tashkent', 300],
    ['Asia/Samarkand', 300],
    ['Asia/Dushanbe', 300],
    ['Asia/Ashgabat', 300],
    ['Asia/Bishkek', 360],
    ['Asia/Urumqi', 360],
  ])('%s is %i minutes east of UTC in winter and in summer', (zone, offset) => {
    expect(isKnownZone(zone)).toBe(true);
    for (let month = 0; month < 12; month += 1) expect(offsetAt(zone, Date.UTC(2026, month, 15))).toBe(offset);
  });

  test('a flight that lands before it leaves by the clock takes its real time', () => {
    // Urumqi to Almaty: leaves 09:00 at UTC+6, lands 09:40 at UTC+5.
    const leaves = toEpochMs('2026-06-01T09:00', 'Asia/Urumqi');
    expect(toEpochMs('2026-06-01T08:45', 'Asia/Almaty') - leaves).toBe(45 * MINUTE);
    expect(inZone('2026-06-01T09:00', 'Asia/Hong_Kong', 'Asia/Almaty')).toBe('2026-06-01T06:00');
  });
});

/**
 * Zones where editions of the IANA data newer than that of the pinned Node (2025b) changed the rules, with the first
 * instant that differs. Node's own data is the older of the two, so here it is no authority.
 */
const NEWER_THAN_NODE: Readonly<Record<string, string>> = {
  'Africa/Casablanca': '2026-09-20',
  'Africa/El_Aaiun': '2026-09-20',
  'America/Edmonton': '2026-11-01',
  'America/Havana': '2026-11-01',
  'America/Inuvik': '2026-11-01',
  'America/Rainy_River': '2026-11-01',
  'America/Vancouver': '2026-11-01',
  'America/Winnipeg': '2026-11-01',
  'America/Yellowknife': '2026-11-01',
  'Canada/Central': '2026-11-01',
  'Canada/Mountain': '2026-11-01',
  'Canada/Pacific': '2026-11-01',
  Cuba: '2026-11-01',
  // The hour of the change since 2022; the days agree.
  'Europe/Chisinau': '2022-03-27',
  'Europe/Tiraspol': '2022-03-27',
};

function engineOffset(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

describe('against the zone data of Node', () => {
  const formats = new Map(
    zoneNames().map((zone) => [zone, new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })]),
  );
  const disagreesAt = (zone: string, instant: number): boolean => {
    const newer = NEWER_THAN_NODE[zone];
    if (newer !== undefined && instant >= Date.parse(newer)) return false;
    const format = formats.get(zone);
    return format === undefined || engineOffset(format, instant) !== offsetAt(zone, instant);
  };

  test('the shipped edition is the newer one, so the list of differences stays true', () => {
    expect(process.versions['tz']).toBe('2025b');
    expect(ZONE_DATA_EDITION > '2025b').toBe(true);
  });

  test('every zone agrees in the minute before and at each change, and once a month, 2015 to 2036', () => {
    const differing: string[] = [];
    for (const zone of zoneNames()) {
      const instants = zoneChanges(zone).flatMap(({ atMs }) => [atMs - MINUTE, atMs]);
      for (let instant = FROM; instant < TO; instant += 30 * 24 * HOUR) instants.push(instant);
      for (const instant of instants) {
        if (instant >= FROM && instant < TO && disagreesAt(zone, instant)) {
          differing.push(`${zone} ${new Date(instant).toISOString()}`);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  test('any zone agrees at any minute', () => {
    fc.assert(
      fc.property(anyZone, instantBetween, (zone, instant) => !disagreesAt(zone, instant)),
      { numRuns: 3000 },
    );
  });
});

describe('wall time and instants', () => {
  test('an instant comes back from its wall time, but for the second pass of a repeated hour', () => {
    fc.assert(
      fc.property(anyZone, instantBetween, (zone, instant) => {
        const back = toEpochMs(toWall(instant, zone), zone);
        const isSecondPass = zoneChanges(zone).some(
          ({ atMs, before, after }) => after < before && instant >= atMs && instant < atMs + (before - after) * MINUTE,
        );
        return isSecondPass ? back < instant && toWall(back, zone) === toWall(instant, zone) : back === instant;
      }),
      { numRuns: 3000 },
    );
  });

  const changes = zoneNames().flatMap((zone) => zoneChanges(zone).map((change) => ({ zone, ...change })));

  test('a time that the clock skips is read with the offset before, and lands after the gap', () => {
    const gaps = changes.filter(({ before, after }) => after > before);
    expect(gaps.length).toBeGreaterThan(1000);
    const wrong = gaps.filter(({ zone, atMs, before }) => {
      // The first minute that does not exist.
      const skipped = new Date(atMs + before * MINUTE).toISOString().slice(0, 16);
      return toEpochMs(skipped, zone) !== atMs || toWall(atMs, zone) === skipped;
    });
    expect(wrong).toEqual([]);
  });

  test('a time that the clock repeats is the first of the two', () => {
    const overlaps = changes.filter(({ before, after }) => after < before);
    expect(overlaps.length).toBeGreaterThan(1000);
    const wrong = overlaps.filter(({ zone, atMs, before, after }) => {
      const repeated = new Date(atMs + after * MINUTE).toISOString().slice(0, 16);
      return toEpochMs(repeated, zone) !== atMs - (before - after) * MINUTE || toWall(atMs, zone) !== repeated;
    });
    expect(wrong).toEqual([]);
  });

  test('an unknown zone counts as UTC and is known to be unknown', () => {
    expect(isKnownZone('Asia/Atlantis')).toBe(false);
    expect(isKnownZone('toString')).toBe(false);
    expect(offsetAt('Asia/Atlantis', 0)).toBe(0);
    expect(toWall(0, '__proto__')).toBe('1970-01-01T00:00');
  });
});

describe('dates', () => {
  const anyDate = fc
    .integer({ min: -20_000, max: 40_000 })
    .map((day) => new Date(day * 24 * HOUR).toISOString().slice(0, 10));

  test('daysBetween takes back addDays, also over leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -5000, max: 5000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });

  test('the days from one date to another lead from the one to the other', () => {
    fc.assert(fc.property(anyDate, anyDate, (from, to) => addDays(from, daysBetween(from, to)) === to));
  });

  test('minutes are added on the clock face, over midnight and the turn of the year', () => {
    expect(addWallMinutes('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10');
    expect(addWallMinutes('2026-06-01T00:10', -20)).toBe('2026-05-31T23:50');
    expect(wallAsUtcDate('2026-05-31T09:05').toISOString()).toBe('2026-05-31T09:05:00.000Z');
  });

  test('offsets are labelled with their minutes where they have some', () => {
    expect([300, 330, 0, -210].map(offsetLabel)).toEqual(['UTC+5', 'UTC+5:30', 'UTC+0', 'UTC−3:30']);
  });
});
