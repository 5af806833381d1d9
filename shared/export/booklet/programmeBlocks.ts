/** The programme by local day: headings, changes of the clock, items. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, liveRows } from '../../domain/change/missionState.ts';
import type { Mission } from '../../domain/mission/mission.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { type AgendaDay, agendaDays, type ZoneChange } from '../../domain/programme/agendaDays.ts';
import { bothClocks, itemsInOrder } from '../../domain/programme/order.ts';
import { partOf, rosterIndex } from '../../domain/programme/participants.ts';
import { zoneTimelineOf } from '../../domain/programme/zoneTimeline.ts';
import { dateOf, daysBetween, offsetAt, offsetLabel, timeOf, toEpochMs } from '../../time/zones.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { zoneCity } from '../../places/zoneCity.ts';
import { itemText, type ItemText } from '../programme/itemText.ts';
import type { BookletBlock, ItemBlock, ItemTime, Labelled, LocalLine } from './blocks.ts';
import { localLine, piecesOf } from './localText.ts';
import type { BookletOptions, Edition } from './options.ts';

/** Letters of one piece of text; a piece of this length takes about a fifth of an A5 page. */
const PIECE = 480;
/** Letters of all details of an item that stay in its own block; what comes after goes into blocks below it. */
const DETAILS = 900;

/** Items of an edition, in order. */
export function bookletItems(state: MissionState, { edition, parts }: BookletOptions): ProgrammeItem[] {
  const drafts = parts.includes('drafts');
  return itemsInOrder(state).filter((item) => (drafts || item.status !== 'draft') && isFor(state, item, edition));
}

function isFor(state: MissionState, item: ProgrammeItem, edition: Edition): boolean {
  switch (edition.kind) {
    case 'everyone':
      return true;
    case 'person':
      return partOf(state, item, edition.id) !== undefined;
    case 'group':
      return item.wholeDelegation || item.groupIds.includes(edition.id) || namesMemberOf(state, item, edition.id);
    default:
      return edition satisfies never;
  }
}

function namesMemberOf(state: MissionState, item: ProgrammeItem, groupId: string): boolean {
  return liveRows(state, 'people').some(
    (person) => item.personIds.includes(person.id) && person.groupIds.includes(groupId),
  );
}

/** What a booklet is made of, and for whom. */
export interface Printing {
  readonly state: MissionState;
  readonly mission: Mission;
  readonly options: BookletOptions;
  readonly language: DocumentLanguage;
}

export function programmeBlocks(printing: Printing): BookletBlock[] {
  const { state, options } = printing;
  const timeline = zoneTimelineOf(state, peopleOf(state, options.edition));
  return agendaDays(bookletItems(state, options), timeline).flatMap((day) => dayBlocks(printing, day));
}

/** By whose clock the days are told; nobody in particular stands for the delegation. */
function peopleOf(state: MissionState, edition: Edition): readonly string[] {
  if (edition.kind === 'everyone') return [];
  return edition.kind === 'person' ? [edition.id] : (rosterIndex(state).byGroup.get(edition.id) ?? []);
}

function dayBlocks(printing: Printing, day: AgendaDay): BookletBlock[] {
  const { state, mission, language } = printing;
  const { t, format, pick } = language;
  const cities = day.legIds.map((id) => pick(live(state, 'legs', id)?.city)).filter((city) => city !== '');
  const number = daysBetween(mission.startDate, day.date) + 1;
  const blocks: BookletBlock[] = [
    {
      kind: 'day',
      id: day.date,
      number: number >= 1 ? t('booklet.day', { number }) : '',
      date: format.longDay(day.date),
      shortDate: format.day(day.date),
      place: [...new Set(cities)].join(' – '),
      zone: offsetLabel(offsetAt(day.zone, toEpochMs(`${day.date}T12:00`, day.zone))),
    },
  ];
  const places = new Set<string>();
  for (const { item, continues, zoneChange } of day.entries) {
    if (zoneChange !== undefined) blocks.push(clockBlock(printing, zoneChange, item.start));
    if (continues) blocks.push(continuesBlock(printing, item, day.date));
    else blocks.push(...itemBlocks(printing, item, places));
  }
  const last = day.entries.at(-1);
  if (day.zoneChangeAfter !== undefined && last !== undefined) {
    blocks.push(clockBlock(printing, day.zoneChangeAfter, last.item.end));
  }
  return blocks;
}

function clockBlock(printing: Printing, { fromZone, toZone, minutes }: ZoneChange, wall: string): BookletBlock {
  const { t, format } = printing.language;
  const at = toEpochMs(wall, toZone);
  const params = {
    duration: format.duration(Math.abs(minutes)),
    from: cityOfZone(printing, fromZone),
    fromOffset: offsetLabel(offsetAt(toZone, at) - minutes),
    to: cityOfZone(printing, toZone),
    toOffset: offsetLabel(offsetAt(toZone, at)),
  };
  return { kind: 'clock', text: minutes > 0 ? t('booklet.clocksForward', params) : t('booklet.clocksBack', params) };
}

/** The city by which the reader knows a zone: home, a leg's, or the one in the zone's own name. */
function cityOfZone({ state, mission, language: { pick } }: Printing, zone: string): string {
  const home = zone === mission.homeZone ? pick(mission.homeCity) : '';
  const leg = liveRows(state, 'legs').find((candidate) => candidate.zone === zone);
  return home || pick(leg?.city) || pick(zoneCity(zone));
}

