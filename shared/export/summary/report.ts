/** A post-trip summary in words of one language: what Word, paper and spreadsheets are written from. */
import type { Locale } from '../../domain/fields.ts';
import type { NoteBlock } from '../../domain/notes/text/blocks.ts';
import type { BookletStop, Labelled, LocalLine } from '../booklet/blocks.ts';
import type { Table } from '../table.ts';
import type { SummaryEdition, SummarySection } from './options.ts';

/** A sheet of the spreadsheet that stands in the text too. */
export interface ReportTable extends Table {
  /** How the width of a page is shared out among the columns; any unit. */
  readonly shares: readonly number[];
  /** Dates without their year, which the cover says. */
  readonly shortDates?: boolean;
  /** The last row sums up the others. */
  readonly total?: boolean;
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly soft: boolean }
  | { readonly kind: 'lines'; readonly lines: readonly Labelled[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** Begins a note: its title, and below it who wrote it for whom. */
  | { readonly kind: 'noteTitle'; readonly title: string; readonly by: string }
  | { readonly kind: 'note'; readonly block: NoteBlock };

export interface ReportSection {
  readonly id: SummarySection;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export interface Report {
  readonly locale: Locale;
  readonly edition: SummaryEdition;
  /** Of the mission. */
  readonly title: string;
  readonly otherTitles: readonly (LocalLine & { readonly lang: Locale })[];
  /** What the document is called. */
  readonly kind: string;
  readonly dates: string;
  readonly leadBody: string;
  readonly ledBy: string;
  readonly stops: readonly BookletStop[];
  /** Said on the cover and in the foot of each page. */
  readonly editionMark: string;
  readonly made: string;
  readonly contentsTitle: string;
  readonly sections: readonly ReportSection[];
  /** For the spreadsheet, each a sheet. */
  readonly sheets: readonly Table[];
}
