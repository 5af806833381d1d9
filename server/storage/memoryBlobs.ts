import type { Blob, BlobReader, BlobWriter, Holder, Upload } from './blobs.ts';
import type { ServerRow } from './storage.ts';

type Parts = readonly { readonly start: number; readonly bytes: Uint8Array }[];

export interface HeldBlobs {
  readonly blobs: Map<string, Blob>;
  /** By hash and account. */
  readonly uploads: Map<string, Upload & { readonly sha256: string; readonly at: string }>;
  /** By upload. */
  readonly parts: Map<string, Parts>;
  readonly holders: Map<string, readonly Holder[]>;
}

export const noBlobs = (): HeldBlobs => ({
  blobs: new Map(),
  uploads: new Map(),
  parts: new Map(),
  holders: new Map(),
});

export function copyOfBlobs({ blobs, uploads, parts, holders }: HeldBlobs): HeldBlobs {
  return {
    blobs: new Map(blobs),
    uploads: new Map(uploads),
    parts: new Map(parts),
    holders: new Map(holders),
  };
}

const keyOf = (sha256: string, account: string): string => `${sha256}/${account}`;

export function blobReaderOf(held: HeldBlobs, rows: ReadonlyMap<string, ServerRow>): BlobReader {
  return {
    blob: async (sha256) => held.blobs.get(sha256) ?? null,
    blobs: async () => [...held.blobs].map(([sha256, blob]) => ({ sha256, ...blob })),
    upload: async (sha256, account) => {
      const begun = held.uploads.get(keyOf(sha256, account));
      return begun === undefined ? null : { id: begun.id, total: begun.total, received: begun.received };
    },
    bytes: async (upload, from, to) => {
      const parts = held.parts.get(upload) ?? [];
      return Buffer.concat(
        parts.map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), Math.max(0, to - start))),
      );
    },
    holders: async (sha256) => [...(held.holders.get(sha256) ?? [])],
    rowsNaming: async (tables, letters) =>
      [...rows.values()].filter(({ table, row }) => tables.includes(table) && JSON.stringify(row).includes(letters)),
  };
}

/** `put` sets or takes away an entry so that it can be undone. */
export function blobWriterOf(
  held: HeldBlobs,
  rows: ReadonlyMap<string, ServerRow>,
  put: <K, V>(map: Map<K, V>, key: K, value: V | undefined) => void,
): BlobWriter {
  const drop = (key: string): void => {
    const begun = held.uploads.get(key);
    if (begun !== undefined) put(held.parts, begun.id, undefined);
    put(held.uploads, key, undefined);
  };
  return {
    ...blobReaderOf(held, rows),
    addPart: async (sha256, account, { id, total, start, bytes, at }) => {
      const received = start + bytes.length;
      put(held.uploads, keyOf(sha256, account), { sha256, id, total, received, at });
      put(held.parts, id, [...(held.parts.get(id) ?? []), { start, bytes }]);
    },
    finishUpload: async (sha256, account, at) => {
      const key = keyOf(sha256, account);
      const begun = held.uploads.get(key);
      if (begun === undefined) return;
      if (held.blobs.has(sha256)) drop(key);
      else {
        put(held.blobs, sha256, { upload: begun.id, size: begun.total, at });
        put(held.uploads, key, undefined);
      }
    },
    dropUpload: async (sha256, account) => drop(keyOf(sha256, account)),
    dropUploadsBefore: async (before) => {
      const old = [...held.uploads].filter(([, { at }]) => at < before);
      for (const [key] of old) drop(key);
      return old.length;
    },
    addHolder: async (sha256, holder) => {
      const others = held.holders.get(sha256) ?? [];
      const known = others.find(({ account }) => account === holder.account);
      const uploaded = holder.uploaded || known?.uploaded === true;
      put(held.holders, sha256, [...others.filter((other) => other !== known), { ...holder, uploaded }]);
    },
    removeBlob: async (sha256) => {
      const blob = held.blobs.get(sha256);
      if (blob !== undefined) put(held.parts, blob.upload, undefined);
      put(held.blobs, sha256, undefined);
      put(held.holders, sha256, undefined);
    },
  };
}
