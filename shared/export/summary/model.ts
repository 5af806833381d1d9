/** The post-trip summary in words: one model, of which the text, the pages and the spreadsheet are written. */
import type { MissionState } from '../../domain/change/missionState.ts';
import { LOCALES } from '../../domain/fields.ts';
import { dateOf, timeOf, toWall } from '../../time/zones.ts';
import { routeStops } from '../booklet/routeBlocks.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { Table } from '../table.ts';
import type { Plan } from './deviations.ts';
import { gatherFacts, versionOf } from './facts.ts';
import { figureBlocks, figureSheets, type Making } from './figures.ts';
import { actionBlocks, actionsTable, contactBlocks, contactsTable } from './followUp.ts';
import { meetingBlocks, meetingSheet } from './meetings.ts';
import { type SummaryOptions, type SummarySection, sectionsOf } from './options.ts';
import { deviationsTable, programmeBlocks, programmeTable } from './programme.ts';
import type { Report, ReportBlock } from './report.ts';

const SECTIONS: Readonly<
  Record<SummarySection, { blocks(making: Making): ReportBlock[]; sheets(making: Making): readonly Table[] }>
> = {
  figures: { blocks: figureBlocks, sheets: figureSheets },
  programme: { blocks: programmeBlocks, sheets: (making) => [programmeTable(making), deviationsTable(making)] },
  meetings: { blocks: meetingBlocks, sheets: (making) => [meetingSheet(making)] },
  contacts: { blocks: contactBlocks, sheets: (making) => [contactsTable(making)] },
  actions: { blocks: actionBlocks, sheets: (making) => [actionsTable(making)] },
};

/** What a summary is told from besides the mission's rows. */
export interface Told {
  /** ISO 8601 UTC, the moment whose state is told. */
  readonly now: string;
  readonly plan: Plan;
}

/** `progress` is told how much of it is read, from 0 to 1. */
export function buildReport(
  state: MissionState,
  options: SummaryOptions,
  language: DocumentLanguage,
  { now, plan }: Told,
  progress: (share: number) => void = () => undefined,
): Report {
  const facts = gatherFacts(state, options, now, plan, progress);
  const { mission } = facts;
  const { t, pick, format } = language;
  const making: Making = { state, facts, edition: options.edition, language };
  const title = pick(mission.title);
  const wall = toWall(Date.parse(now), mission.homeZone);
  const time = `${format.date(dateOf(wall))} ${timeOf(wall)} (${pick(mission.homeCity) || mission.homeZone})`;
  const made = t('summary.made', { time, version: versionOf(facts) });
  const mark = t(`summary.mark.${options.edition}`);
  const sections = sectionsOf(options);
  return {
    locale: options.locale,
    edition: options.edition,
    title,
    otherTitles: LOCALES.filter((other) => other !== options.locale)
      .map((lang) => ({ lang, text: mission.title[lang] ?? '' }))
      .filter(({ text }) => text !== '' && text !== title),
    kind: t('summary.title'),
    dates: format.dateRange(mission.startDate, mission.endDate),
    leadBody: pick(mission.leadBody),
    ledBy: t('booklet.ledBy'),
    stops: routeStops(state, language),
    editionMark: mark,
    made,
    contentsTitle: t('booklet.contents'),
    sections: sections.map((id) => ({
      id,
      title: t(`summary.section.${id}`),
      blocks: SECTIONS[id].blocks(making),
    })),
    sheets: sections
      .flatMap((id) => SECTIONS[id].sheets(making))
      .map((sheet) => ({ ...sheet, note: [sheet.note ?? [], mark, title, made].flat().join(' · ') })),
  };
}
