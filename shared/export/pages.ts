/** A document as pages: a cover, contents, and blocks that are set one under another, none longer than a part of a page. */
import type { Locale } from '../domain/fields.ts';
import type { Run } from '../domain/notes/text/blocks.ts';
import type { BookletBlock, BookletCover, Labelled } from './booklet/blocks.ts';
import type { PaperSize } from './booklet/options.ts';

interface Columns {
  /** How the width is shared out; any unit. */
  readonly shares: readonly number[];
  /** Columns of numbers, set to the right. */
  readonly right: readonly number[];
  readonly cells: readonly (readonly Run[])[];
}

export type SummaryBlock =
  | { readonly kind: 'section' | 'subsection'; readonly id: string; readonly title: string }
  | { readonly kind: 'text'; readonly text: string; readonly soft: boolean }
  /** `more`: others of the same list follow on the same page. */
  | { readonly kind: 'labelled'; readonly line: Labelled; readonly more: boolean }
  /** Stands again above the row that begins a page. `keep`: the next row stays on the same page. */
  | ({ readonly kind: 'tableHead' } & Columns)
  | ({
      readonly kind: 'tableRow';
      readonly total: boolean;
      readonly afterHead: boolean;
      readonly keep: boolean;
    } & Columns)
  | { readonly kind: 'noteTitle'; readonly title: string; readonly by: string }
  | {
      readonly kind: 'noteText';
      readonly style: 'heading' | 'paragraph' | 'quote' | 'entry';
      /** Of an entry of a list: `•`, `2.` or a box; '' for others. */
      readonly mark: string;
      /** From 0. */
      readonly depth: number;
      readonly runs: readonly Run[];
    };

export type PageBlock = BookletBlock | SummaryBlock;

export interface PagedDocument {
  readonly locale: Locale;
  readonly paper: PaperSize;
  readonly cover: BookletCover;
  readonly contentsTitle: string;
  readonly blocks: readonly PageBlock[];
  /** `{page} / {count}` is the renderer's; this is the name in the head of each page. */
  readonly runningTitle: string;
  /** Said in the foot of each page. */
  readonly footMark?: string;
}
