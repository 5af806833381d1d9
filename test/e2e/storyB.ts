/**
 * Story B, a delegate on the road without any network, step by step, on a telephone and in the desktop app alike. What the
 * organisers hand out, two releases as files, is made here from the sample mission.
 */
import { expect, type Page } from '@playwright/test';
import { convertIcsCalendar } from 'ts-ics';
import vcf from 'vcf';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { makeRelease } from '#shared/domain/release/makeRelease.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { seal } from '#shared/export/missionFile/seal.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { goTo, saved } from './storyA.ts';

const KEY = '7KQF-M2XD-9RTA-WB4E';
/** 09:00 in Astana, 12:00 in Hong Kong. */
const MORNING = new Date('2026-06-03T04:00:00Z');
const GEOLOGY = 'Geology Committee, Ministry of Industry and Construction';
const PLANT = 'Copper concentrator of Almalyk';

const { mission, rows } = sampleMission();
export const missionId = mission.id;

function after(state: MissionState, now: string, make: (edit: Edit) => void): MissionState {
  let ids = 0;
  const edit = startEdit(state, { now, newId: () => `story-${now.slice(8, 10)}-${(ids += 1)}` });
  make(edit);
  return withRows(state, rowsAfter(state, edit.ops()));
}

/** For the delegation: what was released and nothing of the draft. */
function fileOf(state: MissionState): Uint8Array {
  return packMission(state, {
    withPrivate: false,
    withOwn: false,
    released: true,
    now: '2026-06-02T16:00:00.000Z',
    appVersion: 'test',
  });
}

/** A release as it is before the trip, and the next one, sealed, of the evening before: a plant cancelled, a car, a pick-up. */
export async function releaseFiles(): Promise<{ first: Buffer; sealed: Buffer }> {
  const draft = withRows(emptyMissionState(missionId), rows);
  const first = after(draft, '2026-05-28T08:00:00.000Z', (edit) => makeRelease(edit, '2026-05-28T08:00:00.000Z', {}));
  const changed = after(first, '2026-06-02T15:00:00.000Z', (edit) => {
    edit.update('programmeItems', `${missionId}-m3-almalyk`, { status: 'cancelled' });
    edit.update('programmeItems', `${missionId}-m3-ride-2`, { vehicle: 'Minibus 2' });
    edit.update('programmeItems', `${missionId}-miit-ride`, { start: '2026-06-05T07:40' });
  });
  const second = after(changed, '2026-06-02T15:30:00.000Z', (edit) =>
    makeRelease(edit, '2026-06-02T15:30:00.000Z', {}),
  );
  return { first: Buffer.from(fileOf(first)), sealed: Buffer.from(await seal(fileOf(second), KEY)) };
}

/** What differs between a telephone and a laptop. */
export interface StoryDevice {
  readonly page: Page;
  /** Opens a mission file by the app's own way. */
  readonly open: (file: Buffer) => Promise<void>;
  /** Presses what saves a file, and gives its text. */
  readonly save: (extension: string, press: () => Promise<void>) => Promise<string>;
}

/** Ends where the delegate has said who they are. */
export async function firstRelease(device: StoryDevice, file: Buffer): Promise<void> {
  const { page } = device;
  await device.open(file);
  await page.waitForURL(`**/#/m/${missionId}*`);
  await goTo(page, missionId, 'day');
  await page.getByRole('textbox', { name: 'Name, organisation or position' }).fill('王伟');
  await page.getByRole('button', { name: /王伟|Wang Wei/u }).click();
  const notice = page.getByTestId('release-notice');
  await expect(notice).toContainText('Release 1: your programme');
  await acknowledge(page);
  await saved(page);
}

/** By the one key, once the card is open; on a telephone it is a line that opens. */
async function acknowledge(page: Page): Promise<void> {
  await openCard(page);
  await page.keyboard.press('a');
  await expect(page.getByTestId('release-notice')).toHaveCount(0);
}

async function openCard(page: Page): Promise<void> {
  const show = page.getByTestId('release-notice').getByRole('button', { name: /^(Show|Hide)$/u });
  if ((await show.getAttribute('aria-expanded')) !== 'true') await show.click();
}

