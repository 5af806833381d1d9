/** What an edit costs in the search for clashes, at 5,000 items and 2,000 people, by the processor's own clock. */
import process from 'node:process';
import { test } from '@playwright/test';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { findClashes } from '#shared/domain/programme/clashes.ts';
import { agendaDays } from '#shared/domain/programme/agendaDays.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { zoneTimeline } from '#shared/domain/programme/zoneTimeline.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';
import { median, report } from './figures.ts';
import { LARGE } from './missions.ts';

const ROUNDS = 40;

function processorMs(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('clashes and days after an edit', () => {
  const rows = enlargeMission(sampleMission().rows, LARGE);
  let state: MissionState = withRows(emptyMissionState(rows[0]?.row.missionId ?? ''), rows);
  const figures = { clashes: [] as number[], days: [] as number[], typing: [] as number[] };
  const edit = (patch: object): void => {
    const [item] = state.tables.programmeItems.values();
    if (item === undefined) throw new Error('no items');
    state = withRows(state, [{ table: 'programmeItems', row: { ...item, ...patch } }]);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    edit({ room: `Room ${round}` });
    figures.days.push(processorMs(() => agendaDays(itemsInOrder(state), zoneTimeline(state))));
    figures.clashes.push(processorMs(() => findClashes(state)));
    edit({ title: { en: `Title ${round}` } });
    figures.typing.push(processorMs(() => findClashes(state)));
  }
  const line = (name: string, values: readonly number[]): string[] => [
    name,
    ...[values[0] ?? 0, median(values), Math.max(...values.slice(5))].map((value) => `${value.toFixed(1)} ms`),
  ];
  report(
    `${LARGE.items} items, ${LARGE.people} people, processor time after an edit of one item`,
    ['', 'first', 'median', 'worst after 5'],
    [
      line('clashes after a change of room', figures.clashes),
      line('clashes after a change of title', figures.typing),
      line('order and days', figures.days),
    ],
  );
});
