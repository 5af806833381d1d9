import { app } from 'electron';
import { isAppPage } from '../appUrl.ts';
import { openOutside } from './openOutside.ts';

/** Keeps every page of the app at the app's own address, and alone: no other page, window, frame or webview. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (isAppPage(event.url)) return;
      event.preventDefault();
      openOutside(event.url);
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isAppPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}
