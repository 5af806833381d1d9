/** Tables of Word: as wide as the text, rows unbroken, the header again on each page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { HEAD_FILL, RULE, TEXT_WIDTH } from './styles.ts';

type Cell = readonly ParagraphChild[];

export interface TableContent {
  /** Without one where empty. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly shares: readonly number[];
  /** Columns of numbers. */
  readonly right?: ReadonlySet<number>;
  /** The last row sums up the others. */
  readonly total?: boolean;
}

/** A table of so many rows stays on one page. */
const KEPT = 12;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;

export function tableOf({ head, rows, shares, right = new Set(), total = false }: TableContent): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  const row = (cells: readonly Cell[], style: string, header: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      keepNext,
      tableHeader: header,
      children: columnWidths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: header ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
            ...(header ? { shading: { type: ShadingType.CLEAR, fill: HEAD_FILL, color: 'auto' } } : {}),
            children: [
              new Paragraph({
                style,
                ...(right.has(column) ? { alignment: AlignmentType.RIGHT } : {}),
                children: [...(cells[column] ?? [])],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    borders: { top: LINE, bottom: LINE, insideHorizontal: LINE, left: NONE, right: NONE, insideVertical: NONE },
    rows: [
      ...(head.length === 0 ? [] : [row(head, 'TableHead', true, true)]),
      ...rows.map((cells, index) => {
        const last = index === rows.length - 1;
        return row(cells, total && last ? 'TableHead' : 'TableText', false, !last && rows.length <= KEPT);
      }),
    ],
  });
}
