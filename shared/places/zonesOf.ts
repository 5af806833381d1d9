import { AIRPORTS } from './airports.ts';
import { CITIES } from './cities.ts';

/** The zones of the places that we know in a country, each once; none for a country without one. */
export function zonesOf(country: string): readonly string[] {
  return [...new Set([...AIRPORTS, ...CITIES].filter((place) => place.country === country).map(({ zone }) => zone))];
}
