/** On the panels of records: what two people wanted of it. Nothing of it is fetched while there is none in the mission. */
import { Suspense } from 'react';
import { useMissionSnapshot } from '#renderer/data/react.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import type { RecordRef } from '#shared/domain/change/history.ts';

export const RecordDifferences = loadable(() => import('#renderer/features/sharing/RecordDifferences.tsx'));

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

export const differencesOfRecord = (record: RecordRef) => <DifferencesOfRecord record={record} />;
