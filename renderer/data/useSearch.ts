/** Search over the open mission, in a worker that begins with the first question and rests when nobody asks any more. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Locale } from '#shared/domain/fields.ts';
import type { MissionStore } from './missionStore.ts';
import { useMissionStore } from './react.tsx';
import type { SearchAnswer, SearchQuestion, SearchReply, SearchRequest } from './searchProtocol.ts';

/** How long the worker stays after the search was left: one comes back for the next result. */
const STAYS_MS = 60_000;

export interface SearchState {
  /** To the question before, until the next is answered. */
  readonly answer: SearchAnswer | null;
  readonly failed: boolean;
}

const NOTHING: SearchState = { answer: null, failed: false };

class MissionSearch {
  readonly #missionId: string;
  readonly #listeners = new Set<() => void>();
  #worker: Worker | null = null;
  #leaving = 0;
  #state = NOTHING;

  constructor(missionId: string) {
    this.#missionId = missionId;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    window.clearTimeout(this.#leaving);
    this.#listeners.add(listener);
    this.#worker ??= this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#leaving = window.setTimeout(() => this.#end(), STAYS_MS);
    };
  };

  readonly getSnapshot = (): SearchState => this.#state;

  ask(question: SearchQuestion): void {
    this.#say({ kind: 'ask', question });
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    const fail = (): void => this.#set({ ...this.#state, failed: true });
    worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      if (data.kind === 'answer') this.#set({ answer: data.answer, failed: false });
      else fail();
    });
    worker.addEventListener('error', fail);
    this.#worker = worker;
    this.#say({ kind: 'open', missionId: this.#missionId });
    return worker;
  }

  /** The worker keeps its index and then ends by itself. */
  #end(): void {
    this.#say({ kind: 'close' });
    this.#worker = null;
    this.#state = NOTHING;
  }

  #say(message: SearchRequest): void {
    this.#worker?.postMessage(message);
  }

  #set(state: SearchState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const searches = new WeakMap<MissionStore, MissionSearch>();

function searchOf(store: MissionStore): MissionSearch {
  const search = searches.get(store) ?? new MissionSearch(store.missionId);
  searches.set(store, search);
  return search;
}

/** What the query finds, at most `limit` of each kind; follows what is changed meanwhile. */
export function useSearch(query: string, locale: Locale, limit: number): SearchState {
  const store = useMissionStore();
  const search = useMemo(() => searchOf(store), [store]);
  const state = useSyncExternalStore(search.subscribe, search.getSnapshot);
  useEffect(() => search.ask({ query, locale, limit }), [search, query, locale, limit]);
  return state;
}
