/** A contact as it was read off a card or a signature, field by field as text, for a person to look at before it is kept. */
import type { LocalText } from '../../domain/fields.ts';
import { LINE_MAX, TEXT_MAX } from '../../domain/fields.ts';
import type { Origin } from '../../domain/roster/person.ts';
import type { PersonDraft } from '../plan/draft.ts';
import { readPersonName } from '../values/personName.ts';
import type { HanForm } from '../values/script.ts';
import { languageOf } from '../values/script.ts';
import { cleanLine, cleanText, cutTo } from '../values/text.ts';

export const CONTACT_FIELDS = [
  'name',
  'position',
  'organisation',
  'email',
  'mobile',
  'phone',
  'address',
  'website',
  'languages',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** '' for what is not known. What is written in two languages stands with ` / ` between. */
export type Contact = Readonly<Record<ContactField, string>>;

export interface ReadContact {
  readonly contact: Contact;
  /** What is no field of which one can be sure, as it was written. */
  readonly unsure: readonly string[];
}

export const NO_CONTACT: Contact = {
  name: '',
  position: '',
  organisation: '',
  email: '',
  mobile: '',
  phone: '',
  address: '',
  website: '',
  languages: '',
};

export const BOTH = ' / ';

/**
 * The contact as a person, of the host side where nothing else is said. What the roster has no field for is kept among the remarks, and so is what
 * `unsure` holds. `han` says which Chinese script a name is in whose characters are common to both.
 */
export function draftOfContact(
  contact: Contact,
  unsure: readonly string[],
  han: HanForm,
  origin: Origin = 'host',
): PersonDraft {
  const { names, honorifics, aliases, postNominals } = readPersonName(cutTo(contact.name, LINE_MAX), han);
  const email = cleanLine(contact.email);
  const mobile = cleanLine(contact.mobile === '' ? contact.phone : contact.mobile);
  const remarks = [
    postNominals,
    contact.mobile === '' ? '' : contact.phone,
    contact.languages,
    contact.website,
    contact.address,
    ...unsure,
  ]
    .map(cleanText)
    .filter((text) => text !== '')
    .join('\n');
  return {
    names,
    honorific: inLanguages(honorifics.join(BOTH), han),
    position: inLanguages(contact.position, han),
    organisation: inLanguages(contact.organisation, han),
    origin,
    aliases,
    groups: [],
    traveller: {},
    ...(email === '' ? {} : { email: cutTo(email, LINE_MAX) }),
    ...(mobile === '' ? {} : { mobile: cutTo(mobile, LINE_MAX) }),
    ...(remarks === '' ? {} : { remarks: cutTo(remarks, TEXT_MAX) }),
  };
}

/** `Director / 總監` is a text in two languages; two in one language stay together. */
function inLanguages(text: string, han: HanForm): LocalText {
  const found: Record<string, string> = {};
  for (const piece of cleanLine(text).split(BOTH)) {
    if (piece === '') continue;
    const language = languageOf(piece, han);
    found[language] = cutTo(found[language] === undefined ? piece : found[language] + BOTH + piece, TEXT_MAX);
  }
  return found;
}
