/** A server as the hub on a laptop: what its lead reads of others' doings to carry it on, and how the laptop's view comes to be its own. */
import { jsonEqual, type Json } from '#shared/json.ts';
import { clampStamp } from '#shared/sync/clock.ts';
import {
  type HubEntry,
  type HubLog,
  type HubLogRequest,
  LOG_PAGE,
  type MirrorAnswer,
  type MirrorRequest,
} from '#shared/sync/hubWire.ts';
import { HUB_STREAMS, isForHubs, type Member, streamKey, streamOf, type StreamKey } from '#shared/sync/rights.ts';
import { PROTOCOL, type SyncRefusal } from '#shared/sync/wire.ts';
import type { FieldMark, KeptTransaction, MissionReader, RowKey, ServerRow, Storage } from '../storage/storage.ts';
import { flattenRow } from '#shared/domain/change/op.ts';
import { type Caller, epochRefusal, refusal, type Surroundings, wireRow } from './push.ts';

/** Rows under one number: a page of a pull never ends within one. */
const ROWS_AT_ONCE = 200;

/** What was done here since a number, by whom, and what has become of the rows. For the lead whose laptop this is. */
export async function readLog(
  storage: Storage,
  { account }: Pick<Caller, 'account'>,
  { missionId, device, since }: HubLogRequest,
  page: number = LOG_PAGE,
): Promise<HubLog | SyncRefusal> {
  return storage.read(missionId, async (mission) => {
    const member = await mission.member(account);
    const head = await mission.head();
    if (member === null || head === null) return refusal('noMission');
    if (member.role !== 'lead') return refusal('denied');
    const kept = await mission.transactionsAfter(since, page);
    const members = new Map((await mission.members()).map((one) => [one.account, one]));
    const transactions = kept.flatMap((one) => entryOf(one, `${account}.${device}`, members.get(one.account)));
    return {
      protocol: PROTOCOL,
      epoch: head.epoch,
      seq: kept.length < page ? head.seq : (kept.at(-1)?.seq ?? head.seq),
      head: head.seq,
      transactions,
      rows: (await rowsOf(mission, transactions)).map(wireRow),
    };
  });
}

/** Nothing of what only single people may read, and nothing that was refused here. */
function entryOf(kept: KeptTransaction, own: string, member: Member | undefined): HubEntry[] {
  const { seq, device, account, by, body, transaction, verdicts } = kept;
  const refused = new Set(verdicts.filter(({ verdict }) => verdict === 'rejected').map(({ op }) => op));
  const ops = transaction.ops.filter(({ table }, index) => isForHubs(table) && !refused.has(index));
  if (ops.length === 0) return [];
  const entry = { seq, transaction: { ...transaction, ops } };
  if (device === own) return [entry];
  // Who has gone since was somebody who might do what was not refused.
  const { role = 'organiser', personId } = member ?? {};
  return [{ ...entry, by: { device, account, by, body, role, ...(personId === undefined ? {} : { personId }) } }];
}

async function rowsOf(mission: MissionReader, entries: readonly HubEntry[]): Promise<ServerRow[]> {
  const keys = entries.flatMap(({ transaction }) => transaction.ops.map(({ table, id }) => ({ table, id })));
  return mission.rows([...new Map(keys.map((key) => [keyOf(key), key])).values()]);
}

const keyOf = ({ table, id }: RowKey): string => `${table}/${id}`;

interface Mirrored {
  readonly answer: MirrorAnswer | SyncRefusal;
  readonly keys: readonly StreamKey[];
}

/**
 * What the laptop shows becomes what is here, if nothing was done here that it does not have yet (R20). It is the word of the main
 * server, so nobody's edit meets it: who does not know of it yet is told apart there.
 */
