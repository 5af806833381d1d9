/**
 * A signature pasted from an e-mail, or a contact typed in a line or two → its fields. A line is taken for what its label or
 * its own form says; what says nothing of itself is `unsure`, and nothing is made up.
 */
import { takeHonorific } from '../values/honorific.ts';
import { scriptOf } from '../values/script.ts';
import { cleanLine, cutTo } from '../values/text.ts';
import { BOTH, type ContactField, NO_CONTACT, type ReadContact } from './contact.ts';
import { ADDRESS, CLOSINGS, LABELS, ORGANISATION, POSITION } from './signatureWords.ts';

/** More than any signature; what is longer is a letter. */
const TEXT_MAX_READ = 10_000;
const LINES_MAX = 60;

type Kind = ContactField | 'unsure';
interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

export function readSignature(text: string): ReadContact {
  const found: Record<ContactField, string[]> = {
    name: [],
    position: [],
    organisation: [],
    email: [],
    mobile: [],
    phone: [],
    address: [],
    website: [],
    languages: [],
  };
  const unsure: string[] = [];
  const lines = linesOf(text);
  for (const line of lines) {
    for (const { kind, text: value } of piecesOf(line, lines.length === 1)) {
      if (value === '') continue;
      const kept = kind === 'unsure' ? 'unsure' : room(kind, value, found);
      if (kept === 'unsure') unsure.push(value);
      else if (kept !== 'held') found[kept].push(value);
    }
  }
  const contact = { ...NO_CONTACT };
  for (const field of Object.keys(found) as ContactField[]) {
    contact[field] = found[field].join(field === 'address' ? ', ' : field === 'languages' ? ', ' : BOTH);
  }
  if (contact.name === '') contact.name = loneName(unsure, contact.email);
  return { contact, unsure };
}

/** Where a second value of a kind goes. One in another script is the same thing in another language. */
function room(kind: ContactField, value: string, found: Record<ContactField, string[]>): Kind | 'held' {
  const held = found[kind];
  if (held.includes(value)) return 'held';
  if (held.length === 0 || kind === 'languages') return kind;
  if (kind === 'mobile') return found.phone.length === 0 ? 'phone' : 'unsure';
  if (kind === 'phone' || kind === 'email' || kind === 'website') return 'unsure';
  const scripts = held.map((one) => scriptOf(one));
  if (kind === 'address' || !scripts.includes(scriptOf(value))) return kind;
  return 'unsure';
}

function linesOf(text: string): string[] {
  return cutTo(text, TEXT_MAX_READ)
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((line) =>
      cleanLine(line)
        .replace(/^(?:>\s?)+/u, '')
        .trim(),
    )
    .filter((line) => line !== '' && !/^[-–—_=*~.\s]+$/u.test(line) && !CLOSINGS.test(line))
    .slice(0, LINES_MAX);
}

/** Bars, bullets and wide gaps part what stands in one line; in a contact of a single line, commas do, too. */
function piecesOf(line: string, alone: boolean): Piece[] {
  const bars = line.split(/\s*[|｜•●▪]\s*|\s+·\s+|\s*;\s*|；/u);
  const parts = bars.length > 1 || !alone ? bars : line.split(/\s*,\s+|[，、]/u);
  return parts.filter((part) => part !== '').flatMap((part) => ofPart(part.trim()));
}

