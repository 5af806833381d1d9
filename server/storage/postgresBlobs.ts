import type { BlobReader, BlobWriter } from './blobs.ts';
import { blobOf, partsOf, ROW, rowOf, uploadOf } from './columns.ts';
import type { Ask } from './postgresSchema.ts';

export function postgresBlobReader(ask: Ask, mission: string): BlobReader {
  return {
    blob: async (sha256) => {
      const [line] = await ask('SELECT upload, size, at FROM blobs WHERE mission = $1 AND sha256 = $2', [
        mission,
        sha256,
      ]);
      return line === undefined ? null : blobOf(line);
    },
    blobs: async () =>
      (await ask('SELECT sha256, upload, size, at FROM blobs WHERE mission = $1', [mission])).map((line) => ({
        sha256: String(line['sha256']),
        ...blobOf(line),
      })),
    upload: async (sha256, account) => {
      const [line] = await ask(
        'SELECT upload, total, received FROM blob_uploads WHERE mission = $1 AND sha256 = $2 AND account = $3',
        [mission, sha256, account],
      );
      return line === undefined ? null : uploadOf(line);
    },
    bytes: async (upload, from, to) =>
      partsOf(
        await ask(
          `SELECT start, bytes FROM blob_parts
             WHERE mission = $1 AND upload = $2 AND start < $3 AND start + length(bytes) > $4 ORDER BY start`,
          [mission, upload, to, from],
        ),
        from,
        to,
      ),
    holders: async (sha256) =>
      (
        await ask('SELECT account, uploaded FROM blob_holders WHERE mission = $1 AND sha256 = $2', [mission, sha256])
      ).map(({ account, uploaded }) => ({ account: String(account), uploaded: uploaded === true })),
    rowsNaming: async (tables, letters) =>
      (
        await ask(
          `SELECT ${ROW} FROM records WHERE mission = $1 AND kind = ANY($2::text[]) AND position($3 in record) > 0`,
          [mission, tables, letters],
        )
      ).map(rowOf),
  };
}

export function postgresBlobWriter(ask: Ask, mission: string): BlobWriter {
  const removeParts = async (lines: readonly Record<string, unknown>[]): Promise<void> => {
    const uploads = lines.map(({ upload }) => upload);
    await ask('DELETE FROM blob_parts WHERE mission = $1 AND upload = ANY($2::text[])', [mission, uploads]);
  };
  const drop = async (where: string, ...values: string[]): Promise<number> => {
    const gone = await ask(`DELETE FROM blob_uploads WHERE mission = $1 AND ${where} RETURNING upload`, [
      mission,
      ...values,
    ]);
    await removeParts(gone);
    return gone.length;
  };
  return {
    ...postgresBlobReader(ask, mission),
    addPart: async (sha256, account, { id, total, start, bytes, at }) => {
      await ask(
        `INSERT INTO blob_uploads (mission, sha256, account, upload, total, received, at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (mission, sha256, account) DO UPDATE SET upload = $4, total = $5, received = $6, at = $7`,
        [mission, sha256, account, id, total, start + bytes.length, at],
      );
      await ask('INSERT INTO blob_parts (mission, upload, start, bytes) VALUES ($1, $2, $3, $4)', [
        mission,
        id,
        start,
        Buffer.from(bytes),
      ]);
    },
    finishUpload: async (sha256, account, at) => {
      const [line] = await ask(
        'DELETE FROM blob_uploads WHERE mission = $1 AND sha256 = $2 AND account = $3 RETURNING upload, total',
        [mission, sha256, account],
      );
      if (line === undefined) return;
      const made = await ask(
        `INSERT INTO blobs (mission, sha256, upload, size, at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING upload`,
        [mission, sha256, line['upload'], line['total'], at],
      );
      if (made.length === 0) await removeParts([line]);
    },
    dropUpload: async (sha256, account) => void (await drop('sha256 = $2 AND account = $3', sha256, account)),
    dropUploadsBefore: async (at) => drop('at < $2', at),
    addHolder: async (sha256, { account, uploaded }) => {
      await ask(
        `INSERT INTO blob_holders (mission, sha256, account, uploaded) VALUES ($1, $2, $3, $4)
           ON CONFLICT (mission, sha256, account) DO UPDATE SET uploaded = blob_holders.uploaded OR excluded.uploaded`,
        [mission, sha256, account, uploaded],
      );
    },
    removeBlob: async (sha256) => {
      await removeParts(
        await ask('DELETE FROM blobs WHERE mission = $1 AND sha256 = $2 RETURNING upload', [mission, sha256]),
      );
      await ask('DELETE FROM blob_holders WHERE mission = $1 AND sha256 = $2', [mission, sha256]);
    },
  };
}
