/** What stands in the head of each page, and on which page each chapter and day begins. */
import type { PageBlock } from '#shared/export/pages.ts';
import type { Page } from './paginate.ts';

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly level: 1 | 2;
  /** Index of its block. */
  readonly index: number;
}

export function contentsEntries(blocks: readonly PageBlock[]): ContentsEntry[] {
  return blocks.flatMap((block, index): ContentsEntry[] => {
    if (block.kind === 'chapter') return [{ id: block.id, title: block.title, level: 1, index }];
    if (block.kind === 'section') return [{ id: block.id, title: block.title, level: 2, index }];
    if (block.kind === 'day') return [{ id: block.id, title: joined([block.date, block.place]), level: 2, index }];
    return [];
  });
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** The page of each block, from 0. */
export function pageOfBlock(pages: readonly Page[]): ReadonlyMap<number, number> {
  return new Map(pages.flatMap((page, number) => page.map(({ index }) => [index, number] as const)));
}

/** `Programme · Mon 1 June – Tue 2 June`: the chapter and the days that a page shows. */
export function pageHead(blocks: readonly PageBlock[], page: Page): string {
  const first = page[0]?.index ?? 0;
  const last = page.at(-1)?.index ?? first;
  let chapter = '';
  let dayAtTop = '';
  let dayAtEnd = '';
  for (const [index, block] of blocks.entries()) {
    if (index > last) break;
    if (block.kind === 'chapter') {
      // The chapter that begins a page is its own; one that begins further down belongs to the next page's head.
      if (index <= first || chapter === '') chapter = block.title;
      dayAtTop = '';
      dayAtEnd = '';
    } else if (block.kind === 'day') {
      if (index <= first || dayAtTop === '') dayAtTop = block.shortDate;
      dayAtEnd = block.shortDate;
    }
  }
  return joined([chapter, dayAtTop === dayAtEnd ? dayAtTop : `${dayAtTop} – ${dayAtEnd}`]);
}
