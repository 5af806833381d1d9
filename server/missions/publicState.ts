import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import { isTableName } from '#shared/domain/tables.ts';
import type { MissionReader } from '../storage/storage.ts';

/** More than the rows of any mission that a server takes. */
const ALL = 1_000_000;

/** The mission as the whole delegation reads it. */
export async function publicState(mission: MissionReader, missionId: string): Promise<MissionState> {
  const rows = await mission.rowsAfter(['public'], 0, ALL);
  return withRows(
    emptyMissionState(missionId),
    rows.filter(({ table }) => isTableName(table)) as unknown as Parameters<typeof withRows>[1],
  );
}
