/** The Electron to run the desktop app with: the one of ELECTRON_OVERRIDE_DIST_PATH, or the one of the package `electron`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isRoot, ROOT, runTool, say } from './commands.ts';

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
/** About 110 MB, once. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/** The program file, or undefined where no runtime is at hand. Nothing is downloaded. */
export function installedElectron(): string | undefined {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = given === undefined || given === '' ? path.join(ROOT, 'node_modules/electron/dist') : given;
  const file = path.join(folder, EXECUTABLES[process.platform] ?? 'electron');
  return existsSync(file) ? file : undefined;
}

/** The program file, downloaded by Electron's own installer if need be. */
export async function fetchElectron(): Promise<string | undefined> {
  const found = installedElectron();
  if (found !== undefined || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return found;
  say("Downloading Electron's runtime (once, about 110 MB) …");
  await runTool('electronInstall', [], { quiet: true, limitMs: DOWNLOAD_LIMIT_MS });
  return installedElectron();
}

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}

function readsAs(file: string, value: string): boolean {
  try {
    return readFileSync(file, 'utf8').trim() === value;
  } catch {
    return false;
  }
}

/**
 * Why Chromium's sandbox cannot run here, or undefined where it can. Installed packages are not affected: they bring the
 * helper or the profile that a development folder lacks.
 */
export function sandboxObstacle(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (isRoot()) return 'it is started as root';
  const denied =
    readsAs('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    readsAs('/proc/sys/kernel/unprivileged_userns_clone', '0');
  return denied ? 'this system keeps user namespaces from programs in development folders' : undefined;
}
