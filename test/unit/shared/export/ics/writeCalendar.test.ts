import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { live, liveRows, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Locale } from '#shared/domain/fields.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import type { CalendarOptions } from '#shared/export/ics/calendarModel.ts';
import { writeCalendar } from '#shared/export/ics/writeCalendar.ts';
import { toEpochMs } from '#shared/time/zones.ts';
import { item, MISSION_ID, NOW, sampleState, smallState, TIMES, withItems } from '../sampleState.ts';

async function calendarText(
  state: MissionState,
  options: Partial<CalendarOptions> = {},
  locale: Locale = 'en',
): Promise<string> {
  return writeCalendar(state, { drafts: true, ...options }, await loadDocumentLanguage(locale), TIMES);
}

/** Read back by a parser that had no hand in writing, and that trusts the zones of the file alone. */
function readBack(text: string) {
  const { events = [] } = convertIcsCalendar(undefined, text);
  return new Map(
    events.map((event) => [
      event.uid,
      {
        startMs: event.start.date.getTime(),
        endMs: 'end' in event ? event.end?.date.getTime() : undefined,
        event,
      },
    ]),
  );
}

/** The same by the parser of Thunderbird, with the zones registered from the file. */
function readByThunderbird(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const instant = (time: ICAL.Time): number => {
        const zone = calendar
          .getAllSubcomponents('vtimezone')
          .find((candidate) => candidate.getFirstPropertyValue('tzid') === time.zone?.tzid);
        if (zone !== undefined) time.zone = new ICAL.Timezone(zone);
        return time.toUnixTime() * 1000;
      };
      return [event.uid, { startMs: instant(event.startDate), endMs: instant(event.endDate), event }];
    }),
  );
}

