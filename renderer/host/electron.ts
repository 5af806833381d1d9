import type { Bridge } from '#shared/ipc/bridge.ts';
import type { RequestOf } from '#shared/ipc/channels.ts';
import type { Host } from '#shared/ipc/host.ts';
import { APP_URL } from '#shared/web/appOrigin.ts';
import { SERVER_DOOR } from '#shared/web/serverDoor.ts';

/** The desktop app, by the named functions of its preload script. */
export function createElectronHost(bridge: Bridge): Host {
  return {
    capabilities: { nativeMenu: true, printToPdf: true, backups: true, outbox: true, webApp: false, hub: true },
    saveFile: (request) => bridge.saveFile(request),
    openFile: (filter) => bridge.openFile(filter),
    printToPdf: (request) => bridge.printToPdf(request),
    documentReady: () => void bridge.documentReady(),
    openExternal: (url) => void bridge.openExternal(url),
    writeBackup: (entry) => bridge.writeBackup(entry),
    listBackupFiles: (missionId) => bridge.listBackupFiles({ missionId }),
    keepBackupFile: (file) => bridge.keepBackupFile(file),
    readBackupFile: (file) => bridge.readBackupFile(file),
    listBackups: () => bridge.listBackups(),
    readBackup: (id) => bridge.readBackup(id),
    keepOutbox: (missionId, entries) => bridge.keepOutbox({ missionId, entries }),
    trimOutbox: (missionId, ids) => bridge.trimOutbox({ missionId, ids }),
    readOutbox: (missionId) => bridge.readOutbox({ missionId }),
    ownServer: null,
    serverBase: (address) => new URL(SERVER_DOOR + encodeURIComponent(address), APP_URL).href,
    approveServer: (address) => bridge.approveServer(address),
    openHub: (wish) => bridge.openHub(wish),
    closeHub: (missionId) => bridge.closeHub({ missionId }),
    hubStanding: (missionId) => bridge.hubStanding({ missionId }),
    onHubEnded: (listener) => bridge.onHubEnded(({ missionId }) => listener(missionId)),
    setMenu: menuSender((state) => void bridge.setMenu(state)),
    hasGlobalShortcut: () => bridge.hasGlobalShortcut(),
    asksForReminders: () => false,
    allowReminders: () => Promise.resolve(true),
    remind: (reminder) => bridge.remind(reminder),
    onReminderPressed: (listener) => bridge.onReminderPressed(({ missionId, screen }) => listener(missionId, screen)),
    onCommand: (listener) => bridge.onCommand(listener),
    onOpenFile: (listener) => {
      const stop = bridge.onFileOpened(listener);
      // The window of a document that is being printed is refused, and gets none.
      bridge.listenForFiles().catch(() => undefined);
      return stop;
    },
  };
}

type MenuState = RequestOf<'setMenu'>;

/** Sends the menu's state when it differs from the last, with whether a text field has the focus. */
function menuSender(send: (state: MenuState) => void): Host['setMenu'] {
  let state: Omit<MenuState, 'textFocused'> | null = null;
  let lastSent = '';
  const update = () => {
    if (state === null) return;
    const next = { ...state, textFocused: isTextField(document.activeElement) };
    const key = JSON.stringify(next);
    if (key === lastSent) return;
    lastSent = key;
    send(next);
  };
  // Opening the menu takes the focus from the window but not from its active element, so that is what is asked, later.
  const later = () => setTimeout(update, 0);
  document.addEventListener('focusin', later);
  document.addEventListener('focusout', later);
  return (next) => {
    state = next;
    update();
  };
}

const NOT_TEXT: readonly string[] = [
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
];

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TEXT.includes(element.type) && !element.readOnly;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  return element instanceof HTMLElement && element.isContentEditable;
}
