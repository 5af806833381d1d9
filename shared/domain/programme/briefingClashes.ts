/** What briefings say against a programme: holidays, working hours, and days without a visa. */
import type { MissionState } from '../change/missionState.ts';
import { live, liveRows } from '../change/missionState.ts';
import { addDays, dateOf, daysBetween, timeOf } from '../../time/zones.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Leg } from '../leg/leg.ts';
import type { Clash } from './clash.ts';
import { PEOPLE_NAMED } from './clash.ts';
import { legsInOrder } from './decisions.ts';
import { isTravel, type ProgrammeItem } from './item.ts';
import { itemsInOrder } from './order.ts';
import { involvedIn, rosterIndex } from './participants.ts';

/** The briefings that items are held against, by country. */
interface Rules {
  readonly holidays: readonly Briefing[];
  readonly hours: readonly Briefing[];
}

export type BriefingRules = ReadonlyMap<string, Rules>;

export function briefingRules(state: MissionState): BriefingRules {
  const rules = new Map<string, { holidays: Briefing[]; hours: Briefing[] }>();
  for (const row of liveRows(state, 'briefings')) {
    if (row.kind !== 'holiday' && row.kind !== 'hours') continue;
    const ofCountry = rules.get(row.country) ?? { holidays: [], hours: [] };
    rules.set(row.country, ofCountry);
    (row.kind === 'holiday' ? ofCountry.holidays : ofCountry.hours).push(row);
  }
  return rules;
}

/** What the briefing of its country says against one item. On a holiday the hours of other days are not asked. */
export function itemAgainstBriefing(state: MissionState, rules: BriefingRules, item: ProgrammeItem): readonly Clash[] {
  if (rules.size === 0 || item.status === 'cancelled' || isTravel(item.kind) || item.kind === 'free') return NOTHING;
  const leg = live(state, 'legs', item.legId);
  const known = leg === undefined ? undefined : rules.get(leg.country);
  if (leg === undefined || known === undefined) return NOTHING;
  const day = dateOf(item.start);
  const holiday = known.holidays.find((one) => isOf(one, leg) && isHoliday(one, day));
  if (holiday !== undefined) return [onHoliday(item, holiday)];
  const outside = meetsHosts(item) ? outsideHours(known.hours, leg, item) : undefined;
  return outside === undefined ? NOTHING : [outside];
}

const NOTHING: readonly Clash[] = [];

function isOf({ legId }: Briefing, leg: Leg): boolean {
  return legId === undefined || legId === leg.id;
}

export function isHoliday({ date, until }: Briefing, day: string): boolean {
  return date !== undefined && date <= day && day <= (until ?? date);
}

/** A dinner may well be on a holiday; whoever is visited would have to come to work. */
function onHoliday(item: ProgrammeItem, { id }: Briefing): Clash {
  const severity = item.kind === 'meal' || item.kind === 'reception' ? 'info' : 'warn';
  return { kind: 'holiday', id: `holiday:${item.id}`, severity, itemIds: [item.id], briefingId: id };
}

function meetsHosts({ kind, hostOrganisationIds, hostPersonIds }: ProgrammeItem): boolean {
  if (kind === 'siteVisit') return true;
  return (kind === 'meeting' || kind === 'roundtable') && hostOrganisationIds.length + hostPersonIds.length > 0;
}

/** Hours of the city count before those of the country; where there are several, it is enough that some are kept. */
function outsideHours(hours: readonly Briefing[], leg: Leg, item: ProgrammeItem): Clash | undefined {
  const ofCity = hours.filter(({ legId }) => legId === leg.id);
  const known = ofCity.length > 0 ? ofCity : hours.filter(({ legId }) => legId === undefined);
  const [first] = known;
  if (first === undefined || known.some((one) => isWithin(one, item))) return undefined;
  const id = `outsideHours:${item.id}`;
  return { kind: 'outsideHours', id, severity: 'info', itemIds: [item.id], briefingId: first.id };
}

function isWithin({ opens, closes, weekdays }: Briefing, { start, end }: ProgrammeItem): boolean {
  if (weekdays !== undefined && weekdays.length > 0 && !weekdays.includes(weekdayOf(dateOf(start)))) return false;
  if (opens !== undefined && timeOf(start) < opens) return false;
  return closes === undefined || (dateOf(end) <= dateOf(start) && timeOf(end) <= closes);
}

