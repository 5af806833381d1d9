/**
 * `npm run package`: installers for this system; `npm run package -- --dir`: a folder that runs as it is. Arguments go to
 * electron-builder. The runtime is downloaded, or taken from the folder that ELECTRON_OVERRIDE_DIST_PATH names.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { buildStale } from './builds.ts';
import { runTool, say } from './commands.ts';

/** Arguments of electron-builder for a runtime that is at hand. */
function givenRuntime(): string[] {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return [];
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
}

async function makePackage(args: readonly string[]): Promise<boolean> {
  if (!(await buildStale())) return false;
  const { code } = await runTool('electronBuilder', ['--publish', 'never', ...givenRuntime(), ...args]);
  if (code !== 0) return false;
  say('Packaged into out/');
  return true;
}

if (!(await makePackage(process.argv.slice(2)))) process.exitCode = 1;
