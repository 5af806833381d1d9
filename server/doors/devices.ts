/** The devices that people signed in on: one's own, another one, and those that are shut out. */
import { type DeviceEntry, devicesRequest, revokeRequest } from '#shared/sync/membersWire.ts';
import type { Device } from '../accounts/accounts.ts';
import type { ServerParts } from './door.ts';
import { keepInvite } from './join.ts';
import { door } from './reading.ts';

export function deviceEntry({ id, name, approvedAt, seenAt, revokedAt }: Device): DeviceEntry {
  return {
    id,
    name,
    approvedAt,
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
}

export const devicesDoor = door(devicesRequest, async ({ accounts }, { account, device }) => ({
  devices: (await accounts.devicesOf([account.id])).map(deviceEntry),
  current: device.id,
}));

export const linkDoor = door(devicesRequest, async ({ accounts, around }, { account, device }) =>
  keepInvite(accounts, { body: account.body, invitedBy: account.id, account: account.id, device: device.id }, around),
);

/** One's own, or, for leads, one of a member of a mission that they lead. Whether there is another is not said. */
export const revokeDoor = door(revokeRequest, async (parts, { account }, request) => {
  const { accounts, events, around } = parts;
  const device = await accounts.device(request.device);
  if (device === null) return 'denied';
  if (device.account !== account.id && !(await leads(parts, account.id, device.account))) return 'denied';
  await accounts.revokeDevice(device.id, new Date(around.nowMs()).toISOString());
  await accounts.endNoticesOfDevice(device.id);
  events.tell({ kind: 'revoked', device: device.id });
  return {};
});

async function leads({ storage }: ServerParts, lead: string, account: string): Promise<boolean> {
  for (const missionId of await storage.missionsOf(account)) {
    const member = await storage.read(missionId, async (mission) => mission.member(lead));
    if (member?.role === 'lead') return true;
  }
  return false;
}
