/**
 * Contact cards → contacts, from vCard 2.1 to 4.0. Line by line, so that a line which is broken costs no more than itself; the
 * library knows how each is written. Version 2.1, which phones still send, is first put as 3.0 would.
 */
import ICAL from 'ical.js';
import { nameText } from '../../domain/roster/names.ts';
import type { NameParts } from '../../domain/roster/person.ts';
import { BOTH, NO_CONTACT, type ReadContact } from '../contact/contact.ts';
import { scriptOf } from '../values/script.ts';
import { cleanLine, cleanText } from '../values/text.ts';

/** The same in Node, browsers and workers; shared/ has neither's types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** More than one chooses one of. */
export const CARDS_MAX = 200;
/** Pictures make a card long; what is longer is no card. */
const CARD_CHARS_MAX = 5_000_000;
/** Pictures, sounds and keys are not read. */
const SKIPPED = /^(?:[\w-]+\.)?(?:photo|logo|sound|key|agent)[;:]/iu;

export function looksLikeCard(text: string): boolean {
  return /^\s*begin:vcard\s*$/imu.test(text);
}

export function countCards(text: string): number {
  return [...text.matchAll(/^\s*begin:vcard\s*$/gimu)].length;
}

/** A card without anything of a person is left out. */
export function readCards(text: string): readonly ReadContact[] {
  const cards = text
    .slice(0, CARD_CHARS_MAX)
    .matchAll(/^\s*begin:vcard\s*$([\s\S]*?)(?:^\s*end:vcard\s*$|(?![\s\S]))/gimu);
  return [...cards]
    .slice(0, CARDS_MAX)
    .map(([, body = '']) => readCard(body))
    .filter(({ contact }) => hasAny(contact));
}

const hasAny = (contact: ReadContact['contact']): boolean => Object.values(contact).some((value) => value !== '');

interface Line {
  readonly name: string;
  readonly types: readonly string[];
  /** Parts of a structured value; one of a plain one. */
  readonly values: readonly string[];
}

function readCard(body: string): ReadContact {
  const lines = unfolded(body)
    .filter((line) => line.trim() !== '' && !SKIPPED.test(line))
    .flatMap((line) => readLine(line) ?? []);
  const all = (name: string): readonly Line[] => lines.filter((line) => line.name === name);
  const texts = (name: string): string[] => all(name).map(({ values }) => join(values, ', '));
  const [email = '', ...otherEmails] = texts('email');
  const { mobile, phone, others } = numbersOf(all('tel'));
  const [address = '', ...otherAddresses] = all('adr').map(({ values }) => join(values, ', '));
  const [website = '', ...otherSites] = texts('url');
  const contact = {
    ...NO_CONTACT,
    name: nameOf(all('n')[0], texts('fn')[0] ?? '', texts('nickname')),
    position: [...new Set([...texts('title'), ...texts('role')])].join(BOTH),
    organisation: [...new Set(texts('org'))].join(BOTH),
    email: email.replace(/^mailto:/iu, ''),
    mobile,
    phone,
    address,
    website,
    languages: texts('lang').join(', '),
  };
  const notes = all('note').map(({ values }) => cleanText(values.join('\n')));
  const unsure = [...otherEmails, ...others, ...otherAddresses, ...otherSites, ...notes].filter((text) => text !== '');
  return { contact, unsure };
}

function join(values: readonly string[], by: string): string {
  return values.map(cleanLine).filter(Boolean).join(by);
}

