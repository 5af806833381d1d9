/** A PostgreSQL of its own for a test: a fresh cluster in a folder that goes away with it, on a socket and no port. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

export interface StartedPostgres {
  readonly address: string;
  /** Of its first process, which starts all others. */
  readonly pid: number;
  stop(): void;
}

const DEBIAN = '/usr/lib/postgresql';

function programs(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const versions = readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => path.join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/** The user of that name, by number; root may not run PostgreSQL. */
function userOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, name], { encoding: 'utf8' })));
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

/** Why there is none, where there is none. */
export function startPostgres(): StartedPostgres | { readonly missing: string } {
  const bin = programs();
  if (bin === undefined)
    return { missing: 'PostgreSQL is not installed under /usr/lib/postgresql; .ci/run installs it' };
  const root = process.getuid?.() === 0;
  const user = root ? userOf('postgres') : undefined;
  if (root && user === undefined) return { missing: 'there is no user postgres, and root may not run PostgreSQL' };
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...args: string[]): void => {
    execFileSync(path.join(bin, program), args, { ...user, cwd: folder, stdio: 'ignore' });
  };
  const data = path.join(folder, 'data');
  run('initdb', '-D', data, '-U', 'legation', '--auth=trust', '--encoding=UTF8', '--no-locale');
  run('pg_ctl', '-D', data, '-w', '-o', `-k ${folder} -c listen_addresses=`, 'start');
  return {
    address: `postgresql://legation@/postgres?host=${encodeURIComponent(folder)}`,
    pid: Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
