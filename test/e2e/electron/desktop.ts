/** Starts the built desktop app as its users do, or a copy of it with something changed. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, errors, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { ROOT } from '#build/scripts/commands.ts';
import { electronCommand, installedElectron } from '#build/scripts/electron-runtime.ts';

export interface DesktopOptions {
  /** A profile of an earlier start; a new one otherwise. */
  readonly userData?: string;
  readonly args?: readonly string[];
  /** Replacements in the text of the bundled main process; each has to be found. */
  readonly changes?: readonly Change[];
  /** A folder to serve in place of the built renderer. */
  readonly renderer?: string;
}
export type Change = readonly [from: string, to: string];

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly process: ChildProcess;
}

/** The app no longer asks for the sandbox. */
export const UNSANDBOXED: Change = ['electron.app.enableSandbox();', ''];

/** A page of a few lines in place of the renderer. */
export const TEST_PAGE = path.join(import.meta.dirname, 'page');

const START_WITHIN_MS = 25_000;

type Launch = (options?: DesktopOptions) => Promise<Desktop>;

export const test = base.extend<{ scratch: string; launch: Launch }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted off the pattern.
  scratch: async ({}, provide) => {
    const folder = newScratch();
    await provide(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ scratch }, provide) => {
    const started: Desktop[] = [];
    await provide(async (options = {}) => {
      const desktop = await launchDesktop(scratch, options);
      started.push(desktop);
      return desktop;
    });
    for (const desktop of started) await endDesktop(desktop);
  },
});

export function newScratch(): string {
  return mkdtempSync(path.join(tmpdir(), 'legation-desktop-'));
}

export async function launchDesktop(scratch: string, options: DesktopOptions = {}): Promise<Desktop> {
  const userData = options.userData ?? mkdtempSync(path.join(scratch, 'profile-'));
  const { program, args } = await desktopCommand(scratch, options);
  const app = await startElectron({
    executablePath: program,
    args: [`--user-data-dir=${userData}`, ...args, ...(options.args ?? [])],
    env: desktopEnvironment(scratch),
    // Otherwise Playwright takes the sandbox away.
    chromiumSandbox: !args.includes('--no-sandbox'),
    timeout: START_WITHIN_MS,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, userData, process: app.process() };
}

/**
 * On a machine under heavy load a start now and then stays unheard of by Playwright, which reads its address off an output
 * that all processes of Electron share. It is ended, and tried once more.
 */
async function startElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch(options);
  }
}

/** Ended already, by a test that kills it, or now. */
export async function endDesktop({ app, process: child }: Desktop): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await app.close().catch(() => undefined);
  clearTimeout(limit);
}

/** Starts the app once more with the same profile, its files named from `scratch`; gives its exit code. */
export async function startAgain(
  { userData }: Desktop,
  scratch: string,
  options: Pick<DesktopOptions, 'args' | 'renderer'>,
): Promise<number | null> {
  const { program, args } = await desktopCommand(scratch, options);
  const child = spawn(program, [`--user-data-dir=${userData}`, ...args, ...(options.args ?? [])], {
    env: desktopEnvironment(scratch),
    stdio: 'ignore',
    cwd: scratch,
  });
  return new Promise((resolve) => child.once('close', resolve));
}

/** A program that takes Electron's own switches first, and the app's folder among `args`. */
export async function desktopCommand(
  scratch: string,
  { changes = [], renderer }: DesktopOptions,
): Promise<{ program: string; args: string[] }> {
  const electron = installedElectron();
  if (electron === undefined) throw new Error('no Electron runtime is here');
  const command = await electronCommand(electron);
  // Where root cannot become an ordinary user, only a copy that does not ask for the sandbox starts.
  const allChanges = command === undefined ? [...new Set([...changes, UNSANDBOXED])] : changes;
  const folder = allChanges.length === 0 && renderer === undefined ? ROOT : copyOfApp(scratch, allChanges, renderer);
  if (command === undefined) return { program: electron, args: ['--no-sandbox', folder] };
  if (command.args.length === 0) return { program: command.command, args: [folder] };
  return { program: wrapper(scratch, [command.command, ...command.args]), args: [folder] };
}

/** Nothing of the person's own desktop is read or written. */
export function desktopEnvironment(scratch: string): Record<string, string> {
  const { DISPLAY = '', WAYLAND_DISPLAY = '', XAUTHORITY = '', PATH = '' } = process.env;
  return { PATH, HOME: scratch, LANG: 'en_GB.UTF-8', DISPLAY, WAYLAND_DISPLAY, XAUTHORITY };
}

function copyOfApp(scratch: string, changes: readonly Change[], renderer = path.join(ROOT, 'dist/renderer')): string {
  const folder = mkdtempSync(path.join(scratch, 'app-'));
  mkdirSync(path.join(folder, 'dist/main'), { recursive: true });
  cpSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  for (const name of ['dist/preload', 'build']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  symlinkSync(renderer, path.join(folder, 'dist/renderer'));
  let main = readFileSync(path.join(ROOT, 'dist/main/main.cjs'), 'utf8');
  for (const [from, to] of changes) {
    if (!main.includes(from)) throw new Error(`the main process has no ${from}`);
    main = main.replaceAll(from, to);
  }
  writeFileSync(path.join(folder, 'dist/main/main.cjs'), main);
  return folder;
}

/** Playwright puts its switches right behind the program, so a command of several words needs a file. */
function wrapper(scratch: string, words: readonly string[]): string {
  const file = path.join(scratch, 'electron.sh');
  writeFileSync(file, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}
