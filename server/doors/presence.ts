/** "I am here, at this record": told to those who plan the mission too, and never stored. */
import { PRESENT_MS, presenceRequest } from '#shared/sync/eventsWire.ts';
import { mayRead, readable } from '#shared/sync/rights.ts';
import { seesPresence } from '../events/events.ts';
import { door } from './reading.ts';

export const presenceDoor = door(presenceRequest, async ({ storage, events, around }, { account }, request) => {
  const { missionId, device, where, gone } = request;
  const found = await storage.read(missionId, async (mission) => ({
    member: await mission.member(account.id),
    row: where === null ? undefined : (await mission.rows([{ table: where.table, id: where.rowId }]))[0],
  }));
  const { member, row } = found;
  if (member === null) return 'noMission';
  if (!seesPresence(member)) return 'denied';
  // A record that has not come here yet, or is not theirs to read, is at no place that could be told to others.
  const told = where !== null && row !== undefined && mayRead(readable(member), row.key);
  events.tell({
    kind: 'presence',
    presence: {
      missionId,
      account: account.id,
      name: member.name,
      bodyId: member.body,
      device,
      ...(told ? { where } : {}),
      ...(gone === true ? { gone } : {}),
    },
    ...(told ? { key: row.key } : {}),
  });
  return { until: new Date(around.nowMs() + (gone === true ? 0 : PRESENT_MS)).toISOString() };
});
