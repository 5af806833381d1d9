import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '#shared/ipc/host.ts';
import type { DesktopText } from './desktopText.ts';

export interface MenuState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly missionOpen: boolean;
  readonly textFocused: boolean;
}

export interface MenuPorts {
  readonly text: DesktopText;
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  /** Adds what developers need. */
  readonly development: boolean;
  /** Another program has the shortcut of quick capture. */
  readonly captureTaken: boolean;
  send(command: HostCommand): void;
  showAbout(): void;
}

/** Which commands are possible now; those that are not named always are. Ids of menu items are commands. */
export function commandStates(state: MenuState): Partial<Record<HostCommand, boolean>> {
  const { missionOpen } = state;
  return {
    undo: state.canUndo || state.textFocused,
    redo: state.canRedo || state.textFocused,
    saveMissionFile: missionOpen,
    importRoster: missionOpen,
    exportBooklet: missionOpen,
    goOverview: missionOpen,
    goProgramme: missionOpen,
    goRoster: missionOpen,
    goOrganisations: missionOpen,
    goNotes: missionOpen,
    goActions: missionOpen,
    goDocuments: missionOpen,
  };
}

/** Of the whole system, where it is free; in the window in any case. */
export const CAPTURE_ACCELERATOR = 'CmdOrCtrl+Shift+Space';

type Items = MenuItemConstructorOptions[];
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

export function menuTemplate(ports: MenuPorts, state: MenuState): Items {
  const mac = ports.platform === 'darwin';
  const states = commandStates(state);
  const command = (id: HostCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    enabled: states[id] ?? true,
    click: () => ports.send(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const { text } = ports;
  return [
    ...(mac ? [macAppMenu(ports)] : []),
    { label: text('menu.file'), submenu: fileMenu(ports, command) },
    { label: text('menu.edit'), submenu: editMenu(ports, command) },
    { label: text('menu.view'), submenu: viewMenu(ports, command) },
    { label: text('menu.go'), submenu: goMenu(ports, command) },
    ...(mac ? [macWindowMenu(ports)] : [helpMenu(ports)]),
  ];
}

type MakeCommand = (id: HostCommand, label: string, accelerator?: string) => MenuItemConstructorOptions;

function fileMenu({ text, platform, captureTaken }: MenuPorts, command: MakeCommand): Items {
  return [
    command('capture', text(captureTaken ? 'captureTaken' : 'capture'), CAPTURE_ACCELERATOR),
    SEPARATOR,
    command('newMission', text('newMission'), 'CmdOrCtrl+N'),
    command('openMissionFile', text('openMissionFile'), 'CmdOrCtrl+O'),
    command('saveMissionFile', text('saveMissionFile'), 'CmdOrCtrl+S'),
    SEPARATOR,
    command('importRoster', text('importRoster')),
    command('exportBooklet', text('exportBooklet'), 'CmdOrCtrl+P'),
    SEPARATOR,
    platform === 'darwin' ? { role: 'close', label: text('closeWindow') } : { role: 'quit', label: text('quit') },
  ];
}

function editMenu({ text, platform }: MenuPorts, command: MakeCommand): Items {
  return [
    command('undo', text('undo'), 'CmdOrCtrl+Z'),
    command('redo', text('redo'), platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
    SEPARATOR,
    { role: 'cut', label: text('cut') },
    { role: 'copy', label: text('copy') },
    { role: 'paste', label: text('paste') },
    { role: 'pasteAndMatchStyle', label: text('pasteAsText') },
    { role: 'delete', label: text('delete') },
    { role: 'selectAll', label: text('selectAll') },
  ];
}

function viewMenu({ text, development }: MenuPorts, command: MakeCommand): Items {
  return [
    command('palette', text('palette'), 'CmdOrCtrl+K'),
    SEPARATOR,
    { role: 'zoomIn', label: text('zoomIn') },
    { role: 'zoomOut', label: text('zoomOut') },
    { role: 'resetZoom', label: text('zoomReset') },
    SEPARATOR,
    { role: 'togglefullscreen', label: text('fullScreen') },
    ...(development ? ([SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies Items) : []),
  ];
}

function goMenu({ text }: MenuPorts, command: MakeCommand): Items {
  return [
    command('goMissions', text('missions'), 'CmdOrCtrl+Shift+M'),
    SEPARATOR,
    command('goOverview', text('overview'), 'CmdOrCtrl+1'),
    command('goProgramme', text('programme'), 'CmdOrCtrl+2'),
    command('goRoster', text('roster'), 'CmdOrCtrl+3'),
    command('goOrganisations', text('organisations'), 'CmdOrCtrl+4'),
    command('goNotes', text('notes'), 'CmdOrCtrl+5'),
    command('goActions', text('actions'), 'CmdOrCtrl+6'),
    command('goDocuments', text('documents'), 'CmdOrCtrl+7'),
  ];
}

function helpMenu({ text, appName, showAbout }: MenuPorts): MenuItemConstructorOptions {
  return { label: text('menu.help'), submenu: [{ label: text('about', { app: appName }), click: showAbout }] };
}

function macAppMenu({ text, appName }: MenuPorts): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      { role: 'about', label: text('about', { app: appName }) },
      SEPARATOR,
      { role: 'services', label: text('services') },
      SEPARATOR,
      { role: 'hide', label: text('hide', { app: appName }) },
      { role: 'hideOthers', label: text('hideOthers') },
      { role: 'unhide', label: text('showAll') },
      SEPARATOR,
      { role: 'quit', label: text('quit') },
    ],
  };
}

function macWindowMenu({ text }: MenuPorts): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: text('menu.window'),
    submenu: [
      { role: 'minimize', label: text('minimise') },
      { role: 'zoom', label: text('zoomWindow') },
      SEPARATOR,
      { role: 'front', label: text('bringAllToFront') },
    ],
  };
}
