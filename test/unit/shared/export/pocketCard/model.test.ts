import { describe, expect, it } from 'vitest';
import { takePack } from '#shared/domain/briefing/pack.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import { liveRows, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { type Locale, LOCALES } from '#shared/domain/fields.ts';
import { makeRelease } from '#shared/domain/release/makeRelease.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import type { PocketCard, PocketEntry, PocketItem } from '#shared/export/pocketCard/card.ts';
import { buildPocketCards } from '#shared/export/pocketCard/model.ts';
import { parsePocketPath, type PocketCardOptions, pocketPath } from '#shared/export/pocketCard/options.ts';
import { packOf } from '#shared/places/briefings/packs.ts';
import { item, NOW, person, sampleState, smallState, withItems, withPeople } from '../sampleState.ts';

const one = (id: string): PocketCardOptions['edition'] => ({ kind: 'person', id });

async function cardOf(state: MissionState, id: string, locale: Locale = 'en'): Promise<PocketCard> {
  const { cards } = buildPocketCards(state, { edition: one(id) }, await loadDocumentLanguage(locale), NOW);
  const [card] = cards;
  if (card === undefined || cards.length !== 1) throw new Error(`${cards.length} cards of ${id}`);
  return card;
}

function after(state: MissionState, change: Parameters<typeof rowsAfter>[1]): MissionState {
  return withRows(state, rowsAfter(state, change));
}

/** The programme of the moment under the next number. */
function released(state: MissionState): MissionState {
  let count = state.tables.releasedItems.size;
  const edit = startEdit(state, { now: NOW, newId: () => `r${count++}` });
  makeRelease(edit, '2026-05-20T07:30:00.000Z', { madeBy: 'Secretariat' });
  return after(state, edit.ops());
}

const sections = ({ sides }: PocketCard) => sides.flat();
const entries = (card: PocketCard): PocketEntry[] => sections(card).flatMap((section) => section.entries);
const itemsOf = (card: PocketCard): PocketItem[] => entries(card).filter((entry) => entry.kind === 'item');
const titlesOn = (card: PocketCard, date: string): string[] =>
  (sections(card).find(({ id }) => id === date)?.entries ?? []).flatMap((entry) =>
    entry.kind === 'item' ? [entry.title] : [],
  );

