/** The programme as it was held, and where that is not what was planned. */
import { live } from '../../domain/change/missionState.ts';
import type { ProgrammeItem } from '../../domain/programme/item.ts';
import { dateOf, timeOf } from '../../time/zones.ts';
import { itemText } from '../programme/itemText.ts';
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

/** Cancelled items with why; in an internal edition those too that never came about. */
export function deviationsTable(making: Making): ReportTable {
  const { state, facts, language } = making;
  const { t } = language;
  const rows = facts.programme.filter(({ outcome }) => outcome === 'cancelled' || outcome === 'draft');
  return {
    title: t('summary.deviations'),
    columns: [
      { header: t('summary.column.date'), width: 12 },
      { header: t('summary.column.item'), width: 56 },
      { header: t('summary.column.outcome'), width: 16 },
      { header: t('summary.column.reason'), width: 60 },
    ],
    shares: [11, 40, 17, 40],
    shortDates: true,
    rows: rows.map(({ item, outcome }) => [
      { date: dateOf(item.start) },
      itemText(state, item, language).title,
      t(`summary.outcome.${outcome}`),
      outcome === 'cancelled' ? (item.cancelledReason ?? '') : '',
    ]),
  };
}

export function programmeBlocks(making: Making): ReportBlock[] {
  const { t } = making.language;
  const deviations = deviationsTable(making);
  return [
    { kind: 'text', text: t('summary.timesAreLocal'), soft: true },
    { kind: 'table', table: programmeTable(making) },
    { kind: 'heading', level: 2, text: t('summary.deviations') },
    deviations.rows.length === 0
      ? { kind: 'text', text: t('summary.noDeviations'), soft: false }
      : { kind: 'table', table: deviations },
  ];
}
