/** Bytes of a mission's files in the store: once by their hash, in the parts in which they came. */
import type { ServerRow } from './storage.ts';

export interface Blob {
  /** The upload whose parts these are. */
  readonly upload: string;
  readonly size: number;
  /** When the last of them came, ISO 8601 UTC. */
  readonly at: string;
}

/** What somebody has begun to bring. */
export interface Upload {
  readonly id: string;
  readonly total: number;
  readonly received: number;
}

/** Somebody whose row may give these bytes to others: they brought them, or could read them when they made that row. */
export interface Holder {
  readonly account: string;
  readonly uploaded: boolean;
}

export interface BlobReader {
  blob(sha256: string): Promise<Blob | null>;
  blobs(): Promise<(Blob & { readonly sha256: string })[]>;
  upload(sha256: string, account: string): Promise<Upload | null>;
  /** The bytes of an upload from one place up to before another, as far as they are there. */
  bytes(upload: string, from: number, to: number): Promise<Uint8Array>;
  holders(sha256: string): Promise<Holder[]>;
  /** Rows of these tables, deleted ones too, in whose text these letters stand somewhere. */
  rowsNaming(tables: readonly string[], letters: string): Promise<ServerRow[]>;
}

export interface Part {
  /** Of the upload, which begins with its first part. */
  readonly id: string;
  readonly total: number;
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly at: string;
}

export interface BlobWriter extends BlobReader {
  addPart(sha256: string, account: string, part: Part): Promise<void>;
  /** Makes what somebody has brought the bytes of this hash, or lets go of it where they are here already. */
  finishUpload(sha256: string, account: string, at: string): Promise<void>;
  dropUpload(sha256: string, account: string): Promise<void>;
  /** Lets go of what was begun and not gone on with since; says how many there were. */
  dropUploadsBefore(at: string): Promise<number>;
  /** Who is one already stays one who has uploaded. */
  addHolder(sha256: string, holder: Holder): Promise<void>;
  removeBlob(sha256: string): Promise<void>;
}
