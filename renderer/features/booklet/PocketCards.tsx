/**
 * Pocket cards laid out: an A4 sheet for each person, printed on both sides and folded in three. What each line takes is measured in
 * the width of a panel, then every side is fitted into its panels. Says once when the sheets stand.
 */
import { useViewportSize } from '@mantine/hooks';
import { type CSSProperties, useMemo } from 'react';
import type { PocketCard, PocketCards as Cards, PocketSection } from '#shared/export/pocketCard/card.ts';
import type { Translate } from '#shared/i18n/keys.ts';
import documentClasses from './BookletDocument.module.css';
import pageClasses from './BookletPages.module.css';
import { type FittedPanels, fitPanels, type MeasuredSection } from './fitPanels.ts';
import { fitToScreen, mmToPx } from './paper.ts';
import { CardHead, EntryView, MoreLine, SectionHeading } from './PocketEntries.tsx';
import classes from './PocketCards.module.css';
import { useLaidOut } from './useLaidOut.ts';

/** Millimetres: A4 lying, three panels, each folded behind the next. */
const SHEET = { width: 297, height: 210 };
const PANELS = 3;
const PANEL = { top: 8, bottom: 10, side: 6.5 };
const SECTION_ABOVE = 2.2;
/** A hair less than there is, for rounding. */
const PANEL_PX = Math.floor(mmToPx(SHEET.height - PANEL.top - PANEL.bottom)) - 1;

type Sides = readonly [FittedPanels, FittedPanels];

export function PocketCards({ cards, t, onReady }: { cards: Cards; t: Translate; onReady: () => void }) {
  const { column, layout } = useLaidOut(cards, layOut, onReady);
  const { width } = useViewportSize();
  const sheets = useMemo(
    () => layout?.map((sides, index) => ({ sides, card: cards.cards[index] })) ?? [],
    [layout, cards],
  );
  return (
    <div
      className={`${documentClasses['document'] ?? ''} ${classes['cards'] ?? ''}`}
      lang={cards.locale}
      data-paper="A4"
      data-pages={layout === null ? undefined : 2 * layout.length}
      style={sheetVariables(width)}
    >
      <style>{`@page { size: ${SHEET.width}mm ${SHEET.height}mm; margin: 0; }`}</style>
      {layout === null ? (
        <div ref={column} className={`${documentClasses['column'] ?? ''} ${classes['column'] ?? ''}`} aria-hidden>
          {cards.cards.map((card) => (
            <Measured key={card.personId} card={card} t={t} />
          ))}
        </div>
      ) : (
        sheets.flatMap(({ sides, card }) =>
          card === undefined
            ? []
            : card.sides.map((sections, side) => (
                <Side key={`${card.personId}-${side}`} card={card} {...{ sections, side, t }} fitted={sides[side]} />
              )),
        )
      )}
    </div>
  );
}

function sheetVariables(screenPx: number): CSSProperties {
  return {
    '--fit': fitToScreen(screenPx, SHEET.width),
    '--page-width': `${SHEET.width}mm`,
    '--page-height': `${SHEET.height}mm`,
    '--panel-width': `${SHEET.width / PANELS}mm`,
    '--panel-top': `${PANEL.top}mm`,
    '--panel-bottom': `${PANEL.bottom}mm`,
    '--panel-side': `${PANEL.side}mm`,
    '--section-above': `${SECTION_ABOVE}mm`,
  } as CSSProperties;
}

/** In this order `layOut` reads them: the head, the line of what is left out, then of each side's sections heading, more, entries. */
function Measured({ card, t }: { card: PocketCard; t: Translate }) {
  return (
    <>
      <div>
        <CardHead head={card.head} />
      </div>
      <div>
        <MoreLine text={t('booklet.pocket.moreParts', { count: 88 })} />
      </div>
      {card.sides.flat().flatMap((section) => [
        <div key={section.id}>
          <SectionHeading title={t('booklet.pocket.continued', { title: section.title })} aside={section.aside} />
        </div>,
        <div key={`${section.id}-more`}>
          <MoreLine text={t('booklet.pocket.more', { count: 88 })} />
        </div>,
        ...section.entries.map((entry, index) => (
          <div key={`${section.id}-${index}`}>
            <EntryView entry={entry} t={t} />
          </div>
        )),
      ])}
    </>
  );
}

function layOut(column: HTMLElement, { cards }: Cards): Sides[] {
  const heights = Array.from(column.children, (child) => child.getBoundingClientRect().height).values();
  const next = (): number => heights.next().value ?? 0;
  const measured = ({ begins, entries }: PocketSection): MeasuredSection => ({
    begins,
    heading: next(),
    more: next(),
    above: mmToPx(SECTION_ABOVE),
    entries: entries.map(({ weight }) => ({ height: next(), weight })),
  });
  return cards.map(({ sides }) => {
    const head = next();
    const moreSections = next();
    const [programme, help] = [sides[0].map(measured), sides[1].map(measured)];
    const panels = Array.from({ length: PANELS }, () => PANEL_PX);
    const beneathHead = [Math.max(0, PANEL_PX - head), ...panels.slice(1)];
    return [fitPanels(programme, beneathHead, moreSections), fitPanels(help, panels, moreSections)];
  });
}

function Side({
  card,
  sections,
  side,
  fitted,
  t,
}: {
  card: PocketCard;
  sections: readonly PocketSection[];
  side: number;
  fitted: FittedPanels | undefined;
  t: Translate;
}) {
  const { name, version, made } = card.head;
  const last = PANELS - 1;
  return (
    <section
      className={pageClasses['page']}
      aria-label={t('booklet.pocket.sides', { name: name.text, side: side + 1 })}
      data-testid="pocket-side"
    >
      {fitted?.panels.map((parts, panel) => (
        <div key={panel} className={classes['panel']} style={{ '--panel': panel } as CSSProperties}>
          {side === 0 && panel === 0 && <CardHead head={card.head} />}
          {parts.map(({ section, continued, entries, left }) => (
            <div key={section} className={classes['section']}>
              <SectionHeading
                title={
                  continued
                    ? t('booklet.pocket.continued', { title: sections[section]?.title ?? '' })
                    : (sections[section]?.title ?? '')
                }
                aside={sections[section]?.aside ?? ''}
              />
              {entries.map((index) => {
                const entry = sections[section]?.entries[index];
                return entry === undefined ? null : <EntryView key={index} entry={entry} t={t} />;
              })}
              {left > 0 && <MoreLine text={t('booklet.pocket.more', { count: left })} />}
            </div>
          ))}
          {panel === last && fitted.sectionsLeft > 0 && (
            <MoreLine text={t('booklet.pocket.moreParts', { count: fitted.sectionsLeft })} />
          )}
        </div>
      ))}
      <footer className={classes['foot']}>
        <span>{name.text}</span>
        <span>{version}</span>
        <span>{made}</span>
      </footer>
    </section>
  );
}
