import { useMemo } from 'react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { zoneCity } from '#shared/places/zoneCity.ts';

/** The city that a zone is known by: home's by the name that the mission gives it. */
export function useCityOf(): (zone: string) => string {
  const { pick } = useI18n();
  const { homeZone, homeCity } = useMission();
  return useMemo(
    () => (zone) => (zone === homeZone && pick(homeCity) !== '' ? pick(homeCity) : pick(zoneCity(zone))),
    [homeZone, homeCity, pick],
  );
}
