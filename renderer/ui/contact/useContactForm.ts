/** What was read off the text, and what the person set right by hand. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { Contact, ContactField } from '#shared/import/contact/contact.ts';
import { readContacts } from '#shared/import/contact/readContact.ts';
import { CARDS_MAX, countCards } from '#shared/import/vcard/readCards.ts';

export type Corrections = Readonly<Partial<Record<ContactField, string>>>;

export interface ContactForm {
  /** The text that was read; what is typed is read a moment later. */
  readonly text: string;
  readonly contact: Contact;
  readonly unsure: readonly string[];
  /** Names of the cards that can be chosen. */
  readonly names: readonly string[];
  /** Cards that the text holds, of which only the first are read. */
  readonly count: number;
  readonly chosen: number;
  choose(index: number): void;
  set(field: ContactField, value: string): void;
}

export function useContactForm(
  text: string,
  corrections: Corrections,
  setCorrections: (corrections: Corrections) => void,
): ContactForm {
  const typed = useDeferredValue(text);
  const read = useMemo(() => readContacts(typed), [typed]);
  const names = useMemo(() => read.map(({ contact }) => contact.name || contact.organisation || contact.email), [read]);
  const count = useMemo(() => countCards(typed), [typed]);
  const [index, setIndex] = useState(0);
  const chosen = Math.min(index, read.length - 1);
  const { contact: found, unsure } = read[chosen] ?? never();
  const contact = useMemo(() => ({ ...found, ...corrections }), [found, corrections]);
  return {
    text: typed,
    contact,
    unsure,
    names,
    count: read.length < CARDS_MAX ? read.length : count,
    chosen,
    choose: (next) => {
      // What was set right was of another card.
      setCorrections({});
      setIndex(next);
    },
    set: (field, value) => setCorrections({ ...corrections, [field]: value }),
  };
}

/** What stands first in a text, as the form gives it. */
export function firstContact(text: string, corrections: Corrections): Pick<ContactForm, 'text' | 'contact' | 'unsure'> {
  const { contact, unsure } = readContacts(text)[0] ?? never();
  return { text, contact: { ...contact, ...corrections }, unsure };
}

function never(): never {
  throw new Error('a text is read as one contact at least');
}
