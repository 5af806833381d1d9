import { app, globalShortcut } from 'electron';
import { CAPTURE_ACCELERATOR } from './menu/menuTemplate.ts';

export interface GlobalCapture {
  /** False where another program has the shortcut, or the system gives none (Wayland without its portal). */
  readonly registered: boolean;
}

/** Quick capture from whatever program is in front; given back when the app quits. Call it once the app is ready. */
export function registerCapture(capture: () => void): GlobalCapture {
  const registered = globalShortcut.register(CAPTURE_ACCELERATOR, capture);
  app.on('will-quit', () => globalShortcut.unregisterAll());
  return { registered };
}
