import type { BlobReader, BlobWriter } from './blobs.ts';
import { blobOf, partsOf, ROW, rowOf, uploadOf } from './columns.ts';
import type { Lines } from './lines.ts';

export function sqliteBlobReader({ all }: Lines, mission: string): BlobReader {
  return {
    blob: async (sha256) => {
      const [line] = all('SELECT upload, size, at FROM blobs WHERE mission = ? AND sha256 = ?', mission, sha256);
      return line === undefined ? null : blobOf(line);
    },
    blobs: async () =>
      all('SELECT sha256, upload, size, at FROM blobs WHERE mission = ?', mission).map((line) => ({
        sha256: String(line['sha256']),
        ...blobOf(line),
      })),
    upload: async (sha256, account) => {
      const [line] = all(
        'SELECT upload, total, received FROM blob_uploads WHERE mission = ? AND sha256 = ? AND account = ?',
        mission,
        sha256,
        account,
      );
      return line === undefined ? null : uploadOf(line);
    },
    bytes: async (upload, from, to) =>
      partsOf(
        all(
          `SELECT start, bytes FROM blob_parts
             WHERE mission = ? AND upload = ? AND start < ? AND start + length(bytes) > ? ORDER BY start`,
          mission,
          upload,
          to,
          from,
        ),
        from,
        to,
      ),
    holders: async (sha256) =>
      all('SELECT account, uploaded FROM blob_holders WHERE mission = ? AND sha256 = ?', mission, sha256).map(
        ({ account, uploaded }) => ({ account: String(account), uploaded: uploaded === 1 }),
      ),
    rowsNaming: async (tables, letters) =>
      all(
        `SELECT ${ROW} FROM records
           WHERE mission = ? AND kind IN (SELECT value FROM json_each(?)) AND instr(record, ?) > 0`,
        mission,
        JSON.stringify(tables),
        letters,
      ).map(rowOf),
  };
}

export function sqliteBlobWriter(lines: Lines, mission: string): BlobWriter {
  const { all, run } = lines;
  const removeParts = (upload: unknown): void =>
    run('DELETE FROM blob_parts WHERE mission = ? AND upload = ?', mission, String(upload));
  const drop = async (where: string, ...values: string[]): Promise<number> => {
    const gone = all(`DELETE FROM blob_uploads WHERE mission = ? AND ${where} RETURNING upload`, mission, ...values);
    for (const { upload } of gone) removeParts(upload);
    return gone.length;
  };
  return {
    ...sqliteBlobReader(lines, mission),
    addPart: async (sha256, account, { id, total, start, bytes, at }) => {
      run(
        `INSERT OR REPLACE INTO blob_uploads (mission, sha256, account, upload, total, received, at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        mission,
        sha256,
        account,
        id,
        total,
        start + bytes.length,
        at,
      );
      run('INSERT INTO blob_parts (mission, upload, start, bytes) VALUES (?, ?, ?, ?)', mission, id, start, bytes);
    },
    finishUpload: async (sha256, account, at) => {
      const [line] = all(
        'DELETE FROM blob_uploads WHERE mission = ? AND sha256 = ? AND account = ? RETURNING upload, total',
        mission,
        sha256,
        account,
      );
      if (line === undefined) return;
      const [made] = all(
        `INSERT INTO blobs (mission, sha256, upload, size, at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING RETURNING upload`,
        mission,
        sha256,
        String(line['upload']),
        Number(line['total']),
        at,
      );
      if (made === undefined) removeParts(line['upload']);
    },
    dropUpload: async (sha256, account) => void (await drop('sha256 = ? AND account = ?', sha256, account)),
    dropUploadsBefore: async (at) => drop('at < ?', at),
    addHolder: async (sha256, { account, uploaded }) =>
      run(
        `INSERT INTO blob_holders (mission, sha256, account, uploaded) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET uploaded = max(uploaded, excluded.uploaded)`,
        mission,
        sha256,
        account,
        uploaded ? 1 : 0,
      ),
    removeBlob: async (sha256) => {
      const gone = all('DELETE FROM blobs WHERE mission = ? AND sha256 = ? RETURNING upload', mission, sha256);
      for (const { upload } of gone) removeParts(upload);
      run('DELETE FROM blob_holders WHERE mission = ? AND sha256 = ?', mission, sha256);
    },
  };
}
