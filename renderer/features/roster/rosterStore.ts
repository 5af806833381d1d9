/** How the roster is looked at: kept on this device, never part of the mission. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ColumnId } from './columns.ts';
import { COLUMN_IDS, HIDDEN_AT_FIRST } from './columns.ts';
import type { Facet, RosterFilter, Side } from './rosterView.ts';
import { NO_FACETS } from './rosterView.ts';

export interface SortBy {
  readonly id: ColumnId;
  readonly desc: boolean;
}

interface RosterState {
  readonly hidden: readonly ColumnId[];
  readonly order: readonly ColumnId[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sorting: readonly SortBy[];
  readonly groupBy: Facet | null;
  readonly side: Side;
  readonly text: string;
  readonly facets: RosterFilter['facets'];
  readonly deleted: boolean;
  readonly closed: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  set(patch: Partial<Omit<RosterState, 'set' | 'toggleFacet' | 'toggleClosed' | 'clearFilters'>>): void;
  toggleFacet(facet: Facet, value: string): void;
  toggleClosed(key: string): void;
  clearFilters(): void;
}

export const NO_ONE: ReadonlySet<string> = new Set();

export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

export const useRosterStore = create<RosterState>()(
  persist(
    (set) => ({
      hidden: HIDDEN_AT_FIRST,
      order: COLUMN_IDS,
      widths: {},
      sorting: [],
      groupBy: null,
      side: 'delegation',
      text: '',
      facets: NO_FACETS,
      deleted: false,
      closed: new Set(),
      selected: NO_ONE,
      set: (patch) => set(patch),
      toggleFacet: (facet, value) =>
        set(({ facets }) => ({ facets: { ...facets, [facet]: toggled(facets[facet], value) } })),
      toggleClosed: (key) =>
        set(({ closed }) => {
          const next = new Set(closed);
          if (!next.delete(key)) next.add(key);
          return { closed: next };
        }),
      clearFilters: () => set({ text: '', facets: NO_FACETS, deleted: false }),
    }),
    {
      name: 'legation-roster',
      version: 1,
      partialize: ({ hidden, order, widths, sorting, groupBy, side }) => ({
        hidden,
        order,
        widths,
        sorting,
        groupBy,
        side,
      }),
      // Columns that a later version adds stand at the end, those that it drops are gone.
      merge: (stored, current) => {
        const held = (stored ?? {}) as Partial<RosterState>;
        const known = (ids: readonly ColumnId[] | undefined): ColumnId[] =>
          (ids ?? []).filter((id) => COLUMN_IDS.includes(id));
        const order = known(held.order);
        return {
          ...current,
          ...held,
          hidden: held.hidden === undefined ? current.hidden : known(held.hidden),
          order: [...order, ...COLUMN_IDS.filter((id) => !order.includes(id))],
          sorting: (held.sorting ?? []).filter(({ id }) => COLUMN_IDS.includes(id)),
        };
      },
    },
  ),
);
