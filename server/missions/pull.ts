/** Rows that became other than a reader knows: one page, in the order of the mission's numbers. */
import { readable } from '#shared/sync/rights.ts';
import {
  CHANGES_TOLD,
  PAGE_ROWS,
  PROTOCOL,
  type PullPage,
  type PullRequest,
  type SyncRefusal,
} from '#shared/sync/wire.ts';
import type { Storage } from '../storage/storage.ts';
import { type Caller, epochRefusal, refusal, type Surroundings, wireRow } from './push.ts';

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
    const rows = await mission.rowsAfter(streams, request.since, pageRows);
    const more = rows.length >= pageRows;
    const numbers = [...new Set(rows.map(({ seq }) => seq))].slice(-CHANGES_TOLD);
    // Names and times alone: what a change was called may name a record that the reader may not see (R15).
    const changes = request.since > 0 ? { changes: await mission.doings(numbers) } : {};
    return {
      rows: rows.map(wireRow),
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
