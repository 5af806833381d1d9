/**
 * The photos and files of one shared mission, in the window that syncs: what is only here goes to the server, what is only there
 * comes, after the text and never while that waits (docs/decisions/0905).
 */
import type { FileStore } from '#renderer/data/fileStore.ts';
import type { MissionReplica } from '#renderer/data/missionReplica.ts';
import type { FileProblem, FileTransfer, MissionTransfers } from '#renderer/stores/fileTransfers.ts';
import type { SyncStatus } from '#renderer/stores/syncStatus.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { growingPause } from '../growingPause.ts';
import type { BlobDoor } from './blobDoor.ts';
import type { Known } from './known.ts';
import { bringFile, fetchFile, type Outcome, Pace } from './moveFile.ts';
import { filesNamed, type FilePlan, type Move, type NamedFile, nextMove, planFiles } from './plan.ts';
import type { Slots } from './slots.ts';

export interface MissionFilesParts {
  readonly replica: Pick<MissionReplica, 'missionId' | 'rowsNow' | 'shared'>;
  readonly door: BlobDoor;
  readonly files: () => Promise<FileStore>;
  readonly known: Known;
  readonly slots: Slots;
  readonly isMetered: () => boolean;
  readonly report: (transfers: MissionTransfers) => void;
}

/** Changes and reports come in showers. */
const REST_MS = 250;
/** Where nobody says that bytes have come, it is asked again; at first so soon, then half as often each time. */
const ABSENT_MS = 60_000;
const ABSENT_LONGEST_MS = 30 * 60_000;
/** A disk that was full is tried again. */
const FULL_MS = 10 * 60_000;
/** So often something may arrive otherwise than it was sent before it is given up until the app starts again. */
const BROKEN_TRIES = 3;

type Failing = FileProblem['kind'];

export class MissionFiles {
  readonly #parts: MissionFilesParts;
  readonly #pace = new Pace();
  readonly #moving = new Map<string, Move & { done: number }>();
  readonly #wanted = new Set<string>();
  /** What is not to be tried before. */
  readonly #notBefore = new Map<string, number>();
  readonly #tries = new Map<string, number>();
  readonly #failed = new Map<string, Failing>();
  /** What the server said to have come while it was asked for. */
  readonly #came = new Set<string>();
  #looked: readonly unknown[] = [];
  #plan: FilePlan = { up: [], down: [] };
  #planning: Promise<void> | undefined;
  #planAgain = false;
  #phase: SyncStatus['phase'] = 'syncing';
  #textWaits = true;
  #asked = false;
  #failures = 0;
  #pausedUntil = 0;
  /** This device has no room; nothing comes by itself before that. */
  #fullUntil = 0;
  #come = 0;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reporting: ReturnType<typeof setTimeout> | undefined;
  #any = false;

  constructor(parts: MissionFilesParts) {
    this.#parts = parts;
    parts.slots.join(this);
  }

  /** How the text stands; whatever has come or was done here may name other files. */
  textIs({ phase, waiting }: SyncStatus): void {
    this.#phase = phase;
    this.#textWaits = phase !== 'idle' || waiting > 0;
    if (phase !== 'syncing') this.#lookSoon();
  }