export async function mirror(
  storage: Storage,
  { account, device }: Caller,
  request: MirrorRequest,
  { nowMs, newId }: Surroundings,
): Promise<Mirrored> {
  return storage.write(request.missionId, async (mission) => {
    const member = await mission.member(account);
    const head = await mission.head();
    if (member === null || head === null) return { answer: refusal('noMission'), keys: [] };
    if (member.role !== 'lead') return { answer: refusal('denied'), keys: [] };
    if (request.epoch !== head.epoch) return { answer: epochRefusal(head, request.epoch), keys: [] };
    const answer = (done: boolean, seq: number): MirrorAnswer => ({ protocol: PROTOCOL, epoch: head.epoch, done, seq });
    if (request.at !== head.seq) return { answer: answer(false, head.seq), keys: [] };
    const held = await mission.rowsAfter(HUB_STREAMS, 0, Number.MAX_SAFE_INTEGER);
    const mark: FieldMark = { stamp: clampStamp(request.stamp, 0, nowMs()), seq: head.seq, device };
    const changed = changedRows(held, request, { member, mark });
    let { seq } = head;
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
      seq += 1;
      await mission.putRows(changed.slice(from, from + ROWS_AT_ONCE).map((row) => numbered(row, mark, seq)));
      await mission.addTransactions([mirroring(request, { seq, id: newId(), device, member })]);
    }
    if (seq !== head.seq) await mission.putHead({ ...head, seq });
    return { answer: answer(true, seq), keys: [...new Set(changed.map(({ key }) => key))] };
  });
}

function changedRows(
  held: readonly ServerRow[],
  { rows, missionId, now }: MirrorRequest,
  { member, mark }: { readonly member: Member; readonly mark: FieldMark },
): ServerRow[] {
  const here = new Map(held.map((row) => [keyOf(row), row]));
  const changed: ServerRow[] = [];
  for (const { table, row: given } of rows) {
    const key = keyOf({ table, id: given.id });
    const before = here.get(key);
    here.delete(key);
    if (!isForHubs(table)) continue;
    const row = given as ServerRow['row'];
    if (before !== undefined && jsonEqual(before.row, row)) continue;
    changed.push(
      before === undefined
        ? made({ table, id: given.id }, { missionId, ...row }, member, mark)
        : become(before, row, mark),
    );
  }
  // What the laptop does not have, the main server has not: it was refused, or is said there in another way.
  for (const before of here.values()) {
    if (typeof before.row['deletedAt'] === 'string') continue;
    changed.push(become(before, { ...before.row, deletedAt: now }, mark));
  }
  return changed;
}

function made({ table, id }: RowKey, row: ServerRow['row'], member: Member, mark: FieldMark): ServerRow {
  return {
    table,
    id,
    key: streamKey(streamOf(table), { owner: member.account, subject: id }),
    seq: mark.seq,
    account: member.account,
    body: bodyOf(row) ?? member.body,
    row,
    made: mark,
    marks: {},
  };
}

function become(before: ServerRow, row: ServerRow['row'], mark: FieldMark): ServerRow {
  const [was, is] = [flattenRow(before.row), flattenRow(row)];
  const paths = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const other = paths.filter((path) => !jsonEqual(was[path] ?? null, is[path] ?? null));
  const marks = { ...before.marks, ...Object.fromEntries(other.map((path) => [path, mark])) };
  return { ...before, row, body: bodyOf(row) ?? before.body, marks };
}

function bodyOf(row: { readonly [field: string]: Json }): string | undefined {
  const { bodyId } = row;
  return typeof bodyId === 'string' ? bodyId : undefined;
}

function numbered(row: ServerRow, mark: FieldMark, seq: number): ServerRow {
  const now = (one: FieldMark): FieldMark => (one === mark ? { ...mark, seq } : one);
  const marks = Object.fromEntries(Object.entries(row.marks).map(([path, one]) => [path, now(one)]));
  return { ...row, seq, made: now(row.made), marks };
}

/** That it was done, without what: nobody has to be told what the main server knows. */
function mirroring(
  { stamp, now }: MirrorRequest,
  {
    seq,
    id,
    device,
    member,
  }: { readonly seq: number; readonly id: string; readonly device: string; readonly member: Member },
): KeptTransaction {
  return {
    seq,
    device,
    account: member.account,
    by: member.name,
    body: member.body,
    transaction: { n: 0, id, stamp, at: now, label: { key: 'mirror' }, seen: seq - 1, ops: [] },
    verdicts: [],
  };
}
