/** Briefings as they are read: by country and kind, what concerns the mission first, and what nobody has checked of late. */
import type { MissionState } from '../change/missionState.ts';
import { liveRows } from '../change/missionState.ts';
import type { LocalText } from '../fields.ts';
import type { Mission } from '../mission/mission.ts';
import { emergencyNumbers } from '../../places/emergency.ts';
import type { EmergencyService } from '../../places/emergencyServices.ts';
import { addDays, daysBetween } from '../../time/zones.ts';
import { legsInOrder } from '../programme/decisions.ts';
import { type Briefing, BRIEFING_KINDS, type BriefingKind } from './briefing.ts';

/** Countries in the order in which the mission reaches them, then those of which it only has a briefing. */
export function briefedCountries(state: MissionState): readonly string[] {
  const briefed = liveRows(state, 'briefings').map(({ country }) => country);
  return [...new Set([...legsInOrder(state).map(({ country }) => country), ...briefed.toSorted()])];
}

export type Chapters = Readonly<Record<BriefingKind, readonly Briefing[]>>;

/** What is known of a country, in an order that does not change while one edits. */
export function chaptersOf(state: MissionState, country: string): Chapters {
  const rows = liveRows(state, 'briefings')
    .filter((row) => row.country === country)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const chapters = BRIEFING_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind)] as const);
  return Object.fromEntries(chapters) as Record<BriefingKind, Briefing[]>;
}

function keyOf({ id, kind, date, service, packKey, sortKey }: Briefing): string {
  if (sortKey !== undefined) return sortKey;
  if (kind === 'holiday') return `${date ?? '9'}${id}`;
  // The number for every need first; phrases as they are shipped, one's own after them.
  if (kind === 'phone') return `${['all', 'police', 'ambulance', 'fire'].indexOf(service ?? 'fire')}${id}`;
  return packKey === undefined ? `z${id}` : kind === 'phrase' ? phraseKey(packKey) : packKey;
}

const PHRASES = ['hello', 'thanks', 'meet', 'toast', 'yes', 'sorry', 'bye', 'num'];

/** Russian, which is said in several countries, after the language of the place. */
function phraseKey(packKey: string): string {
  const [, , language = '', phrase = ''] = packKey.split('-');
  return `${language === 'ru' ? 'b' : 'a'}${language}${PHRASES.indexOf(phrase)}`;
}

/** A check that is older than this when the mission begins is to be made again. */
export const STALE_DAYS = 90;

export type Checked = 'fresh' | 'stale' | 'unchecked';

export function checkOf({ checkedAt }: Briefing, { startDate }: Pick<Mission, 'startDate'>): Checked {
  if (checkedAt === undefined) return 'unchecked';
  return daysBetween(checkedAt, startDate) > STALE_DAYS ? 'stale' : 'fresh';
}

const NEAR_DAYS = 14;

/** Holidays by how much they concern a mission; each list by date. */
export function holidaysBy(
  holidays: readonly Briefing[],
  { startDate, endDate }: Pick<Mission, 'startDate' | 'endDate'>,
): { readonly during: readonly Briefing[]; readonly near: readonly Briefing[]; readonly others: readonly Briefing[] } {
  const meets = ({ date, until }: Briefing, days: number): boolean =>
    date !== undefined && date <= addDays(endDate, days) && (until ?? date) >= addDays(startDate, -days);
  return {
    during: holidays.filter((one) => meets(one, 0)),
    near: holidays.filter((one) => !meets(one, 0) && meets(one, NEAR_DAYS)),
    others: holidays.filter((one) => !meets(one, NEAR_DAYS)),
  };
}

/** Years of the mission of which no holiday is known: that none falls into it says nothing then. */
export function yearsUnknown(
  holidays: readonly Briefing[],
  { startDate, endDate }: Pick<Mission, 'startDate' | 'endDate'>,
): readonly string[] {
  const known = new Set(holidays.map(({ date }) => date?.slice(0, 4)));
  return [...new Set([startDate.slice(0, 4), endDate.slice(0, 4)])].filter((year) => !known.has(year));
}

export interface PhoneNumber {
  readonly id: string;
  readonly service: EmergencyService | undefined;
  readonly title: LocalText | undefined;
  readonly number: string;
  readonly checkedAt: string | undefined;
}

/** Whom to call in a country: as the organisers have it, else as it is shipped. */
export function phonesOf(state: MissionState, country: string): readonly PhoneNumber[] {
  const own = chaptersOf(state, country).phone.flatMap(({ id, service, title, phone, checkedAt }) =>
    phone === undefined ? [] : [{ id, service, title, number: phone, checkedAt }],
  );
  if (own.length > 0) return own;
  return emergencyNumbers(country).map(({ service, number, checked }) => ({
    id: service,
    service,
    title: undefined,
    number,
    checkedAt: checked?.checkedAt,
  }));
}
