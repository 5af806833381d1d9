/** Which people are selected, and from where Shift reaches. */
import { useCallback, useMemo, useRef } from 'react';
import { NO_ONE, useRosterStore } from './rosterStore.ts';
import type { RosterEntry } from './rosterView.ts';

export interface Selection {
  readonly selected: ReadonlySet<string>;
  toggle(index: number): void;
  /** Everyone from the last one touched to this one, and no one else. */
  reach(index: number): void;
  only(index: number): void;
  all(): void;
  clear(): void;
}

export function useSelection(entries: readonly RosterEntry[]): Selection {
  const selected = useRosterStore((store) => store.selected);
  const set = useRosterStore((store) => store.set);
  const anchor = useRef<string | null>(null);
  const idAt = useCallback(
    (index: number): string | undefined => {
      const entry = entries[index];
      return entry?.kind === 'person' ? entry.row.id : undefined;
    },
    [entries],
  );
  return useMemo(
    () => ({
      selected,
      toggle: (index) => {
        const id = idAt(index);
        if (id === undefined) return;
        const next = new Set(selected);
        if (!next.delete(id)) next.add(id);
        anchor.current = entries[index]?.key ?? null;
        set({ selected: next });
      },
      reach: (index) => {
        const from = entries.findIndex(({ key }) => key === anchor.current);
        const [low, high] = from < 0 || from > index ? [index, Math.max(from, index)] : [from, index];
        const ids = entries.slice(low, high + 1).flatMap((entry) => (entry.kind === 'person' ? [entry.row.id] : []));
        if (from < 0) anchor.current = entries[index]?.key ?? null;
        set({ selected: new Set(ids) });
      },
      only: (index) => {
        const id = idAt(index);
        anchor.current = entries[index]?.key ?? null;
        set({ selected: id === undefined ? NO_ONE : new Set([id]) });
      },
      all: () =>
        set({ selected: new Set(entries.flatMap((entry) => (entry.kind === 'person' ? [entry.row.id] : []))) }),
      clear: () => set({ selected: NO_ONE }),
    }),
    [selected, entries, idAt, set],
  );
}
