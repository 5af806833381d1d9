/** The side to be found in need: numbers of each country, whom to call, what a driver is shown, one's own body and contact. */
import { chaptersOf, phonesOf } from '../../domain/briefing/reading.ts';
import { live, type MissionState } from '../../domain/change/missionState.ts';
import type { OwnProgramme } from '../../domain/day/ownProgramme.ts';
import type { Mission } from '../../domain/mission/mission.ts';
import { isTravel } from '../../domain/programme/item.ts';
import { formalName } from '../../domain/roster/names.ts';
import type { Person } from '../../domain/roster/person.ts';
import { countryName } from '../../places/countries.ts';
import { HELP_LINES_ABROAD } from '../../places/emergency.ts';
import { localLine } from '../booklet/localText.ts';
import { peopleOnCall } from '../booklet/peopleBlocks.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { writeBriefCard } from '../vcard/writeCards.ts';
import type { PocketEntry, PocketSection } from './card.ts';
import { legsOf } from './daySections.ts';
import { shortened } from './shortened.ts';

/** Heavier is kept longer. */
const WEIGHTS = {
  emergency: 10,
  secretariat: 9,
  address: 8,
  helpLine: 7,
  code: 6,
  onCall: 5,
  organisation: 4,
  phrase: 3,
  place: 2,
};
/** Letters of a line of an address. */
const ADDRESS = 160;
/** The phones of these are on a card; a delegation has more who support it. */
const ON_CALL_AT_MOST = 8;
/** A code of more bytes has squares too small for a camera, on paper of this width. */
const CODE_BYTES_AT_MOST = 900;

interface Reading {
  readonly state: MissionState;
  readonly mission: Mission;
  readonly person: Person;
  readonly programme: OwnProgramme;
  readonly language: DocumentLanguage;
}

export function helpSections(reading: Reading): PocketSection[] {
  const { language } = reading;
  const { t } = language;
  const section = (id: string, title: string, entries: readonly PocketEntry[], begins = false): PocketSection[] =>
    entries.length === 0 ? [] : [{ id, title, aside: '', begins, entries }];
  return [
    ...countrySections(reading),
    ...section('secretariat', t('day.emergency.secretariat'), secretariat(reading)),
    ...section('helpLines', t('booklet.pocket.abroad'), helpLines(language)),
    ...section('driver', t('booklet.toShow'), hotelAddresses(reading), true),
    ...section('places', t('booklet.pocket.places'), placeAddresses(reading)),
    ...section('organisation', t('booklet.pocket.ownBody'), ownOrganisation(reading)),
    ...section('code', t('day.own.card'), contactCode(reading)),
    ...phraseSections(reading),
  ];
}

function countrySections({ state, programme, language }: Reading): PocketSection[] {
  const { t, pick, locale } = language;
  return countriesOf(programme).map((country) => {
    // As the organisers have it, which is what My day shows.
    const numbers = phonesOf(state, country).map(({ title, service, number, checkedAt }) => ({
      label: shortened(pick(title)) || (service === undefined ? '' : t(`day.emergency.${service}`)),
      text: number,
      note: checkedAt === undefined ? t('day.emergency.unchecked') : '',
    }));
    const none: PocketEntry = { kind: 'text', weight: WEIGHTS.emergency, text: t('day.emergency.none') };
    return {
      id: `emergency-${country}`,
      title: t('booklet.pocket.emergency', { country: countryName(country, locale) }),
      aside: '',
      begins: false,
      entries: numbers.length === 0 ? [none] : [{ kind: 'numbers', weight: WEIGHTS.emergency, numbers }],
    };
  });
}

function countriesOf(programme: OwnProgramme): readonly string[] {
  return [...new Set(legsOf(programme).map(({ country }) => country))];
}

