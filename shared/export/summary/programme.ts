/** The programme as it was held, and where that is not what was planned. */
import { live } from '../../domain/change/missionState.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { dateOf, timeOf } from '../../time/zones.ts';
import { itemText } from '../programme/itemText.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { DeviationFact } from './deviations.ts';
import type { Making } from './figures.ts';
import type { ReportBlock, ReportTable } from './report.ts';

/** `09:00–10:30`, by the clock of the place. */
export const timesOf = ({ start, end }: ProgrammeItem): string => `${timeOf(start)}–${timeOf(end)}`;

export function cityOf({ state, language: { pick } }: Making, { legId }: ProgrammeItem): string {
  return pick(live(state, 'legs', legId)?.city);
}

export function programmeTable(making: Making): ReportTable {
  const { state, facts, language } = making;
  const { t } = language;
  return {
    title: t('summary.section.programme'),
    columns: [
      { header: t('summary.column.date'), width: 12 },
      { header: t('summary.column.time'), width: 14 },
      { header: t('summary.column.city'), width: 14 },
      { header: t('summary.column.item'), width: 56 },
      { header: t('summary.column.kind'), width: 16 },
      { header: t('summary.column.hosts'), width: 44 },
      { header: t('summary.column.outcome'), width: 16 },
    ],
    shares: [12, 14.5, 13, 27, 17, 25, 18],
    shortDates: true,
    rows: facts.programme.map(({ item, outcome }) => {
      const text = itemText(state, item, language);
      return [
        { date: dateOf(item.start) },
        timesOf(item),
        cityOf(making, item),
        text.title,
        text.kind,
        text.hosts,
        t(`summary.outcome.${outcome}`),
      ];
    }),
  };
}

/** When and where, as one reads it; the date too, where the other is on another day. */
function whenText(item: ProgrammeItem, other: ProgrammeItem, { format }: DocumentLanguage): string {
  const times = timesOf(item);
  return dateOf(item.start) === dateOf(other.start) ? times : `${format.day(dateOf(item.start))} ${times}`;
}

/** Of place, room and city what differs. */
function whereText(making: Making, item: ProgrammeItem, other: ProgrammeItem): string {
  const place = item.placeName === other.placeName ? '' : item.placeName;
  const room = item.room === other.room ? '' : item.room;
  const city = item.legId === other.legId ? '' : cityOf(making, item);
  return [place, room, city].filter(Boolean).join(', ');
}

function detailsOf(making: Making, { item, what, planned }: DeviationFact): string {
  const { language } = making;
  const { t } = language;
  if (what === 'cancelled') return item.cancelledReason ?? '';
  if (planned === undefined) return '';
  const [from, to] =
    what === 'moved'
      ? [whenText(planned, item, language), whenText(item, planned, language)]
      : [whereText(making, planned, item), whereText(making, item, planned)];
  return t('summary.plannedAndHeld', { planned: from || t('summary.notSaid'), held: to || t('summary.notSaid') });
}

/** What is not as it was planned, and how; where the plan is not known, what the programme itself tells. */
export function deviationsTable(making: Making): ReportTable {
  const { state, facts, language } = making;
  const { t } = language;
  return {
    title: t('summary.deviations'),
    columns: [
      { header: t('summary.column.date'), width: 12 },
      { header: t('summary.column.item'), width: 56 },
      { header: t('summary.column.deviation'), width: 16 },
      { header: t('summary.column.details'), width: 60 },
    ],
    shares: [11, 38, 19, 40],
    shortDates: true,
    ...(facts.planKnown ? {} : { note: t('summary.planUnknown') }),
    rows: facts.deviations.map((deviation) => [
      { date: dateOf(deviation.item.start) },
      itemText(state, deviation.item, language).title,
      t(`summary.deviation.${deviation.what}`),
      detailsOf(making, deviation),
    ]),
  };
}

export function programmeBlocks(making: Making): ReportBlock[] {
  const { facts, language } = making;
  const { t } = language;
  const table = deviationsTable(making);
  return [
    { kind: 'text', text: t('summary.timesAreLocal'), soft: true },
    { kind: 'table', table: programmeTable(making) },
    { kind: 'heading', level: 2, text: t('summary.deviations') },
    ...(facts.planKnown ? [] : [{ kind: 'text', text: t('summary.planUnknown'), soft: true } as const]),
    ...(table.rows.length > 0
      ? [{ kind: 'table', table } as const]
      : facts.planKnown
        ? [{ kind: 'text', text: t('summary.noDeviations'), soft: false } as const]
        : []),
  ];
}
