/**
 * A Chromium to test in: the one that CHROMIUM_PATH names, Playwright's own, one that is installed, else one that is
 * installed now. Run as a program it prints the path.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { isRoot, run, runTool, say } from './commands.ts';

const LINUX_NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemCandidates(): string[] {
  if (process.platform === 'darwin') return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS_PROGRAMS.map((name) => path.join(root, name))));
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** What is there already, without installing anything. */
export function installedChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return given;
  const own = chromium.executablePath();
  return existsSync(own) ? own : systemCandidates().find(isExecutable);
}

/**
 * The same without the window around the page, where the system has it: what the pages do is the same, and there is no window
 * to start for each of them, which takes a quarter of the time of a test.
 */
export function headlessChromium(): string | undefined {
  if ((process.env['CHROMIUM_PATH'] ?? '') !== '' || process.platform !== 'linux') return installedChromium();
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return (
    folders.map((folder) => path.join(folder, 'chromium-headless-shell')).find(isExecutable) ?? installedChromium()
  );
}

/** How Playwright is to start that Chromium; it finds its own where there is none. */
export const launching = (executablePath: string | undefined) =>
  executablePath === undefined ? {} : { executablePath };

/** Whether it starts: on Ubuntu a Chromium may be a stub, and Playwright's own may miss libraries of the system. */
async function starts(file: string): Promise<boolean> {
  // On these systems --version opens a window.
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return (await run(file, ['--version'], { quiet: true, limitMs: 20_000 })).code === 0;
}

async function installByApt(): Promise<string | undefined> {
  if (process.platform !== 'linux' || !isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing chromium by apt-get …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true, limitMs: DOWNLOAD_LIMIT_MS });
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  await run('apt-get', args, { env, quiet: true, limitMs: DOWNLOAD_LIMIT_MS });
  return systemCandidates().find(isExecutable);
}

/** The path of a Chromium that starts, or why there is none. */
export async function findChromium(): Promise<{ readonly path: string } | { readonly missing: string }> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    return (await starts(given)) ? { path: given } : { missing: `CHROMIUM_PATH is ${given}, which does not start` };
  }
  for (const file of [chromium.executablePath(), ...systemCandidates()]) {
    if (isExecutable(file) && (await starts(file))) return { path: file };
  }
  say('No Chromium is installed; fetching the one that Playwright knows …');
  await runTool('playwright', ['install', 'chromium'], { quiet: true, limitMs: DOWNLOAD_LIMIT_MS });
  const own = chromium.executablePath();
  if (existsSync(own) && (await starts(own))) return { path: own };
  const byApt = await installByApt();
  if (byApt !== undefined && (await starts(byApt))) return { path: byApt };
  return {
    missing:
      'no Chromium could be found or installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to the ' +
      'program (on Debian: sudo apt-get install chromium)',
  };
}

if (import.meta.main) {
  const found = await findChromium();
  if ('missing' in found) {
    process.stderr.write(`${found.missing}\n`);
    process.exitCode = 1;
  } else say(found.path);
}
