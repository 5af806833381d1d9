/** Whose pocket cards are printed, and the same as path segments, since a page to print is an address. */
import type { Locale } from '../../domain/fields.ts';
import { LOCALES } from '../../domain/fields.ts';
import { type BookletPurpose, type Edition, editionPath, parseEdition } from '../booklet/options.ts';

/** The screen that it was asked for on, which the way back leads to. */
export const POCKET_ORIGINS = ['day', 'documents'] as const;
export type PocketOrigin = (typeof POCKET_ORIGINS)[number];

export interface PocketCardOptions {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly from: PocketOrigin;
}

/** `/print/pocket/<mission>/<purpose>/zh-Hant/person.<id>/day`. */
export function pocketPath(missionId: string, options: PocketCardOptions, purpose: BookletPurpose): string {
  const { locale, edition, from } = options;
  return `/print/pocket/${missionId}/${purpose}/${locale}/${editionPath(edition)}/${from}`;
}

/** What stands after `/print/`; null where it names no pocket card. */
export function parsePocketPath(
  path: string,
): { missionId: string; purpose: BookletPurpose; options: PocketCardOptions } | null {
  const [kind, missionId, purpose, localeText, forWhom, fromText] = path.split('/');
  const locale = LOCALES.find((candidate) => candidate === localeText);
  const from = POCKET_ORIGINS.find((candidate) => candidate === fromText);
  const edition = parseEdition(forWhom ?? '');
  if (kind !== 'pocket' || missionId === undefined || (purpose !== 'pdf' && purpose !== 'view')) return null;
  if (locale === undefined || from === undefined || edition === null) return null;
  return { missionId, purpose, options: { locale, edition, from } };
}
