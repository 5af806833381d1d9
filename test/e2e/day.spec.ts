/** My day on the road: a laptop on Hong Kong time in Astana, with the network gone. */
import { expect, test } from '@playwright/test';
import { openSample } from './openSample.ts';

test.use({ timezoneId: 'Asia/Hong_Kong', viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });

test('a delegate says who they are and reads, without a network and by the clock of Astana, what is now and next, the car, the room, the address for the driver and whom to call', async ({
  page,
  context,
}) => {
  await page.clock.setFixedTime(new Date('2026-06-03T04:00:00Z'));
  const missionId = await openSample(page);
  await expect(page.getByTestId('kept-app')).toBeVisible();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('button', { name: 'My day' }).click();
  await page.getByRole('textbox', { name: 'Name, organisation or position' }).fill('König');
  await page.getByRole('button', { name: /Matthias König/u }).click();
  await expect(page.getByTestId('day-clock')).toBeVisible();
  await expect(page.getByTestId('save-state')).toHaveText(/Saved/u);

  await context.setOffline(true);
  await page.reload();
  const clock = page.getByTestId('day-clock');
  await expect(clock).toContainText(/09:00.*Astana.*Hong Kong 12:00/u);
  await expect(clock).toContainText('Device clock UTC+8');
  await expect(page.getByTestId('day-company')).toHaveText('with Mining until 12:20, then all together');
  const now = page.getByTestId('day-now');
  await expect(now).toContainText('Geology Committee');
  await expect(now).toContainText('Room 2201');
  const next = page.getByTestId('day-next');
  await expect(next).toContainText('in 1 hr 20 mins');
  await expect(next).toContainText('Minibus 3');
  await expect(next.getByRole('heading', { name: 'Transfer to Samruk-Kazyna' })).toBeInViewport();

  await now.getByRole('button', { name: 'Show the driver: Transport Tower' }).click();
  const address = page.getByTestId('driver-address');
  await expect(address).toContainText('Астана қ., Қабанбай батыр даңғылы, 32/1');
  expect(await address.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await page.keyboard.press('Escape');
  await expect(address).toBeHidden();

  // Never opened on this device before: the shapes of the lands came with the app.
  const map = page.getByTestId('day-map');
  await map.scrollIntoViewIfNeeded();
  await expect(map.getByRole('img', { name: 'Map of the route; on this day: Astana' })).toBeVisible();
  await expect(map.getByTestId('map-here')).toBeVisible();
  await expect(map).toContainText('Now in Astana');
  const toMap = now.getByRole('link', { name: 'Open Transport Tower in the map of this device: needs a network' });
  await expect(toMap).toHaveAttribute('href', /search\?query=.*%D2%9A%D0%B0%D0%B1%D0%B0%D0%BD%D0%B1%D0%B0%D0%B9/u);

  await page.getByTestId('to-emergency').click();
  const emergency = page.getByTestId('emergency');
  await expect(emergency.getByRole('link', { name: 'Call Kazakhstan, All services: 112' })).toBeInViewport();
  await expect(emergency.getByRole('link', { name: 'Call Hilton Astana: +7 717 000 0046' })).toHaveAttribute(
    'href',
    'tel:+77170000046',
  );

  // The clock goes on while the screen is open, and the days by key.
  await page.clock.setFixedTime(new Date('2026-06-03T05:30:00Z'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(now).toContainText('Transfer to Samruk-Kazyna');
  await page.getByRole('button', { name: /^Wednesday 3 June 2026|^Wednesday, 3 June 2026/u }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`${missionId}/day/2026-06-04$`, 'u'));
  await expect(page.getByTestId('day-list')).toContainText('Thursday');
  await expect(now).toBeHidden();
});
