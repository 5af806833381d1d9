/** The order of protocol: by rank (one set by hand stands over the rules), people without a rank last, then by name. */
import type { Locale } from '../fields.ts';
import { personName } from './personName.ts';
import type { Person } from './person.ts';

export function precedenceOf(person: Pick<Person, 'precedence' | 'precedenceOverride'>): number {
  return person.precedenceOverride ?? person.precedence ?? Number.POSITIVE_INFINITY;
}

/** The people in the order of protocol; names of equal rank as the language sorts them. */
export function inPrecedence<P extends Person>(people: readonly P[], locale: Locale): P[] {
  const collator = new Intl.Collator(locale);
  return people
    .map((person) => ({ person, rank: precedenceOf(person), name: personName(person, locale) }))
    .toSorted((a, b) =>
      a.rank === b.rank
        ? collator.compare(a.name, b.name) || (a.person.id < b.person.id ? -1 : 1)
        : a.rank < b.rank
          ? -1
          : 1,
    )
    .map(({ person }) => person);
}
