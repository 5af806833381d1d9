/** A server as the hub on a laptop: how it is founded, and the two doors that it has for that laptop alone. */
import type { Member } from '#shared/sync/rights.ts';
import { hubHereRequest, hubLogRequest, mirrorRequest } from '#shared/sync/hubWire.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { hashOfSecret, newSecret } from '../accounts/secrets.ts';
import { changed } from '../events/relay.ts';
import { jsonReply, refusalReply } from '../http/exchange.ts';
import { beginMission } from '../missions/epoch.ts';
import { mirror, readLog } from '../missions/hub.ts';
import { refusal, type Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';
import type { Door } from './door.ts';
import { door, leadOf } from './reading.ts';

export const HUB_DOORS: Readonly<Record<string, Door>> = {
  '/api/hub/log': async ({ storage }, { account }, body) => {
    const request = hubLogRequest.safeParse(body);
    if (!request.success) return refusalReply(refusal('malformed'));
    const answer = await readLog(storage, { account: account.id }, request.data);
    return 'refused' in answer ? refusalReply(answer) : jsonReply(answer);
  },
  '/api/hub/mirror': async ({ storage, around, events }, { account }, body) => {
    const request = mirrorRequest.safeParse(body);
    if (!request.success) return refusalReply(refusal('malformed'));
    const device = `${account.id}.${request.data.device}`;
    const { answer, keys } = await mirror(storage, { account: account.id, device }, request.data, around);
    if ('refused' in answer) return refusalReply(answer);
    if (keys.length > 0) events.tell(changed(request.data.missionId, answer.seq, keys));
    return jsonReply(answer);
  },
  '/api/hub/here': door(hubHereRequest, async ({ storage, events }, { account }, { missionId }) => {
    const lead = await storage.read(missionId, async (mission) => leadOf(mission, account.id));
    if (typeof lead === 'string') return lead;
    return { laptop: account.id, here: events.here(missionId).filter((one) => one.account !== account.id) };
  }),
};

/** Whose laptop it is: as the main server knows them, so that what they make at the hub is of the same body. */
export interface HubLead {
  readonly missionId: string;
  readonly name: string;
  readonly body: { readonly id: string; readonly name: string };
  /** What they call their laptop. */
  readonly device: string;
}

/** Room for a mission on the hub, and the credential of the laptop: a new one each time, since the hub is asked from the same laptop only. */
export async function foundHub(
  { storage, accounts }: { readonly storage: Storage; readonly accounts: Accounts },
  { missionId, name, body, device }: HubLead,
  around: Surroundings,
): Promise<string> {
  const leads = await storage.read(missionId, async (mission) => mission.members());
  const lead: Member = leads.find(({ role, account }) => role === 'lead' && account.startsWith(LAPTOP)) ?? {
    account: `${LAPTOP}${around.newId()}`,
    name,
    body: body.id,
    role: 'lead',
    privateGrant: false,
  };
  await accounts.putBody(body);
  await accounts.putAccount({ id: lead.account, name, body: body.id, begins: false });
  await beginMission(storage, missionId, lead, around.newId);
  const at = new Date(around.nowMs()).toISOString();
  for (const { id } of await accounts.devicesOf([lead.account])) await accounts.revokeDevice(id, at);
  const secret = newSecret();
  await accounts.addDevice(hashOfSecret(secret), {
    id: around.newId(),
    account: lead.account,
    name: device,
    approvedAt: at,
  });
  return secret;
}

/** Accounts that begin so are of the laptop itself; nobody joins as one. */
const LAPTOP = 'laptop-';