const LABEL = /^([\p{L}.\s-]{1,24}?)\s*[:：]\s*(.*)$/u;
/** `T +852 2584 4333`, `моб. +7 701`, `電話 2584 4333`. */
const BARE_LABEL = /^(\p{L}[\p{L}-]{0,11})[.\s]\s*(\(?\+?\d.*)$/u;

function ofPart(part: string): Piece[] {
  const labelled = LABEL.exec(part) ?? BARE_LABEL.exec(part);
  const kind = labelled === null ? undefined : labelOf(labelled[1] ?? '');
  if (labelled !== null && kind !== undefined) return ofLabel(kind, labelled[1] ?? '', labelled[2] ?? '');
  return unlabelled(part);
}

function labelOf(label: string): ContactField | 'fax' | 'other' | undefined {
  const bare = label.replace(/\.$/u, '').trim();
  return LABELS.find(([, words]) => words.test(bare))?.[0];
}

/** `Tel: +852 2584 4333 Fax: …` holds the next label among its value. */
const NEXT_LABEL = /\s+(?=(?:\p{L}[\p{L}-]{0,11})\.?\s*[:：]\s*)/u;

function ofLabel(kind: ContactField | 'fax' | 'other', label: string, value: string): Piece[] {
  const [first = '', ...rest] = kind === 'website' ? [value] : value.split(NEXT_LABEL);
  const others = rest.flatMap((part) => ofPart(part));
  const text = first.replace(/[\s,，]+$/u, '');
  if (text === '') return others;
  // Fax numbers and other accounts are kept with their label, as they were written.
  if (kind === 'fax' || kind === 'other') return [{ kind: 'unsure', text: `${label}: ${text}` }, ...others];
  if (kind === 'phone' || kind === 'mobile') return [...phones(text, kind), ...others];
  if (kind === 'email' && !EMAIL.test(text)) return [{ kind: 'unsure', text: `${label}: ${text}` }, ...others];
  return [{ kind, text: kind === 'email' ? (EMAIL.exec(text)?.[0] ?? text) : text }, ...others];
}

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const WEBSITE =
  /(?:https?:\/\/|www\.)[^\s<>"，]+|(?<![@\p{L}\p{N}.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|kz|uz|ru|hk|cn|io|eu)(?:\/[^\s<>"]*)?(?![\p{L}\p{N}@])/iu;
const PHONE =
  /(?<![\p{L}\p{N}])\(?\+?\d[\d\s().\-–]{5,}\d(?:\s?(?:ext|доб|вн|轉|转|x)\.?\s?\d{1,6})?(?![\p{L}\p{N}])/iu;

/** Eight digits at least, as numbers of Hong Kong have; a date or a postcode is none. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, '');
  return digits.length >= 7 && digits.length <= 20 && !/^\d{4}-\d{2}-\d{2}$/u.test(text.trim());
}

function phones(text: string, kind: 'phone' | 'mobile'): Piece[] {
  const numbers = text.split(/\s*(?:[,，/;；]|\bor\b|или|或)\s*/iu).filter((one) => one !== '');
  return numbers.map((number) => ({ kind: isPhone(number) ? kind : 'unsure', text: number }));
}

/** Takes e-mail, address of a site and number out of the text; what is left over is looked at by itself. */
function unlabelled(part: string): Piece[] {
  const email = EMAIL.exec(part);
  if (email !== null) return around(part, email, { kind: 'email', text: email[0] });
  const website = WEBSITE.exec(part);
  if (website !== null) {
    const text = website[0].replace(/[.,)]+$/u, '');
    return around(part, website, { kind: 'website', text });
  }
  const phone = ADDRESS.test(part) ? null : PHONE.exec(part);
  if (phone !== null && isPhone(phone[0])) {
    return around(part, phone, { kind: isMobile(phone[0]) ? 'mobile' : 'phone', text: phone[0].trim() });
  }
  return wordsOnly(part);
}

function around(part: string, match: RegExpExecArray, piece: Piece): Piece[] {
  const before = part.slice(0, match.index);
  const after = part.slice(match.index + match[0].length);
  const rest = (text: string): Piece[] => {
    const bare = text
      .replace(/^[\s,，<>()（）[\]:：-]+|[\s,，<>()（）[\]:：-]+$/gu, '')
      .replace(/^(?:mailto|тел\.?|tel\.?)$/iu, '');
    return bare === '' ? [] : unlabelled(bare);
  };
  return [...rest(before), piece, ...rest(after)];
}

