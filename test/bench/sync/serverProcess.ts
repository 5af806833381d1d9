/** A server of its own process, with a page that holds the code of the benchmark. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { bundlePage } from '#test/syncPage/bundle.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface ServerProcess {
  readonly url: string;
  /** The invitation that founds the first account. */
  readonly founding: string;
  /** Bytes of memory that the process holds. */
  memory(): number;
  /** Seconds of processor that it has used. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

export async function startServerProcess(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-bench-'));
  const web = mkdtempSync(path.join(tmpdir(), 'legation-bench-web-'));
  await bundlePage(path.join(import.meta.dirname, 'page.ts'), web, { minify: true });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LEGATION_SERVER_PORT: '0',
      LEGATION_SERVER_DATA: folder,
      LEGATION_SERVER_WEB: web,
      LEGATION_SERVER_RATE: '100000',
      LEGATION_SERVER_BURST: '100000',
      ...env,
    },
  });
  const said = await saidBy(child);
  const url = /"url":"([^"]+)"/.exec(said)?.[1] ?? '';
  const founding = /#\/join\/([\w-]+)/.exec(said)?.[1] ?? '';
  return {
    url,
    founding,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1]) * 1024,
    cpuSeconds: () => {
      const fields =
        readFileSync(`/proc/${child.pid ?? 0}/stat`, 'utf8')
          .split(') ')[1]
          ?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => {
        child.once('exit', resolve);
      });
      rmSync(folder, { recursive: true, force: true });
      rmSync(web, { recursive: true, force: true });
    },
  };
}

/** What it says until it has given its first invitation. */
async function saidBy({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output');
  return new Promise((resolve, reject) => {
    let said = '';
    stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('#/join/')) resolve(said);
    });
    stdout.once('end', () => reject(new Error(`the server ended: ${said}`)));
  });
}
