/** From the start of the navigation, in a browser that was just started, to an agenda that can be used. */
import { expect, test } from '@playwright/test';
import { openSample } from '#test/e2e/openSample.ts';
import { median, ms, report } from './figures.ts';
import { serveFloor } from './floor/build.ts';
import { type Device, LARGE, largeMissionFile, newDevice, pageOf, takeIn } from './missions.ts';
import { AGENDA_ROW, addPageClock, longestTaskMs, type PageWeight, usableAtMs, weigh } from './pageClock.ts';

const ROUNDS = 7;

interface Start extends PageWeight {
  readonly usableAtMs: number;
  readonly longestTaskMs: number;
}

interface Subject {
  readonly name: string;
  readonly device: Device;
  readonly address: string;
  readonly selector: string;
  readonly starts: Start[];
}

async function startOnce({ device, address, selector }: Subject): Promise<Start> {
  const context = await device.start();
  await addPageClock(context, selector);
  const page = await pageOf(context);
  await page.goto(address);
  const atMs = await usableAtMs(page);
  const start = { usableAtMs: atMs, longestTaskMs: await longestTaskMs(page), ...(await weigh(page)) };
  await context.close();
  return start;
}

async function sampleDevice(): Promise<{ device: Device; missionId: string }> {
  const device = newDevice();
  const context = await device.start();
  const page = await pageOf(context);
  const missionId = await openSample(page);
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  await context.close();
  return { device, missionId };
}

test('cold start to an agenda that can be used, beside an empty React page', async () => {
  const floor = await serveFloor();
  const sample = await sampleDevice();
  const file = largeMissionFile();
  const large = newDevice();
  await takeIn(large, file);
  const subject = (name: string, device: Device, address: string, selector: string): Subject => ({
    name,
    device,
    address,
    selector,
    starts: [],
  });
  const subjects = [
    subject('empty React page', newDevice(), floor.url, '[data-floor]'),
    subject('sample mission', sample.device, `/#/m/${sample.missionId}/programme`, AGENDA_ROW),
    subject(`${LARGE.items} items, ${LARGE.people} people`, large, `/#/m/${file.missionId}/programme`, AGENDA_ROW),
  ];
  // One start of each that is not counted: the profile's own first files.
  for (const each of subjects) await startOnce(each);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of subjects) each.starts.push(await startOnce(each));
  }
  for (const { device } of subjects) device.remove();
  await floor.close();

  const of = (each: Subject, figure: keyof Start): number => median(each.starts.map((start) => start[figure]));
  report(
    `Cold start in a new browser, medians of ${ROUNDS} interleaved rounds`,
    ['', 'usable after', 'fastest', 'slowest', 'longest task', 'DOM nodes', 'JS heap'],
    subjects.map((each) => {
      const times = each.starts.map((start) => start.usableAtMs);
      return [
        each.name,
        ms(of(each, 'usableAtMs')),
        ms(Math.min(...times)),
        ms(Math.max(...times)),
        ms(of(each, 'longestTaskMs')),
        String(of(each, 'nodes')),
        `${(of(each, 'heapBytes') / 1e6).toFixed(1)} MB`,
      ];
    }),
  );
});
