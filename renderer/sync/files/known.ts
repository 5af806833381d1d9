/** Which files the server has for this person, remembered, so that not every start asks for each of them. */
import type { Workspace } from '#renderer/data/workspace.ts';

interface Kept {
  /** Of the server's store: one that was put back from a copy may have lost files. */
  readonly epoch: string;
  readonly hashes: readonly string[];
}

/** What is forgotten on the way to the disk is asked for again. */
const WRITE_MS = 2000;

export class Known {
  readonly #settings: Pick<Workspace, 'readSetting' | 'writeSetting'>;
  readonly #key: string;
  #hashes = new Set<string>();
  #epoch: string | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: Pick<Workspace, 'readSetting' | 'writeSetting'>, missionId: string) {
    this.#settings = settings;
    this.#key = `filesOnServer.${missionId}`;
  }

  get hashes(): ReadonlySet<string> {
    return this.#hashes;
  }

  /** What no row names any more may be swept away there, and is forgotten here. */
  async read(epoch: string | undefined, named: ReadonlySet<string>): Promise<void> {
    if (epoch !== this.#epoch) {
      const kept = (await this.#settings.readSetting(this.#key)) as Kept | undefined;
      this.#hashes = new Set(kept !== undefined && kept.epoch === epoch ? kept.hashes : []);
      this.#epoch = epoch;
    }
    for (const sha256 of this.#hashes) if (!named.has(sha256)) this.#hashes.delete(sha256);
  }

  add(sha256: string): void {
    this.#hashes.add(sha256);
    if (this.#writing === undefined) this.#writing = setTimeout(() => void this.#write(), WRITE_MS);
  }

  async #write(): Promise<void> {
    this.#writing = undefined;
    if (this.#epoch === undefined) return;
    const kept: Kept = { epoch: this.#epoch, hashes: [...this.#hashes] };
    // A disk that is full costs a question at the next start.
    await this.#settings.writeSetting(this.#key, kept).catch(() => undefined);
  }
}
