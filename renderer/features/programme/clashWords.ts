/** What is wrong with a programme, in words. They come after the agenda, beside the rules. */
import { hoursText } from '#renderer/ui/hoursText.ts';
import type { I18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { live, missionOf } from '#shared/domain/change/missionState.ts';
import type { Clash, Holiday, OutsideHours, VisaDays } from '#shared/domain/programme/clash.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import { countryName } from '#shared/places/countries.ts';
import { timeOf } from '#shared/time/zones.ts';

const NAMES_SHOWN = 3;

function peopleText(i18n: I18n, state: MissionState, ids: readonly string[], count: number): string {
  const names = ids.slice(0, count === NAMES_SHOWN + 1 ? NAMES_SHOWN + 1 : NAMES_SHOWN).flatMap((id) => {
    const person = live(state, 'people', id);
    return person === undefined ? [] : [displayName(person, i18n.locale)];
  });
  const others = count - names.length;
  return i18n.format.list(others > 0 ? [...names, i18n.t('common.pickOthers', { count: others })] : names);
}

/** The other item of a clash, seen from one of them. */
export function otherItem(state: MissionState, clash: Clash, itemId: string): ProgrammeItem | undefined {
  return live(
    state,
    'programmeItems',
    clash.itemIds.find((id) => id !== itemId),
  );
}

/** What is wrong and what to do about it, seen from one of the items. */
export function clashText(i18n: I18n, state: MissionState, clash: Clash, itemId: string): string {
  const { t, format, pick } = i18n;
  const other = otherItem(state, clash, itemId);
  const item = other === undefined ? '' : itemTitle(i18n, other);
  const time = other === undefined ? '' : `${timeOf(other.start)}–${timeOf(other.end)}`;
  switch (clash.kind) {
    case 'peopleTwice':
      return t('clash.peopleTwice', {
        people: peopleText(i18n, state, clash.personIds, clash.personCount),
        item,
        time,
      });
    case 'noTravel': {
      const cityOf = (legId: string): string => pick(live(state, 'legs', legId)?.city);
      return t('clash.noTravel', {
        people: peopleText(i18n, state, clash.personIds, clash.personCount),
        from: cityOf(clash.fromLegId),
        to: cityOf(clash.toLegId),
        item,
      });
    }
    case 'tightGap':
      return t('clash.tightGap', {
        gap: format.duration(Math.max(0, clash.minutes)),
        needed: format.duration(clash.neededMinutes),
        item,
        people: peopleText(i18n, state, clash.personIds, clash.personCount),
      });
    case 'vehicleTwice':
      return t('clash.vehicleTwice', { vehicle: clash.vehicle, item, time });
    case 'roomTwice':
      return t('clash.roomTwice', { room: clash.room, item, time });
    case 'endBeforeStart':
      return clash.minutes === 0
        ? t('clash.noLength')
        : t('clash.endBeforeStart', { by: format.duration(clash.minutes) });
    case 'zoneUnknown':
      return t('clash.zoneUnknown', { zone: clash.zone });
    case 'outsideMission': {
      const mission = missionOf(state);
      const dates = mission === undefined ? '' : format.dateRange(mission.startDate, mission.endDate);
      return t(`clash.${clash.side}Mission`, { dates });
    }
    case 'holiday':
    case 'outsideHours':
    case 'visaDays':
      return briefingClashText(i18n, state, clash);
    default:
      return t(`clash.${clash.side}Leg`, { city: pick(live(state, 'legs', clash.legId)?.city) });
  }
}

function briefingClashText(i18n: I18n, state: MissionState, clash: Holiday | OutsideHours | VisaDays): string {
  const { t, format, pick } = i18n;
  const rule = live(state, 'briefings', clash.briefingId);
  const country = countryName(rule?.country ?? '', i18n.locale);
  if (clash.kind === 'holiday') return t('clash.holiday', { holiday: pick(rule?.title), country });
  if (clash.kind === 'outsideHours') {
    return t('clash.outsideHours', { country, hours: rule === undefined ? '' : hoursText(format, rule) });
  }
  const passport = countryName(rule?.passport ?? '', i18n.locale);
  const people = peopleText(i18n, state, clash.personIds, clash.personCount);
  if (rule?.days === 0) return t('clash.visaNeeded', { people, country, passport });
  const about = { country, passport, stay: clash.days, free: rule?.days ?? 0 };
  return people === '' ? t('clash.visaDays', about) : t('clash.visaDaysOf', { ...about, people });
}
