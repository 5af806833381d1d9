/** Programs that are measured from outside: servers of this project as child processes, and the PostgreSQL that they ask. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;
/** So that what is measured as memory is held, and is not merely not yet collected. */
const COLLECT = 'data:text/javascript,process.on("SIGUSR2",()=>globalThis.gc())';

export interface Child {
  readonly url: string;
  /** Milliseconds of processor that it has used. */
  cpuMs(): number;
  /** Bytes that it holds after its garbage was collected. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a program that says `"url":"…"` when it listens. */
export async function startChild(script: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const args = ['--disable-warning=ExperimentalWarning', '--expose-gc', '--import', COLLECT, script];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const url = await urlSaidBy(child);
  const pid = child.pid ?? 0;
  return {
    url,
    cpuMs: () => cpuMsOf(pid),
    memory: async () => {
      child.kill('SIGUSR2');
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
    },
    stop: async () => {
      const ended = new Promise((resolve) => {
        child.once('exit', resolve);
      });
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function urlSaidBy({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output');
  return new Promise((resolve, reject) => {
    let said = '';
    stdout.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      const url = /"url":"([^"]+)"/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    stdout.once('end', () => reject(new Error(`it ended: ${said}`)));
  });
}

export async function startServer(env: Readonly<Record<string, string>>): Promise<Child> {
  return startChild('server/main.ts', {
    LEGATION_SERVER_PORT: '0',
    LEGATION_SERVER_RATE: '100000',
    LEGATION_SERVER_BURST: '1000000',
    ...env,
  });
}

/** The fields of /proc/<pid>/stat after the name, which may hold anything. */
function statOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** Of the process itself, and of those children of it that have ended. */
function cpuMsOf(pid: number): number {
  const stat = statOf(pid);
  return stat.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * TICK_MS;
}

/** Of a process and all of its children: PostgreSQL has one for each connection. */
export function cpuMsOfFamily(pid: number): number {
  let sum = cpuMsOf(pid);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (statOf(Number(name))[1] === pid) sum += cpuMsOf(Number(name));
    } catch {
      // It has ended meanwhile, and its parent knows what it used.
    }
  }
  return sum;
}
