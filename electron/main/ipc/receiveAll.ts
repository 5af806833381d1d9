import { join } from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import { createBackups } from '../backups/backups.ts';
import { openFile, saveFile } from '../files/fileDialogs.ts';
import { showReminder } from '../reminders.ts';
import type { GlobalCapture } from '../globalCapture.ts';
import type { Hubs } from '../hub/hubs.ts';
import { createOutboxFiles } from '../outbox/outboxFiles.ts';
import type { AppMenu } from '../menu/appMenu.ts';
import type { ApprovedServers } from '../security/approvedServers.ts';
import { openOutside } from '../security/openOutside.ts';
import { documentReady, printToPdf } from '../windows/printWindow.ts';
import type { EventOf } from '#shared/ipc/channels.ts';
import { receive } from './receive.ts';

/** Connects every request of the channel map to the part that answers it. */
export function receiveAll(parts: {
  menu: AppMenu;
  openedFiles: { listen(): void };
  capture: GlobalCapture;
  servers: ApprovedServers;
  hubs: Hubs;
  /** The person pressed a reminder that leads there. */
  openReminder(pressed: EventOf<'reminderPressed'>): void;
}): void {
  const backups = createBackups(join(app.getPath('userData'), 'backups'));
  const outbox = createOutboxFiles(join(app.getPath('userData'), 'outbox'));
  receive('saveFile', (request, sender) => saveFile(windowOf(sender), request));
  receive('openFile', (filter, sender) => openFile(windowOf(sender), filter));
  receive('printToPdf', (request) => printToPdf(request));
  receive('documentReady', (_nothing, sender) => documentReady(sender));
  receive('openExternal', (address) => openOutside(address));
  receive('writeBackup', (entry) => backups.write(entry, Date.now()));
  receive('listBackupFiles', ({ missionId }) => backups.filesOf(missionId));
  receive('keepBackupFile', (file) => backups.keepFile(file));
  receive('readBackupFile', (file) => backups.readFile(file));
  receive('listBackups', () => backups.list());
  receive('readBackup', (id) => backups.read(id));
  receive('setMenu', (state) => parts.menu.update(state));
  receive('remind', ({ missionId, screen, ...words }) =>
    showReminder(words, () => parts.openReminder({ missionId, screen })),
  );
  receive('hasGlobalShortcut', () => parts.capture.registered);
  receive('approveServer', (address) => parts.servers.approve(address));
  receive('openHub', (wish) => parts.hubs.open(wish));
  receive('closeHub', ({ missionId }) => parts.hubs.close(missionId));
  receive('hubStanding', ({ missionId }) => parts.hubs.standing(missionId));
  receive('keepOutbox', (kept) => outbox.keep(kept));
  receive('trimOutbox', (trimmed) => outbox.trim(trimmed));
  receive('readOutbox', ({ missionId }) => outbox.read(missionId));
  receive('listenForFiles', () => parts.openedFiles.listen());
}

function windowOf(sender: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null) throw new Error('a page without a window');
  return window;
}
