import type { LocalText } from '#shared/domain/fields.ts';
import { AIRPORTS } from './airports.ts';
import { CITIES } from './cities.ts';
import { foldName, withoutBrackets } from './findPlaces.ts';

/**
 * The city that a zone is called after (`Asia/Bishkek`), or the only one that the list of places has in it (`Asia/Qatar` is
 * Doha), in the languages of the list; else as the zone writes it.
 */
export function zoneCity(zone: string): LocalText {
  const written = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const folded = foldName(written);
  const there = [...AIRPORTS, ...CITIES].filter((place) => place.zone === zone);
  const named = there.find(({ city, alsoKnownAs }) => [nameOf(city), ...alsoKnownAs].map(foldName).includes(folded));
  const [first] = there;
  const only =
    first !== undefined && there.every(({ city }) => nameOf(city) === nameOf(first.city)) ? first : undefined;
  const place = named ?? only;
  if (place === undefined) return { en: written };
  return Object.fromEntries(
    Object.entries(place.city).map(([language, name]) => [language, withoutBrackets(name ?? '')]),
  );
}

const nameOf = (city: LocalText): string => withoutBrackets(city.en ?? '');