describe('a calendar file', () => {
  it('holds every item of the sample mission at its instants, as an independent parser reads it', async () => {
    const state = sampleState();
    const read = readBack(await calendarText(state));
    const items = liveRows(state, 'programmeItems');
    expect(read.size).toBe(items.length);
    expect(items.length).toBeGreaterThan(70);
    for (const { id, start, startZone, end, endZone } of items) {
      expect({ id, ...read.get(`${id}@legation`) }).toMatchObject({
        id,
        startMs: toEpochMs(start, startZone),
        endMs: toEpochMs(end, endZone),
      });
    }
  });

  it('is read alike by the parser of Thunderbird', async () => {
    const state = sampleState();
    const read = readByThunderbird(await calendarText(state));
    for (const { id, start, startZone, end, endZone } of liveRows(state, 'programmeItems')) {
      expect({ id, ...read.get(`${id}@legation`) }).toMatchObject({
        id,
        startMs: toEpochMs(start, startZone),
        endMs: toEpochMs(end, endZone),
      });
    }
  });

  it('knows that Almaty went from UTC+6 to UTC+5 on 1 March 2024', async () => {
    const day = (id: string, date: string) => item({ id, start: `${date}T09:00`, end: `${date}T10:00` });
    const text = await calendarText(withItems(smallState(), [day('before', '2024-02-29'), day('after', '2024-03-02')]));
    for (const read of [readBack(text), readByThunderbird(text)]) {
      expect(read.get('before@legation')?.startMs).toBe(Date.UTC(2024, 1, 29, 3));
      expect(read.get('after@legation')?.startMs).toBe(Date.UTC(2024, 2, 2, 4));
    }
  });

  it('follows summer time where a zone has it', async () => {
    const day = (id: string, date: string) =>
      item({ id, start: `${date}T09:00`, end: `${date}T10:00`, startZone: 'Europe/London', endZone: 'Europe/London' });
    const text = await calendarText(
      withItems(smallState(), [day('winter', '2026-02-01'), day('summer', '2026-07-01')]),
    );
    expect(text).toContain('BEGIN:DAYLIGHT');
    expect(readByThunderbird(text).get('winter@legation')?.startMs).toBe(Date.UTC(2026, 1, 1, 9));
    expect(readByThunderbird(text).get('summer@legation')?.startMs).toBe(Date.UTC(2026, 6, 1, 8));
  });

  it('lets a flight land before it leaves by the clock, each end in its own zone', async () => {
    const flight = item({
      id: 'flight',
      kind: 'flight',
      start: '2026-05-31T11:50',
      startZone: 'Asia/Bishkek',
      end: '2026-05-31T11:35',
      endZone: 'Asia/Almaty',
    });
    const text = await calendarText(withItems(smallState(), [flight]));
    expect(text).toContain('DTSTART;TZID=Asia/Bishkek:20260531T115000');
    expect(text).toContain('DTEND;TZID=Asia/Almaty:20260531T113500');
    const read = readBack(text).get('flight@legation');
    expect(read?.endMs).toBe((read?.startMs ?? 0) + 45 * 60_000);
  });

  it('writes no end that comes before the start, and times of an unknown zone in UTC, as the app counts them', async () => {
    const text = await calendarText(
      withItems(smallState(), [
        item({ id: 'slip', end: '2026-06-01T08:00' }),
        item({ id: 'unknown', startZone: 'Mars/Olympus', endZone: 'Mars/Olympus' }),
      ]),
    );
    const read = readBack(text);
    expect(read.get('slip@legation')?.event).not.toHaveProperty('end');
    expect(read.get('unknown@legation')?.startMs).toBe(Date.UTC(2026, 5, 1, 9));
    expect(text).not.toContain('Mars');
  });

  it('folds Chinese text by octets and gives every letter back', async () => {
    const title = `${'中亞訪問團在阿斯塔納舉行圓桌會議，'.repeat(8)}; 😀😀 \\ end`;
    const text = await calendarText(withItems(smallState(), [item({ id: 'long', title: { en: title } })]));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/u);
    expect(readByThunderbird(text).get('long@legation')?.event.summary).toBe(title);
  });

  it('drops control characters and keeps lines of the remarks', async () => {
    const remarks = 'First\r\nsecond\u0000\u0007\u2028third\uD800';
    const read = readBack(await calendarText(withItems(smallState(), [item({ id: 'a', remarks })])));
    expect(read.get('a@legation')?.event.description).toMatch(/First\nsecond\nthird\uFFFD$/u);
  });

  it('never holds what organisers say to each other', async () => {
    const state = withRows(withItems(smallState(), [item({ id: 'a' })]), [
      { table: 'itemInternals', row: { id: 'a', missionId: 'm', remarks: 'do not mention the tariff' } },
    ]);
    expect(await calendarText(state)).not.toContain('tariff');
  });

  it('says what is cancelled and what is not confirmed yet', async () => {
    const state = withItems(smallState(), [
      item({ id: 'a', status: 'cancelled', cancelledReason: 'snow' }),
      item({ id: 'b', status: 'draft' }),
      item({ id: 'c' }),
    ]);
    const read = readBack(await calendarText(state));
    expect(['a', 'b', 'c'].map((id) => read.get(`${id}@legation`)?.event.status)).toEqual([
      'CANCELLED',
      'TENTATIVE',
      'CONFIRMED',
    ]);
    expect(read.get('a@legation')?.event.summary).toBe('Cancelled: Meeting');
    expect(read.get('a@legation')?.event.description).toContain('snow');
    expect(readBack(await calendarText(state, { drafts: false })).has('b@legation')).toBe(false);
  });

  it('tells both clocks and both scripts of the place', async () => {
    const state = withItems(smallState(), [
      item({ id: 'a', placeName: 'Rixos', placeNameLocal: 'Риксос', placeAddress: '506 Seifullin', room: 'Room 3' }),
    ]);
    const event = readBack(await calendarText(state, {}, 'zh-Hant')).get('a@legation')?.event;
    expect(event?.location).toBe('Rixos (Риксос), Room 3, 506 Seifullin');
    expect(event?.description).toContain('當地時間：09:00–10:00 (UTC+5) · 香港時間：12:00–13:00');
  });

  it('of one person holds that person’s own programme and says their part', async () => {
    const state = sampleState();
    const speaker = liveRows(state, 'programmeItems').find(({ speakerIds }) => speakerIds.length > 0);
    const personId = speaker?.speakerIds[0] ?? '';
    expect(live(state, 'people', personId)).toBeDefined();
    const read = readBack(await calendarText(state, { personId }));
    expect(read.get(`${speaker?.id}@legation`)?.event.description).toContain('You speak at this item');
    expect(read.size).toBeLessThan(liveRows(state, 'programmeItems').length);
  });

  describe('made again', () => {
    const state = withItems(smallState(), [
      item({ id: 'a', wholeDelegation: false, hostOrganisationIds: ['host'] }),
      item({ id: 'b', wholeDelegation: false }),
      item({ id: 'c', wholeDelegation: true }),
    ]);
    const madeWith = async (changed: Readonly<Record<string, string>>): Promise<string> => {
      const times = { since: NOW, changed: new Map(Object.entries(changed)) };
      return writeCalendar(state, { drafts: true }, await loadDocumentLanguage('en'), times);
    };
    const sequences = (file: string) =>
      ['a', 'b', 'c'].map((id) => readBack(file).get(`${id}@legation`)?.event.sequence);

    it('is the same, byte by byte, where nothing was changed', async () => {
      expect(await madeWith({})).toBe(await madeWith({}));
      // The mission began an hour before it came to this device.
      expect(sequences(await madeWith({}))).toEqual([3600, 3600, 3600]);
    });

    it('supersedes the events that were changed, and no others', async () => {
      const file = await madeWith({ b: '2026-05-20T09:00:01.500Z' });
      expect(sequences(file)).toEqual([3600, 7201, 3600]);
      const { event } = readBack(file).get('b@legation') ?? {};
      expect(event?.lastModified?.date.toISOString()).toBe('2026-05-20T09:00:01.000Z');
      expect(event?.stamp.date.toISOString()).toBe('2026-05-20T09:00:01.000Z');
    });

    it('supersedes an event whose host was changed, or whose whole delegation was', async () => {
      expect(sequences(await madeWith({ host: '2026-05-20T09:00:00.000Z' }))).toEqual([7200, 3600, 3600]);
      const [person] = liveRows(sampleState(), 'people');
      if (person === undefined) throw new Error('nobody');
      const peopled = withRows(state, [{ table: 'people', row: person }]);
      const times = { since: NOW, changed: new Map([[person.id, '2026-05-20T09:00:00.000Z']]) };
      const file = writeCalendar(peopled, { drafts: true }, await loadDocumentLanguage('en'), times);
      expect(sequences(file)).toEqual([3600, 3600, 7200]);
    });

    it('supersedes every event where the mission itself was changed', async () => {
      expect(sequences(await madeWith({ [MISSION_ID]: '2026-05-20T09:00:00.000Z' }))).toEqual([7200, 7200, 7200]);
    });
  });
});
