/** Releases of the open mission, worked out anew only where rows that they are made of have changed. */
import { useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { ItemDifference } from '#shared/domain/release/differences.ts';
import { differencesOf, type Unread, unreadBy } from '#shared/domain/release/reading.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { atOnce, releasesOf } from '#shared/domain/release/releases.ts';
import { timeOf, toWall } from '#shared/time/zones.ts';

/** Newest first. */
export function useReleases(): readonly Release[] {
  const state = useMissionState();
  const { releases } = state.tables;
  // The other tables change at each key press.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => releasesOf(state), [releases]);
}

export function useAtOnce(): readonly Release[] {
  const state = useMissionState();
  const { releases } = state.tables;
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => atOnce(state), [releases]);
}

export function useDifferences(release: Release): readonly ItemDifference[] {
  const state = useMissionState();
  const { releases, releasedItems, releasedLegs, people, groups } = state.tables;
  return useMemo(
    () => differencesOf(state, release),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [release, releases, releasedItems, releasedLegs, people, groups],
  );
}

/** What this person has to read and to acknowledge. */
export function useUnread(personId: string | undefined): Unread | undefined {
  const state = useMissionState();
  const { releases, releasedItems, releasedLegs, people, groups, acknowledgements } = state.tables;
  return useMemo(
    () => (personId === undefined ? undefined : unreadBy(state, personId)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [personId, releases, releasedItems, releasedLegs, people, groups, acknowledgements],
  );
}

/** When something was said: by the clock of this device, and by the one at home where that shows another time. */
export function useWhen(): (iso: string) => string {
  const { t, format, pick } = useI18n();
  const { homeZone, homeCity } = useMission();
  return (iso) => {
    const home = timeOf(toWall(Date.parse(iso), homeZone));
    if (home === format.momentTime(iso)) return format.moment(iso);
    const city = pick(homeCity) || t('programme.home');
    return `${format.moment(iso)} (${t('releases.homeTime', { city, time: home })})`;
  };
}
