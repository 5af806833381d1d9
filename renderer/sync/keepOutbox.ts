/** Connects the outbox file to the missions of this window. */
import { hearStores } from '#renderer/data/journalNews.ts';
import { setOutboxKeeper } from '#renderer/data/outboxKeeper.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { OutboxFile, type OutboxParts } from './outboxFile.ts';

/** Gives what ends it. */
export async function keepOutbox(
  workspace: Workspace,
  parts: Pick<OutboxParts, 'host' | 'onBroughtBack' | 'onFailure'>,
): Promise<() => void> {
  const sharing = await workspace.sharing();
  const outbox = new OutboxFile({
    ...parts,
    replica: (missionId) => sharing.replica(missionId),
    bringBack: async (missionId, transactions) => {
      const store = await workspace.openMission(missionId);
      const back = store?.bringBack(transactions) ?? [];
      await store?.settled();
      // What the disk refused is still to come; it stays in the file until the server has it.
      return store?.getSnapshot().failure === null ? back : [];
    },
  });
  const end = setOutboxKeeper(outbox);
  const following = sharing.steps.subscribe((entries) => {
    for (const { missionId, state } of entries) void outbox.follow(missionId, state);
  });
  const unhear = hearStores(({ missionId, what }) => {
    if (what === 'erased') void outbox.drop(missionId);
  });
  return () => {
    end();
    following.unsubscribe();
    unhear();
  };
}
