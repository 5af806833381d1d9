/** The finished pages: cover, contents, and the rest with head and foot. */
import { memo, type ReactNode } from 'react';
import type { PagedDocument } from '#shared/export/pages.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import { BlockView } from './Blocks.tsx';
import { type ContentsEntry, pageHead } from './pageHeads.ts';
import type { Page } from './paginate.ts';
import classes from './BookletPages.module.css';
import { Cover } from './Cover.tsx';

export interface Layout {
  readonly contents: readonly Page[];
  readonly body: readonly Page[];
}

export const BookletPages = memo(function BookletPages({
  booklet,
  entries,
  layout,
  pageOf,
  t,
}: {
  booklet: PagedDocument;
  entries: readonly ContentsEntry[];
  layout: Layout;
  /** The body's page of a block, from 0. */
  pageOf: ReadonlyMap<number, number>;
  t: Translate;
}) {
  const before = 1 + layout.contents.length;
  const count = before + layout.body.length;
  const sheet = (page: number, head: string, children: ReactNode): ReactNode => (
    <section key={page} className={classes['page']} aria-label={t('booklet.page', { page, count })}>
      <header className={classes['head']}>
        <span>{booklet.runningTitle}</span>
        <span>{head}</span>
      </header>
      <div className={classes['body']}>{children}</div>
      <footer className={classes['foot']}>
        {booklet.footMark !== undefined && <span>{booklet.footMark}</span>}
        <span>{t('booklet.page', { page, count })}</span>
      </footer>
    </section>
  );
  return (
    <>
      <section className={classes['page']}>
        <Cover cover={booklet.cover} />
      </section>
      {layout.contents.map((page, index) =>
        sheet(
          2 + index,
          booklet.contentsTitle,
          placed(page, (block) =>
            block === 0 ? (
              <ContentsTitle title={booklet.contentsTitle} />
            ) : (
              <ContentsLine
                entry={entries[block - 1]}
                page={before + 1 + (pageOf.get(entries[block - 1]?.index ?? 0) ?? 0)}
              />
            ),
          ),
        ),
      )}
      {layout.body.map((page, index) =>
        sheet(
          before + 1 + index,
          pageHead(booklet.blocks, page),
          placed(page, (block) => {
            const found = booklet.blocks[block];
            return found === undefined ? null : <BlockView block={found} t={t} />;
          }),
        ),
      )}
    </>
  );
});

function placed(page: Page, view: (index: number) => ReactNode): ReactNode {
  return page.map(({ index, spaceBefore, scale }) => (
    <div
      key={index}
      className={classes['block']}
      style={{ marginTop: spaceBefore, ...(scale === 1 ? {} : { zoom: scale }) }}
    >
      {view(index)}
    </div>
  ));
}

export function ContentsTitle({ title }: { title: string }) {
  return <h2 className={classes['contentsTitle']}>{title}</h2>;
}

export function ContentsLine({ entry, page }: { entry: ContentsEntry | undefined; page: number }) {
  return (
    <p className={classes['contentsLine']} data-level={entry?.level}>
      <span>{entry?.title}</span>
      <i aria-hidden />
      <span>{page}</span>
    </p>
  );
}
