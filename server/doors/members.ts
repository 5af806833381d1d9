/** Who is in a mission, as far as whoever asks may know it, and what leads change of that. */
import { memberChangeRequest, type MemberEntry, membersRequest } from '#shared/sync/membersWire.ts';
import type { Member } from '#shared/sync/rights.ts';
import type { MissionReader } from '../storage/storage.ts';
import { deviceEntry } from './devices.ts';
import type { ServerParts } from './door.ts';
import { door } from './reading.ts';

export const membersDoor = door(membersRequest, async ({ storage, accounts, around }, { account }, { missionId }) => {
  const found = await storage.read(missionId, async (mission) => ({
    me: await mission.member(account.id),
    all: await mission.members(),
  }));
  const { me, all } = found;
  if (me === null) return 'noMission';
  const open =
    me.role === 'lead' ? await accounts.invitesTo(missionId, new Date(around.nowMs()).toISOString()) : undefined;
  const here = new Set([...all, ...(open ?? [])].map(({ body }) => body));
  const invites = open === undefined ? undefined : await invitesFor({ accounts }, open, all);
  return {
    members: await membersFor({ accounts }, me, all),
    bodies: (await accounts.bodies()).filter(({ id }) => here.has(id)),
    ...(invites === undefined ? {} : { invites }),
  };
});

/** Leads see everything, organisers and staff who the others are, the delegation only itself. */
async function membersFor({ accounts }: Pick<ServerParts, 'accounts'>, me: Member, all: readonly Member[]) {
  const leads = me.role === 'lead';
  const knows = leads || me.role === 'organiser' || me.role === 'staff';
  const shown = knows ? all : [me];
  const whole = (member: Member): boolean => leads || member.account === me.account;
  const devices = await accounts.devicesOf(shown.filter(whole).map((member) => member.account));
  return shown.map((member): MemberEntry => {
    const { account, name, body, role, privateGrant, personId } = member;
    if (!whole(member)) return { account, name, body, role };
    return {
      account,
      name,
      body,
      role,
      privateGrant,
      ...(personId === undefined ? {} : { personId }),
      devices: devices.filter((device) => device.account === account).map(deviceEntry),
    };
  });
}

async function invitesFor(
  { accounts }: Pick<ServerParts, 'accounts'>,
  open: Awaited<ReturnType<ServerParts['accounts']['invitesTo']>>,
  all: readonly Member[],
) {
  const invites = [];
  for (const { id, mission, body, invitedBy, expiresAt } of open) {
    if (mission === undefined) continue;
    const { role, privateGrant, personId } = mission;
    const known = all.find(({ account }) => account === invitedBy)?.name;
    const name = known ?? (await accounts.account(invitedBy))?.name ?? '';
    const person = personId === undefined ? {} : { personId };
    invites.push({ id, role, privateGrant, ...person, body, invitedBy: name, expiresAt });
  }
  return invites;
}

export const memberChangeDoor = door(
  memberChangeRequest,
  async ({ storage, accounts, events, around }, { account }, request) => {
    const { missionId, remove } = request;
    // What is about single people never goes to a hub.
    if (around.hub === true && request.privateGrant === true) return 'denied';
    const outcome = await storage.write(missionId, async (mission) => {
      const me = await mission.member(account.id);
      if (me === null) return 'noMission';
      const leaves = remove === true && request.account === account.id;
      if (me.role !== 'lead' && !leaves) return 'denied';
      const member = await mission.member(request.account);
      // Who is not there is nobody to change, and is taken out already.
      if (member === null) return remove === true ? 'done' : 'denied';
      const { role = member.role, privateGrant = member.privateGrant, personId = member.personId } = request;
      if ((remove === true || role !== 'lead') && (await isLastLead(mission, member))) return 'lastLead';
      if (remove === true) await mission.removeMember(member.account);
      else {
        const { personId: _before, ...rest } = member;
        const person = personId === null || personId === undefined ? {} : { personId };
        await mission.putMember({ ...rest, role, privateGrant, ...person });
      }
      return 'done';
    });
    if (outcome !== 'done') return outcome;
    if (remove === true) await accounts.endNoticesOfMember(missionId, request.account);
    events.tell({ kind: 'member', missionId, account: request.account });
    return {};
  },
);

async function isLastLead(mission: MissionReader, member: Member): Promise<boolean> {
  if (member.role !== 'lead') return false;
  return (await mission.members()).every(({ account, role }) => account === member.account || role !== 'lead');
}
