import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClock } from '#shared/sync/clock.ts';

/** Wall clocks jump back and forth, and stand still. */
const anyTime = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const times = fc.array(fc.oneof(anyTime, fc.constant(Date.UTC(2026, 4, 31))), { minLength: 2, maxLength: 200 });

describe('stamps of one device', () => {
  test('sort as text in the order in which they were given, whatever the wall clock does', () => {
    fc.assert(
      fc.property(times, (all) => {
        const clock = createClock('a');
        const stamps = all.map((now) => clock.next(now));
        expect(stamps.toSorted()).toEqual(stamps);
        expect(new Set(stamps).size).toBe(stamps.length);
      }),
    );
  });

  test('go on after the last one of before a restart', () => {
    fc.assert(
      fc.property(times, anyTime, (all, now) => {
        const before = createClock('a');
        const last = all.map((time) => before.next(time)).at(-1);
        return createClock('a', last).next(now) > (last ?? '');
      }),
    );
  });

  test('stay in order where one millisecond has more stamps than the counter can count', () => {
    const now = Date.UTC(2026, 4, 31);
    const clock = createClock('a', `${new Date(now).toISOString()}-zzzz-a`);
    expect(clock.next(now)).toBe(`${new Date(now + 1).toISOString()}-0000-a`);
    expect(clock.next(now)).toBe(`${new Date(now + 1).toISOString()}-0001-a`);
  });
});

describe('stamps of several devices', () => {
  test('what follows an observed stamp sorts after it', () => {
    fc.assert(
      fc.property(anyTime, anyTime, fc.constantFrom('a', 'm', 'z'), (there, here, device) => {
        const seen = createClock('n').next(there);
        const clock = createClock(device);
        clock.observe(seen);
        return clock.next(here) > seen;
      }),
    );
  });

  test('the counter of an observed stamp counts on within its millisecond', () => {
    const now = Date.UTC(2026, 4, 31);
    const clock = createClock('a');
    clock.next(now);
    clock.observe(`${new Date(now).toISOString()}-0007-z`);
    clock.observe(`${new Date(now).toISOString()}-0003-z`);
    expect(clock.next(now)).toBe(`${new Date(now).toISOString()}-0008-a`);
  });

  test('what is no stamp is not observed', () => {
    const clock = createClock('a');
    for (const text of ['', 'tomorrow', '2026-05-31T01:02:03.004Z', '2026-05-31T01:02:03.004Z-????-a'])
      clock.observe(text);
    expect(clock.next(0)).toBe('1970-01-01T00:00:00.000Z-0001-a');
  });
});
