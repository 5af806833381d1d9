import { resolve } from 'node:path';
import type { FileError, OpenedFile } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import { hasExtension } from './fileNames.ts';

/** The mission files among the words of a command line. */
export function missionFilesIn(words: readonly string[], workingFolder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && hasExtension(word, ['legation']))
    .map((word) => resolve(workingFolder, word));
}

interface Ports {
  read(path: string): Promise<Result<OpenedFile, FileError>>;
  deliver(file: OpenedFile): void;
  report(path: string, error: FileError): void;
}

/** Files that the system wants opened. They wait until the window listens, which may be long after the app was started. */
export function createOpenedFiles({ read, deliver, report }: Ports) {
  const waiting: string[] = [];
  let listening = false;

  async function handOver(path: string): Promise<void> {
    const file = await read(path);
    if (file.ok) deliver(file.value);
    else report(path, file.error);
  }

  return {
    open(paths: readonly string[]): void {
      if (!listening) waiting.push(...paths);
      else for (const path of paths) void handOver(path);
    },
    listen(): void {
      listening = true;
      for (const path of waiting.splice(0)) void handOver(path);
    },
    /** The page is gone or is loading again. */
    stop(): void {
      listening = false;
    },
  };
}
