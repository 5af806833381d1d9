/** What My day says of times and of company in the language of the screen. */
import type { I18n } from '#renderer/ui/i18n.tsx';
import { dayShiftText } from '#renderer/ui/itemText.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { Party, Stretch } from '#shared/domain/day/company.ts';
import type { Ahead } from '#shared/domain/day/myDay.ts';
import { bothClocks } from '#shared/domain/programme/order.ts';
import { dateOf, daysBetween, timeOf } from '#shared/time/zones.ts';

const HALF_A_DAY = 12 * 60;

/** `in 25 min`; `tomorrow at 08:15`; `Wed 3 Jun at 08:15`. `wall` is what the person's clock shows now. */
export function countdown({ t, format }: I18n, { minutes, be, item }: Ahead, wall: string): string {
  const to = be.wall > wall || be.zone !== item.startZone ? be.wall : item.start;
  const days = daysBetween(dateOf(wall), dateOf(to));
  const time = timeOf(to);
  if (days > 1) return t('day.dayAt', { day: format.day(dateOf(to)), time });
  if (days === 1 && minutes > HALF_A_DAY) return t('day.tomorrowAt', { time });
  return t('day.in', { duration: format.duration(minutes) });
}

/** `12:00`, with `+1` where home has another date; '' where home shows the same. */
export function homeTime(wall: string, zone: string, homeZone: string): string {
  const { home, homeDayShift, same } = bothClocks(wall, zone, homeZone);
  return same ? '' : `${home}${homeDayShift === 0 ? '' : ` (${dayShiftText(homeDayShift)})`}`;
}

/** `with Mining until 17:20, then all together`; '' where there is nothing to say. */
export function companyText(i18n: I18n, state: MissionState, stretches: readonly Stretch[], date: string): string {
  const { t, format } = i18n;
  const [first, second] = stretches;
  if (first === undefined) return '';
  const { end } = first;
  const time = dateOf(end) === date ? timeOf(end) : `${format.day(dateOf(end))} ${timeOf(end)}`;
  const party = partyText(i18n, state, first.party);
  if (second === undefined) return t('day.companyUntil', { party, time });
  return t('day.companyThen', { party, time, next: partyText(i18n, state, second.party) });
}

const GROUPS_SHOWN = 2;

function partyText({ t, format, pick }: I18n, state: MissionState, party: Party): string {
  if (party.kind === 'all') return t('day.together');
  if (party.kind === 'few') return t('day.withFew');
  const names = party.groupIds.map((id) => pick(live(state, 'groups', id)?.name));
  const others = names.length - GROUPS_SHOWN;
  const shown = others > 1 ? [...names.slice(0, GROUPS_SHOWN), t('day.others', { count: others })] : names;
  return t('day.withGroups', { names: format.list(shown) });
}
