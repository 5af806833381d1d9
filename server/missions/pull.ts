/** Rows that became other than a reader knows: one page, in the order of the mission's numbers. */
import type { TableName } from '#shared/domain/tables.ts';
import { mayRead, readable } from '#shared/sync/rights.ts';
import {
  CHANGES_TOLD,
  PAGE_ROWS,
  PROTOCOL,
  type PullPage,
  type PullRequest,
  type SyncRefusal,
} from '#shared/sync/wire.ts';
import type { MissionReader, ServerRow, Storage } from '../storage/storage.ts';
import { type Caller, epochRefusal, refusal, type Surroundings, wireRow } from './push.ts';

/** Most items that come before their turn. */
const DAY_ROWS = 500;

export async function pull(
  storage: Storage,
  { account }: Pick<Caller, 'account'>,
  request: PullRequest,
  { nowMs }: Pick<Surroundings, 'nowMs'>,
  pageRows: number = PAGE_ROWS,
): Promise<PullPage | SyncRefusal> {
  return storage.read(request.missionId, async (mission) => {
    const member = await mission.member(account);
    const head = await mission.head();
    if (member === null || head === null) return refusal('noMission');
    if (request.epoch !== undefined && request.epoch !== head.epoch) {
      return epochRefusal(head, request.epoch);
    }
    if (request.since > 0 && Math.max(request.since, request.base ?? 0) < head.horizon) return refusal('horizon');
    const streams = readable(member);
    const most = Math.min(request.rows ?? pageRows, pageRows);
    const rows = await mission.rowsAfter(streams, request.since, most);
    const more = rows.length >= most;
    const ahead = more && request.since === 0 && request.day !== undefined;
    const first = ahead ? await dayOf(mission, streams, request.day ?? '') : [];
    const numbers = [...new Set(rows.map(({ seq }) => seq))].slice(-CHANGES_TOLD);
    // Names and times alone: what a change was called may name a record that the reader may not see (R15).
    const told = async () => (numbers.length === 0 ? [] : mission.doings(numbers));
    const changes = request.since > 0 ? { changes: await told() } : {};
    return {
      rows: [...first, ...rows].map(wireRow),
      trailer: {
        protocol: PROTOCOL,
        epoch: head.epoch,
        seq: more ? (rows.at(-1)?.seq ?? head.seq) : head.seq,
        more,
        head: head.seq,
        streams: [...streams],
        role: member.role,
        body: member.body,
        now: new Date(nowMs()).toISOString(),
        ...changes,
      },
    };
  });
}

/** What a person looks at first: the mission, its legs, and the programme of that day and the next, or of the days nearest to it. */
async function dayOf(mission: MissionReader, streams: readonly string[], day: string): Promise<ServerRow[]> {
  const read = async (table: TableName): Promise<ServerRow[]> => {
    const held = await mission.rowsOf(table);
    return held.filter(({ key, row }) => mayRead(streams, key) && typeof row['deletedAt'] !== 'string');
  };
  const missions = await read('missions');
  const items = await read('programmeItems');
  const dates = missions[0]?.row ?? {};
  const from = within(day, dates['startDate'], dates['endDate']);
  const next = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
  const near = items.filter(
    ({ row: { start } }) => typeof start === 'string' && [from, next].includes(start.slice(0, 10)),
  );
  return [...missions, ...(await read('legs')), ...near.slice(0, DAY_ROWS)];
}

function within(day: string, start: unknown, end: unknown): string {
  if (typeof start === 'string' && day < start) return start;
  return typeof end === 'string' && day > end ? end : day;
}
