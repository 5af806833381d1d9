/** What is to be said of releases, on every screen and on those of the programme. Nothing of it is fetched before there is one. */
import { Suspense, useState } from 'react';
import { useMissionSnapshot, useMissionStore } from '#renderer/data/react.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useFetched, withWords } from '#renderer/ui/useFetched.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';

const ReleaseNotice = loadable(() => import('#renderer/features/releases/ReleaseNotice.tsx'));
const ReleaseState = loadable(() => import('#renderer/features/releases/ReleaseState.tsx'));
const loadNotice = withWords('releases', ReleaseNotice);
const loadState = withWords('releases', ReleaseState);

const useAnyRelease = (): boolean => useMissionSnapshot(({ state }) => state.tables.releases.size > 0);

export function ReleaseNews() {
  const store = useMissionStore();
  const [knownId] = useState(() => currentRelease(store.getSnapshot().state)?.id);
  if (!useFetched(loadNotice, useAnyRelease())) return null;
  return (
    <Suspense>
      <ReleaseNotice knownId={knownId} />
    </Suspense>
  );
}

function Mark() {
  if (!useFetched(loadState, useAnyRelease())) return null;
  return (
    <Suspense>
      <ReleaseState />
    </Suspense>
  );
}

export const releaseMark = <Mark />;
