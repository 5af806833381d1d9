import { FILE_LIMIT_BYTES } from '#shared/ipc/limits.ts';
import type { FileError, FileFilter, Host, OpenedFile } from '#shared/ipc/host.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isOutsideUrl } from '#shared/web/outsideUrl.ts';
import { catchInstallOffer } from './installOffer.ts';
import { listenToLaunchQueue } from './launchQueue.ts';
import type { PressListener } from './webReminder.ts';

const NO_BACKUPS = err({ kind: 'failed', detail: 'no backups in a browser' } as const);

/** A browser: files come by the picker and go by download; it prints by its own dialog and keeps no backups. */
export function createWebHost(): Host {
  const pressed = new Set<PressListener>();
  catchInstallOffer();
  return {
    capabilities: { nativeMenu: false, printToPdf: false, backups: false, outbox: false, webApp: true, hub: false },
    saveFile: ({ suggestedName, filter, bytes }) => {
      download(suggestedName, new Blob([bytes], { type: filter.mime }));
      return Promise.resolve(ok({ name: suggestedName }));
    },
    openFile: pickFile,
    printToPdf: () => Promise.resolve(err({ kind: 'failed', detail: 'a browser prints by its own dialog' } as const)),
    documentReady: () => window.print(),
    openExternal: (url) => {
      if (isOutsideUrl(url)) clickLink({ href: url, target: '_blank', rel: 'noopener noreferrer' });
    },
    writeBackup: () => Promise.resolve(NO_BACKUPS),
    listBackupFiles: () => Promise.resolve([]),
    keepBackupFile: () => Promise.resolve(NO_BACKUPS),
    readBackupFile: () => Promise.resolve(NO_BACKUPS),
    listBackups: () => Promise.resolve([]),
    readBackup: () => Promise.resolve(NO_BACKUPS),
    keepOutbox: () => Promise.resolve(ok(undefined)),
    trimOutbox: () => Promise.resolve(),
    readOutbox: () => Promise.resolve(ok([])),
    ownServer: location.origin,
    serverBase: (address) => address,
    approveServer: (address) => Promise.resolve(address === location.origin),
    openHub: () => Promise.resolve(err('failed')),
    closeHub: () => Promise.resolve(),
    hubStanding: () => Promise.resolve({ addresses: [], open: null, last: null }),
    onHubEnded: () => () => undefined,
    setMenu: () => undefined,
    hasGlobalShortcut: () => Promise.resolve(null),
    asksForReminders: () => 'Notification' in window && Notification.permission === 'default',
    allowReminders: async () => 'Notification' in window && (await Notification.requestPermission()) === 'granted',
    remind: async (reminder) => (await import('./webReminder.ts')).showReminder(reminder, pressed),
    onReminderPressed: (listener) => {
      pressed.add(listener);
      return () => void pressed.delete(listener);
    },
    onCommand: () => () => undefined,
    onOpenFile: listenToLaunchQueue,
  };
}

function clickLink(properties: Partial<HTMLAnchorElement>): void {
  const link = Object.assign(document.createElement('a'), properties);
  document.body.append(link);
  link.click();
  link.remove();
}

function download(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  clickLink({ href, download: name });
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

async function pickFile(filter: FileFilter): Promise<Result<OpenedFile, FileError>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.accept = [...filter.extensions.map((extension) => `.${extension}`), filter.mime].join(',');
  // In the document while the picker is open: an input that nothing holds may be collected, and the choice with it.
  document.body.append(input);
  const file = await new Promise<File | undefined>((resolve) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.click();
  });
  input.remove();
  return file === undefined ? err({ kind: 'cancelled' }) : readPickedFile(file);
}

/** The bytes of a file that a person picked, dropped or opened with the app. */
export async function readPickedFile(file: File): Promise<Result<OpenedFile, FileError>> {
  if (file.size > FILE_LIMIT_BYTES) return err({ kind: 'tooLarge', limitBytes: FILE_LIMIT_BYTES });
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    // A file that was moved or changed since it was picked.
    return err({ kind: 'failed', detail: error instanceof DOMException ? error.name : 'unreadable' });
  }
}
