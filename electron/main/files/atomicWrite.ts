import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ending of the file that is being written; one that is left behind was cut off by a kill. */
export const UNFINISHED = '.unfinished';

/**
 * Writes a file whole or not at all: after a crash or a loss of power the name holds the old bytes or the new ones.
 * `mode` is that of a new file.
 */
export async function atomicWrite(path: string, bytes: Uint8Array | string, mode = 0o666): Promise<void> {
  // A link stays a link: the file that it points to is replaced.
  const target = await realpath(path).catch(() => path);
  const unfinished = `${target}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/** The new name is durable only once its folder is; Windows does it by itself and cannot open a folder. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
