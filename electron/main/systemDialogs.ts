import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Locale } from '#shared/domain/fields.ts';
import type { FileError } from '#shared/ipc/host.ts';
import { desktopText, type DesktopText } from './menu/desktopText.ts';

/** A file that the system asked the app to open and that never reached the window. */
export async function reportUnopened(locale: Locale, path: string, error: FileError): Promise<void> {
  const text = desktopText(locale);
  await dialog.showMessageBox({
    type: 'warning',
    message: text('openFailed.title', { name: basename(path) }),
    detail: openFailure(locale, error),
  });
}

function openFailure(locale: Locale, error: FileError): string {
  const text = desktopText(locale);
  if (error.kind === 'tooLarge')
    return text('openFailed.tooLarge', { limit: Math.floor(error.limitBytes / 1024 ** 2) });
  return text(error.kind === 'denied' ? 'openFailed.denied' : 'openFailed.failed');
}

/** Enter and Escape choose to leave it. */
async function agrees(
  window: BrowserWindow,
  text: DesktopText,
  { message, detail, yes }: Readonly<Record<'message' | 'detail' | 'yes', string>>,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [yes, text('cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Before anything is sent to a server for the first time. */
export async function askForServer(locale: Locale, window: BrowserWindow, origin: string): Promise<boolean> {
  const text = desktopText(locale);
  const details = [text('server.detail'), ...(origin.startsWith('http:') ? [text('server.plain')] : [])];
  return agrees(window, text, {
    message: text('server.title', { server: origin }),
    detail: details.join('\n\n'),
    yes: text('server.connect'),
  });
}

/** The window is closed while others work at the hub of this laptop. */
export async function askToCloseHub(locale: Locale, window: BrowserWindow): Promise<boolean> {
  const text = desktopText(locale);
  return agrees(window, text, {
    message: text('hub.closing'),
    detail: text('hub.closingDetail'),
    yes: text('hub.closeApp'),
  });
}

/** The page's process died. Everything that was committed is in the database. */
export async function offerReload(locale: Locale, window: BrowserWindow): Promise<void> {
  const text = desktopText(locale);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: text('gone.title'),
    detail: text('gone.detail'),
    buttons: [text('gone.reload'), text('quit')],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.close();
}
