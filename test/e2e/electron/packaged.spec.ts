/** Packages the app as `npm run package -- --dir` does and starts what comes out. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, type Browser } from '@playwright/test';
import { run } from '#build/scripts/commands.ts';
import { electronCommand, installedElectron } from '#build/scripts/electron-runtime.ts';
import { desktopEnvironment, newScratch, test } from './desktop.ts';

/** `FuseState.ENABLE`, which the package does not export: the character 1. */
const ENABLED = 49;
const PROGRAM = {
  linux: 'linux-unpacked/legation',
  win32: 'win-unpacked/Legation.exe',
  darwin: 'mac/Legation.app/Contents/MacOS/Legation',
};

let out = '';
let program = '';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  out = newScratch();
  const { code, output } = await run(
    process.execPath,
    ['build/scripts/package.ts', '--dir', `-c.directories.output=${out}`],
    { quiet: true },
  );
  expect(code, output).toBe(0);
  program = path.join(out, PROGRAM[process.platform as keyof typeof PROGRAM]);
  expect(existsSync(program)).toBe(true);
});
test.afterAll(() => rmSync(out, { recursive: true, force: true, maxRetries: 5 }));

/** Said by every app that has come as far as its windows; what is said of Node and its debugger comes before. */
const STARTED = 'DevTools listening';

/** What a program says before it ends, or has started and is ended. */
async function saidBy(
  file: string,
  args: readonly string[],
  scratch: string,
  env: Record<string, string> = {},
): Promise<string> {
  const child = await start(file, ['--remote-debugging-port=0', ...args], scratch, env);
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    if (said.includes(STARTED)) child.kill('SIGKILL');
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  return said;
}

async function start(
  file: string,
  args: readonly string[],
  scratch: string,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const command = await electronCommand(file);
  test.skip(command === undefined, 'root cannot have a sandbox here, and the packaged app insists on it');
  if (command === undefined) throw new Error('unreachable');
  return spawn(command.command, [...command.args, `--user-data-dir=${path.join(scratch, 'profile')}`, ...args], {
    env: { ...desktopEnvironment(scratch), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function connect(child: ChildProcess): Promise<Browser> {
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(said)));
  });
  return chromium.connectOverCDP(address);
}

test('the packaged app starts from its archive and shows the first screen', async ({ scratch }) => {
  const child = await start(program, ['--remote-debugging-port=0'], scratch);
  try {
    const browser = await connect(child);
    const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'));
    expect(page?.url()).toBe('app://legation/');
    await page?.getByTestId('open-sample').waitFor();
    await browser.close();
  } finally {
    child.kill('SIGKILL');
  }
});

test('its archive holds the built app and nothing else', () => {
  const archive = path.join(path.dirname(program), 'resources/app.asar');
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));
  expect(entries).toContain('/dist/main/main.cjs');
  const allowed =
    /^\/(?:package\.json|build(?:\/icons(?:\/512x512\.png)?)?|dist(?:\/(?:main|preload|hub|renderer)(?:\/.*)?)?)$/;
  expect(entries.filter((entry) => !allowed.test(entry) || entry.endsWith('.map'))).toEqual([]);
});

test('its fuses are set', async () => {
  const wire = await getCurrentFuseWire(program);
  const fuses = Object.fromEntries(
    [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ].map((option) => [FuseV1Options[option], Number(wire[option]) === ENABLED]),
  );
  expect(fuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test('it does not run as Node, whereas the runtime it was made of does', async ({ scratch }) => {
  const args = ['-e', 'console.log("ran as " + "Node")'];
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  // Node takes no --user-data-dir, so its own arguments come first there.
  const asNode = await run(installedElectron() ?? '', args, { env: { ...env }, quiet: true, limitMs: 20_000 });
  expect(asNode.output).toContain('ran as Node');
  const said = await saidBy(program, args, scratch, env);
  expect(said).toContain(STARTED);
  expect(said).not.toContain('ran as Node');
});

test('it does not listen for a debugger of its main process, whereas the runtime it was made of does', async ({
  scratch,
}) => {
  const archive = path.join(path.dirname(program), 'resources/app.asar');
  expect(await saidBy(installedElectron() ?? '', ['--inspect=0', archive], scratch)).toContain('Debugger listening');
  const said = await saidBy(program, ['--inspect=0'], scratch);
  expect(said).toContain(STARTED);
  expect(said).not.toContain('Debugger listening');
});
