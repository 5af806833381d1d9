/** Which of the rows stand on the screen, in which order, under which headings. Pure, so that it is tested without a screen. */
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';
import { type RosterRow, searchOf } from './rosterRows.ts';
import type { Simplify } from '#renderer/ui/useSimplify.ts';

export const SIDES = ['delegation', 'host', 'all'] as const;
export type Side = (typeof SIDES)[number];
export const FACETS = ['sector', 'origin', 'group', 'organisation'] as const;
export type Facet = (typeof FACETS)[number];

/** Value of a facet for rows that have none. */
export const NONE = '';

export interface RosterFilter {
  readonly side: Side;
  readonly text: string;
  /** Wanted values by facet; an empty list wants everything. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  readonly deleted: boolean;
}

export const NO_FACETS: RosterFilter['facets'] = { sector: [], origin: [], group: [], organisation: [] };

export function facetValues(row: RosterRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'sector':
      return [row.sector ?? NONE];
    case 'origin':
      return [row.person.origin];
    case 'group':
      return row.groups.length === 0 ? [NONE] : row.groups.map(({ id }) => id);
    case 'organisation':
      return [row.organisation === '' ? NONE : (row.person.organisationId ?? NONE)];
  }
}

function inFacet(row: RosterRow, facet: Facet, wanted: readonly string[]): boolean {
  return wanted.length === 0 || facetValues(row, facet).some((value) => wanted.includes(value));
}

export function onSide(row: RosterRow, side: Side): boolean {
  return side === 'all' || (row.person.origin === 'host') === (side === 'host');
}

export interface Filtered {
  readonly rows: readonly RosterRow[];
  /** For each facet, how many rows each value would leave with the other filters as they are. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

export function filterRows(rows: readonly RosterRow[], filter: RosterFilter, simplify: Simplify): Filtered {
  const words = searchWords(simplify(filter.text));
  const counts = { sector: new Map(), origin: new Map(), group: new Map(), organisation: new Map() } as Record<
    Facet,
    Map<string, number>
  >;
  const left: RosterRow[] = [];
  for (const row of rows) {
    if (!onSide(row, filter.side) || (words.length > 0 && !matchesWords(searchOf(row, simplify), words))) continue;
    const missed = FACETS.filter((facet) => !inFacet(row, facet, filter.facets[facet]));
    if (missed.length === 0) left.push(row);
    for (const facet of FACETS) {
      if (missed.length > 1 || (missed.length === 1 && missed[0] !== facet)) continue;
      for (const value of facetValues(row, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { rows: left, counts };
}

export type RowComparer = (a: RosterRow, b: RosterRow) => number;

/** Sorts by several columns; rows that are alike in all keep the order of precedence that they came in. */
export function sortRows(
  rows: readonly RosterRow[],
  by: readonly { readonly compare: RowComparer; readonly desc: boolean }[],
): readonly RosterRow[] {
  if (by.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { compare, desc } of by) {
      const order = compare(a, b);
      if (order !== 0) return desc ? -order : order;
    }
    return 0;
  });
}

export type RosterEntry =
  | { readonly kind: 'person'; readonly key: string; readonly row: RosterRow }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly value: string;
      readonly count: number;
      readonly open: boolean;
    };

/** Rows one after the other, or under headings; someone in two groups stands under both. */
export function groupRows(
  rows: readonly RosterRow[],
  facet: Facet | null,
  compareValues: (a: string, b: string) => number,
  closed: ReadonlySet<string>,
): readonly RosterEntry[] {
  if (facet === null) return rows.map((row) => ({ kind: 'person', key: row.id, row }));
  const buckets = new Map<string, RosterRow[]>();
  for (const row of rows) {
    for (const value of facetValues(row, facet)) {
      const bucket = buckets.get(value);
      if (bucket === undefined) buckets.set(value, [row]);
      else bucket.push(row);
    }
  }
  const values = [...buckets.keys()].toSorted((a, b) => (a === NONE ? 1 : b === NONE ? -1 : compareValues(a, b)));
  return values.flatMap((value): RosterEntry[] => {
    const bucket = buckets.get(value) ?? [];
    const key = `${facet}:${value}`;
    const open = !closed.has(key);
    const heading: RosterEntry = { kind: 'group', key, value, count: bucket.length, open };
    if (!open) return [heading];
    return [heading, ...bucket.map((row): RosterEntry => ({ kind: 'person', key: `${key}/${row.id}`, row }))];
  });
}
