/** The side of the programme: hotels with room for what is written in by hand, then each day with the few things of it. */
import { live, type MissionState } from '../../domain/change/missionState.ts';
import type { OwnDay, OwnProgramme } from '../../domain/day/ownProgramme.ts';
import { leadsTo, vehicleOf, whereToBe } from '../../domain/day/whereToBe.ts';
import type { Leg } from '../../domain/leg/leg.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { importance } from '../../domain/programme/onNow.ts';
import { partOf } from '../../domain/programme/participants.ts';
import { dateOf, daysBetween, offsetAt, offsetLabel, timeOf, toEpochMs } from '../../time/zones.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { itemText } from '../programme/itemText.ts';
import type { PocketEntry, PocketItem, PocketSection } from './card.ts';
import { shortened } from './shortened.ts';

/** A flight or a train does not wait, and who speaks is missed; a dinner without hosts can be asked for. */
const DEPARTURE = 9;
const OWN_PART = 8;
const HOTEL = 10;

export function daySections(programme: OwnProgramme, language: DocumentLanguage): PocketSection[] {
  const { state, days } = programme;
  const hotels = legsOf(programme).flatMap((leg) => hotelEntry(leg, language));
  const stay: PocketSection = {
    id: 'hotels',
    title: language.t('booklet.pocket.hotels'),
    aside: '',
    begins: false,
    entries: hotels,
  };
  return [...(hotels.length === 0 ? [] : [stay]), ...days.map((day) => daySection(state, programme, day, language))];
}

/** The cities that this person comes to, in order: who travels apart has a route of their own. */
export function legsOf({ state, days }: OwnProgramme): readonly Leg[] {
  return [...new Set(days.flatMap(({ legIds }) => legIds))].flatMap((id) => live(state, 'legs', id) ?? []);
}

function hotelEntry({ city, hotelName = '', hotelPhone = '' }: Leg, { pick }: DocumentLanguage): PocketEntry[] {
  if (hotelName === '') return [];
  return [{ kind: 'hotel', weight: HOTEL, city: pick(city), name: shortened(hotelName), phone: hotelPhone }];
}

function daySection(
  state: MissionState,
  programme: OwnProgramme,
  day: OwnDay,
  language: DocumentLanguage,
): PocketSection {
  const { format, pick, t } = language;
  const cities = day.legIds.map((id) => pick(live(state, 'legs', id)?.city)).filter((city) => city !== '');
  const clock = offsetLabel(offsetAt(day.zone, toEpochMs(`${day.date}T12:00`, day.zone)));
  const entries = day.entries.flatMap(({ item, continues }): PocketEntry[] =>
    continues || !isTold(programme, item) ? [] : [itemEntry(programme, item, language)],
  );
  return {
    id: day.date,
    title: format.day(day.date),
    aside: [shortened([...new Set(cities)].join(' → '), 60), clock].filter((text) => text !== '').join(' · '),
    begins: false,
    entries: entries.length === 0 ? [{ kind: 'text', weight: 0, text: t('day.empty') }] : entries,
  };
}

/** Rides are told with what they lead to; what is cancelled is not on a card that is carried for days. */
function isTold({ items }: OwnProgramme, item: ProgrammeItem): boolean {
  return item.status !== 'cancelled' && item.kind !== 'free' && leadsTo(items, item) === undefined;
}

function itemEntry(programme: OwnProgramme, item: ProgrammeItem, language: DocumentLanguage): PocketItem {
  const { state, items, personId } = programme;
  const { t } = language;
  const text = itemText(state, item, language);
  const part = partOf(state, item, personId);
  const speaks = part === 'speaker' || part === 'interpreter';
  const be = whereToBe(items, item);
  const departs = item.kind === 'flight' || item.carrierNumber !== undefined;
  const weight = departs ? DEPARTURE : speaks ? OWN_PART : 2 * importance(item) + (be.by === 'start' ? 0 : 1);
  return {
    kind: 'item',
    id: item.id,
    weight,
    time: timesOf(item),
    title: shortened(text.title),
    notice: [item.status === 'draft' ? t('booklet.draft') : '', speaks ? t(`booklet.yourPart.${part}`) : '']
      .filter((notice) => notice !== '')
      .join(' · '),
    gather: shortened(gatherText(be, language)),
    place: shortened(
      [text.route, text.place, text.room, groupNames(programme, item, language)]
        .filter((piece) => piece !== '')
        .join(' · '),
    ),
    vehicle: shortened(vehicleOf(items, item) ?? '', 60),
  };
}

function gatherText({ by, wall, place }: ReturnType<typeof whereToBe>, { t }: DocumentLanguage): string {
  const time = timeOf(wall);
  if (by === 'start') return '';
  if (place === undefined) return by === 'gather' ? t('day.gatherAt', { time }) : t('day.rideAt', { time });
  return by === 'gather' ? t('day.gather', { time, place }) : t('day.ride', { time, place });
}

/** With which part of the delegation, where it is not with all of it. */
function groupNames(
  { state, personId }: OwnProgramme,
  item: ProgrammeItem,
  { format, pick }: DocumentLanguage,
): string {
  if (item.wholeDelegation) return '';
  const own = live(state, 'people', personId)?.groupIds ?? [];
  const names = item.groupIds.filter((id) => own.includes(id)).map((id) => pick(live(state, 'groups', id)?.name));
  return format.list(names.filter((name) => name !== ''));
}

/** `09:00–10:30`; of a flight `09:30–12:45 (UTC+5)`, with `+1` where it lands on a later day. */
function timesOf({ start, startZone, end, endZone }: ProgrammeItem): string {
  const there = offsetAt(endZone, toEpochMs(end, endZone));
  const shift = daysBetween(dateOf(start), dateOf(end));
  const zone = offsetAt(startZone, toEpochMs(start, startZone)) === there ? '' : ` (${offsetLabel(there)})`;
  return `${timeOf(start)}–${timeOf(end)}${shift > 0 ? ` +${shift}` : ''}${zone}`;
}
