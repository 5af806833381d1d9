/** Finds a city or an airport while somebody types, in whatever language and with or without accents. */
import { LOCALES, type LocalText, type Locale } from '#shared/domain/fields.ts';
import { AIRPORTS } from './airports.ts';
import { CITIES } from './cities.ts';

export interface FoundPlace {
  /** The city alone, without the name of the airport behind it in brackets. */
  readonly city: LocalText;
  /** As it is shown in a list: `Beijing (Daxing) · PKX`. */
  readonly label: string;
  /** IATA code in use today. */
  readonly airport?: string;
  readonly country: string;
  readonly zone: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Kazakh and Uzbek letters by the Russian ones next to them, so that Кызылорда finds Қызылорда. */
const KIN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ҳ: 'х',
  ҷ: 'ч',
  ı: 'i',
  ø: 'o',
};

/** Lower case, without accents, apostrophes and hyphens. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}ʻʼ’‘'`]/gu, '')
    .replace(/[-‐–\s]+/gu, ' ')
    .replace(/[әғқңөұүһіҳҷıø]/gu, (letter) => KIN[letter] ?? letter)
    .trim();
}

interface Entry {
  readonly place: Omit<FoundPlace, 'label'>;
  readonly names: Readonly<Record<Locale, string>>;
  readonly codes: readonly string[];
  readonly folded: Readonly<Record<Locale, string>>;
  readonly others: readonly string[];
}

/** `Beijing (Daxing)` is `Beijing`. */
export const withoutBrackets = (name: string): string => name.replace(/\s*[(（].*$/u, '');

function entryOf(
  { city, alsoKnownAs, country, zone, latitude, longitude }: (typeof AIRPORTS)[number] | (typeof CITIES)[number],
  codes: readonly string[],
): Entry {
  const each = (change: (name: string) => string): Record<Locale, string> =>
    Object.fromEntries(LOCALES.map((locale) => [locale, change(city[locale] ?? '')])) as Record<Locale, string>;
  const [airport] = codes;
  return {
    place: {
      city: each(withoutBrackets),
      country,
      zone,
      latitude,
      longitude,
      ...(airport === undefined ? {} : { airport }),
    },
    names: each((name) => name),
    codes: codes.map((code) => code.toLowerCase()),
    folded: each(foldName),
    others: alsoKnownAs.map(foldName),
  };
}

let entries: readonly Entry[] | undefined;
function allEntries(): readonly Entry[] {
  entries ??= [
    ...AIRPORTS.map((airport) => entryOf(airport, [airport.code, ...airport.formerCodes.map((former) => former.code)])),
    ...CITIES.map((city) => entryOf(city, [])),
  ];
  return entries;
}

/** True where the name, or one of its words, begins with the query. */
function begins(name: string, query: string): boolean {
  return name.startsWith(query) || name.includes(` ${query}`) || name.includes(`(${query}`);
}

/** Lower is better; undefined where the entry has nothing to do with the query. */
function rankOf(entry: Entry, query: string, locale: Locale): number | undefined {
  if (entry.codes[0] === query) return 0;
  if (entry.codes.includes(query)) return 1;
  if (entry.folded[locale].startsWith(query)) return 2;
  if (LOCALES.some((other) => entry.folded[other].startsWith(query))) return 3;
  if (entry.others.some((other) => other.startsWith(query))) return 4;
  if ([...LOCALES.map((other) => entry.folded[other]), ...entry.others].some((name) => begins(name, query))) return 5;
  return entry.codes.some((code) => code.startsWith(query)) ? 6 : undefined;
}

/** The places that a query may mean, best first. Labels are in the reader's language. */
export function findPlaces(query: string, locale: Locale, limit = 8): FoundPlace[] {
  const folded = foldName(query);
  if (folded === '') return [];
  return allEntries()
    .flatMap((entry) => {
      const rank = rankOf(entry, folded, locale);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => ({
      ...entry.place,
      label:
        entry.place.airport === undefined ? entry.names[locale] : `${entry.names[locale]} · ${entry.place.airport}`,
    }));
}
