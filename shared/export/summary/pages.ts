/** A post-trip summary as the blocks of pages. */
import type { NoteBlock, Run } from '../../domain/notes/text/blocks.ts';
import { piecesOf } from '../booklet/localText.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import type { PageBlock, PagedDocument, SummaryBlock } from '../pages.ts';
import { cellText } from './cellText.ts';
import type { Report, ReportBlock, ReportTable } from './report.ts';

/** Letters of one block of text: about a fifth of a page. */
const PIECE = 900;

/** A table of so many rows stays on one page. */
const KEPT_ROWS = 12;

export function summaryPages(report: Report, language: DocumentLanguage): PagedDocument {
  const { locale, title, otherTitles, kind, dates, leadBody, ledBy, stops, editionMark, made } = report;
  return {
    locale,
    paper: 'A4',
    cover: { title, otherTitles, kind, dates, ledBy, leadBody, stops, edition: editionMark, asOf: made },
    contentsTitle: report.contentsTitle,
    runningTitle: `${title} – ${kind}`,
    footMark: editionMark,
    blocks: report.sections.flatMap(({ id, title: chapter, blocks }): PageBlock[] => [
      { kind: 'chapter', id, title: chapter, note: '', newPage: true },
      ...blocks.flatMap((block, index) => pageBlocks(block, `${id}-${index}`, language)),
    ]),
  };
}

function pageBlocks(block: ReportBlock, id: string, language: DocumentLanguage): SummaryBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: block.level === 2 ? 'section' : 'subsection', id, title: block.text }];
    case 'text':
      return piecesOf(block.text, PIECE).map((text) => ({ kind: 'text', text, soft: block.soft }));
    case 'lines': {
      const lines = block.lines.flatMap(({ label, text }) =>
        piecesOf(text, PIECE).map((piece, index) => ({ label: index === 0 ? label : '', text: piece })),
      );
      return lines.map((line, index) => ({ kind: 'labelled', line, more: index < lines.length - 1 }));
    }
    case 'table':
      return tableBlocks(block.table, language);
    case 'noteTitle':
      return [block];
    case 'note':
      return noteBlocks(block.block);
    default:
      return block satisfies never;
  }
}

function tableBlocks(table: ReportTable, { format }: DocumentLanguage): SummaryBlock[] {
  const { columns, rows, shares, total = false } = table;
  const right = columns.flatMap((_, column) => (rows.some((row) => typeof row[column] === 'number') ? [column] : []));
  return [
    { kind: 'tableHead', shares, right, cells: columns.map(({ header }) => [{ text: header }]) },
    ...rows.map((row, index): SummaryBlock => ({
      kind: 'tableRow',
      shares,
      right,
      total: total && index === rows.length - 1,
      afterHead: true,
      keep: rows.length <= KEPT_ROWS && index < rows.length - 1,
      cells: row.map((cell) => [{ text: cellText(cell, table, format) }]),
    })),
  ];
}

function noteBlocks(block: NoteBlock): SummaryBlock[] {
  if (block.kind !== 'table') {
    const depth = block.kind === 'entry' ? block.depth : 0;
    return piecesOfRuns(block.runs).map((runs, index) => ({
      kind: 'noteText',
      style: block.kind,
      mark: index === 0 ? markOf(block) : '',
      depth,
      runs,
    }));
  }
  const [first, ...rest] = block.rows;
  const hasHead = first?.every(({ head }) => head) ?? false;
  const width = Math.max(1, ...block.rows.map((row) => row.length));
  const columns = { shares: Array.from({ length: width }, () => 1), right: [] };
  const cells = (row: typeof first): (readonly Run[])[] => (row ?? []).map(({ runs }) => runs);
  return [
    ...(hasHead ? [{ kind: 'tableHead', ...columns, cells: cells(first) } as const] : []),
    ...(hasHead ? rest : block.rows).map((row): SummaryBlock => ({
      kind: 'tableRow',
      ...columns,
      total: false,
      afterHead: hasHead,
      keep: false,
      cells: cells(row),
    })),
  ];
}

function markOf(block: Exclude<NoteBlock, { kind: 'table' }>): string {
  if (block.kind !== 'entry') return '';
  if (block.list === 'task') return block.checked === true ? '☑' : '☐';
  return block.list === 'ordered' ? `${block.number ?? 1}.` : '•';
}

/** A long paragraph in pieces that each fit a part of a page; a short one is left as it is. */
function piecesOfRuns(runs: readonly Run[]): (readonly Run[])[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= PIECE) return [runs];
  const pieces: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const text of run.text.length <= PIECE ? [run.text] : piecesOf(run.text, PIECE)) {
      if (used > 0 && used + text.length > PIECE) {
        pieces.push([]);
        used = 0;
      }
      pieces.at(-1)?.push({ ...run, text });
      used += text.length;
    }
  }
  return pieces;
}
