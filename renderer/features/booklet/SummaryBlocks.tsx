/** How the blocks of a post-trip summary look: headings, tables row by row, notes. */
import type { CSSProperties, ReactNode } from 'react';
import type { Run } from '#shared/domain/notes/text/blocks.ts';
import type { SummaryBlock } from '#shared/export/pages.ts';
import { Details } from './Lines.tsx';
import classes from './SummaryBlocks.module.css';

export function SummaryBlockView({ block }: { block: SummaryBlock }): ReactNode {
  switch (block.kind) {
    case 'section':
      return <h3 className={classes['section']}>{block.title}</h3>;
    case 'subsection':
      return <h4 className={classes['subsection']}>{block.title}</h4>;
    case 'text':
      return <p className={block.soft ? classes['soft'] : undefined}>{block.text}</p>;
    case 'labelled':
      return (
        <div className={classes['labelled']}>
          <Details details={[block.line]} />
        </div>
      );
    case 'tableHead':
      return <Row row={block} className={classes['tableHead']} />;
    case 'tableRow':
      return <Row row={block} className={block.total ? classes['total'] : classes['tableRow']} />;
    case 'noteTitle':
      return (
        <div className={classes['noteTitle']}>
          <strong>{block.title}</strong>
          <p>
            <small>{block.by}</small>
          </p>
        </div>
      );
    case 'noteText':
      return (
        <p className={classes[block.style]} style={{ '--depth': block.depth } as CSSProperties}>
          {block.mark !== '' && <span className={classes['mark']}>{block.mark}</span>}
          <Runs runs={block.runs} />
        </p>
      );
    default:
      return block satisfies never;
  }
}

type TableRow = Extract<SummaryBlock, { kind: 'tableHead' | 'tableRow' }>;

/** Rows are blocks of their own, so that a table runs over pages; each has the same columns. */
function Row({ row, className }: { row: TableRow; className: string | undefined }) {
  const columns = row.shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
  return (
    <div className={className} style={{ gridTemplateColumns: columns }}>
      {row.shares.map((_, column) => (
        // Columns have no identity of their own, and never change places.
        <span key={column} className={row.right.includes(column) ? classes['right'] : undefined}>
          <Runs runs={row.cells[column] ?? []} />
        </span>
      ))}
    </div>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // Runs have no identity of their own, and never change places.
    <span
      key={index}
      className={classes['run']}
      style={{
        ...(run.bold || run.mention !== undefined ? { fontWeight: 600 } : {}),
        ...(run.italic ? { fontStyle: 'italic' } : {}),
        ...(run.underline || run.strike
          ? { textDecoration: [run.underline && 'underline', run.strike && 'line-through'].filter(Boolean).join(' ') }
          : {}),
      }}
    >
      {run.text}
    </span>
  ));
}
