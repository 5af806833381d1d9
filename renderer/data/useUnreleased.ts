/**
 * How much of the draft the delegation does not know: worked out beside the drawing, when the keys rest. 0 where nothing is
 * released yet, or no draft is here.
 */
import { useEffect, useState } from 'react';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { asReleased, releaseShown } from '#shared/domain/release/asReleased.ts';
import { differenceSteps } from '#shared/domain/release/differences.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { useMissionStore } from './react.tsx';
import { inSlices } from './slices.ts';

const REST_MS = 400;
/** What a difference is made of. */
const TABLES = ['programmeItems', 'people', 'groups', 'releases', 'releasedItems', 'releasedLegs'] as const;

export function useUnreleased(): number {
  const store = useMissionStore();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let searched: MissionState | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = (): void => undefined;
    const search = (): void => {
      const { state } = store.getSnapshot();
      searched = state;
      const release = currentRelease(state);
      if (release === undefined || releaseShown(state) !== undefined) setCount(0);
      else callOff = inSlices(differenceSteps(asReleased(state, release), state), (found) => setCount(found.length));
    };
    const changed = (): void => {
      const { state } = store.getSnapshot();
      if (searched !== undefined && TABLES.every((table) => searched?.tables[table] === state.tables[table])) return;
      callOff();
      clearTimeout(timer);
      timer = setTimeout(search, REST_MS);
    };
    const leave = store.subscribe(changed);
    search();
    return () => {
      leave();
      callOff();
      clearTimeout(timer);
    };
  }, [store]);
  return count;
}
