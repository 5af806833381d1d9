/**
 * Order of precedence: by organisation, then person, then part in the delegation, then name. A place set by hand wins over
 * the rules where a reason is given: guests of honour stand outside the list of one place or the other. Delegation and
 * hosts are two lists.
 */
import type { Locale } from '../fields.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { compareNames } from './names.ts';
import type { Person } from './person.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/** Parts that stand out, in the words of four languages; the deputy is asked for before the leader whose word it holds. */
const ROLES: readonly (readonly [rank: number, words: RegExp])[] = [
  [1, /deputy (head|leader)|vice[- ]leader|副團長|副团长|заместитель (главы|руководителя)/iu],
  [0, /\b(leader|head of (the )?delegation|chief delegate)\b|團長|团长|глава|руководитель/iu],
  [2, /advis[eo]r|顧問|顾问|советник/iu],
  [7, /secretar|秘書|秘书|секретар/iu],
  [8, /interpret|translat|翻譯|翻译|傳譯|传译|переводчик/iu],
  [9, /support|driver|security|支援|司機|司机|保安|водитель|охрана/iu],
];
const MEMBER = 5;

export function roleRank(role: string | undefined): number {
  if (role === undefined) return MEMBER;
  return ROLES.find(([, words]) => words.test(role))?.[0] ?? MEMBER;
}

/** The place set by hand, where it counts: without a reason the rules stand. */
export function placeByHand(person: Person): number | undefined {
  return (person.precedenceReason?.trim() ?? '') === '' ? undefined : person.precedenceOverride;
}

/** Compares by the rules alone. */
function compareByRules(
  organisations: ReadonlyMap<string, Organisation>,
  locale: Locale,
): (a: Person, b: Person) => number {
  const byName = compareNames(locale);
  const ofOrganisation = ({ organisationId }: Person): number => {
    const found = organisationId === undefined ? undefined : organisations.get(organisationId);
    return found?.deletedAt === undefined ? (found?.precedence ?? LAST) : LAST;
  };
  return (a, b) =>
    ofOrganisation(a) - ofOrganisation(b) ||
    (a.precedence ?? LAST) - (b.precedence ?? LAST) ||
    roleRank(a.role) - roleRank(b.role) ||
    byName(a, b);
}

/** One list in order. Those with a place by hand take that place (1 is first), the others fill the places between. */
function orderOneSide(people: readonly Person[], compare: (a: Person, b: Person) => number): Person[] {
  const ordered = people.filter((person) => placeByHand(person) === undefined).toSorted(compare);
  const byHand = people
    .flatMap((person) => {
      const place = placeByHand(person);
      return place === undefined ? [] : [{ person, place }];
    })
    .toSorted((a, b) => a.place - b.place || compare(a.person, b.person));
  let after = 0;
  for (const { person, place } of byHand) {
    const at = Math.min(Math.max(place - 1, after), ordered.length);
    ordered.splice(at, 0, person);
    after = at + 1;
  }
  return ordered;
}

/** People in order of precedence: the delegation, then the hosts. */
export function orderByPrecedence(
  people: readonly Person[],
  organisations: ReadonlyMap<string, Organisation>,
  locale: Locale,
): readonly Person[] {
  const compare = compareByRules(organisations, locale);
  return [
    ...orderOneSide(
      people.filter(({ origin }) => origin !== 'host'),
      compare,
    ),
    ...orderOneSide(
      people.filter(({ origin }) => origin === 'host'),
      compare,
    ),
  ];
}

/**
 * Each person's place among all that are given, from 1, hosts after the delegation. Give it everybody, and sort any part of
 * them with `comparePrecedence`, so that a filtered list keeps the order of the whole.
 */
export function precedenceRanks(
  people: readonly Person[],
  organisations: ReadonlyMap<string, Organisation>,
  locale: Locale,
): ReadonlyMap<string, number> {
  return new Map(orderByPrecedence(people, organisations, locale).map(({ id }, index) => [id, index + 1]));
}

export function comparePrecedence(
  ranks: ReadonlyMap<string, number>,
): (a: Pick<Person, 'id'>, b: Pick<Person, 'id'>) => number {
  return (a, b) => (ranks.get(a.id) ?? LAST) - (ranks.get(b.id) ?? LAST);
}

/** The same where only the people are at hand; without organisations their own ranks decide. */
export function inPrecedence<P extends Person>(
  people: readonly P[],
  locale: Locale,
  organisations: ReadonlyMap<string, Organisation> = new Map(),
): P[] {
  return people.toSorted(comparePrecedence(precedenceRanks(people, organisations, locale)));
}