const SOME_MONDAY = '2024-01-01';

/** 1 is Monday. */
export function weekdayOf(date: string): number {
  return (((daysBetween(SOME_MONDAY, date) % 7) + 7) % 7) + 1;
}

/** Days in one country on end, by its legs; both the day of arrival and that of departure count. */
export interface Stay {
  readonly country: string;
  readonly legIds: ReadonlySet<string>;
  readonly from: string;
  readonly days: number;
}

export function staysOf(state: MissionState): readonly Stay[] {
  const runs: Leg[][] = [];
  for (const leg of legsInOrder(state)) {
    const run = runs.at(-1);
    if (run?.[0]?.country === leg.country) run.push(leg);
    else runs.push([leg]);
  }
  return runs.flatMap((legs): Stay[] => {
    const [from] = legs.flatMap(({ arrival }) => (arrival === undefined ? [] : [dateOf(arrival)]));
    const to = legs.flatMap(({ departure }) => (departure === undefined ? [] : [dateOf(departure)])).toSorted();
    const last = to.at(-1);
    if (from === undefined || last === undefined || last < from) return [];
    const legIds = new Set(legs.map(({ id }) => id));
    return [{ country: legs[0]?.country ?? '', legIds, from, days: daysBetween(from, last) + 1 }];
  });
}

/** Visa rules that a stay is too long for; a rule of 0 days asks everybody for a visa. */
export function visaRulesExceeded(state: MissionState, { country, days }: Stay): readonly Briefing[] {
  return liveRows(state, 'briefings').filter(
    (row) => row.kind === 'visa' && row.country === country && row.passport !== undefined && (row.days ?? days) < days,
  );
}

/** Stays longer than the days without a visa, by name as far as this device may read whose passport it is. */
export function visaClashes(state: MissionState): readonly Clash[] {
  return staysOf(state).flatMap((stay) =>
    visaRulesExceeded(state, stay).flatMap((rule) => {
      const beyond = itemsBeyond(state, stay, rule.days ?? 0);
      const [first] = beyond;
      return first === undefined ? [] : visaClash(state, stay, rule, beyond, first);
    }),
  );
}

/** Items on days for which a visa is needed, or else the last ones of the stay. */
function itemsBeyond(state: MissionState, { from, legIds }: Stay, days: number): readonly ProgrammeItem[] {
  const items = itemsInOrder(state).filter(
    ({ legId, status }) => legId !== undefined && legIds.has(legId) && status !== 'cancelled',
  );
  const limit = addDays(from, days);
  const beyond = items.filter(({ start }) => dateOf(start) >= limit);
  return beyond.length > 0 ? beyond : items.slice(-1);
}

function visaClash(
  state: MissionState,
  stay: Stay,
  rule: Briefing,
  beyond: readonly ProgrammeItem[],
  { id: itemId }: ProgrammeItem,
): Clash[] {
  const { people } = rosterIndex(state);
  const there = [...new Set(beyond.flatMap((item) => involvedIn(state, item)))].filter(
    (id) => people.get(id)?.origin !== 'host',
  );
  const passports = there.map((id) => live(state, 'travellers', id));
  const holders = there.filter((_, index) => passports[index]?.passportCountry === rule.passport);
  const about = {
    kind: 'visaDays' as const,
    id: `visaDays:${itemId}:${rule.id}`,
    itemIds: [itemId],
    briefingId: rule.id,
    days: stay.days,
    personIds: holders.slice(0, PEOPLE_NAMED),
    personCount: holders.length,
  };
  if (holders.length > 0) {
    // Of whom a visa is noted somebody has thought; what it is for is for people to read.
    const thoughtOf = holders.every((id) => (live(state, 'travellers', id)?.visa ?? '') !== '');
    return [{ ...about, severity: thoughtOf ? 'info' : 'warn' }];
  }
  // Where a passport is not known here anyone may hold this one; that some need a visa from the first day is no news of this mission.
  const unknown = passports.some((traveller) => traveller?.passportCountry === undefined);
  return unknown && (rule.days ?? 0) > 0 ? [{ ...about, severity: 'info' }] : [];
}
