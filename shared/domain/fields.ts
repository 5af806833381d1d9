/** Field types that several records share. Each schema is used by forms, imports, files and, later, the wire. */
import * as z from 'zod/mini';

// The Content Security Policy forbids `new Function`; zod's JIT would only trip over it.
z.config({ jitless: true });

/** Longest text in a field of one line, in UTF-16 units. */
export const LINE_MAX = 500;
/** Longest text in a field of several lines. */
export const TEXT_MAX = 20_000;

export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
export const line = z.string().check(z.maxLength(LINE_MAX));
export const text = z.string().check(z.maxLength(TEXT_MAX));
/** A calendar date, `2026-05-31`. */
export const date = z.iso.date();
/** A moment on the wall clock of some zone, to the minute, without the zone: `2026-05-31T09:05`. */
export const wallTime = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/));
/** An instant in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime();
/** The name of an IANA zone. Whether the name is known is a warning to show, never a reason to lose a row. */
export const zoneName = z.string().check(z.maxLength(64), z.regex(/^[A-Za-z0-9_+\-/]+$/));
/** ISO 3166-1 alpha-2, upper case. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/));

/**
 * The same text in several languages, by BCP 47 tag. `kk` and `uz` are languages of the hosts, for addresses and names;
 * the app itself and its documents speak the first four.
 */
export const localText = z.strictObject({
  en: z.optional(text),
  'zh-Hant': z.optional(text),
  'zh-Hans': z.optional(text),
  ru: z.optional(text),
  kk: z.optional(text),
  uz: z.optional(text),
});
export type LocalText = z.infer<typeof localText>;

/** Languages of the screen and of documents. */
export const LOCALES = ['en', 'zh-Hant', 'zh-Hans', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

const FALLBACK: Record<Locale, readonly (keyof LocalText)[]> = {
  en: ['en', 'ru', 'zh-Hant', 'zh-Hans', 'kk', 'uz'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en', 'ru', 'kk', 'uz'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en', 'ru', 'kk', 'uz'],
  ru: ['ru', 'kk', 'en', 'uz', 'zh-Hant', 'zh-Hans'],
};

/** The text in the reader's language, or in the nearest language that has one, or ''. */
export function pickText(value: LocalText | undefined, locale: Locale): string {
  if (value === undefined) return '';
  for (const language of FALLBACK[locale]) {
    const found = value[language];
    if (found !== undefined && found !== '') return found;
  }
  return '';
}

/** What every row has. A deleted row stays as a tombstone so that it can be restored and so that sync can tell. */
export const rowBase = {
  id,
  missionId: id,
  deletedAt: z.optional(instant),
  /** The body that made it, where several plan the mission together; said by the server alone. */
  bodyId: z.optional(id),
};
