/**
 * The index: MiniSearch keeps the terms in its radix tree and counts them; what is asked of it is our own, since its search
 * makes an object for each word of each record that is met, which takes longer than a frame in a large mission.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { RecordKey, SearchDocument } from './documents.ts';
import { beginningsLike } from './halfTyped.ts';
import { termsOf } from './terms.ts';

export const FIELDS = ['title', 'body', 'hidden', 'days'] as const;
export type Field = (typeof FIELDS)[number];

const OPTIONS: Options<SearchDocument> = {
  idField: 'key',
  fields: [...FIELDS],
  extractField: (document, field) =>
    field === 'key' ? document.key : document[field as Field].join(field === 'days' ? ' ' : '\n'),
  tokenize: (text, field) => (field === 'days' ? text.split(' ').filter((term) => term !== '') : termsOf(text)),
  processTerm: (term) => term,
  // Cleaned when it is kept, see `clean`.
  autoVacuum: false,
};

/** How well a term of the index is what was typed; see search.ts. By the field that it stands in. */
export type Worth = Readonly<Record<Field, number>>;

/** What one word of a query may be found by. */
export type Alternatives = ReadonlyMap<string, Worth>;

export interface Hit {
  readonly key: RecordKey;
  readonly score: number;
}

/** All of the index as a few flat values, which are stored and read back faster than objects. */
export interface PackedIndex {
  /** Ends of lines between terms. */
  readonly terms: string;
  /** For each term: number of fields; for each of these the field, the number of records, and for each of these number and count. */
  readonly postings: Int32Array;
  readonly keys: readonly RecordKey[];
  /** Number of each key, then the lengths of its fields. */
  readonly records: Int32Array;
  readonly averages: readonly number[];
  readonly nextId: number;
}

