/**
 * Calendar addresses: a person's programme as it was last released, for programs that ask for it by themselves and cannot sign in.
 * The address is the secret, good for that one programme, until it is ended or its maker leaves the mission.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { asReleased } from '#shared/domain/release/asReleased.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { releaseTimes } from '#shared/domain/release/releaseTimes.ts';
import { loadDocumentLanguage } from '#shared/export/documentLanguage.ts';
import { writeCalendar } from '#shared/export/ics/writeCalendar.ts';
import { calendarEndRequest, calendarMakeRequest, calendarsRequest } from '#shared/sync/calendarWire.ts';
import type { Member } from '#shared/sync/rights.ts';
import type { Calendar } from '../accounts/accounts.ts';
import { hashOfSecret, newSecret } from '../accounts/secrets.ts';
import type { Reply } from '../http/exchange.ts';
import { publicState } from '../missions/publicState.ts';
import type { MissionReader } from '../storage/storage.ts';
import type { ServerParts } from './door.ts';
import { door, refused } from './reading.ts';

/** Whose programme may this member have at an address? */
function mayHave({ role, personId }: Member, wanted: string): boolean {
  return role === 'lead' || role === 'organiser' || (role !== 'viewer' && personId === wanted);
}

export const calendarsDoor = door(calendarsRequest, async ({ accounts, storage }, { account }, { missionId }) => {
  const member = await storage.read(missionId, async (mission) => mission.member(account.id));
  if (member === null) return 'noMission';
  const own = await accounts.calendarsOf(account.id, missionId);
  return { calendars: own.map(({ personId, language, madeAt }) => ({ personId, language, madeAt })) };
});

export const calendarMakeDoor = door(calendarMakeRequest, async (parts, { account }, request) => {
  const { accounts, storage, around } = parts;
  const { missionId, personId } = request;
  const found = await storage.read(missionId, async (mission) => ({
    member: await mission.member(account.id),
    person: (await mission.rows([{ table: 'people', id: personId }]))[0],
  }));
  if (found.member === null) return 'noMission';
  if (!mayHave(found.member, personId) || found.person === undefined) return 'denied';
  const secret = newSecret();
  const madeAt = new Date(around.nowMs()).toISOString();
  await accounts.putCalendar(hashOfSecret(secret), { ...request, account: account.id, madeAt });
  return { secret };
});

export const calendarEndDoor = door(calendarEndRequest, async ({ accounts }, { account }, { missionId, personId }) => {
  await accounts.endCalendar({ account: account.id, missionId, personId });
  return {};
});

/** What a calendar program reads; the same refusal for every address that gives nothing. */
export async function calendarFile(
  { accounts, storage }: ServerParts,
  secret: string,
  request: IncomingMessage,
): Promise<Reply> {
  const calendar = await accounts.calendarBySecret(hashOfSecret(secret));
  if (calendar === null) return refused('noFile');
  return storage.read(calendar.missionId, async (mission) => {
    const [head, member] = [await mission.head(), await mission.member(calendar.account)];
    if (head === null || member === null || !mayHave(member, calendar.personId)) return refused('noFile');
    const etag = tagOf(calendar, `${head.epoch} ${head.seq}`);
    // Programs ask every hour, and a mission changes seldom: nothing is read to say so.
    if (request.headers['if-none-match'] === etag)
      return { status: 304, type: 'text/calendar; charset=utf-8', text: '', etag };
    return { status: 200, type: 'text/calendar; charset=utf-8', text: await written(mission, calendar), etag };
  });
}

function tagOf({ personId, language }: Calendar, at: string): string {
  return `"${createHash('sha256').update(`${at} ${personId} ${language}`).digest('base64url').slice(0, 27)}"`;
}

async function written(mission: MissionReader, { missionId, personId, language }: Calendar): Promise<string> {
  const state = await publicState(mission, missionId);
  const released = asReleased(state, currentRelease(state));
  const words = await loadDocumentLanguage(language);
  return writeCalendar(released, { personId, drafts: true }, words, releaseTimes(state));
}
