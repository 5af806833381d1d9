/** Everything of the mission on this device as a file, before something takes its place. */
import { wholeMissionFile } from '#renderer/data/backup.ts';
import { whatFits } from '#renderer/data/missionFile.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import type { Locale } from '#shared/domain/fields.ts';
import { pickText } from '#shared/domain/fields.ts';
import { missionOf } from '#shared/domain/change/missionState.ts';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';
import { fileName } from '#shared/export/plainText.ts';
import type { FileError, Host } from '#shared/ipc/host.ts';
import { ok, type Result } from '#shared/result.ts';

export async function saveCopy(
  host: Host,
  workspace: Workspace,
  missionId: string,
  locale: Locale,
): Promise<Result<{ readonly name: string }, FileError>> {
  const store = await workspace.openMission(missionId);
  if (store === null) return ok({ name: '' });
  const { state } = store.getSnapshot();
  const { bytes } = await wholeMissionFile(workspace, store, await whatFits(state));
  return host.saveFile({
    suggestedName: fileName([pickText(missionOf(state)?.title, locale)], 'legation'),
    filter: MISSION_FILE,
    bytes,
  });
}
