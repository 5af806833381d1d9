/** Settling what two wanted of one record: taking either is an ordinary edit, so that it is undone like one. */
import { DIFFERENCE_TABLES } from '../../sync/rights.ts';
import type { Edit } from '../change/edit.ts';
import { type RecordRef, recordOf } from '../change/history.ts';
import { liveRows, type MissionState } from '../change/missionState.ts';
import { restoreRecord, takeBackField } from '../change/restore.ts';
import { isTableName } from '../tables.ts';
import type { Difference } from './difference.ts';

export type DifferenceTable = (typeof DIFFERENCE_TABLES)[keyof typeof DIFFERENCE_TABLES];

export interface OpenDifference {
  /** The table that the difference itself stands in. */
  readonly table: DifferenceTable;
  readonly row: Difference;
}

const TABLES: readonly DifferenceTable[] = Object.values(DIFFERENCE_TABLES);

/** What nobody has settled yet, newest first. */
export function openDifferences(state: MissionState): OpenDifference[] {
  return TABLES.flatMap((table) =>
    liveRows(state, table)
      .filter(({ settledAt }) => settledAt === undefined)
      .map((row) => ({ table, row })),
  ).toSorted((a, b) => (a.row.at < b.row.at ? 1 : -1));
}

/** The record that a difference is about; undefined for a table of a newer version. */
export function recordOfDifference({ row: { table, rowId } }: OpenDifference): RecordRef | undefined {
  return isTableName(table) ? recordOf({ table, id: rowId }) : undefined;
}

/** `take`: what was wanted comes to stand. `keep`: what stands stays. `withdraw`: whoever wanted it does so no more. */
export type Choice = 'take' | 'keep' | 'withdraw';

const SETTLED = { take: 'taken', keep: 'kept', withdraw: 'withdrawn' } as const;

/** False, and nothing done, where what was wanted is of a record that is not here. `now` is ISO 8601 UTC. */
export function settle(edit: Edit, difference: OpenDifference, choice: Choice, now: string): boolean {
  if (choice === 'take' && !takeWanted(edit, difference)) return false;
  edit.update(difference.table, difference.row.id, { settledAt: now, settled: SETTLED[choice] });
  return true;
}

function takeWanted(edit: Edit, difference: OpenDifference): boolean {
  const { table, rowId: id, values } = difference.row;
  const record = recordOfDifference(difference);
  if (!isTableName(table) || record === undefined || !edit.state.tables[table].has(id)) return false;
  restoreRecord(edit, record);
  for (const { path, wanted } of values) takeBackField(edit, { table, id, path, before: wanted });
  return true;
}
