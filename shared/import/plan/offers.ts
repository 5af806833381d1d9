/** Who in the sheet may be somebody who is there already, or who stands twice in it. Offers only; a person decides. */
import type { NameParts, NameScript, Person } from '../../domain/roster/person.ts';
import { NAME_SCRIPTS } from '../../domain/roster/person.ts';
import type { Traveller } from '../../domain/private/traveller.ts';
import { latinSounds } from '../values/latinSounds.ts';
import { nameKey, nameText } from '../values/nameKey.ts';
import { simplify } from '../../i18n/simplify.ts';
import type { Names, PersonDraft } from './draft.ts';
import type { ReadRow } from './readRow.ts';

export type OfferReason =
  | 'samePassport'
  | 'sameEmail'
  | 'sameName'
  | 'sameNameOtherScript'
  | 'sameNameTransliterated'
  /** A Chinese name and its Latin spelling, in one organisation. */
  | 'sameSound';
export type OfferStrength = 'strong' | 'likely' | 'weak';

export type OfferTarget =
  | { readonly kind: 'person'; readonly id: string }
  /** A row of the same sheet, further up. */
  | { readonly kind: 'row'; readonly line: number };

export interface Offer {
  readonly target: OfferTarget;
  readonly reasons: readonly OfferReason[];
  readonly strength: OfferStrength;
}

/** The Latin spellings of a Chinese name. */
export type HanSounds = (name: string) => readonly string[];

interface Candidate {
  readonly target: OfferTarget;
  /** Key in the plan; '' for none. */
  readonly organisation: string;
  readonly names: Names;
  readonly email: string;
  readonly passport: string;
  readonly birthDate: string;
}

const MAX_OFFERS = 5;

