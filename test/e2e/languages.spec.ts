import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '#shared/domain/fields.ts';
import { LOCALES } from '#shared/domain/fields.ts';
import { LOCALE_NAMES } from '#shared/i18n/translate.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { blocksOf, plainText } from '#shared/domain/notes/text/blocks.ts';
import { readDocument } from '#shared/domain/notes/text/document.ts';
import { zoneNames } from '#shared/time/zones.ts';
import { MESSAGES } from '#test/allMessages.ts';
import { openSample } from './openSample.ts';
import { goTo, SCREENS } from './screens.ts';

/** `roster.addPerson` as it would stand on a screen that has no text for it; an address of e-mail is none. */
const RAW_KEY = new RegExp(`(?<![@\\w])(?:${Object.keys(MESSAGES.en).join('|')})\\.[a-z][A-Za-z.]+\\b`);
/** Everything that is written in the sample, whose names and titles stay as they are, and the names of zones. */
const IN_SAMPLE = new Set(
  latinWords(`${JSON.stringify([sampleMission().rows, zoneNames()])} ${textsOfNotes().join(' ')}`),
);

/** Texts of notes are not to be read off their rows. */
function textsOfNotes(): string[] {
  return sampleMission().rows.flatMap(({ row }) =>
    'update' in row && 'noteId' in row ? [plainText(blocksOf(readDocument([row]).doc))] : [],
  );
}

function latinWords(text: string): string[] {
  // What is cut ends in the middle of a word.
  return [...text.replaceAll(/[A-Za-z]+…/g, '').matchAll(/[A-Za-z]{2,}/g)].map(([word]) => word.toLowerCase());
}

/** Words that a language writes in Latin letters itself: names of formats, keys, brands. */
function borrowedWords(locale: Locale): Set<string> {
  const texts = Object.values(MESSAGES[locale]).flatMap((area) => Object.values(area));
  return new Set([...latinWords(texts.join(' ').replaceAll(/\{\{\w+\}\}/g, ' ')), 'ctrl', 'english', 'kb', 'mb', 'gb']);
}

interface Written {
  readonly texts: readonly string[];
  readonly title: string;
  readonly lang: string;
}

/** Each text on the page and each text that a screen reader reads in its place. */
async function readPage(page: Page): Promise<Written> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style') === null) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (element.closest('[aria-hidden="true"]') !== null) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return {
      texts: texts.map((text) => text.trim()).filter((text) => text !== ''),
      title: document.title,
      lang: document.documentElement.lang,
    };
  });
}

async function chooseLanguage(page: Page, locale: Locale): Promise<void> {
  const { lang } = await readPage(page);
  const menu = MESSAGES[lang as Locale]['shell']?.['language'] ?? '';
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitemradio', { name: LOCALE_NAMES[locale] }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

test('each language is chosen at run time on an open screen, and the next start keeps it', async ({ page }) => {
  await openSample(page);
  for (const locale of LOCALES) {
    await chooseLanguage(page, locale);
    const programme = MESSAGES[locale]['shell']?.['programme'] ?? '';
    await expect(page.getByRole('navigation').getByRole('link', { name: programme, exact: true })).toBeVisible();
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', LOCALES.at(-1) ?? '');
});

for (const locale of LOCALES) {
  test(`every screen is written in ${LOCALE_NAMES[locale]}, and nothing shows a key instead of a text`, async ({
    page,
  }) => {
    const missionId = await openSample(page);
    await chooseLanguage(page, locale);
    const borrowed = borrowedWords(locale);
    const titles = new Set<string>();
    // A document is in a language of its own.
    const screens = SCREENS.filter(({ name }) => name !== 'pocket card');
    for (const screen of screens) {
      await goTo(page, screen, missionId);
      const { texts, title, lang } = await readPage(page);
      titles.add(title);
      expect.soft(lang, `language of ${screen.name}`).toBe(locale);
      expect
        .soft(
          [...texts, title].filter((text) => RAW_KEY.test(text)),
          `keys on ${screen.name}`,
        )
        .toEqual([]);
      if (locale === 'en') continue;
      const english = texts.filter((text) =>
        latinWords(text).some((word) => !IN_SAMPLE.has(word) && !borrowed.has(word)),
      );
      expect.soft(english, `English on ${screen.name}`).toEqual([]);
    }
    // Each screen says where one is; the timetable is part of the programme, a record's history of the history, anybody's day of
    // My day, and a new release of the releases.
    expect([...titles]).toHaveLength(screens.length - 4);
  });
}
