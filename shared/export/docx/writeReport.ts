/** A report to a Word document (.docx). */
import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Bytes, FileFilter } from '../../ipc/host.ts';
import type { Labelled } from '../booklet/blocks.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { plainLine, plainText } from '../plainText.ts';
import { cellText } from '../summary/cellText.ts';
import type { Report, ReportBlock, ReportTable } from '../summary/report.ts';
import { Lists, noteChildren, runsOf } from './noteText.ts';
import { ACCENT, PAGE, RULE, SOFT, stylesFor, TEXT_WIDTH } from './styles.ts';
import { tableOf } from './tables.ts';

export const DOCX_FILE: FileFilter = {
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx'],
};

/**
 * Paragraphs and rows of a report whose pages are laid out here, so that its contents stand with their numbers as soon as it
 * is opened. Laying out takes longer than writing; in a longer report Word is asked to number the contents.
 */
const LAID_OUT = 3000;

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export async function writeReport(report: Report, language: DocumentLanguage): Promise<Bytes> {
  const lists = new Lists();
  const body = report.sections.flatMap(({ title, blocks }): FileChild[] => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: textRuns(title) }),
    ...blocks.flatMap((block) => blockChildren(block, lists, language)),
  ]);
  const document = new Document({
    title: plainLine(`${report.title} – ${report.kind}`),
    subject: report.kind,
    creator: report.leadBody,
    lastModifiedBy: report.leadBody,
    description: `${report.editionMark}. ${report.made}`,
    styles: stylesFor(report.locale),
    numbering: { config: lists.definitions },
    ...(linesOf(report) <= LAID_OUT ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
              header: PAGE.header,
              footer: PAGE.footer,
            },
          },
        },
        headers: { default: headerOf(report), first: new Header({ children: [new Paragraph({ style: 'Header' })] }) },
        footers: {
          default: footerOf(report, language),
          first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }),
        },
        children: [...cover(report), ...contents(report), ...body],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function linesOf({ sections }: Report): number {
  const lines = (block: ReportBlock): number =>
    block.kind === 'table' ? block.table.rows.length : block.kind === 'lines' ? block.lines.length : 1;
  return sections.reduce((sum, { blocks }) => blocks.reduce((inner, block) => inner + lines(block), sum), 0);
}

const textRuns = (text: string): ParagraphChild[] => runsOf([{ text }]);

const styled = (style: string, text: string): Paragraph => new Paragraph({ style, children: textRuns(text) });

function cover(report: Report): FileChild[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: ACCENT, space: 10 } };
  return [
    new Paragraph({
      style: 'CoverText',
      spacing: { before: 1800 },
      children: [new TextRun({ text: report.leadBody, bold: true, color: ACCENT })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(report.title) }),
    ...report.otherTitles.map(({ text }) => styled('Remark', text)),
    new Paragraph({ style: 'CoverText', border: rule }),
    styled('Subtitle', report.kind),
    styled('CoverText', report.dates),
    styled('CoverText', report.editionMark),
    ...report.stops.map(
      ({ city, dates, zone }, index) =>
        new Paragraph({
          style: 'CoverText',
          tabStops: [
            { type: 'left', position: 3400 },
            { type: 'left', position: 6200 },
          ],
          ...(index === 0 ? { spacing: { before: 2400, after: 80 } } : {}),
          children: textRuns(`${city}\t${dates}\t${zone}`),
        }),
    ),
    new Paragraph({ style: 'Remark', spacing: { before: 1200 }, children: textRuns(report.made) }),
  ];
}

function contents({ contentsTitle }: Report): FileChild[] {
  return [
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: textRuns(contentsTitle) }),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function headerOf({ title, kind }: Report): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 4 } },
        tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        children: textRuns(`${plainLine(title)}\t${kind}`),
      }),
    ],
  });
}

/** Stands for a number in a sentence; no text has it. */
const PLACE = '\uE000';

function footerOf({ editionMark }: Report, { t }: DocumentLanguage): Footer {
  const [before = '', between = '', after = ''] = t('summary.page', { page: PLACE, count: PLACE }).split(PLACE);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        children: [
          new TextRun({
            children: [editionMark, '\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

function blockChildren(block: ReportBlock, lists: Lists, language: DocumentLanguage): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: textRuns(block.text) })];
    case 'text':
      return [styled(block.soft ? 'Remark' : 'Normal', block.text)];
    case 'lines':
      return block.lines.map((line, index) => labelledLine(line, index < block.lines.length - 1));
    case 'table':
      return [reportTable(block.table, language), new Paragraph({ spacing: { after: 160 } })];
    case 'noteTitle':
      return [
        styled('NoteTitle', block.title),
        new Paragraph({ style: 'Remark', keepNext: true, children: textRuns(block.by) }),
      ];
    case 'note': {
      const child = noteChildren(block.block, lists);
      // Word joins tables that touch.
      return block.block.kind === 'table' ? [child, new Paragraph({ spacing: { after: 80 } })] : [child];
    }
    default:
      return block satisfies never;
  }
}

/** Where the text of a labelled line begins. */
const LABEL = 2300;

function labelledLine({ label, text }: Labelled, more: boolean): Paragraph {
  return new Paragraph({
    keepNext: more,
    spacing: { after: 40 },
    indent: { left: LABEL, hanging: LABEL },
    tabStops: [{ type: 'left', position: LABEL }],
    children: [new TextRun({ text: `${plainText(label)}\t`, color: SOFT }), ...textRuns(text)],
  });
}

function reportTable(table: ReportTable, { format }: DocumentLanguage) {
  const { columns, rows, shares, total = false } = table;
  const numbers = columns
    .map((_, column) => column)
    .filter((column) => rows.some((row) => typeof row[column] === 'number'));
  return tableOf({
    head: columns.map(({ header }) => textRuns(header)),
    rows: rows.map((row) => row.map((cell) => textRuns(cellText(cell, table, format)))),
    shares,
    right: new Set(numbers),
    total,
  });
}
