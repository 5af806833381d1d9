/** Mission files from what is in hand. The zip code loads when the first file is written. */
import type { MissionState } from '#shared/domain/change/missionState.ts';

export async function missionFileBytes(
  state: MissionState,
  options: { withPrivate: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const { packMission } = await import('#shared/export/missionFile/pack.ts');
  return packMission(state, { ...options, now: new Date().toISOString(), appVersion: APP_VERSION });
}

/** A file name that every system takes. */
export function missionFileName(title: string): string {
  const safe = title
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${safe === '' ? 'mission' : safe}.legation`;
}