  /** Finds out anew what is to be moved, whatever it was before. */
  #lookAnew(): void {
    this.#looked = [];
    this.#lookSoon();
  }

  #lookSoon(): void {
    if (this.#closed) return;
    if (this.#planning !== undefined) {
      this.#planAgain = true;
      return;
    }
    this.#planning = rest()
      .then(async () => this.#look())
      .catch(() => undefined)
      .finally(() => {
        this.#planning = undefined;
        if (!this.#planAgain) return;
        this.#planAgain = false;
        this.#lookSoon();
      });
  }

  /** A person waits for it: it comes before everything else, at once. */
  want(sha256: string): void {
    this.#wanted.add(sha256);
    this.#notBefore.delete(sha256);
    this.#pausedUntil = 0;
    if (this.#failed.get(sha256) !== 'tooLarge') this.#failed.delete(sha256);
    this.#lookAnew();
  }

  /** The person wants all of it now, also where bytes are paid for; what failed is tried again. */
  ask(): void {
    this.#asked = true;
    this.#failed.clear();
    this.#notBefore.clear();
    this.#fullUntil = 0;
    this.back();
  }

  /** The server says that bytes have come there. */
  came(sha256: string): void {
    if (this.#moving.has(sha256)) this.#came.add(sha256);
    this.#notBefore.delete(sha256);
    this.#tries.delete(sha256);
    this.go();
  }

  /** The network or the window is there again. */
  back(): void {
    this.#failures = 0;
    this.#pausedUntil = 0;
    this.#lookAnew();
  }

  close(): void {
    this.#closed = true;
    this.#parts.slots.leave(this);
    clearTimeout(this.#timer);
    clearTimeout(this.#reporting);
  }

  /** Begins what may be begun now. */
  go(): void {
    for (let move = this.#next(); move !== undefined; move = this.#next()) void this.#move(move);
    this.#report();
  }

  /** A person waits for something of this mission that could move and does not yet. */
  get isAwaited(): boolean {
    const now = Date.now();
    if (!this.#reaches(now)) return false;
    return [...this.#wanted].some(
      (sha256) => !this.#moving.has(sha256) && this.#isDown(sha256) && this.#isReady(sha256, now),
    );
  }

  async #look(): Promise<void> {
    const { replica, known, files } = this.#parts;
    const state = await replica.rowsNow();
    const epoch = replica.shared?.state.epoch;
    const seen = [epoch, ...tablesOfFiles(state)];
    if (seen.every((one, index) => this.#looked.length > 0 && one === this.#looked[index])) {
      this.go();
      return;
    }
    const named = filesNamed(state);
    await known.read(epoch, new Set(named.keys()));
    // Nothing of the files' database is touched before the first of them.
    const here = named.size === 0 ? new Set<string>() : await this.#here(await files(), named);
    if (this.#closed) return;
    this.#looked = seen;
    this.#any ||= named.size > 0;
    const plan = planFiles(named, { here, there: known.hashes });
    // A viewer reads and brings nothing.
    this.#plan = replica.shared?.state.role === 'viewer' ? { ...plan, up: [] } : plan;
    for (const sha256 of this.#wanted) if (!this.#isDown(sha256)) this.#wanted.delete(sha256);
    this.go();
  }

  async #here(files: FileStore, named: ReadonlyMap<string, NamedFile>): Promise<ReadonlySet<string>> {
    const { missionId } = this.#parts.replica;
    const here = new Set(await files.here(missionId));
    for (const sha256 of this.#wanted) {
      // A person could not open it: it may be damaged.
      if (named.has(sha256) && here.has(sha256) && (await files.get(missionId, sha256)) === null) here.delete(sha256);
    }
    return here;
  }

  /** Whether anything may be asked of the server now. */
  #reaches(now: number): boolean {
    return !this.#closed && this.#phase !== 'offline' && this.#phase !== 'refused' && this.#pausedUntil <= now;
  }

  #isReady(sha256: string, now: number): boolean {
    if (this.#failed.has(sha256) || (this.#notBefore.get(sha256) ?? 0) > now) return false;
    return this.#fullUntil <= now || this.#wanted.has(sha256) || !this.#isDown(sha256);
  }

  #next(): Move | undefined {
    const now = Date.now();
    if (!this.#reaches(now)) {
      this.#laterAt(this.#pausedUntil, now);
      return undefined;
    }
    const move = nextMove(this.#plan, {
      moving: [...this.#moving.values()],
      wanted: this.#wanted,
      freely: this.#mayGoFreely(),
      ready: (sha256) => this.#isReady(sha256, now),
    });
    if (move !== undefined) return this.#parts.slots.take(this.#wanted.has(move.sha256)) ? move : undefined;
    // All that the person asked for has gone.
    if (this.#moving.size === 0 && !this.#textWaits) this.#asked = false;
    const absent = this.#plan.down.map(({ sha256 }) => this.#notBefore.get(sha256) ?? 0);
    this.#laterAt(Math.min(...[...absent, this.#fullUntil].filter((at) => at > now)), now);
    return undefined;
  }

  #mayGoFreely(): boolean {
    return !this.#textWaits && (this.#asked || !this.#parts.isMetered());
  }

  async #move(move: Move): Promise<void> {
    const { sha256, way } = move;
    const { replica, door, files, slots } = this.#parts;
    this.#moving.set(sha256, { ...move, done: 0 });
    let outcome: Outcome;
    try {
      outcome = await (way === 'up' ? bringFile : fetchFile)({
        missionId: replica.missionId,
        sha256,
        door,
        files: await files(),
        pace: this.#pace,
        mayGoOn: () => this.#mayGoOn(sha256),
        onProgress: (done, size) => {
          this.#moving.set(sha256, { ...move, size, done });
          this.#report();
        },
      });
    } finally {
      this.#moving.delete(sha256);
      slots.give();
    }
    if (this.#closed) return;
    this.#took(move, outcome);
    slots.wake();
  }

  #mayGoOn(sha256: string): boolean {
    if (this.#closed) return false;
    if (this.#wanted.has(sha256)) return true;
    return this.#mayGoFreely() && !this.#parts.slots.isAwaited;
  }

  #took(move: Move, outcome: Outcome): void {
    const { sha256 } = move;
    switch (outcome.kind) {
      case 'done':
        this.#failures = 0;
        this.#wanted.delete(sha256);
        this.#without(move);
        if (move.way === 'down') this.#come += 1;
        this.#parts.known.add(sha256);
        return;
      case 'stopped':
        return;
      case 'lost':
        this.#without(move);
        this.#plan = { ...this.#plan, down: [...this.#plan.down, move] };
        return;
      case 'absent':
        this.#wanted.delete(sha256);
        if (this.#came.delete(sha256)) return;
        this.#notBefore.set(sha256, Date.now() + Math.min(ABSENT_LONGEST_MS, ABSENT_MS * 2 ** this.#countTry(sha256)));
        return;
      case 'storage':
        if (outcome.failure.kind === 'full') {
          this.#wanted.delete(sha256);
          this.#failed.set(sha256, 'full');
          this.#fullUntil = Date.now() + FULL_MS;
        } else this.#pause();
        return;
      case 'offline':
        this.#pause();
        return;
      default:
        this.#refused(sha256, outcome);
    }
  }

  #refused(sha256: string, { why, afterMs }: Outcome & { readonly kind: 'refused' }): void {
    if (why === 'tooLarge') this.#failed.set(sha256, 'tooLarge');
    else if (why === 'denied') this.#failed.set(sha256, 'denied');
    else if (why === 'hash' && this.#countTry(sha256) + 1 >= BROKEN_TRIES) this.#failed.set(sha256, 'broken');
    else this.#pause(afterMs);
  }

  #countTry(sha256: string): number {
    const tries = this.#tries.get(sha256) ?? 0;
    this.#tries.set(sha256, tries + 1);
    return tries;
  }

  #pause(atLeastMs = 0): void {
    this.#failures += 1;
    this.#pausedUntil = Date.now() + Math.max(atLeastMs, growingPause(this.#failures));
  }

  #laterAt(at: number, now: number): void {
    clearTimeout(this.#timer);
    if (at <= now || at === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => {
      // What did not find room is tried again.
      if (this.#fullUntil <= Date.now())
        for (const [sha256, why] of this.#failed) if (why === 'full') this.#failed.delete(sha256);
      this.go();
    }, at - now);
  }

  #isDown(sha256: string): boolean {
    return this.#plan.down.some((file) => file.sha256 === sha256);
  }

  #without({ sha256 }: NamedFile): void {
    const others = (files: readonly NamedFile[]): NamedFile[] => files.filter((file) => file.sha256 !== sha256);
    this.#plan = { up: others(this.#plan.up), down: others(this.#plan.down) };
  }

  #report(): void {
    if (!this.#any) return;
    this.#reporting ??= setTimeout(() => {
      this.#reporting = undefined;
      if (!this.#closed) this.#parts.report(this.#transfers());
    }, REST_MS);
  }

  #transfers(): MissionTransfers {
    const files: Record<string, FileTransfer> = {};
    const add = (list: readonly NamedFile[], way: FileTransfer['way']): void => {
      for (const { sha256, size } of list) {
        const moving = this.#moving.get(sha256);
        files[sha256] = { way, size: moving?.size ?? size, done: moving?.done ?? 0, state: this.#stateOf(sha256) };
      }
    };
    add(this.#plan.up, 'up');
    add(this.#plan.down, 'down');
    const paused = Object.keys(files).length > 0 && !this.#asked && this.#parts.isMetered();
    return { files, ...(paused ? { paused: 'metered' as const } : {}), problems: this.#problems(), come: this.#come };
  }

  #stateOf(sha256: string): FileTransfer['state'] {
    if (this.#moving.has(sha256)) return 'moving';
    if (this.#failed.has(sha256)) return 'failed';
    return (this.#notBefore.get(sha256) ?? 0) > Date.now() ? 'absent' : 'waiting';
  }

  #problems(): FileProblem[] {
    const counts = new Map<Failing, number>();
    for (const why of this.#failed.values()) counts.set(why, (counts.get(why) ?? 0) + 1);
    return [...counts].map(([kind, count]) => ({ kind, count }));
  }
}

/** While none of these is another one, there is nothing new to move. */
function tablesOfFiles({ tables }: MissionState): readonly unknown[] {
  return AUDIENCES.flatMap((audience) => [
    tables[NOTE_TABLES[audience].notes],
    tables[NOTE_TABLES[audience].attachments],
  ]);
}

async function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}
