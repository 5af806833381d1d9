/** Route and hotels: one block per leg, and the stops of the cover. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { LOCALES, type LocalText } from '../../domain/fields.ts';
import type { Leg } from '../../domain/leg/leg.ts';
import { legsInOrder } from '../../domain/programme/decisions.ts';
import { dateOf, offsetAt, offsetLabel, toEpochMs } from '../../time/zones.ts';
import { countryName } from '../../places/countries.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { BookletStop, LegBlock, LocalLine } from './blocks.ts';
import { localLine } from './localText.ts';

const EMPTY: LocalLine = { text: '', lang: undefined };

/** The name in another language: English for readers of other scripts, the lead body's Chinese for English ones. */
export function otherText(text: LocalText | undefined, { locale, pick }: DocumentLanguage): LocalLine {
  const own = pick(text);
  const order = locale === 'en' ? (['zh-Hant', 'zh-Hans', 'ru'] as const) : (['en', ...LOCALES] as const);
  for (const lang of order) {
    const found = text?.[lang] ?? '';
    if (found !== '' && found !== own) return { text: found, lang };
  }
  return EMPTY;
}

export function routeStops(state: MissionState, language: DocumentLanguage): BookletStop[] {
  return legsInOrder(state).map((leg) => ({
    city: language.pick(leg.city),
    other: otherText(leg.city, language),
    dates: datesOf(leg, language),
    zone: zoneLabel(leg),
  }));
}

export function legBlocks(state: MissionState, language: DocumentLanguage): LegBlock[] {
  const { pick, locale } = language;
  return legsInOrder(state).map((leg, index) => ({
    kind: 'leg',
    number: index + 1,
    city: pick(leg.city),
    otherCity: otherText(leg.city, language).text,
    country: leg.country === undefined ? '' : countryName(leg.country, locale),
    zone: zoneLabel(leg),
    arrival: wallText(leg.arrival, language),
    departure: wallText(leg.departure, language),
    airport: leg.airport ?? '',
    hotel: leg.hotelName ?? '',
    address: leg.hotelAddress ?? '',
    phone: leg.hotelPhone ?? '',
    local: [leg.hotelNameLocal ?? '', leg.hotelAddressLocal ?? '']
      .filter((text) => text !== '')
      .map((text) => localLine(text, leg.country)),
  }));
}

function wallText(wall: string | undefined, { format }: DocumentLanguage): string {
  return wall === undefined ? '' : `${format.day(dateOf(wall))}, ${format.time(wall)}`;
}

function zoneLabel({ arrival, departure, zone }: Leg): string {
  const wall = arrival ?? departure;
  return wall === undefined ? '' : offsetLabel(offsetAt(zone, toEpochMs(wall, zone)));
}

function datesOf({ arrival, departure }: Leg, { format }: DocumentLanguage): string {
  const from = arrival === undefined ? undefined : dateOf(arrival);
  const to = departure === undefined ? undefined : dateOf(departure);
  if (from === undefined || to === undefined)
    return from === undefined && to === undefined ? '' : format.shortDate(from ?? to ?? '');
  return from === to ? format.shortDate(from) : `${format.shortDate(from)} – ${format.shortDate(to)}`;
}
