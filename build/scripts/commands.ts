/** Programs run by our scripts. Tools of node_modules run by their file, so that no shell and no .cmd is between. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export const TOOLS = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  oxfmt: 'node_modules/oxfmt/bin/oxfmt',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  electronBuilder: 'node_modules/electron-builder/cli.js',
  electronInstall: 'node_modules/electron/install.js',
} as const;
export type Tool = keyof typeof TOOLS;

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the program and counts as a failure. */
  readonly limitMs?: number;
  /** Collects what the program prints instead of letting it through. */
  readonly quiet?: boolean;
}

export interface Ran {
  /** 0 is success; null means that it could not be started, was ended by a signal or ran into its limit. */
  readonly code: number | null;
  readonly output: string;
}

export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    windowsHide: true,
  });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const limit = options.limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.limitMs);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      clearTimeout(limit);
      resolve({ code: null, output: `${output}${error.message}\n` });
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve({ code, output });
    });
  });
}

export async function runTool(tool: Tool, args: readonly string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, [TOOLS[tool], ...args], options);
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
