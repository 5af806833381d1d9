/** Calendar addresses on every store: one person's programme as it was released, for as long as its maker wants. */
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarPath } from '#shared/sync/calendarWire.ts';
import { Office } from './office.ts';
import { Organiser } from './organiser.ts';
import { storeKinds } from './stores.ts';

const MISSION = 'mission1';
const { kinds, missing } = storeKinds();

test.for(missing)('calendars of a server on PostgreSQL are tested', (reason, context) => {
  context.skip(reason);
  expect(reason).toBeUndefined();
});

describe.each(kinds)('calendars of a server on $name', (kind) => {
  let office: Office;
  let lead: string;
  let delegate: string;
  let organiser: Organiser;

  const edit: Organiser['edit'] = async (make) => organiser.edit(make);
  const release = async (at: string): Promise<void> => organiser.release(at);
  const make = async (personId = 'wang', secret = delegate) =>
    office.post('/api/calendars/make', { missionId: MISSION, personId, language: 'en' }, secret);
  const address = async (): Promise<string> => `${office.url}${calendarPath(String((await make()).json['secret']))}`;
  const read = async (at: string) => {
    const { events = [] } = convertIcsCalendar(undefined, await (await fetch(at)).text());
    return events.map(({ uid, summary, start, sequence, status }) => ({
      uid,
      summary,
      start: start.date.toISOString(),
      sequence: sequence ?? 0,
      status,
    }));
  };

  beforeAll(async () => {
    office = new Office(await kind.open());
    await office.start();
    lead = await office.lead(MISSION);
    delegate = await office.member(lead, MISSION, 'delegate', { personId: 'wang' });
    organiser = new Organiser(office, MISSION, lead);
    await organiser.plan();
  });
  afterAll(async () => {
    await office.stop();
    kind.close();
  });

  test('before a release there is nothing in it, whatever stands in the draft', async () => {
    const response = await fetch(await address());
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).not.toContain('plant');
  });

  test('it holds what was released of one person’s programme; a change keeps its UID and raises its SEQUENCE', async () => {
    const at = await address();
    await release('2026-05-20T08:00:00.000Z');
    const [before, ...more] = await read(at);
    expect(more).toEqual([]);
    expect(before).toMatchObject({ uid: 'plant@legation', start: '2026-06-05T04:00:00.000Z', status: 'CONFIRMED' });
    await edit((one) => one.update('programmeItems', 'plant', { start: '2026-06-05T08:20' }));
    expect(await read(at)).toEqual([before]);
    await release('2026-05-21T08:00:00.000Z');
    const [after] = await read(at);
    expect(after).toMatchObject({ uid: before?.uid, start: '2026-06-05T03:20:00.000Z' });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
    await release('2026-05-22T08:00:00.000Z');
    expect(await read(at)).toEqual([after]);
    await edit((one) => one.update('programmeItems', 'plant', { status: 'cancelled' }));
    await release('2026-05-23T08:00:00.000Z');
    expect((await read(at))[0]).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
  });

  test('asked again, it is sent only if the mission has changed', async () => {
    const at = await address();
    const etag = (await fetch(at)).headers.get('etag') ?? '';
    const again = async () => fetch(at, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await release('2026-05-24T08:00:00.000Z');
    expect((await again()).status).toBe(200);
  });

  test('a new address ends the one before, and an ended one gives nothing more', async () => {
    const [first, second] = [await address(), await address()];
    expect((await fetch(first)).status).toBe(404);
    expect((await fetch(second)).status).toBe(200);
    const own = await office.post('/api/calendars', { missionId: MISSION }, delegate);
    expect(own.json['calendars']).toMatchObject([{ personId: 'wang', language: 'en' }]);
    await office.post('/api/calendars/end', { missionId: MISSION, personId: 'wang' }, delegate);
    expect((await fetch(second)).status).toBe(404);
    expect((await fetch(`${office.url}${calendarPath('x'.repeat(43))}`)).status).toBe(404);
  });

  test('delegates have their own programme alone, organisers anybody’s, and staff who are nobody in the roster none', async () => {
    const staff = await office.member(lead, MISSION, 'staff');
    expect((await make('li')).status).toBe(403);
    expect((await make('li', lead)).status).toBe(200);
    expect((await make('li', staff)).status).toBe(403);
    expect((await make('nobody', lead)).status).toBe(403);
  });

  test('whoever leaves the mission takes their addresses along; the secret stands in no figures and no log', async () => {
    const leaving = await office.member(lead, MISSION, 'delegate', { personId: 'wang' });
    const secret = String((await make('wang', leaving)).json['secret']);
    const at = `${office.url}${calendarPath(secret)}`;
    expect((await fetch(at)).status).toBe(200);
    const account = await office.account(leaving);
    await office.post('/api/members/change', { missionId: MISSION, account, remove: true }, leaving);
    expect((await fetch(at)).status).toBe(404);
    expect(await (await fetch(`${office.url}/metrics`)).text()).not.toContain(secret);
    expect(office.logged.join('\n')).not.toContain(secret);
  });
});
