/** On the panels of records: what two people wanted of it, and who else is at it. Nothing is fetched while there is nothing to say. */
import { Suspense } from 'react';
import { useMissionSnapshot, useMissionStore } from '#renderer/data/react.tsx';
import { usePresent } from '#renderer/stores/presence.ts';
import { loadable } from '#renderer/ui/loadable.tsx';
import { useFetched, withSharingWords } from '#renderer/ui/useFetched.ts';
import type { RecordRef } from '#shared/domain/change/history.ts';

/** Fetched ahead by the sign of sync, too. */
export const RecordDifferences = loadable(() => import('#renderer/features/sharing/RecordDifferences.tsx'));

const HereToo = loadable(async () => import('./HereToo.tsx'));
const loadHereToo = withSharingWords(HereToo);

const TABLES = ['differences', 'draftDifferences', 'staffDifferences', 'privateDifferences', 'ownDifferences'] as const;

function DifferencesOfRecord({ record }: { record: RecordRef }) {
  const any = useMissionSnapshot(({ state }) => TABLES.some((table) => state.tables[table].size > 0));
  if (!any) return null;
  return (
    <Suspense>
      <RecordDifferences record={record} />
    </Suspense>
  );
}

function OthersAtRecord({ record }: { record: RecordRef }) {
  const { missionId } = useMissionStore();
  const here = usePresent(missionId).filter(({ where }) => where?.table === record.table && where.rowId === record.id);
  if (!useFetched(loadHereToo, here.length > 0)) return null;
  return (
    <Suspense>
      <HereToo present={here} />
    </Suspense>
  );
}

export const recordNotices = (record: RecordRef) => (
  <>
    <OthersAtRecord record={record} />
    <DifferencesOfRecord record={record} />
  </>
);
