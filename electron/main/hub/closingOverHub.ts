import { app, type BrowserWindow } from 'electron';

/** Others work at a hub of this laptop: whoever closes the window, or ends the app, is asked first. */
export function askBeforeClosing(window: BrowserWindow, isAnyOpen: () => boolean, ask: () => Promise<boolean>): void {
  let allowed = false;
  let quitting = false;
  const quits = (): void => {
    quitting = true;
  };
  app.on('before-quit', quits);
  window.on('closed', () => app.off('before-quit', quits));
  window.on('close', (event) => {
    if (allowed || !isAnyOpen()) return;
    event.preventDefault();
    const whole = quitting;
    quitting = false;
    void ask().then((wanted) => {
      allowed = wanted;
      if (wanted && whole) app.quit();
      else if (wanted) window.close();
    });
  });
}