/** What the briefing of each country abroad has, each phrase once: Russian is said in several. */
function phraseSections({ state, mission, programme, language }: Reading): PocketSection[] {
  const abroad = legsOf(programme).filter(({ zone }) => zone !== mission.homeZone);
  const told = new Set<string>();
  return countriesOf(programme).flatMap((country) => {
    if (!abroad.some((leg) => leg.country === country)) return [];
    const entries = chaptersOf(state, country).phrase.flatMap(({ title, said = '', sound = '' }): PocketEntry[] => {
      if (said === '' || told.has(said)) return [];
      told.add(said);
      const line = localLine(shortened(said), country);
      return [{ kind: 'phrase', weight: WEIGHTS.phrase, title: shortened(language.pick(title)), said: line, sound }];
    });
    const title = language.t('booklet.pocket.phrases', { country: countryName(country, language.locale) });
    return entries.length === 0 ? [] : [{ id: `phrases-${country}`, title, aside: '', begins: false, entries }];
  });
}

function secretariat({ state, mission, person, language }: Reading): PocketEntry[] {
  const { pick, locale } = language;
  const office = language.t('booklet.secretariat');
  return [
    ...phoneEntry(WEIGHTS.secretariat, office, pick(mission.leadBody), mission.secretariatPhone),
    ...peopleOnCall(state, language)
      .filter(({ id, mobile }) => id !== person.id && (mobile ?? '') !== '')
      .slice(0, ON_CALL_AT_MOST)
      .flatMap((one) =>
        phoneEntry(WEIGHTS.onCall, formalName(one, locale), one.role ?? pick(one.position), one.mobile),
      ),
  ];
}

/** A number is never cut: it would be somebody else's. */
function phoneEntry(weight: number, label: string, note: string, number = ''): PocketEntry[] {
  return number === '' ? [] : [{ kind: 'phone', weight, label: shortened(label), note: shortened(note), number }];
}

function helpLines({ t }: DocumentLanguage): PocketEntry[] {
  return HELP_LINES_ABROAD.map(({ whom, number, checked }) => ({
    kind: 'phone',
    weight: WEIGHTS.helpLine,
    label: t(`day.emergency.${whom}`),
    note: checked === undefined ? t('day.emergency.unchecked') : '',
    number,
  }));
}

function hotelAddresses({ programme }: Reading): PocketEntry[] {
  return legsOf(programme).flatMap(({ country, hotelName, hotelNameLocal, hotelAddress, hotelAddressLocal }) =>
    addressEntry(true, country, hotelName, hotelNameLocal, hotelAddressLocal ?? hotelAddress),
  );
}

/** Where this person goes, each place once, in the script of the place alone. */
function placeAddresses({ state, programme }: Reading): PocketEntry[] {
  const seen = new Set<string>();
  return programme.items.flatMap((item) => {
    const { placeName, placeNameLocal, placeAddressLocal = '' } = item;
    const leg = live(state, 'legs', item.legId);
    const hotel = placeAddressLocal === leg?.hotelAddressLocal;
    if (item.status === 'cancelled' || isTravel(item.kind) || placeAddressLocal === '' || hotel) return [];
    if (seen.has(placeAddressLocal)) return [];
    seen.add(placeAddressLocal);
    return addressEntry(false, leg?.country, placeName, placeNameLocal, placeAddressLocal);
  });
}

function addressEntry(
  large: boolean,
  country: string | undefined,
  name = '',
  nameLocal = '',
  address = '',
): PocketEntry[] {
  const local = [nameLocal, address]
    .filter((text) => text !== '')
    .map((text) => localLine(shortened(text, ADDRESS), country));
  const weight = large ? WEIGHTS.address : WEIGHTS.place;
  return local.length === 0 ? [] : [{ kind: 'address', weight, large, name: shortened(name), local }];
}

function ownOrganisation({ state, person, language }: Reading): PocketEntry[] {
  const organisation = live(state, 'organisations', person.organisationId);
  if (organisation === undefined) return [];
  const name = language.pick(organisation.name);
  const { phone = '', address = '' } = organisation;
  return phoneEntry(WEIGHTS.organisation, name, address, phone);
}

function contactCode({ state, person, language }: Reading): PocketEntry[] {
  const text = writeBriefCard(state, person, language);
  if (text === '' || new TextEncoder().encode(text).length > CODE_BYTES_AT_MOST) return [];
  const name = formalName(person, language.locale);
  const { t } = language;
  return [
    {
      kind: 'code',
      weight: WEIGHTS.code,
      text,
      label: t('day.own.cardLabel', { name }),
      hint: t('day.own.cardHint'),
    },
  ];
}
