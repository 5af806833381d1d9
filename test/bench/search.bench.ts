/**
 * What the search costs beside plain MiniSearch (its own tokenising, prefixes and errors) and beside a scan of all texts: to
 * make, to keep and read back, to follow an edit, and to ask. In processor time.
 */
import process from 'node:process';
import { test } from '@playwright/test';
import MiniSearch from 'minisearch';
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { foldText } from '#shared/i18n/fold.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';
import { documentOf, type SearchDocument } from '#shared/search/documents.ts';
import { applyChanges, catchUpIndex, changedKeys, stampsOf } from '#shared/search/follow.ts';
import { search } from '#shared/search/results.ts';
import { TermIndex } from '#shared/search/termIndex.ts';
import { runSteps } from '#shared/steps.ts';
import { median, percentile, report } from './figures.ts';
import { LARGE } from './missions.ts';

const ROUNDS = 15;
const QUERIES = [
  'n',
  'nu',
  'nurlan',
  'Нурлан',
  'nulran',
  '水利部',
  '陈',
  '3 June',
  'ministry water',
  'almaty',
  'meeting',
];

/** By the processor's own clock, collection of garbage beside it included: others may be at work on the machine. */
function timed<T>(act: () => T): { readonly ms: number; readonly made: T } {
  const before = process.cpuUsage();
  const made = act();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, made };
}

const times = (act: () => unknown): number[] => {
  act();
  return Array.from({ length: ROUNDS }, () => timed(act).ms);
};
const figure = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

/** Every record with every word somewhere in its text. */
function scan(texts: readonly string[], query: string): number {
  const words = foldText(query).split(' ').filter(Boolean);
  return texts.filter((text) => words.every((word) => text.includes(word))).length;
}

function plainIndex(documents: readonly SearchDocument[]): MiniSearch {
  const plain = new MiniSearch({ idField: 'key', fields: ['title', 'body'] });
  plain.addAll(documents.map(({ key, title, body }) => ({ key, title: title.join('\n'), body: body.join('\n') })));
  return plain;
}

for (const size of [LARGE, { items: 36_000, people: 13_000 }]) {
  test(`search over ${size.items + size.people} records`, () => {
    const rows = enlargeMission(sampleMission().rows, size);
    const empty = emptyMissionState(rows[0]?.row.missionId ?? '');
    const state: MissionState = withRows(empty, rows);
    const keys = [...changedKeys(empty, state)];
    const documents = keys.flatMap((key) => documentOf(state, key) ?? []);

    const plain = timed(() => plainIndex(documents));
    const plainJson = timed(() => JSON.stringify(plain.made));
    const plainLoad = timed(() => MiniSearch.loadJSON(plainJson.made, { idField: 'key', fields: ['title', 'body'] }));
    const texts = documents.map(({ title, body }) => foldText([...title, ...body].join(' ')));

    const own = timed(() => {
      const index = new TermIndex();
      runSteps(applyChanges(index, empty, state));
      return index;
    });
    const packed = timed(() => own.made.pack());
    const stamps = timed(() => runSteps(stampsOf(state)));
    const back = timed(() => new TermIndex(packed.made));
    const caughtUp = timed(() => runSteps(catchUpIndex(back.made, stamps.made, state)));
    let edited = state;
    const edits = times(() => {
      const [item] = edited.tables.programmeItems.values();
      if (item === undefined) throw new Error('no items');
      const next = withRows(edited, [{ table: 'programmeItems', row: { ...item, room: `Room ${Math.random()}` } }]);
      runSteps(applyChanges(own.made, edited, next));
      edited = next;
    });
    report(
      `${documents.length} records: to make, keep and follow`,
      ['', 'ours', 'plain MiniSearch'],
      [
        ['made anew', figure(own.ms), figure(plain.ms)],
        ['packed to be kept', figure(packed.ms), figure(plainJson.ms)],
        [
          'size kept',
          `${((packed.made.postings.byteLength + packed.made.terms.length * 2) / 1e6).toFixed(1)} MB`,
          `${(plainJson.made.length / 1e6).toFixed(1)} MB`,
        ],
        ['read back', figure(back.ms), figure(plainLoad.ms)],
        ['and caught up, nothing changed', figure(caughtUp.ms), '–'],
        ['after an edit of one item', figure(median(edits)), '–'],
      ],
    );

    const line = (query: string): string[] => {
      const ours = times(() => search(back.made, state, query, { locale: 'en', limit: 8 }));
      const theirs = times(() => plain.made.search(query, { combineWith: 'AND', prefix: true, fuzzy: 0.2 }));
      const scanned = times(() => scan(texts, query));
      const found = search(back.made, state, query, { locale: 'en', limit: 8 }).reduce(
        (sum, { total }) => sum + total,
        0,
      );
      const foundPlain = plain.made.search(query, { combineWith: 'AND', prefix: true, fuzzy: 0.2 }).length;
      return [
        query,
        `${figure(median(ours))} (${figure(percentile(ours, 0.95))})`,
        `${figure(median(theirs))} (${figure(percentile(theirs, 0.95))})`,
        `${figure(median(scanned))} (${figure(percentile(scanned, 0.95))})`,
        [found, foundPlain, scan(texts, query)].join(' / '),
      ];
    };
    report(
      `${documents.length} records: to ask, median (95th percentile), and how many are found`,
      ['query', 'ours', 'plain MiniSearch', 'scan', 'found: ours / plain / scan'],
      QUERIES.map(line),
    );
  });
}
