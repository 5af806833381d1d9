/** What goes into a calendar file: one event per programme item, in words of the document's language. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, missionOf } from '../../domain/change/missionState.ts';
import { lastOf, type RowTimes, timeOf } from '../../domain/change/rowTimes.ts';
import type { ItemStatus, ProgrammeItem } from '../../domain/programme/item.ts';
import { bothClocks, itemsInOrder } from '../../domain/programme/order.ts';
import { partOf } from '../../domain/programme/participants.ts';
import { displayName } from '../../domain/roster/names.ts';
import { dateOf } from '../../time/zones.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { plainLine, plainText } from '../plainText.ts';
import { itemText, type ItemText } from '../programme/itemText.ts';

export interface CalendarOptions {
  /** Only what stands in this person's own programme. */
  readonly personId?: string;
  /** Items that are not confirmed yet, marked as tentative. */
  readonly drafts: boolean;
}

export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly startZone: string;
  readonly end: string;
  readonly endZone: string;
  readonly status: ItemStatus;
  /** Does not take up the time: cancelled, or free. */
  readonly transparent: boolean;
  readonly location: string;
  readonly description: string;
  readonly category: string;
  /** When anything that it says was last changed, ISO 8601 UTC. */
  readonly revisedAt: string;
}

export interface CalendarModel {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

export function calendarModel(
  state: MissionState,
  options: CalendarOptions,
  language: DocumentLanguage,
  times: RowTimes,
): CalendarModel {
  const { personId, drafts } = options;
  const items = itemsInOrder(state).filter(
    (item) =>
      (drafts || item.status !== 'draft') && (personId === undefined || partOf(state, item, personId) !== undefined),
  );
  const person = live(state, 'people', personId);
  const title = language.pick(missionOf(state)?.title);
  return {
    name: plainLine(person === undefined ? title : `${title} · ${displayName(person, language.locale)}`),
    events: items.map((item) => ({
      ...calendarEvent(state, item, personId, language),
      revisedAt: revisedAt(state, item, times),
    })),
  };
}

/** Who stands in a group is said by the people, not by the group. */
function revisedAt(state: MissionState, item: ProgrammeItem, times: RowTimes): string {
  const own = timeOf(times, item);
  if (!item.wholeDelegation && item.groupIds.length === 0) return own;
  const people = lastOf(times, state.tables.people.keys());
  return people > own ? people : own;
}

function calendarEvent(
  state: MissionState,
  item: ProgrammeItem,
  personId: string | undefined,
  language: DocumentLanguage,
): Omit<CalendarEvent, 'revisedAt'> {
  const text = itemText(state, item, language);
  const { t } = language;
  return {
    uid: `${item.id}@legation`,
    summary: plainLine(
      item.status === 'cancelled'
        ? t('booklet.cancelledTitle', { title: text.title })
        : item.status === 'draft'
          ? t('booklet.draftTitle', { title: text.title })
          : text.title,
    ),
    start: item.start,
    startZone: item.startZone,
    end: item.end,
    endZone: item.endZone,
    status: item.status,
    transparent: item.status === 'cancelled' || item.kind === 'free',
    location: plainLine(locationOf(text)),
    description: plainText(descriptionOf(state, item, text, personId, language)),
    category: plainLine(text.kind),
  };
}

/** Latin letters first, then what a driver reads: `Rixos Hotel (Отель Риксос), Room 3, 506 Seifullin (Сейфуллина 506)`. */
function locationOf(text: ItemText): string {
  const both = (latin: string, local: string): string =>
    latin === '' ? local : local === '' ? latin : `${latin} (${local})`;
  return [both(text.place, text.placeLocal), text.room, both(text.address, text.addressLocal)]
    .filter((part) => part !== '')
    .join(', ');
}

function descriptionOf(
  state: MissionState,
  item: ProgrammeItem,
  text: ItemText,
  personId: string | undefined,
  language: DocumentLanguage,
): string {
  const { t, format } = language;
  const part = personId === undefined ? undefined : partOf(state, item, personId);
  const line = (label: string, value: string): string => (value === '' ? '' : t('booklet.labelled', { label, value }));
  return [
    text.cancelledReason === '' ? '' : t('booklet.cancelledBecause', { reason: text.cancelledReason }),
    clockLine(state, item, language),
    text.route,
    part === 'speaker' || part === 'interpreter' ? t(`booklet.yourPart.${part}`) : '',
    line(t('booklet.hosts'), text.hosts),
    line(t('booklet.counterparts'), format.list(text.counterparts)),
    line(t('booklet.participants'), text.participants),
    line(t('booklet.speakers'), text.speakers),
    line(t('booklet.interpreters'), text.interpreters),
    line(t('booklet.vehicle'), text.vehicle),
    line(t('booklet.dress'), text.dress),
    text.remarks,
  ]
    .filter((found) => found !== '')
    .join('\n');
}

/** Both clocks in words, since a phone shows only its own. */
function clockLine(state: MissionState, item: ProgrammeItem, { t, format, pick }: DocumentLanguage): string {
  const mission = missionOf(state);
  if (mission === undefined) return '';
  const clock = (wall: string, zone: string): string => `${format.time(wall)} (${format.zoneOffset(wall, zone)})`;
  const moved = item.startZone !== item.endZone || dateOf(item.start) !== dateOf(item.end);
  const local = moved
    ? `${format.day(dateOf(item.start))} ${clock(item.start, item.startZone)} – ${format.day(dateOf(item.end))} ${clock(item.end, item.endZone)}`
    : `${format.time(item.start)}–${clock(item.end, item.endZone)}`;
  const start = bothClocks(item.start, item.startZone, mission.homeZone);
  const end = bothClocks(item.end, item.endZone, mission.homeZone);
  const parts = [t('booklet.localTime', { time: local })];
  if (!start.same || !end.same) {
    const city = pick(mission.homeCity);
    parts.push(
      t('booklet.homeTime', { city: city === '' ? mission.homeZone : city, time: `${start.home}–${end.home}` }),
    );
  }
  return parts.join(' · ');
}
