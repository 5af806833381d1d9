/** What the address says below `/m/<mission>/roster`: a person, the groups, or the form of a new person. */
import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { useMissionStore } from '#renderer/data/react.tsx';

export type RosterPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'person'; readonly id: string };

export function useRosterPlace(): RosterPlace {
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  const id = path.split('/')[1] ?? '';
  return useMemo(() => {
    if (id === '') return { kind: 'list' };
    if (id === 'new' || id === 'groups') return { kind: id };
    return { kind: 'person', id };
  }, [id]);
}

/** Goes to a place of the open mission: `go('roster', id)`. */
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
