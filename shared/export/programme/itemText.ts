/** A programme item in words of one language, as calendars, tables and booklets print it. Internal remarks are never read here. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live } from '../../domain/change/missionState.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { participantsOf } from '../../domain/programme/participants.ts';
import type { Person } from '../../domain/roster/person.ts';
import { displayName, formalName, secondName } from '../../domain/roster/names.ts';
import { inPrecedence } from '../../domain/roster/precedence.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';

/** People named one by one; more than this are counted. */
const NAMES_AT_MOST = 12;
/** Absent people named; more are counted. */
const ABSENT_AT_MOST = 3;

export interface ItemText {
  readonly title: string;
  readonly kind: string;
  /** `HKG – ALA`. */
  readonly route: string;
  /** Name of the place, in Latin letters and as written on the spot; either may be ''. */
  readonly place: string;
  readonly placeLocal: string;
  readonly address: string;
  readonly addressLocal: string;
  readonly room: string;
  readonly hosts: string;
  /** Counterparts with their positions, one per line. */
  readonly counterparts: readonly string[];
  readonly participants: string;
  readonly speakers: string;
  readonly interpreters: string;
  readonly vehicle: string;
  readonly dress: string;
  readonly remarks: string;
  readonly cancelledReason: string;
}

export function itemText(state: MissionState, item: ProgrammeItem, language: DocumentLanguage): ItemText {
  const { t, pick } = language;
  return {
    title: titleOf(item, language),
    kind: t(`enums.kind.${item.kind}`),
    route: [item.fromAirport, item.toAirport].filter((code) => code !== undefined && code !== '').join(' – '),
    place: item.placeName ?? '',
    placeLocal: otherText(item.placeNameLocal, item.placeName),
    address: item.placeAddress ?? '',
    addressLocal: otherText(item.placeAddressLocal, item.placeAddress),
    room: item.room ?? '',
    hosts: language.format.list(
      item.hostOrganisationIds.map((id) => pick(live(state, 'organisations', id)?.name)).filter((name) => name !== ''),
    ),
    counterparts: livePeople(state, item.hostPersonIds, language).map((person) => counterpartLine(person, language)),
    participants: participantsLine(state, item, language),
    speakers: namesLine(state, item.speakerIds, language),
    interpreters: namesLine(state, item.interpreterIds, language),
    vehicle: item.vehicle ?? '',
    dress: item.dress ?? '',
    remarks: item.remarks ?? '',
    cancelledReason: item.cancelledReason ?? '',
  };
}

/** The title with the flight's number where it does not name it itself; the kind where there is no title. */
function titleOf(item: ProgrammeItem, { t, pick }: DocumentLanguage): string {
  const title = pick(item.title);
  const named = title === '' ? t(`enums.kind.${item.kind}`) : title;
  const carrier = item.carrierNumber ?? '';
  return carrier === '' || named.includes(carrier) ? named : `${named} (${carrier})`;
}

function otherText(text: string | undefined, known: string | undefined): string {
  return text === undefined || text === known ? '' : text;
}

function livePeople(state: MissionState, ids: readonly string[], { locale }: DocumentLanguage): Person[] {
  const people = ids.map((id) => live(state, 'people', id)).filter((person) => person !== undefined);
  return inPrecedence(people, locale, state.tables.organisations);
}

/** `Nurlan Seitkali (Нұрлан Сейтқали), Deputy Minister`. */
function counterpartLine(person: Person, { locale, pick }: DocumentLanguage): string {
  const other = secondName(person, locale);
  const name = formalName(person, locale);
  const position = pick(person.position);
  return `${name}${other === '' ? '' : ` (${other})`}${position === '' ? '' : `, ${position}`}`;
}

function namesLine(state: MissionState, ids: readonly string[], language: DocumentLanguage): string {
  return language.format.list(livePeople(state, ids, language).map((person) => formalName(person, language.locale)));
}

/** `Whole delegation (62), except A and B`, or groups and names. */
function participantsLine(state: MissionState, item: ProgrammeItem, language: DocumentLanguage): string {
  const { t, format, pick, locale } = language;
  const count = participantsOf(state, item).length;
  const names = (ids: readonly string[], atMost: number): string => {
    const people = livePeople(state, ids, language);
    const shown = people.slice(0, atMost).map((person) => displayName(person, locale));
    const rest = people.length - shown.length;
    return format.list(rest === 0 ? shown : [...shown, t('booklet.moreNames', { count: rest })]);
  };
  const parts: string[] = [];
  if (item.wholeDelegation) parts.push(t('booklet.wholeDelegation', { count }));
  else {
    for (const id of item.groupIds) {
      const group = live(state, 'groups', id);
      if (group !== undefined) parts.push(pick(group.name));
    }
    if (item.personIds.length > 0) parts.push(names(item.personIds, NAMES_AT_MOST));
  }
  const line = parts
    .filter((part) => part !== '')
    .reduce((first, second) => (first === '' ? second : t('booklet.bothParts', { first, second })), '');
  const absent = livePeople(state, item.absentIds, language);
  if (absent.length === 0 || line === '') return line;
  if (absent.length > ABSENT_AT_MOST) {
    return t('booklet.exceptCount', { line, people: t('booklet.absent', { count: absent.length }) });
  }
  return t('booklet.except', { line, names: names(item.absentIds, ABSENT_AT_MOST) });
}
