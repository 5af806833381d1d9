/** Mission files from what is in hand, and back. The zip code loads when the first file is written or read. */
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { PackOptions } from '#shared/export/missionFile/pack.ts';
import type { MissionFileError, UnpackedMission } from '#shared/export/missionFile/unpack.ts';
import type { Result } from '#shared/result.ts';

export type FileContents = Pick<PackOptions, 'withPrivate' | 'withOwn'>;

/** For what stays with the person whose device this is. */
export const EVERYTHING: FileContents = { withPrivate: true, withOwn: true };

export async function missionFileBytes(state: MissionState, options: FileContents): Promise<Uint8Array<ArrayBuffer>> {
  const { packMission } = await import('#shared/export/missionFile/pack.ts');
  return packMission(state, { ...options, now: new Date().toISOString(), appVersion: APP_VERSION });
}

export async function readMissionFile(bytes: Uint8Array): Promise<Result<UnpackedMission, MissionFileError>> {
  const { unpackMission } = await import('#shared/export/missionFile/unpack.ts');
  return unpackMission(bytes);
}
