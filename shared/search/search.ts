/**
 * What a query finds, best first. Every word must be found. A word is found whole or by its beginning; where few records have
 * it so, also with a small error in typing, and where next to none has it so, by a beginning with such an error. What stands in a name comes before what stands in a text.
 */
import { kindOfKey, type RecordKey, SEARCH_KINDS, type SearchKind } from './documents.ts';
import { askedDay } from './days.ts';
import type { Alternatives, Hit, TermIndex, Worth } from './termIndex.ts';
import { type QueryWord, queryWords } from './terms.ts';

/** A hundred to a step: what rarity and length add (termIndex.ts) is less than one. */
const WHOLE: Worth = { title: 400, hidden: 350, body: 200, days: 0 };
const BEGINS: Worth = { title: 300, hidden: 250, body: 150, days: 0 };
const RESEMBLES: Worth = { title: 100, hidden: 60, body: 50, days: 0 };
const RESEMBLES_BEGINNING: Worth = { title: 80, hidden: 45, body: 40, days: 0 };
const ON_DAY: Worth = { title: 0, hidden: 0, body: 0, days: 300 };

/** Records that a beginning may stand for: one letter is the beginning of half of all words. */
const BEGINNINGS_MOST = 20_000;
/** With fewer than this found as they were typed, others are looked for that resemble it. */
const FEW = 8;
/** With fewer than this, the last word may be one of which only the beginning was typed, and that with an error. */
const NEXT_TO_NONE = 3;
/** A shorter word has too many others one letter off. */
const RESEMBLES_FROM = 4;
/** From so many letters on, two errors. */
const TWO_ERRORS_FROM = 8;

function beginnings(index: TermIndex, term: string): Map<string, Worth> {
  const found = new Map<string, Worth>();
  for (const longer of index.startingWith(term, BEGINNINGS_MOST)) found.set(longer, BEGINS);
  found.set(term, WHOLE);
  return found;
}

/** The word with two neighbours changed round, as fingers do; two letters changed would be too far off. */
function swapped(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, at) =>
    [term.slice(0, at), term[at + 1], term[at], term.slice(at + 2)].join(''),
  );
}

const forgives = (term: string): boolean => term.length >= RESEMBLES_FROM && !/\p{N}/u.test(term);
const errorsIn = (term: string): number => (term.length >= TWO_ERRORS_FROM ? 2 : 1);

function resembling(index: TermIndex, term: string): Map<string, Worth> {
  const found = new Map<string, Worth>();
  if (forgives(term)) {
    for (const near of index.near(term, errorsIn(term)).keys()) found.set(near, RESEMBLES);
    for (const near of swapped(term)) if (index.hasTerm(near)) found.set(near, RESEMBLES);
  }
  for (const [exact, worth] of beginnings(index, term)) found.set(exact, worth);
  return found;
}

const asTyped = (index: TermIndex, { kind, term }: QueryWord): Alternatives =>
  kind === 'han' ? new Map([[term, WHOLE]]) : beginnings(index, term);

/** Two characters that do not stand together are found apart. */
const roughly = (index: TermIndex, { kind, term }: QueryWord): Alternatives[] =>
  kind === 'han' ? Array.from(term, (char) => new Map([[char, RESEMBLES]])) : [resembling(index, term)];

/** Of a word that is still being typed. */
function halfTyped(index: TermIndex, term: string): Alternatives {
  const found = new Map<string, Worth>();
  for (const begun of swapped(term)) {
    for (const longer of index.startingWith(begun, BEGINNINGS_MOST)) found.set(longer, RESEMBLES_BEGINNING);
  }
  for (const longer of index.startingLike(term, errorsIn(term), BEGINNINGS_MOST)) {
    found.set(longer, RESEMBLES_BEGINNING);
  }
  for (const [near, worth] of resembling(index, term)) found.set(near, worth);
  return found;
}

/** One way to read the query; not tried where `enough` records are found already. */
interface Reading {
  readonly enough: number;
  readonly words: () => readonly Alternatives[];
}

