import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import { displayName, secondName } from '#shared/domain/roster/names.ts';
import type { I18n } from '../i18n.tsx';

/** Names, position and organisation of somebody of the roster, to know them by. */
export function personLine(state: MissionState, personId: string, { locale, pick }: I18n): string {
  const person = live(state, 'people', personId);
  if (person === undefined) return '';
  const organisation = live(state, 'organisations', person.organisationId);
  return [displayName(person, locale), secondName(person, locale), pick(person.position), pick(organisation?.name)]
    .filter((text) => text !== '')
    .join(', ');
}