/** Words that are rare tell more; words of a long text tell less. As BM25, with its usual constants. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.7;

export class TermIndex extends MiniSearch<SearchDocument> {
  /** The records of each term that was entered lately; forgotten when terms go. */
  readonly #ways = new Map<string, Map<number, Map<number, number>>>();

  constructor(packed?: PackedIndex) {
    super(OPTIONS);
    if (packed !== undefined) this.#unpack(packed);
  }

  /** Enters a record. `before` is what was entered of it; without it the record's old terms stay until `clean`. */
  put(document: SearchDocument, before: SearchDocument | null): void {
    this.drop(document.key, before);
    this.#enter(document);
  }

  /** What `add` does, with the way to each term remembered: from the root of the tree it is half of the work. */
  #enter(document: SearchDocument): void {
    const record = this._nextId;
    this._nextId += 1;
    this._documentIds.set(record, document.key);
    this._idToShortId.set(document.key, record);
    const before = this._documentCount;
    this._documentCount += 1;
    const lengths: number[] = [];
    this._fieldLength.set(record, lengths);
    for (const [field, name] of FIELDS.entries()) {
      const terms = name === 'days' ? document.days : document[name].flatMap(termsOf);
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) this.#recordsOf(term, field).set(record, count);
      lengths[field] = counts.size;
      this._avgFieldLength[field] = ((this._avgFieldLength[field] ?? 0) * before + counts.size) / this._documentCount;
    }
  }

  #recordsOf(term: string, field: number): Map<number, number> {
    let fields = this.#ways.get(term);
    if (fields === undefined) {
      fields = this._index.fetch(term, () => new Map<number, Map<number, number>>());
      this.#ways.set(term, fields);
    }
    let records = fields.get(field);
    if (records === undefined) {
      records = new Map();
      fields.set(field, records);
    }
    return records;
  }

  drop(key: RecordKey, before: SearchDocument | null): void {
    if (!this.has(key)) return;
    this.#ways.clear();
    if (before === null) this.discard(key);
    else this.remove(before);
  }

  /** Keys of all records in it. */
  keys(): RecordKey[] {
    return [...this._documentIds.values()] as RecordKey[];
  }

  /** Takes away what `drop` had to leave. Rests between its steps. */
  async clean(): Promise<void> {
    this.#ways.clear();
    if (this.dirtCount > 0) await this.vacuum({ batchSize: 2000, batchWait: 1 });
  }

  /** How many records stand under a term, all fields together. */
  countOf(term: string): number {
    let count = 0;
    for (const records of this._index.get(term)?.values() ?? []) count += records.size;
    return count;
  }

  /** Terms that begin so, as long as no more than `most` records stand under them together. */
  startingWith(prefix: string, most: number): string[] {
    const terms: string[] = [];
    let left = most;
    for (const [term, fields] of this._index.atPrefix(prefix)) {
      for (const records of fields.values()) left -= records.size;
      if (left < 0) break;
      terms.push(term);
    }
    return terms;
  }

  /** Terms whose beginning differs from it by so many letters, as long as not too many records stand under each beginning. */
  startingLike(prefix: string, errors: number, most: number): string[] {
    return beginningsLike(this._index._tree, prefix, errors).flatMap((found) => this.startingWith(found, most));
  }

  /** Terms that differ from it by so many letters put in, left out or changed, with how many these are. */
  near(term: string, distance: number): ReadonlyMap<string, number> {
    return new Map([...this._index.fuzzyGet(term, distance)].map(([found, [, by]]) => [found, by]));
  }

  hasTerm(term: string): boolean {
    return this._index.has(term);
  }

  /** Records that have each of the words by one of its alternatives, in no order. Nothing asked gives nothing. */
  find(words: readonly Alternatives[]): Hit[] {
    const size = (word: Alternatives): number => [...word.keys()].reduce((sum, term) => sum + this.countOf(term), 0);
    // The rarest word first: the others are then looked up among few.
    const inOrder = words.map((word) => ({ word, size: size(word) })).toSorted((a, b) => a.size - b.size);
    let found: Map<number, number> | undefined;
    for (const { word } of inOrder) {
      found = this.#scores(word, found);
      if (found.size === 0) return [];
    }
    return [...(found ?? [])].map(([record, score]) => ({ key: this._documentIds.get(record) as RecordKey, score }));
  }

  /** The best that the word has in each record, added to what it had before; only in those of `among`, where it is given. */
  #scores(word: Alternatives, among: ReadonlyMap<number, number> | undefined): Map<number, number> {
    const best = new Map<number, number>();
    for (const [term, worth] of word) {
      for (const [fieldId, records] of this._index.get(term) ?? []) {
        const value = worth[FIELDS[fieldId] ?? 'body'];
        const rarity = Math.log(1 + (this._documentCount - records.size + 0.5) / (records.size + 0.5));
        const average = this._avgFieldLength[fieldId] ?? 1;
        for (const [record, count] of records) {
          if (among !== undefined && !among.has(record)) continue;
          const length = this._fieldLength.get(record)?.[fieldId];
          // One that was dropped, and not cleaned away yet.
          if (length === undefined) continue;
          const often =
            (count * (SATURATION + 1)) /
            (count + SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / average));
          const score = value + Math.max(0, rarity) * often;
          if (score > (best.get(record) ?? -1)) best.set(record, score);
        }
      }
    }
    if (among !== undefined) for (const [record, score] of best) best.set(record, score + (among.get(record) ?? 0));
    return best;
  }

  /** After `clean` only. */
  pack(): PackedIndex {
    const terms: string[] = [];
    const postings: number[] = [];
    for (const [term, fields] of this._index) {
      terms.push(term);
      postings.push(fields.size);
      for (const [field, records] of fields) {
        postings.push(field, records.size);
        for (const [record, count] of records) postings.push(record, count);
      }
    }
    const records: number[] = [];
    for (const record of this._documentIds.keys()) {
      const lengths = this._fieldLength.get(record) ?? [];
      records.push(record, ...FIELDS.map((_, field) => lengths[field] ?? 0));
    }
    return {
      terms: terms.join('\n'),
      postings: Int32Array.from(postings),
      keys: this.keys(),
      records: Int32Array.from(records),
      averages: [...this._avgFieldLength],
      nextId: this._nextId,
    };
  }

  #unpack({ terms, postings, keys, records, averages, nextId }: PackedIndex): void {
    const width = FIELDS.length + 1;
    for (const [index, key] of keys.entries()) {
      const at = index * width;
      const record = records[at] ?? 0;
      this._documentIds.set(record, key);
      this._idToShortId.set(key, record);
      this._fieldLength.set(record, [...records.subarray(at + 1, at + width)]);
    }
    this._documentCount = keys.length;
    this._nextId = nextId;
    this._avgFieldLength = [...averages];
    let at = 0;
    const next = (): number => postings[at++] ?? 0;
    for (const term of terms === '' ? [] : terms.split('\n')) {
      const fields = new Map<number, Map<number, number>>();
      for (let left = next(); left > 0; left -= 1) {
        const counts = new Map<number, number>();
        fields.set(next(), counts);
        for (let of = next(); of > 0; of -= 1) counts.set(next(), next());
      }
      this._index.set(term, fields);
    }
  }
}
