/**
 * The clashes of the open mission (`findClashes` of the domain), found beside the drawing: an edit is on the screen first, and in a
 * mission of thousands its clashes follow a moment later. One search for all who ask.
 */
import { useMemo, useSyncExternalStore } from 'react';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { Clash } from '#shared/domain/programme/clash.ts';
import type * as Clashes from '#shared/domain/programme/clashes.ts';
import { knownClashes } from '#shared/domain/programme/knownClashes.ts';
import type { MissionStore } from './missionStore.ts';
import { useMissionStore } from './react.tsx';
import { inSlices } from './slices.ts';

type Rules = Pick<typeof Clashes, 'clashSteps'>;

/** What the first screen needs to be drawn comes first. */
const RULES_AFTER_MS = 200;
let rules: Promise<Rules> | undefined;

async function fetchRules(): Promise<Rules> {
  rules ??= new Promise<void>((resolve) => {
    setTimeout(resolve, RULES_AFTER_MS);
  }).then(async () => import('#shared/domain/programme/clashes.ts'));
  rules.catch(() => {
    rules = undefined;
  });
  return rules;
}

class ClashSearch {
  readonly #store: MissionStore;
  readonly #listeners = new Set<() => void>();
  #searched: MissionState | null = null;
  #found: readonly Clash[] = [];
  #callOff: () => void = () => undefined;
  #leave: () => void = () => undefined;

  constructor(store: MissionStore) {
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#leave = this.#store.subscribe(this.#search);
    this.#listeners.add(listener);
    this.#search();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#leave();
      this.#callOff();
      this.#searched = null;
    };
  };

  readonly getSnapshot = (): readonly Clash[] => knownClashes(this.#store.getSnapshot().state) ?? this.#found;

  readonly #search = (): void => {
    const { state } = this.#store.getSnapshot();
    if (state === this.#searched) return;
    this.#searched = state;
    this.#callOff();
    this.#callOff = () => undefined;
    void this.#find(state);
  };

  async #find(state: MissionState): Promise<void> {
    const rules = await fetchRules().catch(() => null);
    if (this.#searched !== state) return;
    // Cut off from the server for a moment: the next change asks again.
    if (rules === null) this.#searched = null;
    else {
      this.#callOff = inSlices(rules.clashSteps(state), (found) => {
        this.#found = found;
        for (const listener of this.#listeners) listener();
      });
    }
  }
}

const searches = new WeakMap<MissionStore, ClashSearch>();

function searchOf(store: MissionStore): ClashSearch {
  const search = searches.get(store) ?? new ClashSearch(store);
  searches.set(store, search);
  return search;
}

export function useClashes(): readonly Clash[] {
  const store = useMissionStore();
  const search = useMemo(() => searchOf(store), [store]);
  return useSyncExternalStore(search.subscribe, search.getSnapshot);
}
