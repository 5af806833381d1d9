import { describe, expect, test } from 'vitest';
import type { Op, Transaction } from '#shared/domain/change/op.ts';
import { lastOf, rowTimes, timeOf } from '#shared/domain/change/rowTimes.ts';
import type { TableName } from '#shared/domain/tables.ts';

const CREATED = '2026-01-05T02:00:00.000Z';
const at = (day: number): string => `2026-05-${String(day).padStart(2, '0')}T08:00:00.000Z`;

const op = (table: TableName, id: string, before: Op['before'] = {}): Op => ({ table, id, set: {}, before });

function transaction(day: number, ...ops: Op[]): Transaction {
  return { id: `t${day}`, missionId: 'm', stamp: '', at: at(day), label: { key: 'editItem' }, ops };
}

const arrival = (day: number): Transaction => transaction(day, op('missions', 'm', { deletedAt: at(day) }));

describe('the time of a row', () => {
  test('is that of its last change, in whatever order the log comes', () => {
    const log = [transaction(5, op('programmeItems', 'a')), arrival(1), transaction(3, op('programmeItems', 'a'))];
    expect(timeOf(rowTimes(log, CREATED), { id: 'a' })).toBe(at(5));
  });

  test('is when the mission came, where nothing was changed since', () => {
    const log = [transaction(1, op('programmeItems', 'a')), arrival(2)];
    expect(timeOf(rowTimes(log, CREATED), { id: 'a' })).toBe(at(2));
    expect(timeOf(rowTimes([], CREATED), { id: 'a' })).toBe(CREATED);
  });

  test('follows the rows that it names, one level and deeper, and nothing that only staff sees', () => {
    const log = [
      arrival(1),
      transaction(2, op('organisations', 'host')),
      transaction(3, op('people', 'p')),
      transaction(4, op('itemInternals', 'a'), op('travellers', 'p')),
    ];
    const times = rowTimes(log, CREATED);
    expect(timeOf(times, { id: 'a', hostOrganisationIds: ['host'] })).toBe(at(2));
    expect(timeOf(times, { id: 'a', inner: { ids: ['host', 'p'] } })).toBe(at(3));
    expect(timeOf(times, { id: 'b', personIds: ['q'] })).toBe(at(1));
    expect(lastOf(times, ['host', 'q'])).toBe(at(2));
  });
});
