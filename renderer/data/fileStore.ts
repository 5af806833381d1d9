/**
 * Bytes of photos and files of notes, once for each mission and content. In a database of their own: they share neither
 * transactions nor the time to open with the records, and nothing of it is loaded before the first file. A row that names a
 * file is committed after its bytes are on the disk, and what is read is checked against its hash: bytes that the disk has
 * lost or damaged are "not here", never shown as something else.
 */
import { Dexie, type Table } from 'dexie';
import { NewerDatabase } from './newerDatabase.ts';

/** Buffers rather than Blobs: WebKit has lost Blobs of IndexedDB, and gives them only while the database is open. */
interface StoredContent {
  readonly missionId: string;
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

/** A picture as lists show it, made of the bytes and made again where it is missing. */
export interface Thumbnail {
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

interface StoredThumbnail extends Thumbnail {
  readonly missionId: string;
  readonly sha256: string;
}

/** What is known of the bytes without reading them. */
interface StoredFact {
  readonly missionId: string;
  readonly sha256: string;
  /** When they came; milliseconds since 1970. */
  readonly atMs: number;
}

type Key = [missionId: string, sha256: string];

const NAME = 'legation-files';
const SCHEMA_VERSION = 1;
/** Bytes that no row names yet may be on their way into one, in this window or another. */
const LEAST_AGE_MS = 24 * 60 * 60 * 1000;

class FileDatabase extends Dexie {
  declare readonly contents: Table<StoredContent, Key>;
  declare readonly thumbnails: Table<StoredThumbnail, Key>;
  declare readonly facts: Table<StoredFact, Key>;

  constructor() {
    super(NAME, { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA_VERSION).stores({
      contents: '[missionId+sha256]',
      thumbnails: '[missionId+sha256]',
      facts: '[missionId+sha256]',
    });
    this.on('ready', () => NewerDatabase.refuse(this, SCHEMA_VERSION), true);
  }
}

/** SHA-256 in hex. The browser's own is not there on a page without TLS. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (globalThis.crypto.subtle !== undefined) {
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  }
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  return bytesToHex(sha256(bytes));
}

const ofMission = (missionId: string): [Key, Key] => [
  [missionId, ''],
  [missionId, 'g'],
];

/** All of it throws what IndexedDB throws; see `storageFailure`. */
export class FileStore {
  readonly #db = new FileDatabase();

  /** Keeps the bytes and gives their hash. They are on the disk when it resolves. */
  async put(missionId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const sha256 = await hashOf(bytes);
    const fact = { missionId, sha256, atMs: Date.now() };
    await this.#db.transaction('rw', [this.#db.contents, this.#db.facts], async () => {
      // Also where they are already: those may have been damaged.
      await this.#db.contents.put({ missionId, sha256, bytes: exactBuffer(bytes) });
      await this.#db.facts.put(fact);
    });
    return sha256;
  }

  /** Null where they are not on this device, or no longer what they were. */
  async get(missionId: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.#db.contents.get([missionId, sha256]);
    if (stored === undefined) return null;
    const bytes = new Uint8Array(stored.bytes);
    return (await hashOf(bytes)) === sha256 ? bytes : null;
  }

  /** Hashes of all that is here of a mission. Reads no bytes. */
  async here(missionId: string): Promise<ReadonlySet<string>> {
    const keys = await this.#db.contents
      .where('[missionId+sha256]')
      .between(...ofMission(missionId))
      .primaryKeys();
    return new Set(keys.map(([, sha256]) => sha256));
  }

  async thumbnail(missionId: string, sha256: string): Promise<Thumbnail | null> {
    return (await this.#db.thumbnails.get([missionId, sha256])) ?? null;
  }

  async keepThumbnail(missionId: string, sha256: string, thumbnail: Thumbnail): Promise<void> {
    await this.#db.thumbnails.put({ missionId, sha256, ...thumbnail });
  }

  async erase(missionId: string): Promise<void> {
    await this.#remove((await this.#keys(missionId)).map(([, sha256]) => [missionId, sha256]));
  }

  /** Lets go of what no row names any more, deleted rows included. */
  async sweep(missionId: string, named: ReadonlySet<string>): Promise<void> {
    const oldest = Date.now() - LEAST_AGE_MS;
    const idle = (await this.#keys(missionId)).filter(([, sha256]) => !named.has(sha256));
    if (idle.length === 0) return;
    const facts = await this.#db.facts.bulkGet(idle);
    await this.#remove(idle.filter((_, index) => (facts[index]?.atMs ?? 0) < oldest));
  }

  async #keys(missionId: string): Promise<Key[]> {
    const keys = await Promise.all(
      this.#db.tables.map(async (table: Table<unknown, Key>) =>
        table
          .where('[missionId+sha256]')
          .between(...ofMission(missionId))
          .primaryKeys(),
      ),
    );
    const hashes = new Set(keys.flat().map(([, sha256]) => sha256));
    return [...hashes].map((sha256) => [missionId, sha256]);
  }

  async #remove(keys: readonly Key[]): Promise<void> {
    await this.#db.transaction('rw', this.#db.tables, async () => {
      for (const table of this.#db.tables as Table<unknown, Key>[]) await table.bulkDelete([...keys]);
    });
  }
}

/** A view of part of a mission file would keep the whole of it. */
function exactBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}

let opened: FileStore | undefined;

export function fileStore(): FileStore {
  return (opened ??= new FileStore());
}

/** Whether any file was ever kept on this device. */
export async function anyFilesKept(): Promise<boolean> {
  return Dexie.exists(NAME);
}
