/** What the programme says of an item in the language of the screen. */
import type { I18n } from '#renderer/ui/i18n.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { live } from '#shared/domain/change/missionState.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { displayName } from '#shared/domain/roster/names.ts';

/** `Ministry of Water · Hall A`. */
export function placeText(item: ProgrammeItem): string {
  const airports = [item.fromAirport, item.toAirport].filter(Boolean).join(' → ');
  return [item.carrierNumber, airports, item.placeName, item.room].filter(Boolean).join(' · ');
}

/** `Whole delegation, 3 away`; `Mining, Water and 2 people`. */
export function participantsText(i18n: I18n, state: MissionState, item: ProgrammeItem): string {
  const { t, format, pick } = i18n;
  if (item.wholeDelegation) {
    const away = item.absentIds.length;
    return away === 0 ? t('programme.wholeDelegation') : t('programme.wholeDelegationAway', { count: away });
  }
  const groups = item.groupIds.flatMap((id) => {
    const group = live(state, 'groups', id);
    return group === undefined ? [] : [pick(group.name)];
  });
  const count = item.personIds.filter((id) => live(state, 'people', id) !== undefined).length;
  const only = groups.length === 0 && count === 1 ? live(state, 'people', item.personIds[0]) : undefined;
  if (only !== undefined) return displayName(only, i18n.locale);
  return format.list([...groups, ...(count === 0 ? [] : [t('programme.people', { count })])]);
}