export function passportKey(number: string | undefined): string {
  return (number ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export class OfferIndex {
  readonly #byPassport = new Map<string, Candidate[]>();
  readonly #byEmail = new Map<string, Candidate[]>();
  readonly #byName = new Map<string, Candidate[]>();
  /** Organisation and spelling; of Chinese names and of Latin ones. */
  readonly #bySound = { han: new Map<string, Candidate[]>(), latin: new Map<string, Candidate[]>() };
  readonly #hanSounds: HanSounds;

  /** Without spellings, a Chinese name and its Latin form are not brought together. */
  constructor(hanSounds: HanSounds = () => []) {
    this.#hanSounds = hanSounds;
  }

  addPerson(person: Person, traveller: Traveller | undefined, organisation: string): void {
    this.#add({
      target: { kind: 'person', id: person.id },
      organisation,
      names: person.names,
      email: (person.email ?? '').toLowerCase(),
      passport: passportKey(traveller?.passportNumber),
      birthDate: traveller?.birthDate ?? '',
    });
  }

  addRow(row: ReadRow, organisation: string): void {
    this.#add(candidateOf(row, organisation));
  }

  /** Those already added that the row may be, the surest first. */
  offersFor(row: ReadRow, organisation: string): Offer[] {
    const own = candidateOf(row, organisation);
    const found = new Map<Candidate, Set<OfferReason>>();
    const note = (candidate: Candidate, reason: OfferReason): void => {
      const reasons = found.get(candidate) ?? new Set();
      found.set(candidate, reasons.add(reason));
    };
    for (const other of listed(this.#byPassport, own.passport)) note(other, 'samePassport');
    for (const other of listed(this.#byEmail, own.email)) note(other, 'sameEmail');
    for (const { key, script, parts } of nameKeys(own.names)) {
      for (const other of listed(this.#byName, key)) note(other, nameReason(script, parts, other.names));
    }
    for (const other of this.#soundingLike(own)) note(other, 'sameSound');
    return [...found]
      .filter(([other, reasons]) => reasons.has('samePassport') || !contradicts(own, other))
      .map(([other, reasons]) => ({ target: other.target, reasons: [...reasons], strength: strengthOf(reasons) }))
      .sort((a, b) => ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength))
      .slice(0, MAX_OFFERS);
  }

  /** Where both have a Chinese name, the characters have decided already. */
  #soundingLike(own: Candidate): Candidate[] {
    const { han, latin } = this.#soundKeys(own);
    const latinOnes = han.flatMap((key) => listed(this.#bySound.latin, key)).filter(({ names }) => !hasHan(names));
    const hanOnes = hasHan(own.names) ? [] : latin.flatMap((key) => listed(this.#bySound.han, key));
    return [...latinOnes, ...hanOnes];
  }

  #soundKeys({ organisation, names }: Candidate): { han: string[]; latin: string[] } {
    if (organisation === '') return { han: [], latin: [] };
    const keyed = (sounds: readonly string[]): string[] => sounds.map((sound) => `${organisation}/${sound}`);
    const han = names.hant ?? names.hans;
    return {
      han: han === undefined ? [] : keyed(this.#hanSounds(nameText(han))),
      latin: names.latin === undefined ? [] : keyed(latinSounds(names.latin)),
    };
  }

  #add(candidate: Candidate): void {
    const sounds = this.#soundKeys(candidate);
    for (const key of sounds.han) append(this.#bySound.han, key, candidate);
    for (const key of sounds.latin) append(this.#bySound.latin, key, candidate);
    append(this.#byPassport, candidate.passport, candidate);
    append(this.#byEmail, candidate.email, candidate);
    for (const { key } of nameKeys(candidate.names)) append(this.#byName, key, candidate);
  }
}

const ORDER: readonly OfferStrength[] = ['strong', 'likely', 'weak'];

function hasHan({ hant, hans }: Names): boolean {
  return hant !== undefined || hans !== undefined;
}

function candidateOf(row: ReadRow, organisation: string): Candidate {
  const { draft } = row;
  return {
    target: { kind: 'row', line: row.line },
    organisation,
    names: draft.names,
    email: (draft.email ?? '').toLowerCase(),
    passport: passportKey(draft.traveller.passportNumber),
    birthDate: draft.traveller.birthDate ?? '',
  };
}

function append(index: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  if (key === '') return;
  const held = index.get(key);
  if (held === undefined) index.set(key, [candidate]);
  else if (!held.includes(candidate)) held.push(candidate);
}

/** A value that dozens share (the secretary's address, 'TBC') tells nobody apart. */
function listed(index: ReadonlyMap<string, Candidate[]>, key: string): readonly Candidate[] {
  const held = key === '' ? [] : (index.get(key) ?? []);
  return held.length > 10 ? [] : held;
}

function entriesOf(names: Names): [NameScript, NameParts][] {
  return NAME_SCRIPTS.flatMap((script) => {
    const parts = names[script];
    return parts === undefined ? [] : [[script, parts] as [NameScript, NameParts]];
  });
}

function nameKeys(names: Names): { key: string; script: NameScript; parts: NameParts }[] {
  return entriesOf(names).map(([script, parts]) => {
    const key = nameKey(script, parts);
    // One character or one short word is too little of a name to go by.
    return { key: Array.from(key).length < 2 ? '' : key, script, parts };
  });
}

function nameReason(script: NameScript, parts: NameParts, others: Names): OfferReason {
  const text = compared(parts);
  for (const [otherScript, otherParts] of entriesOf(others)) {
    if (nameKey(otherScript, otherParts) !== nameKey(script, parts)) continue;
    if (compared(otherParts) === text) return 'sameName';
    const bothHan = isHan(script) && isHan(otherScript);
    if (bothHan && simplify(compared(otherParts)) === simplify(text)) return 'sameNameOtherScript';
  }
  return others[script] !== undefined && !isHan(script) ? 'sameName' : 'sameNameTransliterated';
}

function isHan(script: NameScript): boolean {
  return script === 'hant' || script === 'hans';
}

function compared(parts: NameParts): string {
  return nameText(parts)
    .toLowerCase()
    .replace(/[\s,]+/g, '');
}

/** Two passports or two birthdays are two people, whatever their names. */
function contradicts(a: Candidate, b: Candidate): boolean {
  const differ = (x: string, y: string): boolean => x !== '' && y !== '' && x !== y;
  return differ(a.passport, b.passport) || differ(a.birthDate, b.birthDate);
}

function strengthOf(reasons: ReadonlySet<OfferReason>): OfferStrength {
  if (reasons.has('samePassport')) return 'strong';
  const named = reasons.has('sameName') || reasons.has('sameNameOtherScript');
  if (named) return reasons.has('sameEmail') ? 'strong' : 'likely';
  if (reasons.has('sameSound')) return 'likely';
  return reasons.has('sameEmail') && reasons.has('sameNameTransliterated') ? 'likely' : 'weak';
}

export function draftName(draft: Pick<PersonDraft, 'names'>): string {
  const { latin, hant, hans, cyrillic } = draft.names;
  return [hant, hans, cyrillic, latin]
    .filter((parts) => parts !== undefined)
    .map((parts) => nameIn(parts))
    .join(' / ');
}

function nameIn(parts: NameParts): string {
  if (parts.full !== undefined) return parts.full;
  const ordered =
    parts.order === 'familyFirst'
      ? [parts.family, parts.given, parts.middle]
      : [parts.given, parts.middle, parts.family];
  const words = ordered.filter((part) => part !== undefined && part !== '');
  return words.join(/\p{Script=Han}/u.test(words[0] ?? '') ? '' : ' ');
}
