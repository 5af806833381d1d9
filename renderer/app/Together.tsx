/** Of a mission that is shared: who else is here, and what went wrong with its photos and files. Nothing of it is fetched before. */
import { Suspense } from 'react';
import { plans } from '#renderer/stores/presence.ts';
import { useFileTransfers } from '#renderer/stores/fileTransfers.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useFetched, withSharingWords } from '#renderer/ui/useFetched.ts';

const PresentPeople = loadable(async () => import('./PresentPeople.tsx'));
const FileProblems = loadable(async () => import('./FileProblems.tsx'));
const loadPeople = withSharingWords(PresentPeople);
const loadProblems = withSharingWords(FileProblems);

export function Together({ missionId }: { missionId: string }) {
  const people = useFetched(loadPeople, plans(useSyncStatus(missionId)?.role));
  const failing = useFileTransfers(({ byMission }) => (byMission[missionId]?.problems.length ?? 0) > 0);
  const problems = useFetched(loadProblems, failing);
  return (
    <Suspense>
      {people && <PresentPeople missionId={missionId} />}
      {problems && <FileProblems missionId={missionId} />}
    </Suspense>
  );
}
