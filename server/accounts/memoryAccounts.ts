import type { Account, Accounts, Body, Calendar, Device, Invite, NoticeAddress } from './accounts.ts';

export function memoryAccounts(): Accounts {
  const bodies = new Map<string, Body>();
  const accounts = new Map<string, Account>();
  const devices = new Map<string, Device>();
  const secrets = new Map<string, string>();
  const invites = new Map<string, Invite>();
  const calendars = new Map<string, Calendar>();
  const notices = new Map<string, NoticeAddress>();
  const ownSecrets = new Map<string, string>();
  const endNotices = (which: (address: NoticeAddress) => boolean): void => {
    for (const [key, address] of notices) if (which(address)) notices.delete(key);
  };
  const endCalendar: Accounts['endCalendar'] = async ({ account, missionId, personId }) => {
    for (const [secretHash, held] of calendars) {
      if (held.account === account && held.missionId === missionId && held.personId === personId) {
        calendars.delete(secretHash);
      }
    }
  };
  return {
    bodies: async () => [...bodies.values()],
    putBody: async (body) => void bodies.set(body.id, body),
    account: async (id) => accounts.get(id) ?? null,
    putAccount: async (account) => void accounts.set(account.id, account),
    isEmpty: async () => accounts.size === 0,
    deviceBySecret: async (secretHash) => devices.get(secrets.get(secretHash) ?? '') ?? null,
    device: async (id) => devices.get(id) ?? null,
    devicesOf: async (accounts) => [...devices.values()].filter(({ account }) => accounts.includes(account)),
    addDevice: async (secretHash, device) => {
      secrets.set(secretHash, device.id);
      devices.set(device.id, device);
    },
    sawDevice: async (id, at) => {
      const device = devices.get(id);
      if (device !== undefined) devices.set(id, { ...device, seenAt: at });
    },
    revokeDevice: async (id, at) => {
      const device = devices.get(id);
      if (device !== undefined && device.revokedAt === undefined) devices.set(id, { ...device, revokedAt: at });
    },
    addInvite: async (secretHash, invite) => void invites.set(secretHash, invite),
    takeInvite: async (secretHash, now) => {
      const invite = invites.get(secretHash);
      invites.delete(secretHash);
      return invite === undefined || invite.expiresAt <= now ? null : invite;
    },
    seeInvite: async (secretHash, now) => {
      const invite = invites.get(secretHash);
      return invite === undefined || invite.expiresAt <= now ? null : invite;
    },
    invitesTo: async (missionId, now) =>
      [...invites.values()].filter(({ mission, expiresAt }) => mission?.id === missionId && expiresAt > now),
    withdrawInvite: async (missionId, id) => {
      const found = [...invites].find(([, invite]) => invite.id === id && invite.mission?.id === missionId);
      return found !== undefined && invites.delete(found[0]);
    },
    putCalendar: async (secretHash, calendar) => {
      await endCalendar(calendar);
      calendars.set(secretHash, calendar);
    },
    calendarBySecret: async (secretHash) => calendars.get(secretHash) ?? null,
    calendarsOf: async (account, missionId) =>
      [...calendars.values()].filter((held) => held.account === account && held.missionId === missionId),
    endCalendar,
    putNoticeAddress: async (address) => void notices.set(`${address.device}/${address.missionId}`, address),
    noticeAddresses: async (missionId) => [...notices.values()].filter((held) => held.missionId === missionId),
    endNotices: async ({ device, missionId }) => void notices.delete(`${device}/${missionId}`),
    endNoticesOfDevice: async (device) => endNotices((held) => held.device === device),
    endNoticesOfMember: async (missionId, account) =>
      endNotices((held) => held.missionId === missionId && held.account === account),
    endNoticesTo: async (endpoint) => endNotices((held) => held.endpoint === endpoint),
    ownSecret: async (name, fresh) => {
      const held = ownSecrets.get(name) ?? fresh;
      ownSecrets.set(name, held);
      return held;
    },
    removeLateInvites: async (now) => {
      const late = [...invites].filter(([, { expiresAt }]) => expiresAt <= now);
      for (const [secretHash] of late) invites.delete(secretHash);
      return late.length;
    },
  };
}
