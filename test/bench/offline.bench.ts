/** The web app in a browser that was just started, without a network, on a slow phone's processor: to a mission that can be used. */
import { expect, test } from '@playwright/test';
import { serveWeb } from '#build/scripts/serve-web.ts';
import { chooseSample } from '#test/e2e/openSample.ts';
import { BUILT } from './fetched.ts';
import { median, ms, report } from './figures.ts';
import { serveFloor } from './floor/build.ts';
import { type Device, newDevice, pageOf } from './missions.ts';
import { AGENDA_ROW, addPageClock, longestTaskMs, usableAtMs } from './pageClock.ts';

const ROUNDS = 5;
const SLOWER = 6;

interface Subject {
  readonly name: string;
  readonly device: Device;
  readonly address: string;
  readonly selector: string;
  readonly offline: boolean;
  readonly usable: number[];
  readonly longest: number[];
}

async function startOnce({ device, address, selector, offline, usable, longest }: Subject): Promise<void> {
  const context = await device.start({ serviceWorkers: 'allow' });
  await context.setOffline(offline);
  await addPageClock(context, selector);
  const page = await pageOf(context);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address);
  usable.push(await usableAtMs(page));
  longest.push(await longestTaskMs(page));
  await context.close();
}

test('cold start of the kept web app without a network on a slow processor, beside an empty React page', async () => {
  const floor = await serveFloor();
  const web = await serveWeb(BUILT);
  const device = newDevice();
  const first = await device.start({ serviceWorkers: 'allow' });
  const page = await pageOf(first);
  await page.goto(web.url);
  const missionId = await chooseSample(page);
  await expect(page.getByTestId('kept-app')).toBeVisible();
  await expect(page.getByTestId('save-state')).toHaveText('Saved');
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await first.close();
  await web.close();

  const subject = (name: string, of: Pick<Subject, 'device' | 'address' | 'selector' | 'offline'>): Subject => ({
    name,
    ...of,
    usable: [],
    longest: [],
  });
  const mission = `${web.url}#/m/${missionId}`;
  const subjects = [
    subject('empty React page, from a server', {
      device: newDevice(),
      address: floor.url,
      selector: '[data-floor]',
      offline: false,
    }),
    subject('overview of the sample mission', { device, address: mission, selector: 'main h2', offline: true }),
    subject('its agenda', { device, address: `${mission}/programme`, selector: AGENDA_ROW, offline: true }),
  ];
  // The first start of each is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const each of subjects) await startOnce(each);
  }
  for (const each of subjects) each.device.remove();
  await floor.close();

  report(
    `Cold start without a network, processor ${SLOWER} times slower, medians of ${ROUNDS} interleaved rounds`,
    ['', 'usable after', 'fastest', 'slowest', 'longest task'],
    subjects.map(({ name, usable, longest }) => {
      const [, ...times] = usable;
      return [name, ...[median(times), Math.min(...times), Math.max(...times), median(longest.slice(1))].map(ms)];
    }),
  );
  report('Kept on the device', ['', 'bytes'], [['app and mission', String(used)]]);
});
