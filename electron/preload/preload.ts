/**
 * Gives the window named functions and nothing else: no channel name, no event object, no Node. What they carry is checked
 * by the main process (electron/main/ipc/receive.ts).
 */
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_KEY, CHANNEL_PREFIX, type Bridge } from '#shared/ipc/bridge.ts';
import type { EventName, EventOf, ReplyOf, RequestName, RequestOf } from '#shared/ipc/channels.ts';

function ask<C extends RequestName>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>> {
  return ipcRenderer.invoke(CHANNEL_PREFIX + channel, request) as Promise<ReplyOf<C>>;
}

function listen<E extends EventName>(event: E, listener: (payload: EventOf<E>) => void): () => void {
  const receive = (_event: unknown, payload: EventOf<E>) => listener(payload);
  ipcRenderer.on(CHANNEL_PREFIX + event, receive);
  return () => void ipcRenderer.off(CHANNEL_PREFIX + event, receive);
}

const bridge: Bridge = {
  saveFile: (request) => ask('saveFile', request),
  openFile: (filter) => ask('openFile', filter),
  printToPdf: (request) => ask('printToPdf', request),
  documentReady: () => ask('documentReady', undefined),
  openExternal: (url) => ask('openExternal', url),
  writeBackup: (entry) => ask('writeBackup', entry),
  listBackupFiles: (mission) => ask('listBackupFiles', mission),
  keepBackupFile: (file) => ask('keepBackupFile', file),
  readBackupFile: (file) => ask('readBackupFile', file),
  listBackups: () => ask('listBackups', undefined),
  readBackup: (id) => ask('readBackup', id),
  setMenu: (state) => ask('setMenu', state),
  remind: (reminder) => ask('remind', reminder),
  hasGlobalShortcut: () => ask('hasGlobalShortcut', undefined),
  approveServer: (address) => ask('approveServer', address),
  openHub: (wish) => ask('openHub', wish),
  closeHub: (mission) => ask('closeHub', mission),
  hubStanding: (mission) => ask('hubStanding', mission),
  keepOutbox: (kept) => ask('keepOutbox', kept),
  trimOutbox: (trimmed) => ask('trimOutbox', trimmed),
  readOutbox: (mission) => ask('readOutbox', mission),
  listenForFiles: () => ask('listenForFiles', undefined),
  onCommand: (listener) => listen('command', listener),
  onReminderPressed: (listener) => listen('reminderPressed', listener),
  onHubEnded: (listener) => listen('hubEnded', listener),
  onFileOpened: (listener) => listen('fileOpened', listener),
};

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);
