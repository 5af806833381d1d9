/** The browser's offer to install the web app, caught from the first moment on: it is made once. */

/** Of Chromium; TypeScript's DOM types do not have it. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallPromptEvent | null = null;
let tell: () => void = () => undefined;

/** Call it before anything is awaited. */
export function catchInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    // The app offers it where it is wanted, instead of a bar across the screen.
    event.preventDefault();
    offer = event as InstallPromptEvent;
    tell();
  });
  window.addEventListener('appinstalled', () => {
    offer = null;
    tell();
  });
}

/** Says at once and from then on how to install the app, or null where the browser offers nothing. */
export function followInstallOffer(listener: (install: (() => void) | null) => void): () => void {
  tell = () => {
    const held = offer;
    listener(
      held === null
        ? null
        : () => {
            // An offer is good for one press.
            offer = null;
            tell();
            void held.prompt();
          },
    );
  };
  tell();
  return () => {
    tell = () => undefined;
  };
}
