/**
 * Who may read the bytes of a file (R15): whoever reads a row that names them, if that row was made by somebody who had them.
 * To know a hash is not to have the bytes: a row that only names one gives nothing to anybody.
 */
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { mayRead, type Member, readable, type StreamKey } from '#shared/sync/rights.ts';
import type { BlobReader, BlobWriter } from '../storage/blobs.ts';
import type { MissionReader, RowKey, ServerRow } from '../storage/storage.ts';

const FILE_TABLES: readonly string[] = AUDIENCES.map((audience) => NOTE_TABLES[audience].attachments);
/** The field of those tables that names the bytes. */
export const FILE_FIELD = 'sha256';

export function namesFiles({ table }: Pick<RowKey, 'table'>): boolean {
  return FILE_TABLES.includes(table);
}

export function fileOf(row: ServerRow): string | undefined {
  const sha256 = row.row[FILE_FIELD];
  return namesFiles(row) && typeof sha256 === 'string' ? sha256 : undefined;
}

async function rowsOf(mission: Pick<BlobReader, 'rowsNaming'>, sha256: string): Promise<ServerRow[]> {
  return (await mission.rowsNaming(FILE_TABLES, sha256)).filter((row) => fileOf(row) === sha256);
}

export async function mayReadFile(mission: BlobReader, member: Member, sha256: string): Promise<boolean> {
  const holders = await mission.holders(sha256);
  if (holders.some(({ account, uploaded }) => uploaded && account === member.account)) return true;
  const streams = readable(member);
  return (await streamsOfFile(mission, sha256)).some((key) => mayRead(streams, key));
}

/** The streams by which these bytes are read: of the rows that name them and were made by somebody who had them. */
export async function streamsOfFile(mission: BlobReader, sha256: string): Promise<StreamKey[]> {
  const have = new Set((await mission.holders(sha256)).map(({ account }) => account));
  const giving = (await rowsOf(mission, sha256)).filter(
    ({ row, account }) => typeof row['deletedAt'] !== 'string' && have.has(account),
  );
  return [...new Set(giving.map(({ key }) => key))];
}

/**
 * Whoever makes a row while they read the bytes through another has them from then on, also when that other is gone: to share
 * somebody's note is to make its rows anew. To be called when such a row or the bytes have come.
 */
export async function handOn(mission: MissionReader & BlobWriter, sha256: string): Promise<void> {
  const have = new Set((await mission.holders(sha256)).map(({ account }) => account));
  if (have.size === 0) return;
  const rows = await rowsOf(mission, sha256);
  for (let before = -1; before < have.size;) {
    before = have.size;
    for (const { account } of rows) {
      if (have.has(account)) continue;
      const maker = await mission.member(account);
      if (maker === null) continue;
      const streams = readable(maker);
      if (!rows.some((other) => have.has(other.account) && mayRead(streams, other.key))) continue;
      have.add(account);
      await mission.addHolder(sha256, { account, uploaded: false });
    }
  }
}

/** Takes away bytes that no row has named since then, and what was begun to be brought and never ended. */
export async function sweepFiles(mission: MissionReader & BlobWriter, before: string): Promise<number> {
  let swept = await mission.dropUploadsBefore(before);
  for (const { sha256, at } of await mission.blobs()) {
    if (at >= before) continue;
    const named = (await rowsOf(mission, sha256)).some(({ row }) => {
      const { deletedAt } = row;
      return typeof deletedAt !== 'string' || deletedAt >= before;
    });
    if (named) continue;
    await mission.removeBlob(sha256);
    swept += 1;
  }
  return swept;
}
