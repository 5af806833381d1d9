/** The programme booklet as data: what is printed, in the order in which it is printed. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { live, missionOf } from '../../domain/change/missionState.ts';
import { LOCALES } from '../../domain/fields.ts';
import type { Mission } from '../../domain/mission/mission.ts';
import { displayName } from '../../domain/roster/names.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { homeName, momentText } from '../momentText.ts';
import type { Booklet, BookletBlock, BookletCover } from './blocks.ts';
import type { BookletOptions } from './options.ts';
import { contactBlocks, groupBlocks, peopleBlocks } from './peopleBlocks.ts';
import { bookletItems, programmeBlocks } from './programmeBlocks.ts';
import { legBlocks, routeStops } from './routeBlocks.ts';

/** `now`: ISO 8601 UTC, the moment whose state is printed. */
export function buildBooklet(
  state: MissionState,
  options: BookletOptions,
  language: DocumentLanguage,
  now: string,
): Booklet {
  const mission = missionOf(state);
  if (mission === undefined) throw new Error('a mission without its record');
  const { t } = language;
  const asOf = momentText(mission, now, language);
  const chapter = (
    id: string,
    title: string,
    blocks: readonly BookletBlock[],
    { newPage = true, note = '' } = {},
  ): BookletBlock[] => (blocks.length === 0 ? [] : [{ kind: 'chapter', id, title, note, newPage }, ...blocks]);
  const wants = (part: BookletOptions['parts'][number]): boolean => options.parts.includes(part);
  return {
    locale: options.locale,
    paper: options.paper,
    cover: coverOf(state, mission, options, language, asOf),
    contentsTitle: t('booklet.contents'),
    runningTitle: language.pick(mission.title),
    empty: bookletItems(state, options).length === 0,
    blocks: [
      ...chapter('route', t('booklet.route'), legBlocks(state, language)),
      ...chapter('programme', t('booklet.programme'), programmeBlocks({ state, mission, options, language }), {
        note: wants('homeTime') ? t('booklet.clockKey', { city: homeName(mission, language) }) : '',
      }),
      ...(wants('roster')
        ? chapter('delegation', t('booklet.delegation'), peopleBlocks(state, 'delegation', language))
        : []),
      ...(wants('roster')
        ? chapter('groups', t('booklet.groups'), groupBlocks(state, language), { newPage: false })
        : []),
      ...(wants('hosts')
        ? chapter('hosts', t('booklet.counterpartsList'), peopleBlocks(state, 'hosts', language))
        : []),
      ...(wants('contacts') ? chapter('contacts', t('booklet.contacts'), contactBlocks(state, mission, language)) : []),
      { kind: 'notice', text: t('booklet.subjectToChange', { time: asOf }) },
    ],
  };
}

function coverOf(
  state: MissionState,
  mission: Mission,
  { edition, locale }: BookletOptions,
  language: DocumentLanguage,
  asOf: string,
): BookletCover {
  const { t, format, pick } = language;
  const title = pick(mission.title);
  const others = LOCALES.filter((other) => other !== locale)
    .map((lang) => ({ lang, text: mission.title[lang] ?? '' }))
    .filter(({ text }) => text !== '' && text !== title);
  const forWhom = (): string => {
    if (edition.kind === 'everyone') return '';
    if (edition.kind === 'group')
      return t('booklet.editionGroup', { name: pick(live(state, 'groups', edition.id)?.name) });
    const person = live(state, 'people', edition.id);
    return t('booklet.editionPerson', { name: person === undefined ? '' : displayName(person, locale) });
  };
  return {
    title,
    otherTitles: others,
    kind: t('booklet.programme'),
    dates: format.dateRange(mission.startDate, mission.endDate),
    ledBy: t('booklet.ledBy'),
    leadBody: pick(mission.leadBody),
    stops: routeStops(state, language),
    edition: forWhom(),
    asOf: t('booklet.asOf', { time: asOf }),
  };
}