/** In a cold start: the day by the clock of Astana, on a device that is on Hong Kong time. */
export async function theMorning(page: Page): Promise<void> {
  await page.clock.setFixedTime(MORNING);
  await page.reload();
  await goTo(page, missionId, 'day');
  const clock = page.getByTestId('day-clock');
  await expect(clock).toContainText(/09:00.*Astana.*Hong Kong 12:00/u);
  const now = page.getByTestId('day-now');
  await expect(now).toContainText(GEOLOGY);
  await expect(now).toContainText('Room 2201');
  await expect(page.getByTestId('day-next')).toContainText('Minibus 3');
  await now.getByRole('button', { name: 'Show the driver: Transport Tower' }).click();
  await expect(page.getByTestId('driver-address')).toContainText('Астана қ., Қабанбай батыр даңғылы, 32/1');
  await page.keyboard.press('Escape');
  await page.getByTestId('to-emergency').click();
  await expect(
    page.getByTestId('emergency').getByRole('link', { name: 'Call Kazakhstan, All services: 112' }),
  ).toBeInViewport();
}

/** The next release comes on a stick, locked. */
export async function nextRelease(device: StoryDevice, file: Buffer): Promise<void> {
  const { page } = device;
  await device.open(file);
  await page.getByTestId('file-key').fill(KEY);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Take in what is new in it' }).click();
  const notice = page.getByTestId('release-notice');
  await expect(notice).toContainText('Release 2');
  await openCard(page);
  await expect(notice.getByTestId('release-difference')).toHaveCount(3);
  const difference = (words: string) => notice.getByTestId('release-difference').filter({ hasText: words });
  await expect(difference(PLANT)).toContainText('Cancelled');
  await expect(difference('Transfer to Almalyk')).toContainText(/Minibus 5.*Minibus 2/u);
  await expect(difference('Transfer to Ministry of Investments')).toContainText('08:30–08:50 → 07:40–08:50');
  await acknowledge(page);
}

const typed = {
  note: 'The committee asks for drilling data',
  contact: 'Ержан Сейітов\nБұрғылау инженері\nyerzhan@geology.example',
  lead: 'Joint drilling near Karaganda 20 Jun',
};

async function capture(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+Space');
  const panel = page.getByRole('dialog', { name: 'Quick capture' });
  await expect(panel.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press(key);
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
}

/** A note, a lead and a contact, in seconds; the device may die when this is over. */
export async function typeThree(page: Page): Promise<void> {
  await capture(page, 'Alt+Digit1', typed.note);
  await capture(page, 'Alt+Digit2', typed.contact);
  await capture(page, 'Alt+Digit3', typed.lead);
  await saved(page);
}

export async function threeSurvive(page: Page): Promise<void> {
  await goTo(page, missionId, 'actions');
  await expect(page.getByRole('listitem').filter({ hasText: 'Joint drilling near Karaganda' })).toContainText('Lead');
  await goTo(page, missionId, 'roster');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('yerzhan');
  await page.getByRole('button', { name: 'Look among everyone' }).click();
  await expect(page.getByText('Ержан Сейітов').first()).toBeVisible();
  await goTo(page, missionId, 'notes');
  await expect(page.getByText(typed.note).first()).toBeVisible();
  await goTo(page, missionId, 'day');
  await expect(page.getByTestId('day-clock')).toBeVisible();
  await expect(page.getByTestId('release-notice')).toHaveCount(0);
}

/** At the right times in a calendar's own reader. */
export async function ownCalendar(device: StoryDevice): Promise<void> {
  const text = await device.save('ics', () => device.page.getByRole('button', { name: 'Calendar file' }).click());
  const events = convertIcsCalendar(undefined, text).events ?? [];
  const called = (words: string) => events.find(({ summary }) => summary.includes(words));
  expect(called('Geology Committee')?.start.date.toISOString()).toBe('2026-06-03T04:00:00.000Z');
  // 07:40 in Tashkent.
  expect(called('Transfer to Ministry of Investments')?.start.date.toISOString()).toBe('2026-06-05T02:40:00.000Z');
  expect(called(PLANT)?.status ?? 'CANCELLED').toBe('CANCELLED');
}

export async function ownCard(device: StoryDevice): Promise<void> {
  await goTo(device.page, missionId, 'documents');
  const cards = device.page.getByRole('region', { name: 'Contact cards', exact: true });
  await cards.getByRole('combobox', { name: 'Language of the document' }).click();
  await device.page.getByRole('option', { name: '简体中文' }).click();
  const text = await device.save('vcf', () => cards.getByRole('button', { name: 'Save cards' }).click());
  const card = vcf.parse(text).find((each) => JSON.stringify(each.get('fn')).includes('王伟'));
  expect(JSON.stringify(card?.get('n'))).toContain('["王","伟",');
}
