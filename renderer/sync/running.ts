/** The one service of this window; begun by the first who needs it, with all its code. */
import type { Workspace } from '#renderer/data/workspace.ts';
import type { SyncService } from './service.ts';
import type { BaseOf } from './transportTo.ts';

let running: Promise<SyncService> | undefined;

export async function runningSync(workspace: Workspace, baseOf: BaseOf): Promise<SyncService> {
  running ??= import('./service.ts').then(async ({ startSync }) => startSync(workspace, baseOf));
  return running;
}
