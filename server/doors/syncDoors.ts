/** Push and pull as requests: what comes in is checked whole before anything of it is looked at. */
import type { StreamKey } from '#shared/sync/rights.ts';
import { pullRequest, PROTOCOL, pushRequest } from '#shared/sync/wire.ts';
import { type Reply, jsonReply, refusalReply } from '../http/exchange.ts';
import { pull } from '../missions/pull.ts';
import { pushTelling, refusal, type Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';

/** Whether somebody speaks a later protocol than this server. */
function isNewer(body: unknown): boolean {
  const { protocol } = (body ?? {}) as { protocol?: unknown };
  return typeof protocol === 'number' && protocol > PROTOCOL;
}

/** `tell` hears of a mission that has changed by this, of its newest number, of the streams of what has changed, and of new releases. */
export async function pushDoor(
  {
    storage,
    around,
    tell,
  }: {
    readonly storage: Storage;
    readonly around: Surroundings;
    readonly tell: (missionId: string, seq: number, keys: readonly StreamKey[], releases: readonly string[]) => void;
  },
  account: string,
  body: unknown,
): Promise<Reply> {
  if (isNewer(body)) return refusalReply(refusal('protocol'));
  const request = pushRequest.safeParse(body);
  if (!request.success) return refusalReply(refusal('malformed'));
  // Two accounts on one installation never meet under one name.
  const device = `${account}.${request.data.device}`;
  const { answer, keys, releases } = await pushTelling(storage, { account, device }, request.data, around);
  if ('refused' in answer) return refusalReply(answer);
  if (keys.length > 0) tell(request.data.missionId, answer.after, keys, releases);
  return jsonReply(answer);
}

export async function pullDoor(storage: Storage, account: string, body: unknown, around: Surroundings): Promise<Reply> {
  if (isNewer(body)) return refusalReply(refusal('protocol'));
  const request = pullRequest.safeParse(body);
  if (!request.success) return refusalReply(refusal('malformed'));
  const answer = await pull(storage, { account }, request.data, around);
  if ('refused' in answer) return refusalReply(answer);
  const lines = answer.rows.map((row) => JSON.stringify(row));
  lines.push(JSON.stringify({ trailer: answer.trailer }));
  return { status: 200, type: 'application/x-ndjson', text: `${lines.join('\n')}\n` };
}
