/** From the shortcut of quick capture to a text field that has the focus and is painted, beside an empty modal of Mantine. */
import { expect, type Page, test } from '@playwright/test';
import { openSample } from '#test/e2e/openSample.ts';
import { median, ms, report } from './figures.ts';
import { serveFloor } from './floor/build.ts';
import { type Device, LARGE, largeMissionFile, newDevice, takeIn } from './missions.ts';

const ROUNDS = 5;
const OPENINGS = 8;

interface Subject {
  readonly name: string;
  readonly device: Device;
  readonly address: string;
  /** There once the panel can be opened. */
  readonly ready: string;
  readonly first: number[];
  readonly later: number[];
}

/** Milliseconds from the key to the frame that shows the field with the focus. */
async function openOnce(page: Page): Promise<number> {
  await page.evaluate(() => {
    const opening = { pressedMs: 0, tookMs: 0 };
    Object.assign(window, { opening });
    const press = (event: KeyboardEvent): void => {
      if (event.code === 'Space') opening.pressedMs = event.timeStamp;
    };
    const focus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      document.removeEventListener('keydown', press, true);
      document.removeEventListener('focusin', focus);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          opening.tookMs = performance.now() - opening.pressedMs;
        });
        port1.start();
        port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', press, true);
    document.addEventListener('focusin', focus);
  });
  await page.keyboard.press('Control+Shift+Space');
  const took = () => page.evaluate(() => (window as unknown as { opening: { tookMs: number } }).opening.tookMs);
  await expect.poll(took).toBeGreaterThan(0);
  const time = await took();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return time;
}

async function measure({ device, address, ready, first, later }: Subject): Promise<void> {
  const context = await device.start();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.locator(ready).waitFor();
  // The panel is fetched while nobody waits.
  await page.waitForTimeout(3000);
  first.push(await openOnce(page));
  for (let opening = 1; opening < OPENINGS; opening += 1) {
    await page.waitForTimeout(200);
    later.push(await openOnce(page));
  }
  await context.close();
}

test('quick capture opens, beside an empty modal', async () => {
  const modal = await serveFloor('modal');
  const sample = newDevice();
  const context = await sample.start();
  const missionId = await openSample(context.pages()[0] ?? (await context.newPage()));
  await context.close();
  const file = largeMissionFile();
  const large = newDevice();
  await takeIn(large, file);
  const subject = (name: string, device: Device, address: string, ready: string): Subject => ({
    name,
    device,
    address,
    ready,
    first: [],
    later: [],
  });
  const saved = '[data-testid="save-state"]';
  const subjects = [
    subject('empty modal with one field', newDevice(), modal.url, '[data-floor]'),
    subject('quick capture, sample mission', sample, `/#/m/${missionId}/actions`, saved),
    subject(
      `quick capture, ${LARGE.items} items, ${LARGE.people} people`,
      large,
      `/#/m/${file.missionId}/actions`,
      saved,
    ),
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of subjects) await measure(each);
  }
  for (const { device } of subjects) device.remove();
  await modal.close();
  report(
    `Opening of quick capture, key to field, medians of ${ROUNDS} interleaved rounds`,
    ['', 'first', 'later', 'slowest'],
    subjects.map(({ name, first, later }) => [
      name,
      ms(median(first)),
      ms(median(later)),
      ms(Math.max(...first, ...later)),
    ]),
  );
});
