import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOps, startEdit } from '#shared/domain/change/edit.ts';
import { liveRows, type MissionState, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { type PackEntry, packNews, takeEntry, takePack } from '#shared/domain/briefing/pack.ts';
import { packOf, PACK_COUNTRIES } from '#shared/places/briefings/packs.ts';
import { plan } from '../programme/plan.ts';

type Change = (edit: ReturnType<typeof startEdit>) => void;
let made = 0;
function after(state: MissionState, change: Change): MissionState {
  const newId = (): string => `n${(made += 1)}`;
  const edit = startEdit(state, { now: '2026-03-01T00:00:00.000Z', newId });
  change(edit);
  expect(checkOps(state, edit.ops())).toEqual([]);
  return withRows(state, rowsAfter(state, edit.ops()));
}

const taken = (state: MissionState, entries: readonly PackEntry[]): MissionState =>
  after(state, (edit) => takePack(edit, entries));
const texts = (state: MissionState): unknown[] =>
  liveRows(state, 'briefings').map(({ title, days, date }) => [title.en, days ?? date]);

const VISA: PackEntry = {
  key: 'KZ-v-HK',
  country: 'KZ',
  kind: 'visa',
  title: { en: 'Visa' },
  passport: 'HK',
  days: 14,
};
const UNITY: PackEntry = { key: 'KZ-h', country: 'KZ', kind: 'holiday', title: { en: 'Unity' }, date: '2026-05-01' };
const PACK = [VISA, UNITY];

describe('what is shipped', () => {
  test.each(PACK_COUNTRIES)(
    '%s obeys the schema, in four languages, and says of each fact where it was read or nothing',
    (country) => {
      const pack = packOf(country);
      expect(pack.length).toBeGreaterThan(5);
      expect(new Set(pack.map(({ key }) => key)).size).toBe(pack.length);
      for (const entry of pack) {
        // With a mission's id of 36 signs before it, it is an id.
        expect(entry.key).toMatch(new RegExp(`^${country}-[A-Za-z0-9-]{1,24}$`));
        expect(entry.country).toBe(country);
        expect([entry.key, entry.source === undefined]).toEqual([entry.key, entry.checkedAt === undefined]);
        for (const text of [entry.title, entry.body ?? {}]) {
          expect([0, 4]).toContain(Object.values(text).filter((one) => one !== '').length);
        }
      }
      const holidays = pack.filter(({ kind }) => kind === 'holiday');
      expect(holidays.filter(({ date = '', until = '9' }) => !date.startsWith('2026-') || until <= date)).toEqual([]);
      taken(plan({}), pack);
    },
  );

  test('keeps emergency numbers in one place', () => {
    expect(packOf('HK').filter(({ kind }) => kind === 'phone')).toMatchObject([{ phone: '999', service: 'all' }]);
    expect(packOf('XX')).toEqual([]);
  });
});

describe('taking over', () => {
  test('gives an entry of a city to the leg that stays there', () => {
    const entry: PackEntry = { ...UNITY, key: 'KZ-a', kind: 'address', city: 'Astana' };
    const elsewhere: PackEntry = { ...entry, key: 'KZ-b', city: 'Aktau' };
    const namesake: PackEntry = { ...entry, key: 'UZ-c', country: 'UZ' };
    const rows = liveRows(taken(plan({}), [entry, elsewhere, namesake]), 'briefings');
    expect(rows.map(({ legId }) => legId)).toEqual(['nqz', undefined, undefined]);
  });

  test('makes the same entries on two devices, and nothing the second time', () => {
    const state = taken(plan({}), PACK);
    expect(liveRows(taken(plan({}), PACK), 'briefings')).toEqual(liveRows(state, 'briefings'));
    expect(packNews(state, PACK)).toEqual({ added: [], renewed: [], differing: [] });
  });

  test('renews what nobody changed, and leaves what people wrote or deleted', () => {
    const first = taken(plan({}), [...PACK, { ...UNITY, key: 'KZ-gone', title: { en: 'Gone' } }]);
    const state = after(first, (edit) => {
      edit.update('briefings', 'm-KZ-v-HK', { days: 12, checkedAt: '2026-05-01' });
      edit.remove('briefings', 'm-KZ-gone');
    });
    const newer = [
      { ...VISA, days: 30 },
      { ...UNITY, date: '2026-05-02' },
      { ...UNITY, key: 'KZ-gone', title: { en: 'Gone' }, date: '2026-06-02' },
    ];
    const news = packNews(state, newer);
    expect(news.renewed.map(({ row }) => row.id)).toEqual(['m-KZ-h']);
    expect(news.differing.map(({ row }) => row.id)).toEqual(['m-KZ-v-HK']);
    const renewed = taken(state, newer);
    expect(texts(renewed)).toEqual([
      ['Visa', 12],
      ['Unity', '2026-05-02'],
    ]);
    // Chosen by hand: the shipped text, whole.
    const chosen = after(renewed, (edit) => {
      const [choice] = packNews(renewed, newer).differing;
      if (choice !== undefined) takeEntry(edit, choice.row, choice.entry);
    });
    expect(texts(chosen)[0]).toEqual(['Visa', 30]);
    expect(chosen.tables.briefings.get('m-KZ-v-HK')).not.toHaveProperty('checkedAt');
    expect(packNews(chosen, newer).differing).toEqual([]);
  });

  test('has nothing to say where somebody wrote what is shipped now', () => {
    const state = after(taken(plan({}), PACK), (edit) => edit.update('briefings', 'm-KZ-v-HK', { days: 30 }));
    expect(packNews(state, [{ ...VISA, days: 30 }, UNITY])).toEqual({ added: [], renewed: [], differing: [] });
  });

  test('never loses what a person wrote, whatever is shipped next', () => {
    const days = fc.nat(60);
    fc.assert(
      fc.property(days, days, fc.array(days, { maxLength: 4 }), (shipped, written, later) => {
        fc.pre(shipped !== written);
        let state = after(taken(plan({}), [{ ...VISA, days: shipped }]), (edit) =>
          edit.update('briefings', 'm-KZ-v-HK', { days: written }),
        );
        for (const next of later) state = taken(state, [{ ...VISA, days: next }]);
        expect(state.tables.briefings.get('m-KZ-v-HK')?.days).toBe(written);
      }),
    );
  });
});
