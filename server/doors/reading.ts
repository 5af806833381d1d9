/** What most doors begin with: is this what is asked here, and by whom is it asked? */
import type { Member } from '#shared/sync/rights.ts';
import { jsonReply, refusalReply, type Reply } from '../http/exchange.ts';
import { PROTOCOL, type SyncRefusal, type SyncRefusalKind } from '#shared/sync/wire.ts';
import { refusal } from '../missions/push.ts';
import type { MissionReader } from '../storage/storage.ts';
import type { Asker, Door, ServerParts } from './door.ts';

interface Schema<T> {
  safeParse(given: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** An answer, or the kind of refusal. */
type Answered = object | SyncRefusalKind;

/** A door that is asked in the words of a schema. */
export function door<T>(
  schema: Schema<T>,
  work: (parts: ServerParts, asker: Asker, request: T) => Promise<Answered>,
): Door {
  return async (parts, asker, body) => {
    const request = schema.safeParse(body);
    if (!request.success) return refused('malformed');
    return replyTo(await work(parts, asker, request.data));
  };
}

export function replyTo(answered: Answered): Reply {
  return typeof answered === 'string' ? refused(answered) : jsonReply({ protocol: PROTOCOL, ...answered });
}

export function refused(kind: SyncRefusalKind, more: Pick<SyncRefusal, 'received'> = {}): Reply {
  return refusalReply({ ...refusal(kind), ...more });
}

/** What somebody is in a mission, who leads it; else the refusal. */
export async function leadOf(mission: MissionReader, account: string): Promise<Member | 'noMission' | 'denied'> {
  const member = await mission.member(account);
  if (member === null) return 'noMission';
  return member.role === 'lead' ? member : 'denied';
}
