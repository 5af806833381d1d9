/** What a booklet holds and for whom, and the same as path segments, since a page to print is an address. */
import type { Locale } from '../../domain/fields.ts';
import { LOCALES } from '../../domain/fields.ts';
import { PAPER_SIZES } from '../../ipc/host.ts';

export type PaperSize = (typeof PAPER_SIZES)[number];

export type Edition =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string };

export const BOOKLET_PARTS = ['homeTime', 'roster', 'hosts', 'contacts', 'drafts'] as const;
export type BookletPart = (typeof BOOKLET_PARTS)[number];

export interface BookletOptions {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly paper: PaperSize;
  readonly parts: readonly BookletPart[];
}

/** `pdf`: says when it is laid out, to be printed; `view`: is only looked at. */
export type BookletPurpose = 'pdf' | 'view';

/** `/print/booklet/<mission>/<purpose>/zh-Hant/everyone/A4/homeTime.roster`. */
export function bookletPath(missionId: string, options: BookletOptions, purpose: BookletPurpose): string {
  const { locale, edition, paper, parts } = options;
  const included = parts.length === 0 ? 'none' : parts.join('.');
  return `/print/booklet/${missionId}/${purpose}/${locale}/${editionPath(edition)}/${paper}/${included}`;
}

/** What stands after `/print/`; null where it names no booklet. */
export function parseBookletPath(
  path: string,
): { missionId: string; purpose: BookletPurpose; options: BookletOptions } | null {
  const [kind, missionId, purpose, localeText, forWhom, paperText, included] = path.split('/');
  const locale = LOCALES.find((candidate) => candidate === localeText);
  const paper = PAPER_SIZES.find((candidate) => candidate === paperText);
  const edition = parseEdition(forWhom ?? '');
  if (kind !== 'booklet' || missionId === undefined || (purpose !== 'pdf' && purpose !== 'view')) return null;
  if (locale === undefined || paper === undefined || edition === null) return null;
  const wanted = (included ?? '').split('.');
  const parts = BOOKLET_PARTS.filter((part) => wanted.includes(part));
  return { missionId, purpose, options: { locale, edition, paper, parts } };
}

/** One segment of a path. */
export function editionPath(edition: Edition): string {
  return edition.kind === 'everyone' ? 'everyone' : `${edition.kind}.${edition.id}`;
}

export function parseEdition(text: string): Edition | null {
  if (text === 'everyone') return { kind: 'everyone' };
  const [kind, id] = text.split('.');
  if ((kind !== 'group' && kind !== 'person') || id === undefined || id === '') return null;
  return { kind, id };
}
