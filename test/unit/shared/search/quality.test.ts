/** What comes first for what is typed: the table of queries that the search is judged by. */
import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/search/follow.ts';
import { search, type SearchResult } from '#shared/search/results.ts';
import { TermIndex } from '#shared/search/termIndex.ts';
import { runSteps } from '#shared/steps.ts';
import { EMPTY, STATE } from './records.ts';

const index = new TermIndex();
runSteps(applyChanges(index, EMPTY, STATE));

const groupsOf = (query: string, limit = 10) => search(index, STATE, query, { locale: 'en', limit });
const keysOf = (query: string): string[] => groupsOf(query).flatMap(({ results }) => results.map(({ key }) => key));

/** What is typed, and the records that come first, in this order. */
const FIRST: Readonly<Record<string, readonly (readonly [query: string, ...first: readonly string[]])[]>> = {
  'Latin, accents and case off': [
    ['lefebvre', 'person/lefebvre'],
    ['LEFÈBVRE', 'person/lefebvre'],
    ['aurelie', 'person/lefebvre', 'note/own-thoughts'],
    ['lodz oresund strasse', 'organisation/lodz'],
    ['Łódź', 'organisation/lodz'],
    ['yoldoshev', 'person/oybek'],
    ['Yo‘ldoshev', 'person/oybek'],
    ['tai man chan', 'person/chan'],
    ['taiman', 'person/chan'],
  ],
  'Cyrillic by Latin and back, Kazakh and Uzbek letters': [
    ['nurlan', 'person/nurlan'],
    ['Нурлан', 'person/nurlan'],
    ['НҰРЛАН', 'person/nurlan'],
    ['abdiqadyr', 'person/nurlan'],
    ['abdikadyr', 'person/nurlan'],
    ['Ахметов', 'person/akhmetov'],
    ['Тимур', 'person/akhmetov'],
    ['yerlan', 'person/yerlan'],
    ['gabitov', 'person/yerlan'],
    ['Казахстан темир', 'organisation/rail'],
    ['qazaqstan temir', 'organisation/rail'],
    ['ташкент', 'item/flight'],
    ['Йулдошев', 'person/oybek'],
    ['oktyabre', 'note/delegation-news'],
  ],
  'Chinese without spaces, Traditional by Simplified and back': [
    ['陳大文', 'person/chan'],
    ['陈大文', 'person/chan'],
    ['大文', 'person/chan'],
    ['陳', 'person/chen', 'person/chan'],
    ['張偉', 'person/zhang'],
    ['水利部', 'organisation/water', 'item/water-call'],
    ['欢迎晚宴', 'item/dinner'],
    ['地质委员会', 'note/geology'],
    ['勘探许可', 'note/geology'],
    ['考察乾港', 'item/almaty-tour'],
    ['港企名单', 'action/list'],
    ['大陳文', 'person/chan'],
  ],
  'days as they are written in four languages': [
    ['3 June', 'item/water-call', 'item/reception'],
    ['june 3', 'item/water-call', 'item/reception'],
    ['3rd of June 2026', 'item/water-call', 'item/reception'],
    ['3 jun', 'item/water-call', 'item/reception'],
    ['2026-06-03', 'item/water-call', 'item/reception'],
    ['2026/6/3', 'item/water-call', 'item/reception'],
    ['3.6.2026', 'item/water-call', 'item/reception'],
    ['3/6', 'item/water-call', 'item/reception'],
    ['6月3日', 'item/water-call', 'item/reception'],
    ['2026年6月3日', 'item/water-call', 'item/reception'],
    ['６月３號', 'item/water-call', 'item/reception'],
    ['3 июня', 'item/water-call', 'item/reception'],
    ['3 июня reception', 'item/reception'],
    ['5 June dinner', 'item/dinner'],
    ['19 June', 'action/tariff'],
    ['1 июн', 'item/almaty-tour', 'leg/ala'],
  ],
  'the beginning of a word': [
    ['nur', 'person/nurlan'],
    ['memor', 'note/geology'],
    ['minis wat', 'organisation/water', 'item/water-call'],
    ['rece', 'item/reception'],
    ['hy756', 'item/flight'],
    ['HY 756', 'item/flight'],
    ['91234567', 'person/chan'],
    ['+852 9123', 'person/chan'],
    ['ktz', 'organisation/rail'],
  ],
  'small errors in typing': [
    ['nulran', 'person/nurlan'],
    ['nurlen', 'person/nurlan'],
    ['akmetov', 'person/akhmetov'],
    ['receptoin', 'item/reception'],
    ['memorandom', 'note/geology'],
    ['minsitry watr', 'organisation/water', 'item/water-call'],
    ['Нурлна', 'person/nurlan'],
  ],
  'small errors in a word of which only the beginning is typed yet': [
    ['nazarbaev uni', 'organisation/university'],
    ['university nazarba', 'organisation/university'],
    ['univresi', 'organisation/university'],
    ['samruk kazn', 'organisation/samruk'],
    ['samruk kazin', 'organisation/samruk'],
    ['Самрук Казн', 'organisation/samruk'],
    ['логст', 'item/hub'],
    ['logistc', 'item/hub'],
    ['lgoist', 'item/hub'],
    ['hub logsti', 'item/hub'],
    ['Лефевр', 'person/lefebvre'],
    ['yoldshe', 'person/oybek'],
    ['Министерсво вод', 'organisation/water'],
    ['Минстер', 'organisation/water'],
    // What is as it was typed stays first, and in its order.
    ['wate', 'organisation/water', 'item/water-call', 'item/reception'],
    ['memo', 'note/geology'],
  ],
  'a name before a text': [
    ['almaty', 'leg/ala', 'person/wong'],
    ['water', 'organisation/water', 'item/water-call', 'item/reception'],
    ['tariff', 'action/tariff', 'note/own-thoughts'],
    ['wei', 'person/zhang'],
  ],
  'a programme item by who receives the delegation, after what is called so': [
    ['yerlan', 'person/yerlan', 'item/water-call'],
    ['Ерлан', 'person/yerlan', 'item/water-call'],
    ['ktz', 'organisation/rail', 'item/reception'],
    ['temir zholy', 'organisation/rail', 'item/reception'],
    ['темір', 'organisation/rail', 'item/reception'],
    ['водных', 'organisation/water', 'item/water-call'],
    ['ktz reception', 'item/reception'],
  ],
  'what stands only in a text': [
    ['seating protocol', 'item/dinner'],
    ['петрова', 'action/list'],
    ['12 blocks', 'note/geology'],
    ['польша', 'organisation/lodz'],
    ['әбдіқадыр tariff', 'action/tariff'],
  ],
};

