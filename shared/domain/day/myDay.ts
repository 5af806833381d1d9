/** What a person is at, what comes next and when and where to be for it, by an instant that is given. */
import { dateOf, toWall } from '../../time/zones.ts';
import { liveRows } from '../change/missionState.ts';
import { isTravel, type ProgrammeItem } from '../programme/item.ts';
import { importance } from '../programme/onNow.ts';
import { spanOf } from '../programme/span.ts';
import { zoneAt } from '../programme/zoneTimeline.ts';
import type { OwnDay, OwnProgramme } from './ownProgramme.ts';
import { leadsTo, type WhereToBe, whereToBe } from './whereToBe.ts';

export interface Ahead {
  readonly item: ProgrammeItem;
  readonly be: WhereToBe;
  /** To when they are to be there, or where that has passed, to the start. Rounded up: it is never later than it says. */
  readonly minutes: number;
  /** What a ride is for. */
  readonly leadsTo?: ProgrammeItem;
}

export interface MyDay {
  readonly day: OwnDay;
  /** It is the day of now: before all of them the first, after them the last. */
  readonly current: boolean;
  /** The day of the person's own clock. */
  readonly today: string;
  /** Where that is before all of their days, or after. */
  readonly when: 'before' | 'during' | 'after';
  /** What their clock shows now, and its zone: in the air that of where they left. */
  readonly wall: string;
  readonly zone: string;
  /** What is on, the weightiest first; as `next`, only with the current day. */
  readonly now: readonly ProgrammeItem[];
  readonly next?: Ahead;
  /** The city where they are: of what began last, or of what follows where that was a journey that has ended. */
  readonly legId?: string;
}

/** `date`: the day to look at; the one of now where there is none, or none such. */
export function myDay(programme: OwnProgramme, nowMs: number, date?: string): MyDay {
  const { days, timeline } = programme;
  const zone = zoneAt(timeline, nowMs);
  const wall = toWall(nowMs, zone);
  const today = dateOf(wall);
  const current = dayOfNow(days, today);
  const day = days.find((one) => one.date === date) ?? current;
  const isCurrent = day === current;
  const when = today < (days[0]?.date ?? '') ? 'before' : today > (days.at(-1)?.date ?? '') ? 'after' : 'during';
  const legId =
    !isCurrent || when === 'after' ? day.legIds.at(-1) : when === 'before' ? day.legIds[0] : legOfNow(programme, nowMs);
  const next = isCurrent ? ahead(programme, nowMs) : undefined;
  return {
    day,
    today,
    when,
    wall,
    zone,
    current: isCurrent,
    now: isCurrent ? onNow(programme, nowMs) : [],
    ...(next === undefined ? {} : { next }),
    ...(legId === undefined ? {} : { legId }),
  };
}

/** Before all days it is the first, after them the last. */
function dayOfNow(days: readonly OwnDay[], today: string): OwnDay {
  const day = days.findLast(({ date }) => date <= today) ?? days[0];
  if (day === undefined) throw new Error('a programme without any day');
  return day;
}

function onNow({ items }: OwnProgramme, nowMs: number): readonly ProgrammeItem[] {
  return items
    .filter((item) => {
      const { startMs, endMs } = spanOf(item);
      return item.status !== 'cancelled' && startMs <= nowMs && nowMs < endMs;
    })
    .toSorted((a, b) => importance(b) - importance(a) || spanOf(b).startMs - spanOf(a).startMs);
}

function ahead({ items }: OwnProgramme, nowMs: number): Ahead | undefined {
  const item = items.find((one) => one.status !== 'cancelled' && spanOf(one).startMs > nowMs);
  if (item === undefined) return undefined;
  const be = whereToBe(items, item);
  const purpose = leadsTo(items, item);
  const ms = (be.ms > nowMs ? be.ms : spanOf(item).startMs) - nowMs;
  return { item, be, minutes: Math.ceil(ms / 60_000), ...(purpose === undefined ? {} : { leadsTo: purpose }) };
}

function legOfNow({ state, items, days }: OwnProgramme, nowMs: number): string | undefined {
  const taking = items.filter(({ status }) => status !== 'cancelled');
  const last = taking.findLast((item) => spanOf(item).startMs <= nowMs);
  const following = taking.find((item) => item.legId !== undefined && spanOf(item).startMs > nowMs);
  if (last === undefined) return following?.legId ?? days[0]?.legIds[0];
  const arrived = isTravel(last.kind) && spanOf(last).endMs <= nowMs;
  if (!arrived) return last.legId ?? following?.legId;
  const landedIn = liveRows(state, 'legs').find(({ airport }) => airport !== undefined && airport === last.toAirport);
  return landedIn?.id ?? following?.legId ?? last.legId;
}
