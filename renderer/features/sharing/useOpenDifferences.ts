import { useMemo } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { type OpenDifference, openDifferences } from '#shared/domain/agreement/settle.ts';

/** Newest first; the same list until a difference comes or is settled. */
export function useOpenDifferences(): readonly OpenDifference[] {
  const state = useMissionState();
  const { differences, draftDifferences, staffDifferences, privateDifferences, ownDifferences } = state.tables;
  return useMemo(
    () => openDifferences(state),
    // The other tables change at each key press.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [differences, draftDifferences, staffDifferences, privateDifferences, ownDifferences],
  );
}
