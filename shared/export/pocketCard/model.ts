/** Pocket cards as data, of what was released: what is carried on paper is not the organisers' draft. */
import { live, type MissionState, missionOf } from '../../domain/change/missionState.ts';
import { ownProgramme } from '../../domain/day/ownProgramme.ts';
import type { Mission } from '../../domain/mission/mission.ts';
import { asReleased } from '../../domain/release/asReleased.ts';
import type { Release } from '../../domain/release/release.ts';
import { currentRelease } from '../../domain/release/releases.ts';
import { displayName, displayScript, secondName } from '../../domain/roster/names.ts';
import type { Person } from '../../domain/roster/person.ts';
import type { Edition } from '../booklet/options.ts';
import { SCRIPT_LANGUAGES } from '../booklet/peopleBlocks.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { momentText } from '../momentText.ts';
import { rosterPeople } from '../roster/rosterTable.ts';
import type { PocketCard, PocketCards, PocketHead } from './card.ts';
import { daySections } from './daySections.ts';
import { helpSections } from './helpSections.ts';
import type { PocketCardOptions } from './options.ts';
import { shortened } from './shortened.ts';

/**
 * `state` as an open mission has it, the draft where this device has one: the newest release is read out of it, and before the
 * first one the plan, which the card says. `now`: ISO 8601 UTC.
 */
export function buildPocketCards(
  state: MissionState,
  { edition }: Pick<PocketCardOptions, 'edition'>,
  language: DocumentLanguage,
  now: string,
): PocketCards {
  const mission = missionOf(state);
  if (mission === undefined) throw new Error('a mission without its record');
  const release = currentRelease(state);
  const shown = release === undefined ? state : asReleased(state, release);
  const people = peopleOf(shown, edition, language);
  const [first] = people;
  const title = language.t('booklet.pocket.title');
  return {
    locale: language.locale,
    title: `${language.pick(mission.title)} - ${title}`,
    edition: edition.kind === 'person' && first !== undefined ? displayName(first, language.locale) : '',
    cards: people.map((person) => cardOf(shown, { mission, person, release, now }, language)),
  };
}

/** In the order of protocol, as cards are handed out. */
export function peopleOf(state: MissionState, edition: Edition, language: Pick<DocumentLanguage, 'locale'>): Person[] {
  const all = rosterPeople(state, { who: edition.kind === 'person' ? 'everyone' : 'delegation' }, language);
  if (edition.kind === 'everyone') return all;
  return all.filter(({ id, groupIds }) =>
    edition.kind === 'person' ? id === edition.id : groupIds.includes(edition.id),
  );
}

interface Subject {
  readonly mission: Mission;
  readonly person: Person;
  readonly release: Release | undefined;
  readonly now: string;
}

function cardOf(state: MissionState, subject: Subject, language: DocumentLanguage): PocketCard {
  const { mission, person } = subject;
  const programme = ownProgramme(state, person.id);
  return {
    personId: person.id,
    head: headOf(state, subject, language),
    sides: [daySections(programme, language), helpSections({ state, mission, person, programme, language })],
  };
}

function headOf(
  state: MissionState,
  { mission, person, release, now }: Subject,
  language: DocumentLanguage,
): PocketHead {
  const { t, format, pick, locale } = language;
  const script = displayScript(person, locale);
  return {
    name: {
      text: shortened(displayName(person, locale)) || t('booklet.pocket.noName'),
      lang: script === undefined ? undefined : SCRIPT_LANGUAGES[script],
    },
    otherName: { text: shortened(secondName(person, locale)), lang: undefined },
    position: shortened(pick(person.position)),
    organisation: shortened(pick(live(state, 'organisations', person.organisationId)?.name)),
    mission: shortened(pick(mission.title)),
    dates: format.dateRange(mission.startDate, mission.endDate),
    version:
      release === undefined
        ? t('booklet.pocket.plan')
        : t('booklet.pocket.release', {
            number: release.number,
            time: momentText(mission, release.madeAt, language),
          }),
    made: t('booklet.pocket.made', { time: momentText(mission, now, language) }),
  };
}
