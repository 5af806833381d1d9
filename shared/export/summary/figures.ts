/** The mission and the delegation in figures. */
import { live, type MissionState } from '../../domain/change/missionState.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { Table, TableCell } from '../table.ts';
import type { Count, SummaryFacts } from './facts.ts';
import type { SummaryEdition } from './options.ts';
import type { ReportBlock, ReportTable } from './report.ts';

export interface Making {
  readonly state: MissionState;
  readonly facts: SummaryFacts;
  readonly edition: SummaryEdition;
  readonly language: DocumentLanguage;
}

interface Figure {
  readonly label: string;
  readonly count: number;
}

/** The figures that a minister asks for, each traceable to rows of another table of the same summary. */
export function keyFigures({ facts, edition, language: { t } }: Making): Figure[] {
  const { outcomes } = facts;
  const due = facts.actions.filter(({ action }) => action.status === 'open' || action.status === 'doing');
  const figures: Figure[] = [
    { label: t('summary.figure.delegates'), count: facts.delegates },
    {
      label: t('summary.figure.delegationOrganisations'),
      count: facts.byOrganisation.filter(({ key }) => key !== '').length,
    },
    { label: t('summary.figure.organisationsMet'), count: facts.organisationsMet.length },
    { label: t('summary.figure.contacts'), count: facts.contacts.length },
    { label: t('summary.figure.planned'), count: outcomes.held + outcomes.toCome + outcomes.cancelled },
    { label: t('summary.figure.held'), count: outcomes.held },
  ];
  if (outcomes.toCome > 0) figures.push({ label: t('summary.figure.toCome'), count: outcomes.toCome });
  figures.push({ label: t('summary.figure.cancelled'), count: outcomes.cancelled });
  if (facts.planKnown) figures.push({ label: t('summary.figure.deviations'), count: facts.deviations.length });
  if (edition === 'public') return figures;
  if (outcomes.draft > 0) figures.push({ label: t('summary.figure.draft'), count: outcomes.draft });
  return [
    ...figures,
    { label: t('summary.figure.actionsOpen'), count: due.length },
    { label: t('summary.figure.actionsOverdue'), count: due.filter(({ overdue }) => overdue).length },
    { label: t('summary.figure.actionsClosed'), count: facts.actions.length - due.length },
  ];
}

function figureTable(title: string, figures: readonly Figure[], { t }: DocumentLanguage, total = false): ReportTable {
  const rows: TableCell[][] = figures.map(({ label, count }) => [label, count]);
  const sum = figures.reduce((before, { count }) => before + count, 0);
  return {
    title,
    columns: [
      { header: title, width: 44 },
      { header: t('summary.column.number'), width: 10 },
    ],
    shares: [5, 1],
    rows: total ? [...rows, [t('summary.total'), sum]] : rows,
    ...(total ? { total } : {}),
  };
}

/** Delegates by one thing; `label` puts a key in words. */
function delegates<K>(
  making: Making,
  title: string,
  counts: readonly Count<K>[],
  label: (key: K) => string,
): ReportTable {
  const figures = counts.map(({ key, count }) => ({ label: label(key), count }));
  return figureTable(title, figures, making.language, true);
}

/** What was held, by kind down and by city across. */
export function heldTable({ state, facts, language: { t, pick } }: Making): ReportTable {
  const { cities, held, heldByKind } = facts;
  const city = (id: string): string => (id === '' ? t('summary.elsewhere') : pick(live(state, 'legs', id)?.city));
  const row = (label: string, countOf: (city: string) => number): TableCell[] => {
    const counts = cities.map(countOf);
    return [label, ...counts, counts.reduce((sum, count) => sum + count, 0)];
  };
  const sumOf = (id: string): number => heldByKind.reduce((sum, { key }) => sum + (held[key]?.[id] ?? 0), 0);
  return {
    title: t('summary.heldByKindAndCity'),
    columns: [
      { header: t('summary.column.kind'), width: 24 },
      ...cities.map((id) => ({ header: city(id), width: 14 })),
      { header: t('summary.total'), width: 10 },
    ],
    shares: [2.2, ...cities.map(() => 1), 0.9],
    rows: [
      ...heldByKind.map(({ key }) => row(t(`enums.kind.${key}`), (id) => held[key]?.[id] ?? 0)),
      row(t('summary.total'), sumOf),
    ],
    total: true,
  };
}

function figureTables(making: Making): readonly ReportTable[] {
  const { facts, state, language } = making;
  const { t, pick } = language;
  return [
    figureTable(t('summary.keyFigures'), keyFigures(making), language),
    delegates(making, t('summary.byOrigin'), facts.byOrigin, (origin) => t(`enums.origin.${origin}`)),
    delegates(making, t('summary.bySector'), facts.bySector, (sector) =>
      sector === '' ? t('summary.noSector') : t(`enums.sector.${sector}`),
    ),
    delegates(making, t('summary.byOrganisation'), facts.byOrganisation, (id) =>
      id === '' ? t('booklet.noOrganisation') : pick(live(state, 'organisations', id)?.name),
    ),
  ];
}

export function figureBlocks(making: Making): ReportBlock[] {
  const { t } = making.language;
  const [key, ...rest] = figureTables(making);
  const table = (of: ReportTable): ReportBlock => ({ kind: 'table', table: of });
  return [
    ...(key === undefined ? [] : [table(key)]),
    { kind: 'text', text: t('summary.whatCounts'), soft: true },
    ...(making.facts.heldByKind.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: t('summary.heldByKindAndCity') } as const, table(heldTable(making))]),
    { kind: 'heading', level: 2, text: t('summary.delegation') },
    ...rest.map(table),
  ];
}

/** All figures on one sheet, and the table by city on another. */
export function figureSheets(making: Making): Table[] {
  const { t } = making.language;
  const rows = figureTables(making).flatMap(({ title, rows: figures }) =>
    figures.map((figure): TableCell[] => [title, ...figure]),
  );
  return [
    {
      title: t('summary.section.figures'),
      columns: [
        { header: t('summary.column.group'), width: 30 },
        { header: t('summary.column.figure'), width: 52 },
        { header: t('summary.column.number'), width: 10 },
      ],
      rows,
    },
    heldTable(making),
  ];
}
