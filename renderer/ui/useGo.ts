import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';

/** Goes to a place of the mission that the address names: `go('organisations', id)`. */
export function useGo(): (...path: readonly string[]) => void {
  const { missionId = '' } = useParams<{ missionId?: string }>();
  const [, navigate] = useLocation();
  return useMemo(
    () =>
      (...path) =>
        navigate(['', 'm', missionId, ...path].join('/')),
    [missionId, navigate],
  );
}

/** The parts of the address after the name of the screen: `['abc']` at `organisations/abc`. */
export function usePlaceParts(): readonly string[] {
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  return useMemo(() => path.split('/').slice(1), [path]);
}