describe('a pocket card', () => {
  it('shows what was released and names the release; what is done to the draft afterwards stays out', async () => {
    const plan = withItems(withPeople(smallState(), [person({ id: 'wang' })]), [
      item({ id: 'forum', title: { en: 'Forum' }, start: '2026-06-01T09:00', end: '2026-06-01T11:00' }),
    ]);
    expect((await cardOf(plan, 'wang')).head.version).toBe('Not released: this is the plan');
    const first = released(plan);
    const draft = withItems(first, [item({ id: 'secret', title: { en: 'Not told yet' } })]);
    const card = await cardOf(draft, 'wang');
    expect(card.head.version).toBe('Release 1 of 20 May 2026 15:30 (Hong Kong)');
    expect(card.head.made).toBe('Made 20 May 2026 16:00 (Hong Kong)');
    expect(itemsOf(card).map(({ id }) => id)).toEqual(['forum']);
    expect((await cardOf(released(draft), 'wang')).head.version).toMatch(/^Release 2 /u);
  });

  it('of somebody who leaves with a sub-delegation and joins again has both, and the cities of their own way', async () => {
    const card = await cardOf(sampleState(), 'koenig');
    const titles = titlesOn(card, '2026-06-05');
    expect(titles.some((title) => title.includes('Almalyk'))).toBe(true);
    expect(titles).toContain('Supper on the terrace, all together again');
    expect(itemsOf(card).find(({ title }) => title.includes('Almalyk'))?.place).toContain('Mining');
    // The water sub-delegation’s afternoon of the same day is somebody else’s.
    const other = await cardOf(sampleState(), 'lin-shuhui');
    expect(titlesOn(other, '2026-06-05').some((title) => title.includes('Almalyk'))).toBe(false);
    expect(sections(card)[0]?.entries.map((entry) => entry.kind === 'hotel' && entry.city)).toEqual([
      'Almaty',
      'Astana',
      'Tashkent',
      'Samarkand',
    ]);
  });

  it('says when to be where and in which vehicle, and tells a ride with what it leads to', async () => {
    const state = withItems(withPeople(smallState(), [person({ id: 'wang' })]), [
      item({
        id: 'ride',
        kind: 'transfer',
        start: '2026-06-01T08:15',
        end: '2026-06-01T08:45',
        placeName: 'Hilton',
        vehicle: 'Coach 4',
      }),
      item({ id: 'forum', gatherMinutes: 60, gatherPlace: 'Lobby', placeName: 'Expo', room: 'Hall A' }),
      item({ id: 'off', status: 'cancelled' }),
      item({
        id: 'home',
        kind: 'flight',
        start: '2026-06-06T22:00',
        end: '2026-06-07T06:10',
        endZone: 'Asia/Hong_Kong',
      }),
    ]);
    const items = itemsOf(await cardOf(state, 'wang'));
    expect(items.map(({ id }) => id)).toEqual(['forum', 'home']);
    expect(items[0]).toMatchObject({ gather: 'Be there 08:00: Lobby', place: 'Expo · Hall A', vehicle: 'Coach 4' });
    expect(items[1]?.time).toBe('22:00–06:10 +1 (UTC+8)');
  });

  it('keeps a flight or a train longest when there is no room for all', async () => {
    const card = await cardOf(sampleState(), 'lin-shuhui');
    const weightOf = (part: string) => itemsOf(card).find(({ title }) => title.includes(part))?.weight ?? 0;
    expect(weightOf('ZZ 801')).toBe(Math.max(...itemsOf(card).map(({ weight }) => weight)));
    expect(weightOf('Afrosiyob')).toBe(weightOf('ZZ 801'));
  });

  it('holds nothing private and nothing internal, in any language', async () => {
    const state = sampleState();
    const secrets = [
      ...liveRows(state, 'travellers').flatMap(({ id: _id, missionId: _mission, ...fields }) => Object.values(fields)),
      ...liveRows(state, 'itemInternals').map(({ remarks }) => remarks),
    ].filter((text): text is string => typeof text === 'string' && text.length > 6);
    expect(secrets.length).toBeGreaterThan(20);
    for (const locale of LOCALES) {
      const made = buildPocketCards(state, { edition: { kind: 'everyone' } }, await loadDocumentLanguage(locale), NOW);
      const text = JSON.stringify(made);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  it('tells the numbers of each country of the way, the secretariat, and hotels in the script of the place', async () => {
    const card = await cardOf(sampleState(), 'lin-shuhui', 'zh-Hant');
    const [, help] = card.sides;
    expect(card.head.name).toEqual({ text: '林淑慧', lang: 'zh-Hans' });
    expect(help.slice(0, 3).map(({ title }) => title)).toEqual([
      '緊急求助：香港',
      '緊急求助：哈薩克斯坦',
      '緊急求助：烏茲別克斯坦',
    ]);
    const numbers = help.flatMap((section) => section.entries).filter((entry) => entry.kind === 'numbers');
    expect(numbers[2]?.numbers.find(({ text }) => text === '103')?.note).toBe('未經核實');
    const text = JSON.stringify(help);
    expect(text).toContain('+852 0000 1040');
    expect(text).toContain('Алматы қ., Желтоқсан көшесі, 181');
    // Telephones of delegates stay out.
    const delegates = liveRows(sampleState(), 'people').filter(({ id }) => id === 'koenig');
    expect(delegates[0]?.mobile).toBeDefined();
    expect(text).not.toContain(delegates[0]?.mobile);
  });

  it('has the numbers and phrases of the briefing as organisers have it, abroad and each phrase once', async () => {
    const sample = sampleState();
    const edit = startEdit(sample, { now: NOW, newId: () => 'own' });
    for (const country of ['HK', 'KZ', 'UZ']) takePack(edit, packOf(country));
    const phone = liveRows(edit.state, 'briefings').find(({ country, kind }) => country === 'KZ' && kind === 'phone');
    edit.update('briefings', phone?.id ?? '', { phone: '+7 700 112' });
    const card = await cardOf(after(sample, edit.ops()), 'koenig');
    expect(JSON.stringify(card.sides[1])).toContain('+7 700 112');
    const phrases = entries(card).filter((entry) => entry.kind === 'phrase');
    expect(phrases.map(({ title, said }) => `${title} ${said.text}`)).toContain('Thank you Рақмет!');
    expect(new Set(phrases.map(({ said }) => said.text)).size).toBe(phrases.length);
    expect(sections(card).flatMap(({ id }) => (id.startsWith('phrases-') ? [id] : []))).toEqual([
      'phrases-KZ',
      'phrases-UZ',
    ]);
  });

  it('has a contact code that a camera reads off paper, and none where it would hold too much', async () => {
    const short = await cardOf(sampleState(), 'koenig');
    const codeOf = (card: PocketCard) => entries(card).find((entry) => entry.kind === 'code');
    expect(codeOf(short)?.text).toMatch(/^BEGIN:VCARD[\s\S]*FN:Matthias König[\s\S]*END:VCARD/u);
    const people = [person({ id: 'long', names: { latin: { full: 'L'.repeat(500), order: 'familyFirst' } } })];
    expect(codeOf(await cardOf(withPeople(smallState(), people), 'long'))).toBeUndefined();
  });

  it('is made for everyone of the delegation in the order of protocol, and not for the hosts', async () => {
    const state = sampleState();
    const { cards } = buildPocketCards(state, { edition: { kind: 'everyone' } }, await loadDocumentLanguage('en'), NOW);
    expect(cards).toHaveLength(liveRows(state, 'people').filter(({ origin }) => origin !== 'host').length);
  });

  it('has an address that leads back to itself, and no other address does', () => {
    const options = { locale: 'ru', edition: one('p1'), from: 'day' } as const;
    const path = pocketPath('m1', options, 'pdf');
    expect(parsePocketPath(path.slice('/print/'.length))).toEqual({ missionId: 'm1', purpose: 'pdf', options });
    for (const wrong of ['pocket/m/pdf/ru/person./day', 'pocket/m/pdf/xx/everyone/day', 'pocket/m/pdf/ru/everyone/x'])
      expect(parsePocketPath(wrong)).toBeNull();
  });
});
