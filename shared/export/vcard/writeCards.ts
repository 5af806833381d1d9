/**
 * Contact cards in vCard 3.0 (RFC 2426), which every phone and mail program imports; many still refuse 4.0 (docs/decisions).
 * The name of the document's script is the name of the card; a Chinese one carries its Latin form as its reading.
 */
import ICAL from 'ical.js';
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, missionOf } from '../../domain/change/missionState.ts';
import { type RowTimes, timeOf } from '../../domain/change/rowTimes.ts';
import { LOCALES } from '../../domain/fields.ts';
import { displayScript, nameText } from '../../domain/roster/names.ts';
import type { NameParts, NameScript, Person } from '../../domain/roster/person.ts';
import type { FileFilter } from '../../ipc/host.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { writtenNames } from '../roster/writtenNames.ts';
import { plainLine, plainText } from '../plainText.ts';

export const CARD_FILE: FileFilter = { mime: 'text/vcard', extensions: ['vcf'] };

// The space that begins a continued line counts among the 75 octets.
ICAL.foldLength = 74;
// Apple's and Google's reading of a name: told to be text, so that the library escapes it.
for (const name of ['x-phonetic-last-name', 'x-phonetic-first-name']) {
  ICAL.design.vcard3.property[name] = { defaultType: 'text' };
}

/** `people` in the order wanted; people without any name are left out, since a card must have one. */
export function writeCards(
  state: MissionState,
  people: readonly Person[],
  language: DocumentLanguage,
  times: RowTimes,
): string {
  return people
    .map((person) => cardOf(state, person, language, times))
    .filter((card) => card !== null)
    .map((card) => `${card.toString()}\r\n`)
    .join('');
}

/** What a code on paper has room for: names, body, position, numbers; '' for a person without any name. */
export function writeBriefCard(state: MissionState, person: Person, language: DocumentLanguage): string {
  const card = cardOf(state, person, language);
  return card === null ? '' : card.toString();
}

/** Without `times` only what is brief. */
function cardOf(
  state: MissionState,
  person: Person,
  language: DocumentLanguage,
  times?: RowTimes,
): ICAL.Component | null {
  const { locale, pick } = language;
  const script = displayScript(person, locale);
  const parts = script === undefined ? undefined : person.names[script];
  if (script === undefined || parts === undefined) return null;
  // The version stands in from the start: the library reads it to know the rules of the rest.
  const card = new ICAL.Component(['vcard', [['version', {}, 'text', '3.0']], []]);
  if (times !== undefined) {
    add(card, 'prodid', '-//Legation//Legation//EN');
    add(card, 'uid', `${person.id}@legation`);
    card.addPropertyWithValue('rev', ICAL.VCardTime.fromDateAndOrTimeString(timeOf(times, person), 'date-time'));
  }
  addName(card, person, script, parts, language);
  const organisation = live(state, 'organisations', person.organisationId);
  add(card, 'org', [pick(organisation?.name)]);
  add(card, 'title', pick(person.position));
  add(card, 'tel', person.mobile ?? '', { type: ['CELL', 'VOICE'] });
  add(card, 'tel', organisation?.phone ?? '', { type: ['WORK', 'VOICE'] });
  add(card, 'email', person.email ?? '', { type: ['INTERNET', 'WORK'] });
  if (times === undefined) return card;
  add(card, 'role', person.role ?? '');
  const address = organisation?.address ?? '';
  if (address !== '') add(card, 'adr', ['', '', address, '', '', '', ''], { type: ['WORK'] });
  add(card, 'url', organisation?.website ?? '');
  add(card, 'categories', pick(missionOf(state)?.title));
  add(card, 'note', noteOf(person, language));
  return card;
}

/** 王 is the family name and 伟 the given one, whatever the order they are printed in. */
function addName(
  card: ICAL.Component,
  person: Person,
  script: NameScript,
  parts: NameParts,
  { locale, pick }: DocumentLanguage,
): void {
  const honorific = pick(person.honorific);
  const split = (parts.family ?? '') !== '' || (parts.given ?? '') !== '';
  const [family, given, middle] = split
    ? [parts.family ?? '', parts.given ?? '', parts.middle ?? '']
    : [parts.full ?? '', '', ''];
  const after = (script === 'hant' || script === 'hans') && /\p{Script=Han}/u.test(honorific);
  add(card, 'n', [family, given, middle, after ? '' : honorific, after ? honorific : '']);
  add(card, 'fn', nameText(parts, script));
  const latin = person.names.latin;
  if (script === 'latin' || latin === undefined) return;
  add(card, 'x-phonetic-last-name', latin.family ?? '');
  add(card, 'x-phonetic-first-name', [latin.given, latin.middle].filter((part) => part !== undefined).join(' '));
  add(card, 'sort-string', new Intl.Locale(locale).language === 'zh' ? (latin.family ?? latin.full ?? '') : family);
}

/** The other written forms of the name, and the position in other languages. */
function noteOf(person: Person, { locale, pick }: DocumentLanguage): string {
  const names = writtenNames(person, locale).slice(1);
  const own = pick(person.position);
  const positions = LOCALES.map((other) => person.position?.[other]).filter(
    (text) => text !== undefined && text !== own,
  );
  return [names.map(({ text }) => text).join(' · '), [...new Set(positions)].join(' · ')]
    .filter((line) => line !== '')
    .join('\n');
}

/** Adds a property that holds something. */
function add(
  card: ICAL.Component,
  name: string,
  value: string | readonly string[],
  parameters: Readonly<Record<string, string[]>> = {},
): void {
  const isList = typeof value !== 'string';
  const clean = isList ? value.map(plainLine) : name === 'note' ? plainText(value) : plainLine(value);
  if (isList ? value.every((part) => part === '') : clean === '') return;
  const property = new ICAL.Property(name, card);
  for (const [key, values] of Object.entries(parameters)) property.setParameter(key, values);
  property.setValue(clean);
  card.addProperty(property);
}
