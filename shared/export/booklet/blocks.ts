/**
 * A booklet as data: a cover and a list of blocks that are set one under another. A block is never cut in two, so none is
 * longer than a part of a page; how blocks fall onto pages is the printer's affair (renderer/features/booklet/paginate.ts).
 */
import type { Locale } from '../../domain/fields.ts';
import type { ItemStatus } from '../../domain/programme/item.ts';
import type { PaperSize } from './options.ts';

/** BCP 47, where it is not the document's: chooses the shapes of Chinese letters. */
export type TextLanguage = string | undefined;

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

export interface LocalLine {
  readonly text: string;
  readonly lang: TextLanguage;
}

export interface ChapterBlock {
  readonly kind: 'chapter';
  readonly id: string;
  readonly title: string;
  /** Said below it, or ''. */
  readonly note: string;
  /** Begins on a page of its own. */
  readonly newPage: boolean;
}

export interface LegBlock {
  readonly kind: 'leg';
  readonly number: number;
  readonly city: string;
  readonly otherCity: string;
  readonly country: string;
  readonly zone: string;
  readonly arrival: string;
  readonly departure: string;
  readonly airport: string;
  readonly hotel: string;
  readonly address: string;
  readonly phone: string;
  /** In the script of the place, to show a driver. */
  readonly local: readonly LocalLine[];
}

export interface DayBlock {
  readonly kind: 'day';
  readonly id: string;
  readonly number: string;
  readonly date: string;
  /** For the contents and the head of the page: `Mon 1 June`. */
  readonly shortDate: string;
  readonly place: string;
  readonly zone: string;
}

/** The clocks change here. */
export interface ClockBlock {
  readonly kind: 'clock';
  readonly text: string;
}

/** An item of an earlier day that is still on. */
export interface ContinuesBlock {
  readonly kind: 'continues';
  readonly title: string;
  readonly text: string;
}

export interface ItemTime {
  /** `09:00–10:30`, or of a flight `09:30` and `12:45` apart. */
  readonly start: string;
  readonly end: string;
  /** `UTC+8`, where start and end have clocks of their own. */
  readonly startZone: string;
  readonly endZone: string;
  /** `+1` where it ends on a later day. */
  readonly endShift: string;
  /** `12:00–13:30 +1`, or '' where it is the same or not wanted. */
  readonly home: string;
}

export interface ItemBlock {
  readonly kind: 'item';
  readonly id: string;
  readonly status: ItemStatus;
  /** A palette's colour name of its one group, or ''. */
  readonly color: string;
  readonly time: ItemTime;
  readonly itemKind: string;
  readonly title: string;
  /** `To be confirmed`, or why it was cancelled. */
  readonly notice: string;
  readonly route: string;
  readonly place: string;
  readonly address: string;
  readonly local: readonly LocalLine[];
  readonly details: readonly Labelled[];
  /** Short ones, set side by side. */
  readonly brief: readonly Labelled[];
  /** The first piece of the remarks. */
  readonly remarks: string;
}

/** More of what did not go into the block above: long remarks, long lists. */
export interface MoreBlock {
  readonly kind: 'more';
  readonly detail: Labelled;
}

export interface OrganisationBlock {
  readonly kind: 'organisation';
  readonly name: string;
  readonly other: LocalLine;
  readonly count: string;
}

export interface PersonBlock {
  readonly kind: 'person';
  readonly id: string;
  readonly number: string;
  readonly name: LocalLine;
  readonly otherNames: readonly LocalLine[];
  readonly position: string;
  readonly note: string;
}

export interface GroupBlock {
  readonly kind: 'group';
  readonly name: string;
  readonly groupKind: string;
  readonly count: string;
  readonly color: string;
  readonly members: string;
}

export interface ContactBlock {
  readonly kind: 'contact';
  readonly name: string;
  readonly note: string;
  readonly lines: readonly Labelled[];
}

export interface NoticeBlock {
  readonly kind: 'notice';
  readonly text: string;
}

export type BookletBlock =
  | ChapterBlock
  | LegBlock
  | DayBlock
  | ClockBlock
  | ContinuesBlock
  | ItemBlock
  | MoreBlock
  | OrganisationBlock
  | PersonBlock
  | GroupBlock
  | ContactBlock
  | NoticeBlock;

export interface BookletStop {
  readonly city: string;
  readonly other: LocalLine;
  readonly dates: string;
  readonly zone: string;
}

export interface BookletCover {
  readonly title: string;
  readonly otherTitles: readonly (LocalLine & { readonly lang: Locale })[];
  readonly kind: string;
  readonly dates: string;
  readonly ledBy: string;
  readonly leadBody: string;
  readonly stops: readonly BookletStop[];
  /** For whom, or '' where it is for everyone. */
  readonly edition: string;
  readonly asOf: string;
}

export interface Booklet {
  readonly locale: Locale;
  readonly paper: PaperSize;
  readonly cover: BookletCover;
  readonly contentsTitle: string;
  readonly blocks: readonly BookletBlock[];
  /** `{page} / {count}` is the renderer's; this is the name in the head of each page. */
  readonly runningTitle: string;
  /** No item fits the options. */
  readonly empty: boolean;
}
