/**
 * Releases, and who has read them, from a mission file of others: what is missing here, and nothing else. What was released never
 * changes, so that taking a file in twice, or an old one after a newer one, changes nothing.
 */
import type { MissionState } from '../change/missionState.ts';
import { isTableName, type AnyRow, type TableName } from '../tables.ts';
import type { Release } from './release.ts';

export interface FoundRow {
  readonly table: TableName;
  readonly row: AnyRow;
}

export interface FoundReleases {
  /** Releases and what is in them, as they are. */
  readonly frozen: readonly FoundRow[];
  readonly acknowledgements: readonly FoundRow[];
  /** Numbers of the releases among them, newest first. */
  readonly numbers: readonly number[];
}

const FROZEN: readonly TableName[] = ['releases', 'releasedLegs', 'releasedItems'];

export function releasesMissing(
  { missionId, tables }: MissionState,
  rows: readonly { readonly table: string; readonly row: AnyRow }[],
): FoundReleases {
  const missing = rows.filter(
    (found): found is FoundRow =>
      isTableName(found.table) &&
      found.row.missionId === missionId &&
      found.row.deletedAt === undefined &&
      !tables[found.table].has(found.row.id),
  );
  const frozen = missing.filter(({ table }) => FROZEN.includes(table));
  const numbers = frozen.filter(({ table }) => table === 'releases').map(({ row }) => (row as Release).number);
  return {
    frozen,
    acknowledgements: missing.filter(({ table }) => table === 'acknowledgements'),
    numbers: numbers.toSorted((a, b) => b - a),
  };
}
