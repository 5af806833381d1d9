/** What the address says below `/m/<mission>/roster`: a person, the groups, or the form of a new person. */
import { useMemo } from 'react';
import { usePlaceParts } from '#renderer/ui/useGo.ts';

export type RosterPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'new' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'person'; readonly id: string };

export function useRosterPlace(): RosterPlace {
  const [id = ''] = usePlaceParts();
  return useMemo(() => {
    if (id === '') return { kind: 'list' };
    if (id === 'new' || id === 'groups') return { kind: id };
    return { kind: 'person', id };
  }, [id]);
}