/** Family and given names as the card holds them apart, so that 王 stays the family name; else the name in one piece. */
function nameOf(structured: Line | undefined, formatted: string, nicknames: readonly string[]): string {
  const [family = '', given = '', middle = '', before = '', after = ''] = (structured?.values ?? []).map(cleanLine);
  const shown = cleanLine(formatted);
  if (family === '' || given === '')
    return shown || join([before, family || given || (nicknames[0] ?? ''), after], ' ');
  const script = scriptOf(family);
  if (script === 'han') {
    const parts: NameParts = { family, given, order: 'familyFirst' };
    const own = nameText(parts, 'hant');
    // The card of somebody who writes their name in two scripts often has the other in its formatted name.
    return [own + (after === '' ? before : after), scriptOf(shown) === 'han' ? '' : shown].filter(Boolean).join(BOTH);
  }
  const other = shown !== '' && scriptOf(shown) !== script ? BOTH + shown : '';
  // Capitals tell the reader of names which is the family name.
  const own =
    script === 'cyrillic' ? join([family, given, middle], ' ') : join([family.toUpperCase(), given, middle], ' ');
  return join([before, own], ' ') + (after === '' ? '' : `, ${after}`) + other;
}

function numbersOf(lines: readonly Line[]): { mobile: string; phone: string; others: string[] } {
  const numbers = lines.map(({ types, values }) => ({
    types,
    text: join(values, ' ').replace(/^tel:/iu, '').replace(/;ext=/iu, ' ext. '),
  }));
  const isFax = ({ types }: { types: readonly string[] }): boolean => types.includes('fax') || types.includes('pager');
  const calls = numbers.filter((number) => !isFax(number));
  const mobile = calls.find(({ types }) =>
    types.some((type) => type === 'cell' || type === 'mobile' || type === 'iphone'),
  );
  const phone = calls.find((number) => number !== mobile);
  const others = numbers.filter((number) => number !== mobile && number !== phone);
  return {
    mobile: mobile?.text ?? '',
    phone: phone?.text ?? '',
    others: others.map((number) => (isFax(number) ? `Fax: ${number.text}` : number.text)),
  };
}

/** A line that goes on begins with a space; in version 2.1 a quoted-printable one ends with `=`. */
function unfolded(body: string): string[] {
  const lines: string[] = [];
  for (const line of body.split(/\r\n?|\n/u)) {
    const last = lines.at(-1);
    if (last !== undefined && /encoding=quoted-printable|;quoted-printable/iu.test(last) && last.endsWith('=')) {
      lines[lines.length - 1] = last.slice(0, -1) + line;
    } else if (last !== undefined && /^[ \t]/u.test(line)) lines[lines.length - 1] = last + line.slice(1);
    else lines.push(line);
  }
  return lines;
}

function readLine(line: string): Line | null {
  try {
    const [name, parameters, , ...values] = ICAL.parse.property(asVersion3(line), ICAL.design.vcard3) as [
      string,
      Record<string, string | string[]>,
      string,
      ...unknown[],
    ];
    const types = [parameters['type'] ?? []].flat().flatMap((type) => type.toLowerCase().split(','));
    return { name: name.replace(/^[\w-]+\./u, ''), types, values: values.flat(2).map(textOf) };
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** `item1.TEL` without its group; `TEL;CELL` as `TEL;TYPE=CELL`; quoted-printable as plain text. */
function asVersion3(line: string): string {
  const parts = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:";])*)*):(.*)$/su.exec(line);
  if (parts === null) return line;
  const [, name = '', parameters = '', value = ''] = parts;
  const given = parameters.split(';').filter(Boolean);
  const quoted = given.some((parameter) => /^(?:encoding=)?quoted-printable$/iu.test(parameter));
  const charset = given.map((parameter) => /^charset=(.+)$/iu.exec(parameter)?.[1]).find(Boolean);
  const kept = given
    .filter((parameter) => !/^(?:encoding|charset|quoted-printable|8bit|base64|pref$|value)/iu.test(parameter))
    .map((parameter) => (parameter.includes('=') ? parameter : `TYPE=${parameter}`));
  const text = quoted ? fromQuotedPrintable(value, charset ?? 'utf-8') : value;
  return [name, ...kept].join(';') + ':' + (quoted ? text.replaceAll(',', '\\,').replace(/\r?\n/gu, '\\n') : text);
}

function fromQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' ? /^[\da-f]{2}/iu.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    bytes.push(hex === undefined ? text.charCodeAt(at) & 0xff : Number.parseInt(hex, 16));
    if (hex !== undefined) at += 2;
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder('utf-8').decode(new Uint8Array(bytes));
  }
}
