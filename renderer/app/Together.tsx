/** Of a mission that is shared: who else is here, and what went wrong with its photos and files. Nothing of it is fetched before. */
import { Suspense } from 'react';
import { plans } from '#renderer/stores/presence.ts';
import { useFileTransfers } from '#renderer/stores/fileTransfers.ts';
import { useSyncStatus } from '#renderer/stores/syncStatus.ts';
import { loadable } from '#renderer/ui/loadable.tsx';

const PresentPeople = loadable(async () => import('./PresentPeople.tsx'));
const FileProblems = loadable(async () => import('./FileProblems.tsx'));

export function Together({ missionId }: { missionId: string }) {
  const planning = useSyncStatus(missionId);
  const problems = useFileTransfers(({ byMission }) => (byMission[missionId]?.problems.length ?? 0) > 0);
  return (
    <Suspense>
      {plans(planning?.role) && <PresentPeople missionId={missionId} />}
      {problems && <FileProblems missionId={missionId} />}
    </Suspense>
  );
}
