/**
 * The short form in which the sample mission is written down. Ids are local ones (`chan-tai-man`); `rowsOf` in
 * centralAsia.ts makes rows of them, with the ids of one mission.
 */
import type { LocalText } from '#shared/domain/fields.ts';
import type { Leg } from '#shared/domain/leg/leg.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import type { ItemKind, ItemStatus } from '#shared/domain/programme/item.ts';
import type { Group, Person } from '#shared/domain/roster/person.ts';
import type { Traveller } from '#shared/domain/private/traveller.ts';

type Own<Row> = Omit<Row, 'missionId' | 'deletedAt'>;

export type LegSpec = Own<Leg>;
export type GroupSpec = Own<Group>;
export type OrganisationSpec = Own<Organisation>;
export type TravellerSpec = Own<Traveller>;

/** The same words in the four languages of the app. */
export function four(en: string, hant: string, hans: string, ru: string): LocalText {
  return { en, 'zh-Hant': hant, 'zh-Hans': hans, ru };
}

/** Names are written `family|given|patronymic`; a name without a bar is one that nobody has split. */
export interface PersonSpec {
  readonly id: string;
  readonly latin: string;
  readonly hant?: string;
  readonly hans?: string;
  readonly cyrillic?: string;
  readonly honorific: 'mr' | 'ms' | 'dr' | 'prof' | 'profDr' | 'ir';
  /** Key of `POSITIONS`. */
  readonly position: string;
  readonly groups?: readonly string[];
  readonly aliases?: readonly string[];
  readonly role?: string;
  readonly badgeName?: string;
  readonly remarks?: string;
  readonly origin?: Person['origin'];
  readonly country?: string;
  readonly override?: readonly [rank: number, reason: string];
  /** Joins, or leaves, at this wall time of the programme; where neither is set the person travels all the way. */
  readonly from?: string;
  readonly until?: string;
}

/** The people of one organisation, in the order of protocol. */
export interface BodySpec {
  readonly organisation: string;
  readonly origin: Person['origin'];
  readonly country: string;
  readonly people: readonly PersonSpec[];
}

export interface PlaceSpec {
  /** As it stands in the title of a ride. */
  readonly title: LocalText;
  readonly name: string;
  readonly local: string;
  readonly address: string;
  readonly addressLocal: string;
}

export interface ItemSpec {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: LocalText;
  /** `09:00-10:30`, on the day and at the place of the group of items that it stands in. */
  readonly at: string;
  /** Zone of the end where it is not that of the start. */
  readonly endZone?: string;
  readonly startZone?: string;
  /** Where it is not that of its day; '' for a journey that no city of the mission holds. */
  readonly leg?: string;
  readonly status?: ItemStatus;
  /** Key of `PLACES`. */
  readonly place?: string;
  readonly room?: string;
  /** Organisations that receive. */
  readonly hosts?: readonly string[];
  readonly counterparts?: readonly string[];
  /** `all`, or ids of groups and people. */
  readonly who: readonly string[];
  /** Groups and people who stay away though `who` names them. */
  readonly without?: readonly string[];
  readonly speakers?: readonly string[];
  readonly interpreters?: readonly string[];
  readonly vehicle?: string;
  readonly dress?: string;
  readonly flight?: readonly [number: string, from: string, to: string];
  readonly remarks?: string;
  readonly internal?: string;
  readonly cancelled?: string;
}

/** Items of one day that start in one city. */
export interface DaySpec {
  readonly date: string;
  readonly leg: string;
  readonly items: readonly ItemSpec[];
}
