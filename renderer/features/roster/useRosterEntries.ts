/** From the mission's records to what stands on the screen, each step kept while what it is made of stays. */
import { useDeferredValue, useEffect, useMemo } from 'react';
import { inSlices } from '#renderer/data/slices.ts';
import { whenIdle } from '#renderer/ui/idle.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { ORIGINS } from '#shared/domain/roster/person.ts';
import { SECTORS } from '#shared/domain/organisation/organisation.ts';
import { compareGroups } from '#shared/domain/roster/editPeople.ts';
import type { Steps } from '#shared/steps.ts';
import { collatorOf } from '#shared/domain/roster/names.ts';
import { columnComparer } from './columns.ts';
import type { FacetTexts } from './Facets.tsx';
import { type RosterRow, rosterRows, type RosterRows, searchOf } from './rosterRows.ts';
import { useRosterStore } from './rosterStore.ts';
import { type Simplify, useSimplify } from '#renderer/ui/useSimplify.ts';
import { type Facet, type Filtered, filterRows, groupRows, NONE, type RosterEntry, sortRows } from './rosterView.ts';

export interface RosterEntries {
  readonly rows: RosterRows;
  readonly entries: readonly RosterEntry[];
  readonly counts: Filtered['counts'];
  readonly texts: FacetTexts & { heading(value: string): string };
  /** People that the filters leave. */
  readonly found: number;
  /** Where none are found: how many the same filters would leave among everyone. */
  readonly foundElsewhere: number;
}

const READY_AT_ONCE = 10;

function* searchTexts(rows: readonly RosterRow[], simplify: Simplify): Steps<undefined> {
  for (const [index, row] of rows.entries()) {
    if (index % READY_AT_ONCE === 0) yield;
    searchOf(row, simplify);
  }
  return undefined;
}

/** Makes the texts that a search looks at in idle moments, so that its first key need not. */
function useSearchReady(rows: readonly RosterRow[], simplify: Simplify): void {
  useEffect(() => {
    let callOff = whenIdle(() => {
      callOff = inSlices(searchTexts(rows, simplify), () => undefined);
    });
    return () => callOff();
  }, [rows, simplify]);
}

export function useRosterEntries(state: MissionState): RosterEntries {
  const { t, locale, pick } = useI18n();
  const { side, facets, deleted, sorting, groupBy, closed, text: typed } = useRosterStore();
  const text = useDeferredValue(typed);
  const { people, organisations, groups, travellers } = state.tables;

  const rows = useMemo(
    () => rosterRows({ people, organisations, groups, travellers }, locale),
    [people, organisations, groups, travellers, locale],
  );
  const simplify = useSimplify();
  useSearchReady(rows.live, simplify);
  const filtered = useMemo(
    () => filterRows(deleted ? rows.deleted : rows.live, { side, text, facets, deleted }, simplify),
    [rows, side, text, facets, deleted, simplify],
  );
  const foundElsewhere = useMemo(() => {
    if (filtered.rows.length > 0 || side === 'all') return 0;
    return filterRows(deleted ? rows.deleted : rows.live, { side: 'all', text, facets, deleted }, simplify).rows.length;
  }, [filtered, rows, side, text, facets, deleted, simplify]);
  const sorted = useMemo(
    () =>
      sortRows(
        filtered.rows,
        sorting.map(({ id, desc }) => ({ compare: columnComparer(id, locale, t), desc })),
      ),
    [filtered, sorting, locale, t],
  );

  const texts = useMemo(() => {
    const label = (facet: Facet, value: string): string => {
      if (value === NONE) return t(`roster.without.${facet}`);
      switch (facet) {
        case 'sector':
          return t(`enums.sector.${value as (typeof SECTORS)[number]}`);
        case 'origin':
          return t(`enums.origin.${value as (typeof ORIGINS)[number]}`);
        case 'group':
          return pick(groups.get(value)?.name);
        case 'organisation':
          return pick(organisations.get(value)?.name);
      }
    };
    const { compare } = collatorOf(locale);
    const place = (list: readonly string[]) => (a: string, b: string) => list.indexOf(a) - list.indexOf(b);
    const compareFacet = (facet: Facet): ((a: string, b: string) => number) => {
      switch (facet) {
        case 'sector':
          return place([...SECTORS, NONE]);
        case 'origin':
          return place(ORIGINS);
        case 'group':
          return (a, b) => {
            const [x, y] = [groups.get(a), groups.get(b)];
            if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
            return compareGroups(x, y);
          };
        case 'organisation':
          return (a, b) => (a === NONE ? 1 : b === NONE ? -1 : compare(label(facet, a), label(facet, b)));
      }
    };
    return {
      text: label,
      compare: compareFacet,
      heading: (value: string) => (groupBy === null ? '' : label(groupBy, value)),
    };
  }, [t, pick, locale, groups, organisations, groupBy]);

  const entries = useMemo(
    () => groupRows(sorted, groupBy, groupBy === null ? () => 0 : texts.compare(groupBy), closed),
    [sorted, groupBy, texts, closed],
  );
  return { rows, entries, counts: filtered.counts, texts, found: filtered.rows.length, foundElsewhere };
}
