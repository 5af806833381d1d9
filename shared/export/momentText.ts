import type { Mission } from '../domain/mission/mission.ts';
import { dateOf, timeOf, toWall } from '../time/zones.ts';
import type { DocumentLanguage } from './documentLanguage.ts';

/** `20 May 2026 16:00 (Hong Kong)`: by the clock of home, where documents are made, and not of the machine that makes them. */
export function momentText(mission: Mission, instant: string, language: DocumentLanguage): string {
  const wall = toWall(Date.parse(instant), mission.homeZone);
  return `${language.format.date(dateOf(wall))} ${timeOf(wall)} (${homeName(mission, language)})`;
}

export function homeName(mission: Mission, { pick }: DocumentLanguage): string {
  return pick(mission.homeCity) || mission.homeZone;
}
