import { app, type WebPreferences } from 'electron';
import { PRELOAD_FILE } from '../paths.ts';

/** Of every window. What Electron has by default is written out, so that a change of its defaults changes nothing here. */
export function webPreferences(): WebPreferences {
  return {
    preload: PRELOAD_FILE,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // On Windows and Linux it would fetch dictionaries from the network.
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}
