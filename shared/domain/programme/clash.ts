/** What can be wrong with a programme. A clash is a mark beside an item; it never keeps anyone from saving. */

interface About {
  /** The same for the same clash from one edit to the next. */
  readonly id: string;
  readonly severity: 'warn' | 'info';
  /** One item, or two in order of their start. */
  readonly itemIds: readonly string[];
}

interface AboutPeople extends About {
  /** Up to `PEOPLE_NAMED` of them, to name in words. */
  readonly personIds: readonly string[];
  readonly personCount: number;
}

/** The same people at two items at once. */
export interface PeopleTwice extends AboutPeople {
  readonly kind: 'peopleTwice';
}

/** People end one item in one city and begin the next in another, with no flight or transfer between. */
export interface NoTravel extends AboutPeople {
  readonly kind: 'noTravel';
  readonly fromLegId: string;
  readonly toLegId: string;
}

/** Less time between two places than it takes: `minutes` there are, `neededMinutes` there should be. */
export interface TightGap extends AboutPeople {
  readonly kind: 'tightGap';
  readonly minutes: number;
  readonly neededMinutes: number;
}

export interface VehicleTwice extends About {
  readonly kind: 'vehicleTwice';
  readonly vehicle: string;
}

export interface RoomTwice extends About {
  readonly kind: 'roomTwice';
  readonly room: string;
}

/** By instants, so that a flight that lands before it leaves by the clock is none of these. */
export interface EndBeforeStart extends About {
  readonly kind: 'endBeforeStart';
  /** How much before, at least 0 (an item of no length counts too). */
  readonly minutes: number;
}

export interface ZoneUnknown extends About {
  readonly kind: 'zoneUnknown';
  readonly zone: string;
}

export interface OutsideMission extends About {
  readonly kind: 'outsideMission';
  readonly side: 'before' | 'after';
}

/** Before the arrival at its city, or after the departure. */
export interface OutsideLeg extends About {
  readonly kind: 'outsideLeg';
  readonly side: 'before' | 'after';
  readonly legId: string;
}

/** On a public holiday of its country. */
export interface Holiday extends About {
  readonly kind: 'holiday';
  readonly briefingId: string;
}

/** With hosts who are not at work then. */
export interface OutsideHours extends About {
  readonly kind: 'outsideHours';
  readonly briefingId: string;
}

/** On days of a stay for which holders of a passport need a visa; nobody is named where no passport can be read. */
export interface VisaDays extends AboutPeople {
  readonly kind: 'visaDays';
  readonly briefingId: string;
  /** How long the stay is. */
  readonly days: number;
}

export type Clash =
  | PeopleTwice
  | NoTravel
  | TightGap
  | VehicleTwice
  | RoomTwice
  | EndBeforeStart
  | ZoneUnknown
  | OutsideMission
  | OutsideLeg
  | Holiday
  | OutsideHours
  | VisaDays;

export type ClashKind = Clash['kind'];

export const PEOPLE_NAMED = 20;
