/** The entries that fit what is asked for, found beside the drawing: a long history is read while one goes on typing. */
import { useEffect, useMemo, useState } from 'react';
import { useMissionState, useWorkspace } from '#renderer/data/react.tsx';
import { inSlices } from '#renderer/data/slices.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { type Simplify, useSimplify } from '#renderer/ui/useSimplify.ts';
import type { HistoryEntry } from '#shared/domain/change/history.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { matchesWords, searchFold, searchWords } from '#shared/domain/roster/names.ts';
import type { Steps } from '#shared/steps.ts';
import { searchPiecesOf } from './entryText.ts';
import { whoText } from './Who.tsx';

interface Wanted {
  readonly person: string | null;
  readonly text: string;
}

/** What entries are found by, kept while one types: each letter does not read them all anew. */
class EntryTexts {
  readonly #texts = new WeakMap<HistoryEntry, string>();
  /** Labels, names and fields are the same in many entries. */
  readonly #pieces = new Map<string, string>();
  readonly #i18n: I18n;
  readonly #state: MissionState;
  readonly #simplify: Simplify;

  constructor(i18n: I18n, state: MissionState, simplify: Simplify) {
    this.#i18n = i18n;
    this.#state = state;
    this.#simplify = simplify;
  }

  of(entry: HistoryEntry, who: string): string {
    const known = this.#texts.get(entry);
    if (known !== undefined) return known;
    const text = [who, ...searchPiecesOf(this.#i18n, this.#state, entry)]
      .map((piece) => this.#folded(piece))
      .join('\n');
    this.#texts.set(entry, text);
    return text;
  }

  #folded(piece: string): string {
    const known = this.#pieces.get(piece);
    if (known !== undefined) return known;
    const folded = searchFold(/\p{Script=Han}/u.test(piece) ? this.#simplify(piece) : piece);
    this.#pieces.set(piece, folded);
    return folded;
  }
}

const STEP = 20;

function* findSteps(
  entries: readonly HistoryEntry[],
  { person, text }: Wanted,
  whoOf: (entry: HistoryEntry) => string,
  texts: EntryTexts,
): Steps<HistoryEntry[]> {
  const words = searchWords(text);
  const found: HistoryEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % STEP === 0) yield undefined;
    const who = whoOf(entry);
    if (person !== null && who !== person) continue;
    if (words.length === 0 || matchesWords(texts.of(entry, who), words)) found.push(entry);
  }
  return found;
}

export function useFound(
  entries: readonly HistoryEntry[],
  { person, text }: Wanted,
): { readonly found: readonly HistoryEntry[]; readonly people: readonly string[] } {
  const i18n = useI18n();
  const state = useMissionState();
  const { device } = useWorkspace();
  const simplify = useSimplify();
  const texts = useMemo(() => new EntryTexts(i18n, state, simplify), [i18n, state, simplify]);
  const people = useMemo(
    () => [...new Set(entries.map((entry) => whoText(i18n, entry, device.id)))].toSorted(),
    [entries, i18n, device.id],
  );
  const [found, setFound] = useState(entries);
  const all = person === null && text.trim() === '';
  useEffect(() => {
    if (all) return undefined;
    const wanted = { person, text: simplify(text) };
    return inSlices(
      findSteps(entries, wanted, (entry) => whoText(i18n, entry, device.id), texts),
      setFound,
    );
  }, [all, entries, person, text, i18n, device.id, texts, simplify]);
  return { found: all ? entries : found, people };
}
