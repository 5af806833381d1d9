import { join } from 'node:path';
import { app, net, session, type BrowserWindow, type WebContents } from 'electron';
import { nearestLocale } from '#shared/i18n/nearestLocale.ts';
import type { EventOf } from '#shared/ipc/channels.ts';
import { registerCapture } from './globalCapture.ts';
import { createOpenedFiles } from './files/openedFiles.ts';
import { readWhole } from './files/readWhole.ts';
import { askBeforeClosing } from './hub/closingOverHub.ts';
import { hubsOfLaptop } from './hub/hubProcesses.ts';
import type { Hubs } from './hub/hubs.ts';
import { receiveAll } from './ipc/receiveAll.ts';
import { isTrustedFrame, tell } from './ipc/receive.ts';
import { createAppMenu, type AppMenu } from './menu/appMenu.ts';
import { RENDERER_FOLDER } from './paths.ts';
import { admitRequests } from './protocol/admitRequests.ts';
import { serveApp } from './protocol/appProtocol.ts';
import { createServerDoor } from './protocol/serverDoor.ts';
import { createApprovedServers } from './security/approvedServers.ts';
import { guardSession } from './security/guardSession.ts';
import { askForServer, askToCloseHub, offerReload, reportUnopened } from './systemDialogs.ts';
import { openAppWindow } from './windows/appWindow.ts';

/** What a page is told once it listens. */
type Said = (page: WebContents) => void;

/** The only instance of the app: one window, its menu, and the files that the system wants opened. */
export function startDesktop(firstFiles: readonly string[]) {
  let window: BrowserWindow | null = null;
  let opening = false;
  let menu: AppMenu | null = null;
  let hubs: Hubs | null = null;
  /** The window was closed when something was asked of it: it is told once its page listens. */
  let waiting: Said | null = null;
  const locale = () => menu?.locale ?? 'en';

  const openedFiles = createOpenedFiles({
    read: readWhole,
    deliver: (file) => {
      if (window !== null) tell(window.webContents, 'fileOpened', file);
    },
    report: (path, error) => void reportUnopened(locale(), path, error),
  });
  openedFiles.open(firstFiles);

  async function openWindow(): Promise<void> {
    if (opening || window !== null) return;
    opening = true;
    const opened = await openAppWindow();
    window = opened;
    opening = false;
    opened.webContents.on('did-start-navigation', (event) => {
      if (event.isMainFrame && !event.isSameDocument) openedFiles.stop();
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      openedFiles.stop();
      if (reason !== 'clean-exit') void offerReload(locale(), opened);
    });
    askBeforeClosing(
      opened,
      () => hubs?.isAnyOpen === true,
      async () => askToCloseHub(locale(), opened),
    );
    opened.on('closed', () => {
      openedFiles.stop();
      // What is done in the room could not be carried on.
      hubs?.closeAll();
      window = null;
    });
  }

  function bringUp(said: Said): void {
    if (window === null) {
      waiting = said;
      if (menu !== null) void openWindow();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    said(window.webContents);
  }

  function pageListens(): void {
    openedFiles.listen();
    if (window !== null) waiting?.(window.webContents);
    waiting = null;
  }

  const openReminder = (pressed: EventOf<'reminderPressed'>): void =>
    bringUp((page) => tell(page, 'reminderPressed', pressed));

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (menu !== null) void openWindow();
  });

  void app.whenReady().then(async () => {
    guardSession(session.defaultSession);
    const servers = createApprovedServers(join(app.getPath('userData'), 'servers.json'), async (origin) =>
      window === null ? false : askForServer(locale(), window, origin),
    );
    const own = hubsOfLaptop({ page: () => window?.webContents ?? null, locale, openReminder });
    hubs = own;
    const door = createServerDoor({
      isApproved: async (origin) => own.isOwn(origin) || (await servers.has(origin)),
      admit: admitRequests(session.defaultSession, (frame, contents) => isTrustedFrame(frame, contents, 'app')),
      fetch: (address, init) => net.fetch(address, { ...init, bypassCustomProtocolHandlers: true }),
    });
    serveApp(RENDERER_FOLDER, door);
    const capture = registerCapture(() => bringUp((page) => tell(page, 'command', 'capture')));
    menu = createAppMenu(
      nearestLocale(app.getPreferredSystemLanguages()),
      !capture.registered,
      () => window?.webContents ?? null,
    );
    receiveAll({ menu, openedFiles: { listen: pageListens }, capture, servers, hubs: own, openReminder });
    await openWindow();
  });

  return {
    /** Shows the window and hands it these files. */
    open(paths: readonly string[]): void {
      openedFiles.open(paths);
      if (window === null) {
        if (menu !== null) void openWindow();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
