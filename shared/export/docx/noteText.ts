/** The blocks of a note as paragraphs and tables of Word. */
import {
  AlignmentType,
  type ILevelsOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { NoteBlock, Run } from '../../domain/notes/text/blocks.ts';
import { plainText } from '../plainText.ts';
import { LIST_STEP } from './styles.ts';
import { tableOf } from './tables.ts';

type Entry = Extract<NoteBlock, { kind: 'entry' }>;

/** Word knows nine levels of a list. */
const DEEPEST = 8;
const BULLETS = ['•', '◦', '▪'];

interface ListDefinition {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** The lists of one document: each numbered list is one of its own, so that it begins where it should. */
export class Lists {
  readonly definitions: ListDefinition[] = [
    { reference: 'bullets', levels: levelsOf(LevelFormat.BULLET, (level) => BULLETS[level % 3] ?? '•') },
  ];
  /** The numbered list that is open at each depth. */
  #open: string[] = [];

  /** What a list's entry is numbered by. */
  numbering({ list, depth, number }: Entry): { reference: string; level: number } {
    const level = Math.min(depth, DEEPEST);
    if (list !== 'ordered') return { reference: 'bullets', level };
    if (number === 1 || this.#open[level] === undefined) {
      const reference = `numbers-${this.definitions.length}`;
      this.definitions.push({ reference, levels: levelsOf(LevelFormat.DECIMAL, (at) => `%${at + 1}.`) });
      this.#open[level] = reference;
    }
    return { reference: this.#open[level] ?? 'bullets', level };
  }
}

function levelsOf(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } } },
  }));
}

export function runsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap(({ text, bold, italic, underline, strike, mention }) =>
    plainText(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index === 0 ? {} : { break: 1 }),
            ...(bold || mention !== undefined ? { bold: true } : {}),
            ...(italic ? { italics: true } : {}),
            ...(underline ? { underline: {} } : {}),
            ...(strike ? { strike: true } : {}),
          }),
      ),
  );
}

export function noteChildren(block: NoteBlock, lists: Lists): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({ style: 'NoteHeading', children: runsOf(block.runs) });
    case 'paragraph':
      return new Paragraph({ children: runsOf(block.runs) });
    case 'quote':
      return new Paragraph({ style: 'Quote', children: runsOf(block.runs) });
    case 'entry':
      return entryParagraph(block, lists);
    case 'table': {
      const [first, ...rest] = block.rows;
      const cells = (row: typeof first): ParagraphChild[][] => (row ?? []).map(({ runs }) => runsOf(runs));
      const hasHead = first?.every(({ head }) => head) ?? false;
      const columns = Math.max(1, ...block.rows.map((row) => row.length));
      return tableOf({
        head: hasHead ? cells(first) : [],
        rows: (hasHead ? rest : block.rows).map(cells),
        shares: Array.from({ length: columns }, () => 1),
      });
    }
    default:
      return block satisfies never;
  }
}

function entryParagraph(block: Entry, lists: Lists): Paragraph {
  if (block.list !== 'task') {
    return new Paragraph({ style: 'ListParagraph', numbering: lists.numbering(block), children: runsOf(block.runs) });
  }
  const box = new TextRun({ text: block.checked === true ? '☑' : '☐', font: 'Segoe UI Symbol' });
  return new Paragraph({
    style: 'ListParagraph',
    indent: { left: LIST_STEP * (Math.min(block.depth, DEEPEST) + 1), hanging: LIST_STEP },
    tabStops: [{ type: 'left', position: LIST_STEP * (block.depth + 1) }],
    children: [box, new TextRun({ text: '\t' }), ...runsOf(block.runs)],
  });
}
