import type { PaperSize } from '#shared/export/booklet/options.ts';

/** Millimetres. The head and foot of a page stand in its margins. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

export const PAPERS: Record<PaperSize, Paper> = {
  A4: { width: 210, height: 297, top: 24, bottom: 20, side: 19 },
  A5: { width: 148, height: 210, top: 18, bottom: 15, side: 13 },
};

const PX_PER_MM = 96 / 25.4;

export const mmToPx = (mm: number): number => mm * PX_PER_MM;

/** Of the screen around a sheet. */
const MARGIN_PX = 24;

/** How much smaller a sheet is shown so that all of its width is seen. */
export function fitToScreen(screenPx: number, widthMm: number): number {
  // Before the first measure of the window the screen has no width.
  return screenPx === 0 ? 1 : Math.min(1, (screenPx - MARGIN_PX) / mmToPx(widthMm));
}

/** Height that the blocks of a page may take, in CSS pixels. A hair less than there is, for rounding. */
export function bodyHeightPx({ height, top, bottom }: Paper): number {
  return Math.floor(mmToPx(height - top - bottom)) - 1;
}
