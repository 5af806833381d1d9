/** Which programme My day is read from: the release, or for those who work on it, the plan. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { useMissionSnapshot } from '#renderer/data/react.tsx';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { asReleased } from '#shared/domain/release/asReleased.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { readable } from '#shared/sync/rights.ts';

export type Version = 'released' | 'planned';

interface Choice {
  /** What everyone goes by comes first. */
  readonly version: Version;
  choose(version: Version): void;
}

const useChoice = create<Choice>()((set) => ({
  version: 'released',
  choose: (version) => set({ version }),
}));

export interface ShownProgramme {
  readonly state: MissionState;
  /** Whether its person has the plan, and may see it and the day of others. */
  readonly organises: boolean;
  /** Null before the first release. */
  readonly version: Version | null;
  readonly choose: (version: Version) => void;
}

export function useShownProgramme(): ShownProgramme {
  const state = useMissionSnapshot((snapshot) => snapshot.state);
  const self = useMissionSnapshot((snapshot) => snapshot.self);
  const { version, choose } = useChoice();
  const organises = self === null || readable(self).includes('draft');
  return useMemo(() => {
    const release = currentRelease(state);
    if (!organises) return { state, organises, version: release === undefined ? null : 'released', choose };
    if (release === undefined) return { state, organises, version: null, choose };
    return { state: version === 'released' ? asReleased(state, release) : state, organises, version, choose };
  }, [state, organises, version, choose]);
}
