import type { FileError } from '#shared/ipc/host.ts';

/** A failure of the file system in the words of the Host; its path stays here. */
export function toFileError(error: unknown): FileError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'diskFull' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY') return { kind: 'denied' };
  return { kind: 'failed', detail: code };
}
