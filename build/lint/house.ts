/**
 * The house as data: which folder may import which, and which folder owns which package. A folder that is not listed may
 * import nothing, so a new one has to be entered here first. Read by the lint rules of rules.ts.
 */

/** Folders, the longest match counts. `<name>` is one path part, and in `may` it is the same part again. */
export const FOLDERS: Readonly<Record<string, { readonly may: readonly string[]; readonly builtins?: true }>> = {
  shared: { may: ['shared'] },
  'electron/main': { may: ['electron/main', 'shared'], builtins: true },
  'electron/preload': { may: ['electron/preload', 'shared'] },
  'renderer/app': { may: ['renderer', 'shared'] },
  'renderer/features/<name>': {
    may: [
      'renderer/features/<name>',
      'renderer/data',
      'renderer/sync',
      'renderer/host',
      'renderer/stores',
      'renderer/ui',
      'shared',
    ],
  },
  'renderer/data': { may: ['renderer/data', 'shared'] },
  'renderer/sync': { may: ['renderer/sync', 'renderer/data', 'renderer/host', 'renderer/stores', 'shared'] },
  'renderer/host': { may: ['renderer/host', 'shared'] },
  'renderer/stores': { may: ['renderer/stores', 'shared'] },
  'renderer/ui': { may: ['renderer/ui', 'renderer/stores', 'shared'] },
  'renderer/serviceWorker': { may: ['renderer/serviceWorker', 'shared'] },
  server: { may: ['server', 'shared'], builtins: true },
  // What serves the web app for development serves it for people too.
  build: { may: ['build', 'server', 'shared'], builtins: true },
  test: { may: ['test', 'shared', 'renderer', 'electron', 'server', 'build'], builtins: true },
  // Configuration files beside package.json.
  '': { may: ['build', 'shared'], builtins: true },
};

/** Packages that belong to some folders. Tests may import all of them, to read back what the app wrote. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  dexie: ['renderer/data'],
  'dexie-react-hooks': ['renderer/data'],
  electron: ['electron'],
  'ical.js': ['shared/export/ics', 'shared/export/vcard', 'shared/import/vcard'],
  'write-excel-file': ['shared/export/xlsx'],
  'cantonese-romanisation': ['shared/import/values'],
  yjs: ['shared/domain/notes/text'],
  lib0: ['shared/domain/notes/text'],
  '@tiptap/core': ['renderer/features/notes'],
  '@tiptap/react': ['renderer/features/notes'],
  'pinyin-pro': ['shared/import/values'],
  minisearch: ['shared/search'],
  papaparse: ['shared/export/csv', 'shared/import'],
  hucre: ['shared/import'],
  chardet: ['shared/import'],
  docx: ['shared/export/docx'],
  pg: ['server/storage'],
  '@block65/webcrypto-web-push': ['server/notices'],
  qr: ['renderer/ui'],
  'workbox-precaching': ['renderer/serviceWorker'],
  'workbox-routing': ['renderer/serviceWorker'],
  'workbox-strategies': ['renderer/serviceWorker'],
  'age-encryption': ['shared/export/missionFile'],
  fflate: ['shared/export/missionFile', 'shared/import'],
};

/** What shared/ may take from outside besides the packages that a folder of it owns: it runs in Node and in browsers. */
export const SHARED_PACKAGES: readonly string[] = ['zod', '@noble/hashes', 'opencc-js'];

/** The only files that touch Electron's message channels, by the name that they import. */
export const IPC_OWNERS: Readonly<Record<string, string>> = {
  ipcMain: 'electron/main/ipc/',
  ipcRenderer: 'electron/preload/',
  contextBridge: 'electron/preload/',
};

/** The global that the preload script sets, the file that names and types it, and the folders that may use either. */
export const BRIDGE = {
  name: 'legationDesktop',
  file: 'shared/ipc/bridge.ts',
  users: ['renderer/host', 'electron', 'shared/ipc', 'test'],
} as const;

/** A folder of FOLDERS with its `<name>` filled in. */
export interface Folder {
  readonly path: string;
  readonly may: readonly string[];
  readonly builtins: boolean;
}

function matchFolder(pattern: string, file: string): string | undefined {
  const wanted = pattern.split('/');
  const parts = file.split('/');
  if (parts.length <= wanted.length) return undefined;
  if (!wanted.every((part, i) => part === '<name>' || part === parts[i])) return undefined;
  return parts.slice(0, wanted.length).join('/');
}

/** The folder that holds a file (path from the root, `/` between parts), or undefined where the house does not know it. */
export function folderOf(file: string): Folder | undefined {
  let best: Folder | undefined;
  for (const [pattern, { may, builtins }] of Object.entries(FOLDERS)) {
    const path = pattern === '' ? (file.includes('/') ? undefined : '') : matchFolder(pattern, file);
    if (path === undefined || (best !== undefined && best.path.length >= path.length)) continue;
    const name = path.split('/')[pattern.split('/').indexOf('<name>')] ?? '';
    best = { path, may: may.map((folder) => folder.replace('<name>', name)), builtins: builtins === true };
  }
  return best;
}

export function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}
