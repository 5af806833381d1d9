/** Typing in a note of 200 paragraphs, and the list of 10,000 notes, in the large mission. */
import { expect, test } from '@playwright/test';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';
import { packMission } from '#shared/export/missionFile/pack.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { median, ms, percentile, report } from './figures.ts';
import { keysToScreen, longestTaskOf, scrollFrames } from './gestures.ts';
import { newDevice, pageOf, takeIn } from './missions.ts';
import { addPageClock } from './pageClock.ts';

const ROUNDS = 3;
const PARAGRAPHS = 200;
const NOTES = 10_000;
const SENTENCE = 'Losses in irrigation canals are to be halved by 2030; 3,500 km of canals are to be lined.';

function missionWithNotes(): { missionId: string; bytes: Buffer } {
  const { rows } = sampleMission();
  const missionId = rows[0]?.row.missionId ?? '';
  const said = (paragraphs: number): string =>
    writtenText(
      Array.from({ length: paragraphs }, () => ({ kind: 'paragraph', runs: [{ text: SENTENCE }] }) as const),
      7,
    );
  const short = said(2);
  const more: { table: TableName; row: AnyRow }[] = Array.from({ length: NOTES }, (_, index) => {
    const id = index === 0 ? 'long' : `n${index}`;
    const createdAt = new Date(Date.UTC(2026, 5, 1) - index * 60_000).toISOString();
    const note = {
      id,
      missionId,
      title: `Note ${index}`,
      template: 'blank',
      createdAt,
      personIds: [],
      organisationIds: [],
    };
    const part = {
      id: `p-${id}`,
      missionId,
      noteId: id,
      at: createdAt,
      update: index === 0 ? said(PARAGRAPHS) : short,
    };
    return [
      { table: 'staffNotes', row: note },
      { table: 'staffNoteParts', row: part },
    ] as const;
  }).flat();
  const state = withRows(emptyMissionState(missionId), [...rows, ...more]);
  const options = { withPrivate: false, withOwn: false, now: '2026-05-20T08:00:00Z', appVersion: '0.0.0' };
  return { missionId, bytes: Buffer.from(packMission(state, options)) };
}

test('notes', async () => {
  const file = missionWithNotes();
  const device = newDevice();
  await takeIn(device, file);
  const figures = new Map<string, number[]>();
  const note = (name: string, figure: number): void => void figures.set(name, [...(figures.get(name) ?? []), figure]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await device.start();
    await addPageClock(context, '[data-testid="note-text"] p');
    const page = await pageOf(context);
    await page.goto(`/#/m/${file.missionId}/notes/long`);
    const text = page.getByRole('textbox', { name: 'Text of the note' });
    await text.locator('p').nth(100).click();
    await page.waitForTimeout(1500);
    const typing = await longestTaskOf(page, async () => {
      const times = await keysToScreen(page, 'seen by the secretary of the delegation');
      note('typing in 200 paragraphs: key to screen p50', percentile(times, 0.5));
      note('typing in 200 paragraphs: key to screen p95', percentile(times, 0.95));
    });
    note('typing in 200 paragraphs: longest task', typing);
    await expect(page.getByTestId('save-state')).toHaveText('Saved');
    let frames = 0;
    note(
      'scroll of 10,000 notes, 3 s: longest task',
      await longestTaskOf(page, async () => {
        frames = await scrollFrames(page, 'main [role="region"]');
      }),
    );
    note('scroll of 10,000 notes, 3 s: frames of about 180', frames);
    const search = page.getByRole('searchbox', { name: 'Find a note' });
    await search.click();
    const times = await keysToScreen(page, 'canals');
    note('finding among 10,000 notes: key to screen p95', percentile(times, 0.95));
    await context.close();
  }
  device.remove();
  report(
    `Notes, ${ROUNDS} rounds`,
    ['', 'median', 'worst'],
    [...figures].map(([name, values]) =>
      name.includes('frames')
        ? [name, String(median(values)), String(Math.min(...values))]
        : [name, ms(median(values)), ms(Math.max(...values))],
    ),
  );
});
