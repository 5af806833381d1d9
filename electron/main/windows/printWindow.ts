import { app, BrowserWindow, type WebContents } from 'electron';
import type { Bytes, FileError, PdfRequest } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { APP_URL } from '#shared/web/appOrigin.ts';
import { trustWindow } from '../ipc/receive.ts';
import { webPreferences } from './webPreferences.ts';

/** A booklet of 5,000 items on a slow laptop; a page that has not said a word by then never will. */
const READY_WITHIN_MS = 90_000;

type Outcome = 'ready' | 'timeout' | 'crashed' | 'notFound';
const waiting = new WeakMap<WebContents, (outcome: Outcome) => void>();

/** Said by the page of a print window. */
export function documentReady(contents: WebContents): void {
  waiting.get(contents)?.('ready');
}

let browserName: string | undefined;

/** Opens a print route of the app in a hidden window of the same session, waits until it is laid out, and prints it. */
export async function printToPdf(
  { route, paper }: PdfRequest,
  readyWithinMs = READY_WITHIN_MS,
): Promise<Result<Bytes, FileError>> {
  // Chromium names itself, its version and the system as the creator of the document, by what it is called when the page's
  // process starts.
  browserName ??= app.userAgentFallback;
  app.userAgentFallback = app.getName();
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences(), backgroundThrottling: false },
  });
  trustWindow(window.webContents, 'print');
  try {
    const outcome = await openAndWait(window.webContents, route, readyWithinMs);
    if (outcome !== 'ready') return err({ kind: 'failed', detail: outcome });
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      pageSize: paper,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return ok(new Uint8Array(pdf));
  } catch {
    return err({ kind: 'failed', detail: 'print' });
  } finally {
    window.destroy();
    app.userAgentFallback = browserName;
  }
}

function openAndWait(contents: WebContents, route: string, readyWithinMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('timeout'), readyWithinMs);
    waiting.set(contents, (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
    const settle = (outcome: Outcome) => waiting.get(contents)?.(outcome);
    contents.on('render-process-gone', () => settle('crashed'));
    contents.loadURL(`${APP_URL}#${route}`).catch(() => settle('notFound'));
  });
}
