/**
 * Bytes of photos and files of notes, once for each mission and content. In a database of their own: they share neither
 * transactions nor the time to open with the records, and nothing of it is loaded before the first file. A row that names a
 * file is committed after its bytes are on the disk, and what is read is checked against its hash: bytes that the disk has
 * lost or damaged are "not here", never shown as something else.
 */
import { Dexie, type Table } from 'dexie';
import { NewerDatabase } from './newerDatabase.ts';
import { oneWriteAtATime } from './oneWriteAtATime.ts';

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

/** A piece of a file that is on its way here, so that it goes on where it stopped. */
interface StoredPiece {
  readonly missionId: string;
  readonly sha256: string;
  readonly start: number;
  readonly bytes: ArrayBuffer;
}

type Key = [missionId: string, sha256: string];
type PieceKey = [missionId: string, sha256: string, start: number];

const NAME = 'legation-files';
const SCHEMA_VERSION = 2;
/** Bytes that no row names yet may be on their way into one, in this window or another. */
const LEAST_AGE_MS = 24 * 60 * 60 * 1000;

class FileDatabase extends Dexie {
  declare readonly contents: Table<StoredContent, Key>;
  declare readonly thumbnails: Table<StoredThumbnail, Key>;
  declare readonly facts: Table<StoredFact, Key>;
  declare readonly pieces: Table<StoredPiece, PieceKey>;

  constructor() {
    super(NAME, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      contents: '[missionId+sha256]',
      thumbnails: '[missionId+sha256]',
      facts: '[missionId+sha256]',
    });
    this.version(SCHEMA_VERSION).stores({ pieces: '[missionId+sha256+start]' });
    oneWriteAtATime(this, 'facts');
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
    await this.#db.transaction('rw', [this.#db.contents, this.#db.facts, this.#db.pieces], async () => {
      // Also where they are already: those may have been damaged.
      await this.#db.contents.put({ missionId, sha256, bytes: exactBuffer(bytes) });
      await this.#db.facts.put(fact);
      await this.#piecesOf(missionId, sha256).delete();
    });
    return sha256;
  }

  async keepPiece(missionId: string, sha256: string, start: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#db.pieces.put({ missionId, sha256, start, bytes: exactBuffer(bytes) });
  }

  /** From the first byte on, as far as there is no gap. */
  async pieces(missionId: string, sha256: string): Promise<Uint8Array<ArrayBuffer>[]> {
    const found: Uint8Array<ArrayBuffer>[] = [];
    let end = 0;
    for (const { start, bytes } of await this.#piecesOf(missionId, sha256).toArray()) {
      if (start !== end) break;
      found.push(new Uint8Array(bytes));
      end += bytes.byteLength;
    }
    return found;
  }

  async dropPieces(missionId: string, sha256: string): Promise<void> {
    await this.#piecesOf(missionId, sha256).delete();
  }

  #piecesOf(missionId: string, sha256?: string) {
    const [from, to] = sha256 === undefined ? ['', 'g'] : [sha256, sha256];
    return this.#db.pieces
      .where('[missionId+sha256+start]')
      .between([missionId, from, Dexie.minKey], [missionId, to, Dexie.maxKey]);
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
    await this.#remove(await this.#keys(missionId));
    await this.#piecesOf(missionId).delete();
  }

  /** Lets go of what no row names any more, deleted rows included. */
  async sweep(missionId: string, named: ReadonlySet<string>): Promise<void> {
    const oldest = Date.now() - LEAST_AGE_MS;
    await this.#piecesOf(missionId)
      .filter(({ sha256 }) => !named.has(sha256))
      .delete();
    const idle = (await this.#keys(missionId)).filter(([, sha256]) => !named.has(sha256));
    if (idle.length === 0) return;
    const facts = await this.#db.facts.bulkGet(idle);
    await this.#remove(idle.filter((_, index) => (facts[index]?.atMs ?? 0) < oldest));
  }

  async #keys(missionId: string): Promise<Key[]> {
    const keys = await Promise.all(
      this.#whole.map(async (table) =>
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
    await this.#db.transaction('rw', this.#whole, async () => {
      for (const table of this.#whole) await table.bulkDelete([...keys]);
    });
  }

  /** The tables of files that are here, and not only pieces of them. */
  get #whole(): Table<unknown, Key>[] {
    return [this.#db.contents, this.#db.thumbnails, this.#db.facts] as Table<unknown, Key>[];
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
