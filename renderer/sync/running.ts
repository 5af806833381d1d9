/** The one service of this window; begun by the first who needs it, with all its code. */
import type { Workspace } from '#renderer/data/workspace.ts';
import type { SyncHost, SyncService } from './service.ts';

let running: Promise<SyncService> | undefined;

export async function runningSync(workspace: Workspace, host: SyncHost): Promise<SyncService> {
  running ??= import('./service.ts').then(async ({ startSync }) => startSync(workspace, host));
  return running;
}