describe.for(Object.entries(FIRST))('%s', ([, queries]) => {
  test.for(queries)('%s', ([query, ...first]) => {
    expect(keysOf(query).slice(0, first.length)).toEqual(first);
  });
});

describe('what is not found', () => {
  test.for([
    [''],
    ['   '],
    ['！？。'],
    ['nurlan zzz'],
    ['31 February'],
    // Three letters have too many neighbours, and figures are never near.
    ['weu'],
    ['765'],
    ['大水'],
    // The first and the last letter of what is half typed are right, three letters are not forgiven, and Chinese is as typed.
    ['kogist'],
    ['logisx'],
    ['lgi'],
    ['物留'],
    ['欢迎完'],
  ])('%s', ([query = '']) => {
    expect(keysOf(query)).toEqual([]);
  });
});

describe('results as they are read', () => {
  const resultOf = (query: string, key: string): SearchResult | undefined =>
    groupsOf(query)
      .flatMap(({ results }) => results)
      .find((result) => result.key === key);
  const marked = ({ text, marks }: SearchResult['title']): string[] => marks.map(([from, to]) => text.slice(from, to));

  test('words are marked where they stand, in the script that they stand in', () => {
    expect(marked(resultOf('nurlan', 'person/nurlan')?.title ?? { text: '', marks: [] })).toEqual(['Нұрлан']);
    expect(marked(resultOf('水利部', 'item/water-call')?.snippet ?? { text: '', marks: [] })).toEqual(['水利部']);
    expect(marked(resultOf('minsitry', 'organisation/water')?.title ?? { text: '', marks: [] })).toEqual(['Ministry']);
  });

  test('the snippet is the line that has what the name has not', () => {
    expect(resultOf('reception water', 'item/reception')?.snippet?.text).toBe('Bring water');
    expect(resultOf('reception', 'item/reception')?.snippet).toBeNull();
    expect(resultOf('勘探許可', 'note/geology')?.snippet?.text).toBe('勘探許可以「先到先得」方式批出');
  });

  test('who receives the delegation is the line that an item is found by', () => {
    expect(resultOf('ерлан', 'item/water-call')?.snippet).toEqual({ text: 'Ғабитов Ерлан', marks: [[8, 13]] });
  });

  test('a note without a title is shown by its first words', () => {
    expect(resultOf('октябре', 'note/delegation-news')?.title.text).toBe('Буксовый парк простаивает в октябре');
  });

  test('groups stand in the order of their best record, and tell how many there are beyond those shown', () => {
    const groups = groupsOf('almaty', 1);
    expect(groups.map(({ kind }) => kind)).toEqual(['leg', 'person']);
    expect(groupsOf('陳', 1)).toMatchObject([{ kind: 'person', total: 2, results: [{ key: 'person/chen' }] }]);
  });
});
