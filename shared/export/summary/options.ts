/** What a post-trip summary holds and for whom, and the same as path segments, since a page to print is an address. */
import type { Locale } from '../../domain/fields.ts';
import { LOCALES } from '../../domain/fields.ts';

/** `public` may be handed to anybody: no staff or own note, no action, no internal remark goes into it. */
export const SUMMARY_EDITIONS = ['internal', 'public'] as const;
export type SummaryEdition = (typeof SUMMARY_EDITIONS)[number];

export const SUMMARY_SECTIONS = ['figures', 'programme', 'meetings', 'contacts', 'actions'] as const;
export type SummarySection = (typeof SUMMARY_SECTIONS)[number];

export interface SummaryOptions {
  readonly locale: Locale;
  readonly edition: SummaryEdition;
  readonly sections: readonly SummarySection[];
  /** Notes that only this device holds, and only in an internal edition. */
  readonly ownNotes: boolean;
}

/** Sections that an edition has at all. */
export function sectionsOf({ edition, sections }: SummaryOptions): readonly SummarySection[] {
  return SUMMARY_SECTIONS.filter(
    (section) => sections.includes(section) && (edition === 'internal' || section !== 'actions'),
  );
}

/** `pdf`: says when it is laid out, to be printed; `view`: is only looked at. */
export type SummaryPurpose = 'pdf' | 'view';

/** `/print/summary/<mission>/<purpose>/zh-Hant/internal/figures.programme/own`. */
export function summaryPath(missionId: string, options: SummaryOptions, purpose: SummaryPurpose): string {
  const { locale, edition, ownNotes } = options;
  const sections = sectionsOf(options);
  const named = sections.length === 0 ? 'none' : sections.join('.');
  return `/print/summary/${missionId}/${purpose}/${locale}/${edition}/${named}${ownNotes ? '/own' : ''}`;
}

/** What stands after `/print/`; null where it names no summary. */
export function parseSummaryPath(
  path: string,
): { missionId: string; purpose: SummaryPurpose; options: SummaryOptions } | null {
  const [kind, missionId, purpose, localeText, editionText, named = '', own] = path.split('/');
  const locale = LOCALES.find((candidate) => candidate === localeText);
  const edition = SUMMARY_EDITIONS.find((candidate) => candidate === editionText);
  if (kind !== 'summary' || missionId === undefined || (purpose !== 'pdf' && purpose !== 'view')) return null;
  if (locale === undefined || edition === undefined) return null;
  const wanted = named.split('.');
  const sections = SUMMARY_SECTIONS.filter((section) => wanted.includes(section));
  return { missionId, purpose, options: { locale, edition, sections, ownNotes: own === 'own' } };
}
