import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_URL } from '#shared/web/appOrigin.ts';
import { trustWindow } from '../ipc/receive.ts';
import { WINDOW_ICON } from '../paths.ts';
import { webPreferences } from './webPreferences.ts';
import { fitToDisplays, readWindowPlace, SMALLEST, writeWindowPlace } from './windowPlace.ts';

const SETTLE_MS = 500;

/** The window of the app, where it was last time. */
export async function openAppWindow(): Promise<BrowserWindow> {
  const placeFile = join(app.getPath('userData'), 'window.json');
  const { maximised, ...bounds } = fitToDisplays(await readWindowPlace(placeFile), workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    ...(process.platform === 'linux' ? { icon: WINDOW_ICON } : {}),
    webPreferences: webPreferences(),
  });
  trustWindow(window.webContents, 'app');
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, placeFile);
  void window.loadURL(APP_URL);
  return window;
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
}

function rememberPlace(window: BrowserWindow, placeFile: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    void writeWindowPlace(placeFile, { ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const saveLater = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLE_MS);
  };
  // One by one, because the types know each event by its own overload.
  window.on('resize', saveLater);
  window.on('move', saveLater);
  window.on('maximize', saveLater);
  window.on('unmaximize', saveLater);
  window.on('close', save);
}
