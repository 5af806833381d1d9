import { useMemo } from 'react';
import { useMission, useMissionState } from '#renderer/data/react.tsx';
import type { Leg } from '#shared/domain/leg/leg.ts';
import { type LegWarning, legWarnings } from '#shared/domain/leg/legWarnings.ts';
import { legsInOrder } from '#shared/domain/programme/decisions.ts';
import { zonesOf } from '#shared/places/zonesOf.ts';

export interface WarnedLeg {
  readonly leg: Leg;
  readonly warnings: readonly LegWarning[];
}

/** The legs in order, each with what looks wrong about it. */
export function useLegsWithWarnings(): readonly WarnedLeg[] {
  const state = useMissionState();
  const mission = useMission();
  return useMemo(() => {
    const legs = legsInOrder(state);
    return legs.map((leg, index) => ({ leg, warnings: legWarnings(leg, legs[index - 1], mission, zonesOf) }));
  }, [state, mission]);
}
