/** What stands in the columns of either database, as the server has it in hand. Both name their columns alike. */
import type { Device, NoticeAddress } from '../accounts/accounts.ts';
import type { StreamKey } from '#shared/sync/rights.ts';
import type { Blob, Upload } from './blobs.ts';
import type { Doing, KeptTransaction, MissionHead, ServerRow } from './storage.ts';

/** A line of an answer, by column. */
export type Columns = Readonly<Record<string, unknown>>;

/** The columns that `rowOf` reads. */
export const ROW = 'kind, id, stream, seq, account, body, record, made, marks';
/** The columns that `transactionOf` reads. */
export const TRANSACTION = 'seq, device, account, done_by, body, content, verdicts';

/** The value of a column that holds JSON. */
export function parsed(text: unknown): never {
  return JSON.parse(String(text)) as never;
}

export function deviceOf(line: Columns): Device {
  const device: Device = parsed(line['device']);
  const { seen } = line;
  return typeof seen === 'string' ? { ...device, seenAt: seen } : device;
}

/** The columns that `noticeAddressOf` reads. */
export const NOTICE_ADDRESS = 'device, mission, account, endpoint, p256dh, auth';

/** The values of `NOTICE_ADDRESS`, in order. */
export function noticeAddressValues({ device, missionId, account, endpoint, p256dh, auth }: NoticeAddress): string[] {
  return [device, missionId, account, endpoint, p256dh, auth];
}

export function noticeAddressOf(line: Columns): NoticeAddress {
  return {
    device: String(line['device']),
    missionId: String(line['mission']),
    account: String(line['account']),
    endpoint: String(line['endpoint']),
    p256dh: String(line['p256dh']),
    auth: String(line['auth']),
  };
}

export function headOf(line: Columns): MissionHead {
  return {
    missionId: String(line['mission']),
    epoch: String(line['epoch']),
    seq: Number(line['seq']),
    horizon: Number(line['horizon']),
    lineage: parsed(line['lineage']),
  };
}

export function rowOf(line: Columns): ServerRow {
  return {
    table: String(line['kind']),
    id: String(line['id']),
    key: String(line['stream']) as StreamKey,
    seq: Number(line['seq']),
    account: String(line['account']),
    body: String(line['body']),
    row: parsed(line['record']),
    made: parsed(line['made']),
    marks: parsed(line['marks']),
  };
}

/** The columns that `doingOf` reads. */
export const DOING = 'seq, done_by, done_at';

export function doingOf(line: Columns): Doing {
  return { seq: Number(line['seq']), by: String(line['done_by']), at: String(line['done_at']) };
}

/** The columns of a transaction that is taken in. */
export const KEPT = 'mission, seq, id, device, n, account, done_by, done_at, body, content, verdicts';

/** The values of `KEPT`, in order. */
export function keptValues(
  missionId: string,
  { seq, device, account, by, body, transaction, verdicts }: KeptTransaction,
): (string | number)[] {
  const { id, n, at } = transaction;
  const [content, told] = [JSON.stringify(transaction), JSON.stringify(verdicts)];
  return [missionId, seq, id, device, n, account, by, at, body, content, told];
}

export function transactionOf(line: Columns): KeptTransaction {
  return {
    seq: Number(line['seq']),
    device: String(line['device']),
    account: String(line['account']),
    by: String(line['done_by']),
    body: String(line['body']),
    transaction: parsed(line['content']),
    verdicts: parsed(line['verdicts']),
  };
}

export function blobOf(line: Columns): Blob {
  return { upload: String(line['upload']), size: Number(line['size']), at: String(line['at']) };
}

export function uploadOf(line: Columns): Upload {
  return { id: String(line['upload']), total: Number(line['total']), received: Number(line['received']) };
}

/** The bytes from one place up to before another, of lines with the parts that touch on them, in order. */
export function partsOf(lines: readonly Columns[], from: number, to: number): Uint8Array {
  return Buffer.concat(
    lines.map((line) => {
      const start = Number(line['start']);
      return (line['bytes'] as Uint8Array).subarray(Math.max(0, from - start), to - start);
    }),
  );
}
