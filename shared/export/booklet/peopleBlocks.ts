/** Delegation, counterparts, groups, contacts: by organisation and in the order of protocol, with names in all scripts. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, liveRows } from '../../domain/change/missionState.ts';
import type { Mission } from '../../domain/mission/mission.ts';
import { legsInOrder } from '../../domain/programme/decisions.ts';
import type { Group, NameScript, Person } from '../../domain/roster/person.ts';
import { displayName, formalName } from '../../domain/roster/names.ts';
import { inPrecedence, roleRank } from '../../domain/roster/precedence.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { rosterPeople } from '../roster/rosterTable.ts';
import { writtenNames } from '../roster/writtenNames.ts';
import type { BookletBlock, Labelled, LocalLine, TextLanguage } from './blocks.ts';
import { piecesOf } from './localText.ts';
import { otherText } from './routeBlocks.ts';

/** Letters of members in one block. */
const MEMBERS = 700;
/** Places of `roleRank`: the secretary, interpreters, support; those that a delegate calls. */
const ON_CALL = [7, 8, 9];

export const SCRIPT_LANGUAGES: Record<NameScript, TextLanguage> = {
  latin: undefined,
  cyrillic: undefined,
  hant: 'zh-Hant',
  hans: 'zh-Hans',
};

export function peopleBlocks(
  state: MissionState,
  side: 'delegation' | 'hosts',
  language: DocumentLanguage,
): BookletBlock[] {
  const byOrganisation = new Map<string, Person[]>();
  for (const person of rosterPeople(state, { who: side }, language)) {
    const id = live(state, 'organisations', person.organisationId)?.id ?? '';
    byOrganisation.set(id, [...(byOrganisation.get(id) ?? []), person]);
  }
  let number = 0;
  return [...byOrganisation].flatMap(([id, people]) => {
    const organisation = live(state, 'organisations', id === '' ? undefined : id);
    const heading: BookletBlock = {
      kind: 'organisation',
      name: organisation === undefined ? language.t('booklet.noOrganisation') : language.pick(organisation.name),
      other: otherText(organisation?.name, language),
      count: language.t('booklet.people', { count: people.length }),
    };
    return [heading, ...people.map((person): BookletBlock => personBlock(person, String(++number), language))];
  });
}

function personBlock(person: Person, number: string, { locale, pick }: DocumentLanguage): BookletBlock {
  const [first, ...others] = writtenNames(person, locale);
  const line = ({ script, text }: { script: NameScript; text: string }): LocalLine => ({
    text,
    lang: SCRIPT_LANGUAGES[script],
  });
  return {
    kind: 'person',
    id: person.id,
    number,
    name: { text: formalName(person, locale), lang: first === undefined ? undefined : SCRIPT_LANGUAGES[first.script] },
    otherNames: others.map(line),
    position: pick(person.position),
    note: person.role ?? '',
  };
}

/** Sub-delegations first, then groups, each with its members in the order of protocol. */
export function groupBlocks(state: MissionState, language: DocumentLanguage): BookletBlock[] {
  const order = ({ kind, sortKey, id }: Group): string => `${kind === 'subDelegation' ? 0 : 1} ${sortKey ?? ''} ${id}`;
  const groups = liveRows(state, 'groups').toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const people = liveRows(state, 'people');
  return groups.flatMap((group) => {
    const members = inPrecedence(
      people.filter(({ groupIds }) => groupIds.includes(group.id)),
      language.locale,
      state.tables.organisations,
    );
    const names = members.map((person) => displayName(person, language.locale));
    return piecesOf(language.format.list(names), MEMBERS).map((piece, index): BookletBlock => {
      const first = index === 0;
      return {
        kind: 'group',
        name: first ? language.pick(group.name) : '',
        groupKind: first ? language.t(`enums.group.${group.kind}`) : '',
        count: first ? language.t('booklet.people', { count: members.length }) : '',
        color: group.color ?? '',
        members: piece,
      };
    });
  });
}

/** Whom to call: the secretariat, those on duty, the hotels. Telephones of delegates stay out. */
export function contactBlocks(state: MissionState, mission: Mission, language: DocumentLanguage): BookletBlock[] {
  const { t, pick, locale } = language;
  const lines = (phone: string | undefined, email?: string): Labelled[] =>
    [
      { label: t('booklet.phone'), text: phone ?? '' },
      { label: t('booklet.email'), text: email ?? '' },
    ].filter(({ text }) => text !== '');
  const contact = (name: string, note: string, of: Labelled[]): BookletBlock[] =>
    of.length === 0 ? [] : [{ kind: 'contact', name, note, lines: of }];
  return [
    ...contact(
      t('booklet.secretariat'),
      pick(mission.leadBody),
      lines(mission.secretariatPhone, mission.secretariatEmail),
    ),
    ...peopleOnCall(state, language).flatMap((person) =>
      contact(formalName(person, locale), person.role ?? pick(person.position), lines(person.mobile)),
    ),
    ...legsInOrder(state).flatMap((leg) => contact(leg.hotelName ?? '', pick(leg.city), lines(leg.hotelPhone))),
  ];
}

/** Those of the delegation whom everyone may call. */
export function peopleOnCall(state: MissionState, language: DocumentLanguage): Person[] {
  return rosterPeople(state, { who: 'delegation' }, language).filter(
    ({ role, origin }) => origin === 'support' || ON_CALL.includes(roleRank(role)),
  );
}
