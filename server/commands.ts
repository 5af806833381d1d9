/** What the server program does besides serving: `npm run server -- backup FILE`, `restore FILE`, `new-epoch`. */
import type { Config } from './config.ts';
import { copyStore, newEpochs, putBack } from './copies.ts';
import type { Surroundings } from './missions/push.ts';
import type { Storage } from './storage/storage.ts';

export const COMMANDS = 'backup FILE, restore FILE, new-epoch';

/** What it says when it is done; null where there is no such command. Throws an Error in words for whoever typed it. */
export async function runCommand(
  [command, file]: readonly string[],
  config: Config,
  parts: { readonly around: Surroundings; readonly openStorage: () => Promise<Storage> },
): Promise<string | null> {
  if (command === 'new-epoch') {
    const storage = await parts.openStorage();
    const missions = await newEpochs(storage, parts.around);
    await storage.close();
    return `A new epoch for ${missions} missions.`;
  }
  if (command !== 'backup' && command !== 'restore') return null;
  if (file === undefined) throw new Error(`Name a file: ${command} FILE`);
  if (config.databaseUrl !== undefined) {
    throw new Error('The store is PostgreSQL: use pg_dump and pg_restore, and new-epoch after a restore.');
  }
  if (command === 'backup') {
    await copyStore(config.dataFolder, file);
    return `The store was copied to ${file}.`;
  }
  const missions = await putBack(config.dataFolder, file, parts.around);
  return `${file} was put back, ${missions} missions in a new epoch. What was there is kept beside it.`;
}
