/**
 * A booklet laid out: its blocks are set in one column of the page's width and measured, packed onto pages, and shown as
 * pages. Says once when the pages stand.
 */
import { useViewportSize } from '@mantine/hooks';
import { type CSSProperties, useMemo } from 'react';
import type { PageBlock, PagedDocument } from '#shared/export/pages.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import { BlockView } from './Blocks.tsx';
import { BookletPages, ContentsLine, ContentsTitle, type Layout } from './BookletPages.tsx';
import classes from './BookletDocument.module.css';
import { contentsEntries, pageOfBlock } from './pageHeads.ts';
import { type MeasuredBlock, paginate } from './paginate.ts';
import { bodyHeightPx, fitToScreen, mmToPx, type Paper, PAPERS } from './paper.ts';
import { useLaidOut } from './useLaidOut.ts';

/** Blank above a block, in millimetres, and whether it stays with what follows. */
const SETTING: Record<PageBlock['kind'], { readonly above: number; readonly keep: boolean }> = {
  chapter: { above: 10, keep: true },
  leg: { above: 4, keep: false },
  day: { above: 7, keep: true },
  clock: { above: 0, keep: true },
  continues: { above: 0, keep: false },
  item: { above: 0, keep: false },
  more: { above: 0, keep: false },
  organisation: { above: 4, keep: true },
  person: { above: 0, keep: false },
  group: { above: 3, keep: false },
  contact: { above: 0, keep: false },
  notice: { above: 8, keep: false },
  section: { above: 7, keep: true },
  subsection: { above: 5, keep: true },
  text: { above: 2, keep: false },
  labelled: { above: 0, keep: false },
  tableHead: { above: 4, keep: true },
  tableRow: { above: 0, keep: false },
  noteTitle: { above: 4, keep: true },
  noteText: { above: 0, keep: false },
};

export function BookletDocument({
  booklet,
  t,
  onReady,
}: {
  booklet: PagedDocument;
  t: Translate;
  onReady: () => void;
}) {
  const paper = PAPERS[booklet.paper];
  const entries = useMemo(() => contentsEntries(booklet.blocks), [booklet]);
  const { column, layout } = useLaidOut(booklet, layOut, onReady);
  const pageOf = useMemo(() => pageOfBlock(layout?.body ?? []), [layout]);
  const { width } = useViewportSize();

  const size = `${paper.width}mm ${paper.height}mm`;
  return (
    <div
      className={classes['document']}
      lang={booklet.locale}
      data-paper={booklet.paper}
      data-pages={layout === null ? undefined : 1 + layout.contents.length + layout.body.length}
      style={pageVariables(paper, width)}
    >
      <style>{`@page { size: ${size}; margin: 0; }`}</style>
      {layout === null ? (
        <div ref={column} className={classes['column']} aria-hidden>
          <div>
            <ContentsTitle title={booklet.contentsTitle} />
          </div>
          {entries.map((entry) => (
            <div key={entry.id}>
              <ContentsLine entry={entry} page={888} />
            </div>
          ))}
          {booklet.blocks.map((block, index) => (
            // Blocks have no identity of their own, and never change places.
            <div key={index}>
              <BlockView block={block} t={t} />
            </div>
          ))}
        </div>
      ) : (
        <BookletPages booklet={booklet} entries={entries} layout={layout} pageOf={pageOf} t={t} />
      )}
    </div>
  );
}

function pageVariables(paper: Paper, screenPx: number): CSSProperties {
  return {
    '--fit': fitToScreen(screenPx, paper.width),
    '--page-width': `${paper.width}mm`,
    '--page-height': `${paper.height}mm`,
    '--page-top': `${paper.top}mm`,
    '--page-bottom': `${paper.bottom}mm`,
    '--page-side': `${paper.side}mm`,
  } as CSSProperties;
}

function keepsWithNext(block: PageBlock): boolean {
  if (block.kind === 'labelled') return block.more;
  if (block.kind === 'tableRow') return block.keep;
  return SETTING[block.kind].keep || (block.kind === 'noteText' && block.style === 'heading');
}

/** The column holds the title of the contents, its lines, then the blocks. */
function layOut(column: HTMLElement, { blocks, paper }: PagedDocument): Layout {
  const pageHeight = bodyHeightPx(PAPERS[paper]);
  const heights = Array.from(column.children, (child) => child.getBoundingClientRect().height);
  const contentsCount = heights.length - blocks.length;
  const contents = heights
    .slice(0, contentsCount)
    .map((height, index): MeasuredBlock => ({ height, spaceBefore: 0, keepWithNext: index === 0, newPage: false }));
  let tableHead: number | undefined;
  const body = blocks.map((block, index): MeasuredBlock => {
    if (block.kind === 'tableHead') tableHead = index;
    return {
      height: heights[contentsCount + index] ?? 0,
      spaceBefore: mmToPx(SETTING[block.kind].above),
      keepWithNext: keepsWithNext(block),
      newPage: block.kind === 'chapter' && block.newPage,
      ...(block.kind === 'tableRow' && block.afterHead && tableHead !== undefined ? { head: tableHead } : {}),
    };
  });
  return { contents: paginate(contents, pageHeight), body: paginate(body, pageHeight) };
}
