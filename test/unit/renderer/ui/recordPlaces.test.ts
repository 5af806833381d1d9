import { expect, test } from 'vitest';
import { historyPath, openedRecord, recordPath } from '#renderer/ui/recordPlaces.ts';

test.each(['programmeItems', 'people', 'organisations', 'legs', 'actions'] as const)(
  'the address of a record of %s opens it, and its history is found from there',
  (table) => {
    const record = { table, id: 'x1' };
    expect(openedRecord(recordPath('m', record), 'm')).toEqual(record);
    expect(historyPath('m', record)).toBe(`/m/m/history/${table}/x1`);
  },
);

test('an item is open in the timetable, too; the mission is by its details', () => {
  expect(openedRecord('/m/m/programme/timetable/item/x1', 'm')).toEqual({ table: 'programmeItems', id: 'x1' });
  expect(openedRecord(recordPath('m', { table: 'missions', id: 'm' }), 'm')).toEqual({ table: 'missions', id: 'm' });
});

test.each(['/m/m', '/m/m/programme', '/m/m/roster', '/m/m/roster/new', '/m/m/roster/groups', '/m/m/notes/n1'])(
  'no record with a history of its own is open at %s',
  (location) => expect(openedRecord(location, 'm')).toBeUndefined(),
);
