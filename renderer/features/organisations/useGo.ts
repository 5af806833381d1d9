import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { useMissionStore } from '#renderer/data/react.tsx';

/** Goes to a place of the open mission: `go('organisations', id)`. */
export function useGo(): (...path: readonly string[]) => void {
  const { missionId } = useMissionStore();
  const [, navigate] = useLocation();
  return useMemo(
    () =>
      (...path) =>
        navigate(['', 'm', missionId, ...path].join('/')),
    [missionId, navigate],
  );
}

/** The organisation that the address names, `new` for the form of a new one, '' for the list. */
export function useOrganisationPlace(): string {
  return (useParams<{ '*'?: string }>()['*'] ?? '').split('/')[1] ?? '';
}
