/** Builds the parts of the app whose inputs have changed since they were last built. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runTool, say } from './commands.ts';

interface Part {
  readonly name: string;
  readonly config: string;
  /** A file that is there after a build. */
  readonly result: string;
  /** Files and folders that the result depends on. Packages are named by the lock file. */
  readonly inputs: readonly string[];
}

const EVERYWHERE = ['shared', 'package.json', 'package-lock.json'];

const PARTS: readonly Part[] = [
  {
    name: 'renderer',
    config: 'build/vite.renderer.ts',
    result: 'dist/renderer/index.html',
    inputs: ['renderer', 'build/serviceWorker.ts', ...EVERYWHERE],
  },
  { name: 'main', config: 'build/vite.main.ts', result: 'dist/main/main.cjs', inputs: ['electron', ...EVERYWHERE] },
  {
    name: 'preload',
    config: 'build/vite.preload.ts',
    result: 'dist/preload/preload.cjs',
    inputs: ['electron', ...EVERYWHERE],
  },
  { name: 'hub', config: 'build/vite.hub.ts', result: 'dist/hub/hub.cjs', inputs: ['server', ...EVERYWHERE] },
];

function filesUnder(input: string): string[] {
  const full = path.join(ROOT, input);
  if (!statSync(full).isDirectory()) return [input];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function fingerprint(part: Part): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [part.config, ...part.inputs.flatMap(filesUnder)]) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** False where a build failed; its output has been printed. */
export async function buildStale(options: { readonly force?: boolean } = {}): Promise<boolean> {
  for (const part of PARTS) {
    const mark = path.join(ROOT, '.cache/build', part.name);
    const print = fingerprint(part);
    const isFresh =
      existsSync(path.join(ROOT, part.result)) && existsSync(mark) && readFileSync(mark, 'utf8') === print;
    if (isFresh && options.force !== true) continue;
    const startedAt = performance.now();
    rmSync(mark, { force: true });
    const { code, output } = await runTool('vite', ['build', '--config', part.config, '--logLevel', 'warn'], {
      quiet: true,
    });
    if (code !== 0) {
      say(`${output}\nThe build of ${part.name} failed.`);
      return false;
    }
    mkdirSync(path.dirname(mark), { recursive: true });
    writeFileSync(mark, print);
    say(`built ${part.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  return true;
}

if (import.meta.main && !(await buildStale({ force: process.argv.includes('--force') }))) process.exitCode = 1;
