/** Which devices hear of new releases while their browser is closed. Each device speaks for itself alone. */
import { noticesBeginRequest, noticesEndRequest, noticesRequest } from '#shared/sync/noticesWire.ts';
import { door } from './reading.ts';

/** Of one person in one mission. */
const DEVICES = 20;

export const noticesDoor = door(noticesRequest, async (parts, { account, device }, { missionId }) => {
  const { accounts, storage, notices } = parts;
  const member = await storage.read(missionId, async (mission) => mission.member(account.id));
  if (member === null) return 'noMission';
  if (notices === undefined) return { on: false };
  const all = await accounts.noticeAddresses(missionId);
  return { key: notices.key, on: all.some((address) => address.device === device.id) };
});

export const noticesBeginDoor = door(noticesBeginRequest, async (parts, { account, device }, request) => {
  const { accounts, storage, notices } = parts;
  const member = await storage.read(request.missionId, async (mission) => mission.member(account.id));
  if (member === null) return 'noMission';
  if (notices === undefined) return 'denied';
  if (!notices.mayReach(request.endpoint)) return 'malformed';
  const others = (await accounts.noticeAddresses(request.missionId)).filter(
    (address) => address.account === account.id && address.device !== device.id,
  );
  if (others.length >= DEVICES) return 'denied';
  await accounts.putNoticeAddress({ ...request, account: account.id, device: device.id });
  return {};
});

/** Whoever is in the mission no longer may end them, too. */
export const noticesEndDoor = door(noticesEndRequest, async ({ accounts }, { device }, { missionId }) => {
  await accounts.endNotices({ device: device.id, missionId });
  return {};
});