/** Readings of the query, the likeliest first. */
function* readings(index: TermIndex, query: string): Generator<Reading> {
  const day = askedDay(query);
  if (day !== undefined) {
    const rest = queryWords(day.rest);
    yield {
      enough: 1,
      words: () => [new Map([[day.term, ON_DAY]]), ...rest.map((word) => asTyped(index, word))],
    };
  }
  const words = queryWords(query);
  const last = words.at(-1);
  if (last === undefined) return;
  yield { enough: FEW, words: () => words.map((word) => asTyped(index, word)) };
  const earlier = (): Alternatives[] => words.slice(0, -1).flatMap((word) => roughly(index, word));
  yield { enough: FEW, words: () => [...earlier(), ...roughly(index, last)] };
  if (last.kind === 'word' && forgives(last.term)) {
    yield { enough: NEXT_TO_NONE, words: () => [...earlier(), halfTyped(index, last.term)] };
  }
}

export interface FoundRecord extends Hit {
  /** The words of the query, as they may be found in this record. */
  readonly words: readonly Alternatives[];
  /** See `OrderOf`. */
  readonly order: string;
}

export interface FoundKind {
  readonly kind: SearchKind;
  /** Of all that were found, shown or not. */
  readonly total: number;
  readonly best: readonly FoundRecord[];
}

/** What comes first of two records that are as good: when it is, as text that sorts. */
export type OrderOf = (key: RecordKey) => string;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Better first; of two as good always the same. */
const compareFound = (a: FoundRecord, b: FoundRecord): number =>
  b.score - a.score || compareText(a.order, b.order) || compareText(a.key, b.key);

/** The best of many, without putting all of them in order. */
class Best {
  readonly #limit: number;
  readonly #orderOf: OrderOf;
  readonly records: FoundRecord[] = [];
  total = 0;

  constructor(limit: number, orderOf: OrderOf) {
    this.#limit = limit;
    this.#orderOf = orderOf;
  }

  take(hit: Hit, words: readonly Alternatives[]): void {
    this.total += 1;
    const last = this.records.length < this.#limit ? undefined : this.records.at(-1);
    if (last !== undefined && hit.score < last.score) return;
    const found = { ...hit, words, order: this.#orderOf(hit.key) };
    if (last !== undefined && compareFound(found, last) > 0) return;
    const at = this.records.findIndex((held) => compareFound(found, held) < 0);
    this.records.splice(at === -1 ? this.records.length : at, 0, found);
    if (this.records.length > this.#limit) this.records.pop();
  }
}

/** Of each kind the best `limit`, and how many there are. */
function bestByKind(hits: Iterable<Hit>, words: readonly Alternatives[], limit: number, orderOf: OrderOf): FoundKind[] {
  const ofKind = new Map<SearchKind, Best>(SEARCH_KINDS.map((kind) => [kind, new Best(limit, orderOf)]));
  for (const hit of hits) ofKind.get(kindOfKey(hit.key))?.take(hit, words);
  return (
    [...ofKind]
      .flatMap(([kind, { total, records }]) => (total === 0 ? [] : [{ kind, total, best: records }]))
      // Of kinds as good, the programme first: it is what one asks of a day.
      .toSorted(({ best: [a] }, { best: [b] }) => (b?.score ?? 0) - (a?.score ?? 0))
  );
}

/** By kind, the kind of the best record first; of each at most `limit`. */
export function findRecords(index: TermIndex, query: string, limit: number, orderOf: OrderOf): readonly FoundKind[] {
  const found = new Map<SearchKind, FoundKind>();
  const seen = new Set<RecordKey>();
  for (const reading of readings(index, query)) {
    if (seen.size >= reading.enough) break;
    const words = reading.words();
    const hits = index.find(words);
    const fresh = seen.size === 0 ? hits : hits.filter(({ key }) => !seen.has(key));
    // A later reading is less likely: all that it adds comes after.
    for (const { kind, total, best } of bestByKind(fresh, words, limit, orderOf)) {
      const held = found.get(kind);
      found.set(kind, {
        kind,
        total: total + (held?.total ?? 0),
        best: [...(held?.best ?? []), ...best].slice(0, limit),
      });
    }
    if (seen.size + fresh.length >= FEW) break;
    for (const { key } of fresh) seen.add(key);
  }
  return [...found.values()];
}
