/** What was read off the text, and what the person set right by hand. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { Contact, ContactField } from '#shared/import/contact/contact.ts';
import { readContacts } from '#shared/import/contact/readContact.ts';

export type Corrections = Readonly<Partial<Record<ContactField, string>>>;

export interface ContactForm {
  readonly contact: Contact;
  readonly unsure: readonly string[];
  /** Cards that the text holds. */
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
  const [index, setIndex] = useState(0);
  const chosen = Math.min(index, read.length - 1);
  const { contact: found, unsure } = read[chosen] ?? never();
  const contact = useMemo(() => ({ ...found, ...corrections }), [found, corrections]);
  return {
    contact,
    unsure,
    count: read.length,
    chosen,
    choose: (next) => {
      // What was set right was of another card.
      setCorrections({});
      setIndex(next);
    },
    set: (field, value) => setCorrections({ ...corrections, [field]: value }),
  };
}

function never(): never {
  throw new Error('a text is read as one contact at least');
}
