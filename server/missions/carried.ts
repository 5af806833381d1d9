/** What a lead brings of others who were at the hub on their laptop (R21). */
import { isForHubs, type Member, streamOf } from '#shared/sync/rights.ts';
import type { WireTransaction } from '#shared/sync/wire.ts';
import type { Merged } from './merge.ts';

export const DENIED: Merged = { verdict: 'rejected', reason: 'denied' };

/**
 * Leads alone carry, and nothing of what only single people may read: a hub is not asked whose that is. A hub takes in nothing
 * about single people from anybody: what goes over the Wi-Fi of a hotel can be read along.
 */
export function mayCome(
  { carried, hub }: WireTransaction,
  table: string,
  to: { readonly member: Member; readonly hub: boolean },
): boolean {
  if (to.hub && streamOf(table) === 'private') return false;
  return carried === undefined || (to.member.role === 'lead' && hub !== undefined && isForHubs(table));
}

interface Author {
  readonly member: Member;
  readonly device: string;
}

/** Who did it, on which device. Who is at a hub and in this mission with one record of the roster is one person. */
export function authorOf({ carried, hub }: WireTransaction, sender: Author, members: readonly Member[]): Author {
  if (carried === undefined || hub === undefined) return sender;
  const { account, by, body, role, personId } = carried;
  const known = personId === undefined ? undefined : members.find((one) => one.personId === personId);
  return {
    device: `${hub.id}.${carried.device}`,
    member: {
      account: known?.account ?? `${hub.id}.${account}`,
      name: by,
      body,
      role,
      privateGrant: false,
      ...(personId === undefined ? {} : { personId }),
    },
  };
}