/** By the plan of numbers where it tells: Hong Kong 5, 6, 7 and 9; the Mainland 13–19; Kazakhstan 70x and 77x; Russia 9xx; Uzbekistan 9x. */
function isMobile(text: string): boolean {
  const number = text.replace(/[^\d+]/gu, '');
  return /^(?:\+852[5679]\d{7}|\+861[3-9]\d{9}|\+77(?:0|7|47)\d+|\+79\d{9}|\+9989\d{8})$/u.test(number);
}

function wordsOnly(part: string): Piece[] {
  if (ADDRESS.test(part) && /\d|[０-９]/u.test(part)) return [{ kind: 'address', text: part }];
  const han = hanPieces(part);
  if (han !== null) return han.flatMap((piece) => wordsOnly(piece));
  const isPosition = POSITION.test(part);
  const isOrganisation = ORGANISATION.test(part);
  if (isPosition && isOrganisation) return bothAtOnce(part);
  if (isPosition) return [{ kind: 'position', text: part }];
  if (isOrganisation) return [{ kind: 'organisation', text: part }];
  if (ADDRESS.test(part)) return [{ kind: 'address', text: part }];
  if (looksLikeName(part)) return [{ kind: 'name', text: part }];
  return [{ kind: 'unsure', text: part }];
}

/** `王伟 副总经理` and `香港貿易發展局 總監`: Chinese parts by a space. A name set wide, `王 伟`, stays. */
function hanPieces(part: string): string[] | null {
  const pieces = part.split(/\s+/u);
  if (pieces.length < 2 || !pieces.every((piece) => /^[\p{Script=Han}（）()·]{2,}$/u.test(piece))) return null;
  return pieces.every((piece) => !POSITION.test(piece) && !ORGANISATION.test(piece)) ? null : pieces;
}

/** `Director, Department of Trade, Ministry of Economy`: the office first, the body after it. */
function bothAtOnce(part: string): Piece[] {
  const [office = '', ...body] = part.split(/\s*[,，]\s+|，|\s+(?:at|@)\s+/u);
  const rest = body.join(', ');
  if (rest !== '' && POSITION.test(office) && !ORGANISATION.test(office) && ORGANISATION.test(rest)) {
    return [
      { kind: 'position', text: office },
      { kind: 'organisation', text: rest },
    ];
  }
  // Minister of Water of the Republic; Chairman of the Board of ABC Bank.
  return [{ kind: 'position', text: part }];
}

const CAPITAL = /^[\p{Lu}][\p{L}'’ʻ-]*\.?$/u;

/** Two words or more with capitals, or Chinese of a name's length; titles do not count. */
function looksLikeName(text: string): boolean {
  return text.split(/\s*[/（(]\s*/u).every((piece) => {
    const bare = takeHonorific(piece.replace(/[)）]$/u, '').trim()).name;
    if (bare === '' || /\d/u.test(bare)) return false;
    const han = bare.match(/\p{Script=Han}+/gu)?.join('') ?? '';
    const others = bare
      .replace(/[\p{Script=Han}·]+/gu, ' ')
      .split(/[\s,]+/u)
      .filter(Boolean);
    if (han !== '' && (han.length < 2 || han.length > 4)) return false;
    if (han === '' && (others.length < 2 || others.length > 5)) return false;
    return others.every((word) => CAPITAL.test(word) || /^(?:de|van|von|bin|al|el|uly|kyzy|ұлы|қызы)$/iu.test(word));
  });
}

/** The only thing that was said beside an address of mail or nothing at all: a name of one word, `Aigul`. */
function loneName(unsure: string[], email: string): string {
  const [only] = unsure;
  if (unsure.length !== 1 || only === undefined || !/^[^\d]*\p{L}[^\d]*$/u.test(only) || only.split(' ').length > 4)
    return '';
  if (email !== '' && only.split(' ').length > 1) return '';
  unsure.pop();
  return only;
}
