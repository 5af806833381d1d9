import { describe, expect, it } from 'vitest';
import { liveRows, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Booklet, BookletBlock } from '#shared/export/booklet/blocks.ts';
import { piecesOf } from '#shared/export/booklet/localText.ts';
import { buildBooklet } from '#shared/export/booklet/model.ts';
import { BOOKLET_PARTS, type BookletOptions, bookletPath, parseBookletPath } from '#shared/export/booklet/options.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { item, NOW, person, sampleState, smallState, withItems, withPeople } from '../sampleState.ts';

const ALL: BookletOptions = { locale: 'en', edition: { kind: 'everyone' }, paper: 'A4', parts: BOOKLET_PARTS };

async function booklet(state: MissionState, options: Partial<BookletOptions> = {}): Promise<Booklet> {
  const all = { ...ALL, ...options };
  return buildBooklet(state, all, await loadDocumentLanguage(all.locale), NOW);
}

type BlockOf<K extends BookletBlock['kind']> = Extract<BookletBlock, { kind: K }>;
function only<K extends BookletBlock['kind']>({ blocks }: Booklet, kind: K): BlockOf<K>[] {
  return blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

const chaptersOf = (made: Booklet): string[] => only(made, 'chapter').map(({ id }) => id);

describe('a booklet', () => {
  it('bears its title in the document’s language, and the others beside it', async () => {
    const { cover } = await booklet(sampleState(), { locale: 'zh-Hans' });
    expect(cover.title).toBe('中亚商务考察团2026');
    expect(cover.otherTitles.map(({ lang }) => lang)).toEqual(['en', 'zh-Hant', 'ru']);
    expect(cover.stops.map(({ city }) => city).slice(0, 3)).toEqual(['香港', '阿拉木图', '阿斯塔纳']);
    expect(cover.asOf).toMatch(/2026年5月20日 16:00 \(香港\)$/u);
  });

  it('has its chapters in order, and leaves out those that were not asked for', async () => {
    const state = sampleState();
    expect(chaptersOf(await booklet(state))).toEqual([
      'route',
      'programme',
      'delegation',
      'groups',
      'hosts',
      'contacts',
    ]);
    expect(chaptersOf(await booklet(state, { parts: [] }))).toEqual(['route', 'programme']);
  });

  it('holds every item under its local day', async () => {
    const state = sampleState();
    const made = await booklet(state);
    expect(only(made, 'item')).toHaveLength(liveRows(state, 'programmeItems').length);
    expect(only(made, 'day')[0]?.date).toMatch(/31 May 2026/u);
    expect(only(made, 'day')).toHaveLength(7);
  });

  it('puts home time beside local time where it was asked for and differs', async () => {
    const state = withItems(smallState(), [
      item({ id: 'a' }),
      item({ id: 'b', startZone: 'Asia/Hong_Kong', endZone: 'Asia/Hong_Kong' }),
      item({ id: 'late', start: '2026-06-01T22:00', end: '2026-06-01T23:00' }),
    ]);
    const times = only(await booklet(state), 'item').map(({ id, time }) => [id, time.home]);
    expect(times).toEqual([
      ['b', ''],
      ['a', '12:00–13:00'],
      ['late', '01:00 +1–02:00 +1'],
    ]);
    expect(only(await booklet(state, { parts: [] }), 'item').map(({ time }) => time.home)).toEqual(['', '', '']);
  });

  it('gives a flight both clocks and says where clocks change', async () => {
    const flight = item({
      id: 'f',
      kind: 'flight',
      start: '2026-05-31T09:30',
      startZone: 'Asia/Hong_Kong',
      end: '2026-05-31T12:45',
      endZone: 'Asia/Almaty',
    });
    const made = await booklet(withItems(smallState(), [flight, item({ id: 'm' })]));
    expect(only(made, 'item')[0]?.time).toMatchObject({
      start: '09:30',
      startZone: 'UTC+8',
      end: '12:45',
      endZone: 'UTC+5',
      home: '09:30–15:45',
    });
    expect(only(made, 'clock')[0]?.text).toMatch(/^Clocks go back 3.*: Hong Kong \(UTC\+8\) to Almaty \(UTC\+5\)$/u);
  });

  it('for one person holds that person’s items, and for a group the group’s and those of all', async () => {
    const state = withRows(
      withPeople(
        withItems(smallState(), [
          item({ id: 'all' }),
          item({ id: 'one', wholeDelegation: false, personIds: ['p'] }),
          item({ id: 'grouped', wholeDelegation: false, groupIds: ['g'] }),
          item({ id: 'other', wholeDelegation: false, groupIds: ['h'] }),
        ]),
        [person({ id: 'p', names: { hant: { family: '陳', given: '大文', order: 'familyFirst' } }, groupIds: ['g'] })],
      ),
      ['g', 'h'].map((id) => ({
        table: 'groups' as const,
        row: { id, missionId: 'm', name: { en: `Group ${id}` }, kind: 'group' as const },
      })),
    );
    const forPerson = await booklet(state, { edition: { kind: 'person', id: 'p' } });
    expect(only(forPerson, 'item').map(({ id }) => id)).toEqual(['all', 'grouped', 'one']);
    expect(forPerson.cover.edition).toBe('Personal programme of 陳大文');
    const forGroup = await booklet(state, { edition: { kind: 'group', id: 'h' } });
    expect(only(forGroup, 'item').map(({ id }) => id)).toEqual(['all', 'other']);
  });

  it('lists everyone of the delegation once, by organisation, with the name in every script', async () => {
    const state = sampleState();
    const made = await booklet(state, { locale: 'ru' });
    const people = only(made, 'person');
    const all = liveRows(state, 'people');
    expect(new Set(people.map(({ id }) => id)).size).toBe(all.length);
    const head = people.find(({ id }) => id === 'yeung');
    expect([head?.name.text, ...(head?.otherNames.map(({ text }) => text) ?? [])].join(' ')).toMatch(
      /Ён Хойлам.*Yeung Hoi Lam.*楊海嵐.*杨海岚/u,
    );
    expect(head?.otherNames.find(({ text }) => text === '杨海岚')?.lang).toBe('zh-Hans');
  });

  it('never holds internal remarks, passports or telephones of delegates', async () => {
    const state = sampleState();
    const text = JSON.stringify(await booklet(state));
    for (const { remarks } of liveRows(state, 'itemInternals')) expect(text).not.toContain(remarks);
    const passports = liveRows(state, 'travellers').flatMap(({ passportNumber }) => passportNumber ?? []);
    expect(passports.length).toBeGreaterThan(0);
    for (const passport of passports) expect(text).not.toContain(passport);
    const delegate = liveRows(state, 'people').find(({ origin, role }) => origin === 'mainland' && role === undefined);
    expect(delegate?.mobile).toBeDefined();
    expect(text).not.toContain(delegate?.mobile);
  });

  it('says that a draft is to be confirmed and why an item was cancelled', async () => {
    const state = withItems(smallState(), [
      item({ id: 'a', status: 'draft' }),
      item({ id: 'b', status: 'cancelled', cancelledReason: 'snow' }),
    ]);
    expect(only(await booklet(state), 'item').map(({ notice }) => notice)).toEqual([
      'To be confirmed',
      'Cancelled: snow',
    ]);
    expect(only(await booklet(state, { parts: [] }), 'item').map(({ id }) => id)).toEqual(['b']);
    expect((await booklet(smallState())).empty).toBe(true);
  });

  it('cuts remarks of any length into pieces, losing none of them', async () => {
    const remarks = 'A sentence of the remarks that goes on for a while. '.repeat(300).trim();
    const made = await booklet(withItems(smallState(), [item({ id: 'a', remarks })]));
    const first = only(made, 'item').map((block) => block.remarks);
    const text = [...first, ...only(made, 'more').map(({ detail }) => detail.text)].join(' ');
    expect(text).toBe(remarks);
    expect(only(made, 'more').length).toBeGreaterThan(10);
  });

  it('cuts text without any space, and never through a letter', () => {
    const pieces = piecesOf('😀'.repeat(50), 7);
    expect(pieces.join('')).toBe('😀'.repeat(50));
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  });
});

describe('the address of a booklet', () => {
  it('says all its options and is read back', () => {
    const options: BookletOptions = {
      locale: 'zh-Hant',
      edition: { kind: 'person', id: 'a_b-1' },
      paper: 'A5',
      parts: ['homeTime', 'drafts'],
    };
    const path = bookletPath('m-1', options, 'pdf');
    expect(path).toBe('/print/booklet/m-1/pdf/zh-Hant/person.a_b-1/A5/homeTime.drafts');
    expect(parseBookletPath(path.slice('/print/'.length))).toEqual({ missionId: 'm-1', purpose: 'pdf', options });
    const none = { ...options, edition: { kind: 'everyone' as const }, parts: [] };
    expect(parseBookletPath(bookletPath('m', none, 'view').slice('/print/'.length))?.options).toEqual(none);
  });

  it('is refused where it names no booklet', () => {
    for (const path of ['', 'booklet', 'booklet/m/pdf/fr/everyone/A4/none', 'booklet/m/pdf/en/group./A4/none']) {
      expect(parseBookletPath(path)).toBeNull();
    }
  });
});
