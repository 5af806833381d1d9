import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileError, OpenedFile } from '#shared/ipc/host.ts';
import { FILE_LIMIT_BYTES } from '#shared/ipc/limits.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { toFileError } from './fileErrors.ts';

/** A file's bytes, unless it is larger than the app takes in. */
export async function readWhole(path: string, limitBytes = FILE_LIMIT_BYTES): Promise<Result<OpenedFile, FileError>> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      // A pipe or a device has no size and may have no end.
      if (!stat.isFile()) return err({ kind: 'failed', detail: 'not a file' });
      if (stat.size > limitBytes) return err({ kind: 'tooLarge', limitBytes });
      const bytes = new Uint8Array(await file.readFile());
      // It may have grown meanwhile.
      if (bytes.byteLength > limitBytes) return err({ kind: 'tooLarge', limitBytes });
      return ok({ name: basename(path), bytes });
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(toFileError(error));
  }
}
