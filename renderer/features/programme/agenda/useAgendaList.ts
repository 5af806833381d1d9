/** The virtual list under the agenda: only lines on screen are drawn, the heading of the day in hand stays at the top. */
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useMemo, type RefObject } from 'react';
import type { AgendaRow } from './rows.ts';

/** Heights in rem, so that a larger text keeps its room. */
const WIDE = { day: 2.5, empty: 2.25, zone: 2, now: 1.5, item: 3.5 };
const NARROW = { day: 3.5, empty: 2.25, zone: 2, now: 1.5, item: 5.75 };

export interface AgendaList {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Index of the heading that stands at the top. */
  readonly headingIndex: number;
}

export function useAgendaList(
  rows: readonly AgendaRow[],
  scroller: RefObject<HTMLDivElement | null>,
  options: { wide: boolean; activeIndex: number; initialOffset: number },
): AgendaList {
  const { wide, activeIndex, initialOffset } = options;
  const rem = useMemo(() => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const headings = useMemo(() => rows.flatMap((row, index) => (row.type === 'day' ? [index] : [])), [rows]);
  const heights = wide ? WIDE : NARROW;
  // oxlint-disable-next-line react/incompatible-library -- nothing made by it is memoised here
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.type ?? 'item'] * rem,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    initialOffset: Math.max(0, initialOffset),
    scrollPaddingStart: heights.day * rem,
    rangeExtractor: (range) => {
      const drawn = new Set(defaultRangeExtractor(range));
      drawn.add(headingAt(headings, range.startIndex));
      // The line that Tab reaches is there wherever one has scrolled to.
      if (activeIndex >= 0) drawn.add(activeIndex);
      return [...drawn].filter((index) => index >= 0 && index < rows.length).toSorted((a, b) => a - b);
    },
  });
  return { virtualizer, headingIndex: headingAt(headings, virtualizer.range?.startIndex ?? 0) };
}

/** The last heading at or before a line. */
function headingAt(headings: readonly number[], index: number): number {
  let low = 0;
  let high = headings.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((headings[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return headings[low] ?? -1;
}