function continuesBlock({ state, language }: Printing, item: ProgrammeItem, date: string): BookletBlock {
  const { t, format } = language;
  const parts = [t('booklet.continuesFrom', { day: format.day(dateOf(item.start)) })];
  if (dateOf(item.end) === date) {
    parts.push(t('booklet.ends', { time: format.time(item.end), zone: format.zoneOffset(item.end, item.endZone) }));
  }
  return { kind: 'continues', title: itemText(state, item, language).title, text: parts.join(' · ') };
}

/** `places`: those of the day so far, whose addresses are not told again. */
function itemBlocks(printing: Printing, item: ProgrammeItem, places: Set<string>): BookletBlock[] {
  const { state, mission, options, language } = printing;
  const text = itemText(state, item, language);
  const isNew = text.place === '' || !places.has(text.place);
  places.add(text.place);
  const country = live(state, 'legs', item.legId)?.country;
  const { rows, brief } = detailsOf(printing, item, text);
  const { own, more } = shareDetails(rows);
  const [remarks = '', ...remarksMore] = piecesOf(text.remarks, PIECE);
  const groups = item.wholeDelegation ? [] : item.groupIds;
  const block: ItemBlock = {
    kind: 'item',
    id: item.id,
    status: item.status,
    color: groups.length === 1 ? (live(state, 'groups', groups[0])?.color ?? '') : '',
    time: timeOfItem(item, mission.homeZone, options, language),
    itemKind: text.kind,
    title: text.title,
    notice: noticeOf(item, text, language),
    route: text.route,
    place: [text.place, text.room].filter((part) => part !== '').join(' · '),
    address: isNew && !text.place.includes(text.address) ? text.address : '',
    local: (isNew ? [text.placeLocal, text.addressLocal] : [])
      .filter((line) => line !== '')
      .map((line): LocalLine => localLine(line, country)),
    details: own,
    brief,
    remarks: more.length === 0 ? remarks : '',
  };
  const after = more.length === 0 ? remarksMore : [remarks, ...remarksMore].filter((piece) => piece !== '');
  return [
    block,
    ...[...more, ...after.map((piece) => ({ label: '', text: piece }))].map((detail): BookletBlock => ({
      kind: 'more',
      detail,
    })),
  ];
}

function noticeOf(item: ProgrammeItem, text: ItemText, { t }: DocumentLanguage): string {
  if (item.status === 'draft') return t('booklet.draft');
  if (item.status !== 'cancelled') return '';
  return text.cancelledReason === ''
    ? t('booklet.cancelled')
    : t('booklet.cancelledBecause', { reason: text.cancelledReason });
}

function timeOfItem(
  item: ProgrammeItem,
  homeZone: string,
  { parts }: BookletOptions,
  { format }: DocumentLanguage,
): ItemTime {
  const start = bothClocks(item.start, item.startZone, homeZone);
  const end = bothClocks(item.end, item.endZone, homeZone);
  const twoClocks = format.zoneOffset(item.start, item.startZone) !== format.zoneOffset(item.end, item.endZone);
  const later = daysBetween(dateOf(item.start), dateOf(item.end));
  const shift = (days: number): string => (days === 0 ? '' : ` ${days > 0 ? '+' : '−'}${Math.abs(days)}`);
  const home =
    !parts.includes('homeTime') || (start.same && end.same)
      ? ''
      : `${start.home}${shift(start.homeDayShift)}–${end.home}${shift(end.homeDayShift + later)}`;
  return {
    start: timeOf(item.start),
    end: timeOf(item.end),
    startZone: twoClocks ? format.zoneOffset(item.start, item.startZone) : '',
    endZone: twoClocks ? format.zoneOffset(item.end, item.endZone) : '',
    endShift: shift(later).trim(),
    home,
  };
}

/** Longest detail, in letters, that stands beside others in one line. */
const BRIEF = 44;

function detailsOf(
  { state, options: { edition }, language: { t } }: Printing,
  item: ProgrammeItem,
  text: ItemText,
): { rows: Labelled[]; brief: Labelled[] } {
  const part = edition.kind === 'person' ? partOf(state, item, edition.id) : undefined;
  const always: Labelled[] = [
    { label: '', text: part === 'speaker' || part === 'interpreter' ? t(`booklet.yourPart.${part}`) : '' },
    { label: t('booklet.hosts'), text: text.hosts },
    { label: t('booklet.counterparts'), text: text.counterparts.join('\n') },
  ];
  const others: Labelled[] = [
    { label: t('booklet.participants'), text: text.participants },
    { label: t('booklet.speakers'), text: text.speakers },
    { label: t('booklet.interpreters'), text: text.interpreters },
    { label: t('booklet.vehicle'), text: text.vehicle },
    { label: t('booklet.dress'), text: text.dress },
  ];
  const isBrief = (detail: Labelled): boolean => detail.text.length <= BRIEF && !detail.text.includes('\n');
  const filled = ({ text: words }: Labelled): boolean => words !== '';
  return {
    rows: [...always, ...others.filter((detail) => !isBrief(detail))].filter(filled),
    brief: others.filter(isBrief).filter(filled),
  };
}

/** Details that stay with the item, and what is too long and follows it in pieces. */
function shareDetails(details: readonly Labelled[]): { own: Labelled[]; more: Labelled[] } {
  const own: Labelled[] = [];
  const more: Labelled[] = [];
  let room = DETAILS;
  for (const { label, text } of details) {
    for (const [index, piece] of piecesOf(text, PIECE).entries()) {
      const detail = { label: index === 0 ? label : '', text: piece };
      room -= piece.length;
      if (more.length === 0 && room >= 0) own.push(detail);
      else more.push(detail);
    }
  }
  return { own, more };
}
