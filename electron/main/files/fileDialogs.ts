import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { FileError, FileFilter, OpenedFile, SaveRequest } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { atomicWrite } from './atomicWrite.ts';
import { toFileError } from './fileErrors.ts';
import { hasExtension, plainFileName } from './fileNames.ts';
import { readWhole } from './readWhole.ts';

export async function saveFile(
  window: BrowserWindow,
  request: SaveRequest,
): Promise<Result<{ name: string }, FileError>> {
  const path = await askWhereToSave(window, request);
  if (path === null) return err({ kind: 'cancelled' });
  try {
    await atomicWrite(path, request.bytes);
    return ok({ name: basename(path) });
  } catch (error) {
    return err(toFileError(error));
  }
}

async function askWhereToSave(window: BrowserWindow, { suggestedName, filter }: SaveRequest): Promise<string | null> {
  let proposal = join(app.getPath('documents'), plainFileName(suggestedName));
  for (;;) {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: proposal,
      filters: dialogFilters(filter),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (answer.canceled) return null;
    const path = answer.filePath;
    if (hasExtension(path, filter.extensions)) return path;
    // GTK leaves out the ending when a person types the name. With the ending it may be a file that is there already,
    // and then the dialog has to ask about it.
    const whole = `${path}.${filter.extensions[0]}`;
    if (!(await exists(whole))) return whole;
    proposal = whole;
  }
}

export async function openFile(window: BrowserWindow, filter: FileFilter): Promise<Result<OpenedFile, FileError>> {
  const answer = await dialog.showOpenDialog(window, { filters: dialogFilters(filter), properties: ['openFile'] });
  const path = answer.filePaths[0];
  if (answer.canceled || path === undefined) return err({ kind: 'cancelled' });
  return readWhole(path);
}

function dialogFilters({ extensions }: FileFilter): Electron.FileFilter[] {
  return [{ name: extensions.map((extension) => `*.${extension}`).join(', '), extensions: [...extensions] }];
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
