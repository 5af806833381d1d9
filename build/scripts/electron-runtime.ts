/** The Electron to run the desktop app with: the one of ELECTRON_OVERRIDE_DIST_PATH, or the one of the package `electron`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isRoot, ROOT, run, runTool, say } from './commands.ts';

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

/** A program and the arguments that come before the app's folder. */
export interface ElectronCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Why Chromium's sandbox is off, where it is. */
  readonly unsandboxed?: string;
}

/** A user namespace in which root is an ordinary user, for whom the sandbox runs. Files stay root's. */
const AS_ORDINARY_USER = ['--user', '--map-user=1000', '--map-group=1000', '--'];

/**
 * How to start Electron here, or undefined where it cannot be: the app always asks for its sandbox, which root cannot have.
 * Installed packages are not affected by the rest: they bring the helper or the profile that a development folder lacks.
 */
export async function electronCommand(electron: string): Promise<ElectronCommand | undefined> {
  if (process.platform !== 'linux') return { command: electron, args: [] };
  if (isRoot()) {
    const tried = await run('unshare', [...AS_ORDINARY_USER, 'true'], { quiet: true, limitMs: 10_000 });
    return tried.code === 0 ? { command: 'unshare', args: [...AS_ORDINARY_USER, electron] } : undefined;
  }
  const denied =
    readsAs('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    readsAs('/proc/sys/kernel/unprivileged_userns_clone', '0');
  if (!denied) return { command: electron, args: [] };
  const unsandboxed = 'this system keeps user namespaces from programs in development folders';
  return { command: electron, args: ['--no-sandbox'], unsandboxed };
}
