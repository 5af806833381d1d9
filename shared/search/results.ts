/** What was found, as it is read: names in the reader's language, the line where the words stand, and the words marked. */
import { type Locale, pickText } from '../domain/fields.ts';
import { live, type MissionState } from '../domain/change/missionState.ts';
import { noteOf } from '../domain/notes/editNotes.ts';
import { displayName, secondName } from '../domain/roster/names.ts';
import {
  documentOf,
  idOfKey,
  kindOfKey,
  noteLines,
  type RecordKey,
  type SearchDocument,
  type SearchKind,
} from './documents.ts';
import { findRecords, type FoundRecord, type OrderOf } from './search.ts';
import type { Alternatives, TermIndex } from './termIndex.ts';
import { tokensOf } from './terms.ts';

/** A text with the ranges (UTF-16 units, in order, apart) that were found. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface SearchResult {
  readonly key: RecordKey;
  readonly id: string;
  /** '' for a record without a name. */
  readonly title: Marked;
  /** Where the words stand that the title does not have. */
  readonly snippet: Marked | null;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/** Longest snippet, and how much of it stands before the first word that was found; in UTF-16 units. */
const SNIPPET_LENGTH = 160;
const SNIPPET_BEFORE = 48;

interface Found {
  readonly marks: readonly (readonly [number, number])[];
  /** Which words of the query, by their place in it. */
  readonly words: ReadonlySet<number>;
}

/** Where the words stand in a text; looks no further than a snippet after the first. */
function marksIn(text: string, words: readonly Alternatives[]): Found {
  const marks: [number, number][] = [];
  const found = new Set<number>();
  for (const { start, end, terms } of tokensOf(text)) {
    const first = marks[0];
    if (first !== undefined && start > first[0] + SNIPPET_LENGTH) break;
    const hit = words.flatMap((word, at) => (terms.some((term) => word.has(term)) ? [at] : []));
    if (hit.length === 0) continue;
    for (const at of hit) found.add(at);
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return { marks, words: found };
}

function shownTitle(state: MissionState, kind: SearchKind, id: string, locale: Locale): string {
  switch (kind) {
    case 'item':
      return pickText(live(state, 'programmeItems', id)?.title, locale);
    case 'person': {
      const person = live(state, 'people', id);
      if (person === undefined) return '';
      return [displayName(person, locale), secondName(person, locale)].filter((name) => name !== '').join(' · ');
    }
    case 'organisation':
      return pickText(live(state, 'organisations', id)?.name, locale);
    case 'leg':
      return pickText(live(state, 'legs', id)?.city, locale);
    case 'note': {
      const held = noteOf(state, id);
      if (held === undefined) return '';
      return held.note.title === ''
        ? (noteLines(state.tables, held)[0] ?? '').slice(0, SNIPPET_LENGTH)
        : held.note.title;
    }
    case 'action':
      return live(state, 'actions', id)?.body.trim().split('\n')[0]?.slice(0, SNIPPET_LENGTH) ?? '';
  }
}

/** The part of a line around what was found in it. */
function cut(text: string, marks: Found['marks']): Marked {
  const first = marks[0]?.[0] ?? 0;
  let from = Math.max(0, Math.min(first - SNIPPET_BEFORE, text.length - SNIPPET_LENGTH));
  if (from > 0) {
    const space = text.slice(from, first).indexOf(' ');
    if (space !== -1) from += space + 1;
    else if (isLowSurrogate(text, from)) from += 1;
  }
  let to = Math.min(text.length, from + SNIPPET_LENGTH);
  if (isLowSurrogate(text, to)) to -= 1;
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    marks: marks.flatMap(([start, end]): [number, number][] =>
      start >= from && end <= to ? [[start + shift, end + shift]] : [],
    ),
  };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function snippetOf(
  document: SearchDocument,
  title: string,
  inTitle: Found,
  words: readonly Alternatives[],
): Marked | null {
  const missing = words.length - inTitle.words.size;
  if (missing === 0) return null;
  let best: { readonly line: string; readonly marks: Found['marks']; readonly worth: number } | undefined;
  for (const line of [...document.title, ...document.body]) {
    if (line === title) continue;
    const { marks, words: found } = marksIn(line, words);
    const worth = [...found].filter((word) => !inTitle.words.has(word)).length;
    if (worth > (best?.worth ?? 0)) best = { line, marks, worth };
    if (best?.worth === missing) break;
  }
  return best === undefined ? null : cut(best.line, best.marks);
}

function resultOf(state: MissionState, { key, words }: FoundRecord, kind: SearchKind, locale: Locale): SearchResult[] {
  const document = documentOf(state, key);
  // Deleted since the index was last brought up to it.
  if (document === null) return [];
  const id = idOfKey(key);
  const title = shownTitle(state, kind, id, locale);
  const inTitle = marksIn(title, words);
  return [
    { key, id, title: { text: title, marks: inTitle.marks }, snippet: snippetOf(document, title, inTitle, words) },
  ];
}

/** Of records as good, the earlier first: what a day holds is read as a programme. */
function orderIn(state: MissionState): OrderOf {
  return (key) => {
    const id = idOfKey(key);
    switch (kindOfKey(key)) {
      case 'item':
        return live(state, 'programmeItems', id)?.start ?? '';
      case 'leg':
        return live(state, 'legs', id)?.arrival ?? '';
      case 'action':
        return live(state, 'actions', id)?.dueDate ?? '';
      case 'note':
        return noteOf(state, id)?.note.createdAt ?? '';
      case 'person':
      case 'organisation':
        return '';
    }
  };
}

/** At most `limit` of each kind. */
export function search(
  index: TermIndex,
  state: MissionState,
  query: string,
  { locale, limit }: { readonly locale: Locale; readonly limit: number },
): readonly SearchGroup[] {
  return findRecords(index, query, limit, orderIn(state)).flatMap(({ kind, total, best }) => {
    const results = best.flatMap((found) => resultOf(state, found, kind, locale));
    return results.length === 0 ? [] : [{ kind, total, results }];
  });
}
