/**
 * Files as a disk has them when the power goes: what was synced, and of what was not a part that nobody chose. Which is which is
 * what the process told its kernel, read from `strace`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '#test/sim/random.ts';

type Event =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  | { readonly kind: 'sync' | 'remove'; readonly file: string }
  | { readonly kind: 'said'; readonly words: string };

const CALLS = 'pwrite64,write,fsync,fdatasync,ftruncate,unlink';
/** What a disk writes whole or not at all. */
const SECTOR = 512;

/** Why this machine cannot watch a process, or null. */
export function whyNoStrace(): string | null {
  const { status, error } = spawnSync('strace', ['-e', 'trace=none', 'true'], { stdio: 'ignore' });
  return status === 0 ? null : `strace does not run here (${error?.message ?? `status ${status}`})`;
}

/** What a process did to the files of a folder, and what it said, in order. */
export function watch(folder: string, command: readonly string[]): Event[] {
  const trace = path.join(folder, 'trace');
  spawnSync('strace', ['-f', '-y', '-xx', '-s', '70000', '-e', `trace=${CALLS}`, '-o', trace, ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap((line) => eventOf(line) ?? [])
    .filter((event) => event.kind === 'said' || (path.dirname(event.file) === folder && !event.file.endsWith('-shm')));
}

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll(String.raw`\x`, ''), 'hex');

function eventOf(line: string): Event | null {
  const [, call = '', fd = '', name = '', rest = ''] = /^\d+ +(\w+)\((?:(\d+)<([^>]*)>)?,? ?(.*)$/.exec(line) ?? [];
  const file = unhex(name).toString();
  const [, text = '', numbers = ''] = /^"([^"]*)"(.*)$/.exec(rest) ?? [];
  switch (call) {
    case 'pwrite64':
      return { kind: 'write', file, bytes: unhex(text), at: Number(/^, \d+, (\d+)/.exec(numbers)?.[1]) };
    case 'write':
      return fd === '1' ? { kind: 'said', words: unhex(text).toString().trim() } : null;
    case 'ftruncate':
      return { kind: 'cut', file, length: Number.parseInt(rest, 10) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', file };
    case 'unlink':
      return { kind: 'remove', file: unhex(text).toString() };
    default:
      return null;
  }
}

type Change = Extract<Event, { kind: 'write' | 'cut' }>;

interface Kept {
  synced: Buffer;
  unsynced: Change[];
}

export class Disk {
  readonly #files = new Map<string, Kept>();

  take(event: Event): void {
    if (event.kind === 'said') return;
    const kept = this.#files.get(event.file) ?? { synced: Buffer.alloc(0), unsynced: [] };
    this.#files.set(event.file, kept);
    switch (event.kind) {
      case 'remove':
        this.#files.delete(event.file);
        return;
      case 'sync':
        kept.synced = after(kept.synced, kept.unsynced);
        kept.unsynced = [];
        return;
      default:
        kept.unsynced.push(event);
    }
  }

  /** What is found afterwards, in another folder. */
  losePower(folder: string, random: Random): void {
    mkdirSync(folder, { recursive: true });
    for (const [file, { synced, unsynced }] of this.#files) {
      const survived = unsynced.flatMap((change) => survivorsOf(change, random));
      writeFileSync(path.join(folder, path.basename(file)), after(synced, survived));
    }
  }
}

function after(before: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return before;
  const ends = changes.map((one) => (one.kind === 'write' ? one.at + one.bytes.length : one.length));
  const space = Buffer.alloc(Math.max(before.length, ...ends));
  before.copy(space);
  let { length } = before;
  for (const one of changes) {
    if (one.kind === 'write') {
      one.bytes.copy(space, one.at);
      length = Math.max(length, one.at + one.bytes.length);
    } else {
      if (one.length < length) space.fill(0, one.length, length);
      ({ length } = one);
    }
  }
  return space.subarray(0, length);
}

/** Nothing of it, all of it, or some of its sectors. */
function survivorsOf(change: Change, random: Random): Change[] {
  const dice = random.int(3);
  if (dice === 0) return [];
  if (dice === 1 || change.kind === 'cut') return [change];
  const out: Change[] = [];
  for (let from = 0; from < change.bytes.length; from += SECTOR) {
    if (random.chance(0.5))
      out.push({ ...change, at: change.at + from, bytes: change.bytes.subarray(from, from + SECTOR) });
  }
  return out;
}
