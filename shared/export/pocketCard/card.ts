/**
 * A pocket card as data: one sheet for one person, each of its two sides a list of sections that flow through three panels. What
 * does not fit is left out by weight and counted; that is the printer's affair (renderer/features/booklet/fitPanels.ts).
 */
import type { Locale } from '../../domain/fields.ts';
import type { Labelled, LocalLine } from '../booklet/blocks.ts';

/** Lighter ones are left out first. */
interface Weighed {
  readonly weight: number;
}

export interface PocketItem extends Weighed {
  readonly kind: 'item';
  readonly id: string;
  readonly time: string;
  readonly title: string;
  /** `To be confirmed`, or the part that the person has in it. */
  readonly notice: string;
  /** `Be there 08:15: Hilton, lobby`; '' where nobody says more than the item itself. */
  readonly gather: string;
  readonly place: string;
  readonly vehicle: string;
}

/** A line of the hotel on the side of the programme: room and keys are written in by hand. */
export interface PocketHotel extends Weighed {
  readonly kind: 'hotel';
  readonly city: string;
  readonly name: string;
  readonly phone: string;
}

/** What a driver is shown. */
export interface PocketAddress extends Weighed {
  readonly kind: 'address';
  /** Of the hotel: set larger than those of the programme. */
  readonly large: boolean;
  readonly name: string;
  readonly local: readonly LocalLine[];
}

export interface PocketPhone extends Weighed {
  readonly kind: 'phone';
  readonly label: string;
  readonly note: string;
  readonly number: string;
}

/** Short numbers side by side. */
export interface PocketNumbers extends Weighed {
  readonly kind: 'numbers';
  readonly numbers: readonly (Labelled & { readonly note: string })[];
}

/** What it means, how it is written there, and how it sounds. */
export interface PocketPhrase extends Weighed {
  readonly kind: 'phrase';
  readonly title: string;
  readonly said: LocalLine;
  readonly sound: string;
}

export interface PocketText extends Weighed {
  readonly kind: 'text';
  readonly text: string;
}

export interface PocketCode extends Weighed {
  readonly kind: 'code';
  readonly text: string;
  readonly label: string;
  readonly hint: string;
}

export type PocketEntry =
  | PocketItem
  | PocketHotel
  | PocketAddress
  | PocketPhone
  | PocketNumbers
  | PocketPhrase
  | PocketText
  | PocketCode;

export interface PocketSection {
  readonly id: string;
  readonly title: string;
  /** Beside the title: the city of a day and its clock. */
  readonly aside: string;
  /** Begins a panel where all has room so. */
  readonly begins: boolean;
  readonly entries: readonly PocketEntry[];
}

export interface PocketHead {
  readonly name: LocalLine;
  /** In the other script, or ''. */
  readonly otherName: LocalLine;
  readonly position: string;
  readonly organisation: string;
  readonly mission: string;
  readonly dates: string;
  /** `Release 3 of 30 May 2026, 18:00 (Hong Kong)`, or that this is a plan. */
  readonly version: string;
  readonly made: string;
}

export interface PocketCard {
  readonly personId: string;
  readonly head: PocketHead;
  /** The programme, then whom to call and where to go. */
  readonly sides: readonly [readonly PocketSection[], readonly PocketSection[]];
}

export interface PocketCards {
  readonly locale: Locale;
  /** For the name of the file. */
  readonly title: string;
  readonly edition: string;
  readonly cards: readonly PocketCard[];
}
