import { app, dialog, Menu, type WebContents } from 'electron';
import type { Locale } from '#shared/domain/fields.ts';
import { HOST_COMMANDS, type HostCommand } from '#shared/ipc/host.ts';
import { tell } from '../ipc/receive.ts';
import { desktopText } from './desktopText.ts';
import { commandStates, menuTemplate, type MenuState } from './menuTemplate.ts';

export interface AppMenu {
  readonly locale: Locale;
  update(next: MenuState & { readonly locale: Locale }): void;
}

/** The menu bar. `contents` is the page of the app's window, or null while there is none. */
export function createAppMenu(firstLocale: Locale, captureTaken: boolean, contents: () => WebContents | null): AppMenu {
  let locale = firstLocale;
  let state: MenuState = { canUndo: false, canRedo: false, missionOpen: false, textFocused: false };

  function send(command: HostCommand): void {
    const page = contents();
    if (page === null) return;
    // While a person types, undo takes back typing, as everywhere; the app's own undo is for what was committed.
    if (command === 'undo' && state.textFocused) page.undo();
    else if (command === 'redo' && state.textFocused) page.redo();
    else tell(page, 'command', command);
  }

  function build(): void {
    const ports = {
      text: desktopText(locale),
      platform: process.platform,
      appName: app.getName(),
      development: !app.isPackaged,
      captureTaken,
      send,
      showAbout: () => void showAbout(locale),
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(ports, state)));
  }

  build();
  return {
    get locale() {
      return locale;
    },
    update({ locale: nextLocale, ...nextState }) {
      state = nextState;
      if (nextLocale === locale) enable(commandStates(state));
      else {
        locale = nextLocale;
        build();
      }
    },
  };
}

function enable(states: Partial<Record<HostCommand, boolean>>): void {
  const menu = Menu.getApplicationMenu();
  for (const command of HOST_COMMANDS) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = states[command] ?? true;
  }
}

async function showAbout(locale: Locale): Promise<void> {
  const text = desktopText(locale);
  await dialog.showMessageBox({
    message: app.getName(),
    detail: text('version', { version: app.getVersion() }),
    title: text('about', { app: app.getName() }),
  });
}
