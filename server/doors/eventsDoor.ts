/** The line of events: what is told to whom is the matter of server/events, this is who may open one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { id } from '#shared/domain/fields.ts';
import { LINE_MISSIONS } from '#shared/sync/eventsWire.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import { eventStream } from '../http/eventStream.ts';
import { PROTOCOL_HEADER, refusalReply, type Reply } from '../http/exchange.ts';
import { refusal } from '../missions/push.ts';
import type { Asker, ServerParts } from './door.ts';

/** Null where the line is open and will be answered along. */
export async function eventsDoor(
  { events }: ServerParts,
  { account, device }: Asker,
  url: URL,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<Reply | null> {
  const missions = [...new Set(url.searchParams.getAll('mission'))];
  const wellFormed = missions.every((missionId) => id.safeParse(missionId).success);
  if (missions.length === 0 || missions.length > LINE_MISSIONS || !wellFormed)
    return refusalReply(refusal('malformed'));
  const stream = eventStream(request, response, { [PROTOCOL_HEADER]: String(PROTOCOL) });
  const close = await events.open(account, device, missions, stream);
  if (close === null) return refusalReply(refusal('noMission'));
  stream.onEnd(close);
  return null;
}
