/** What is asked of a server besides syncing: what an invitation is to, who is in a mission, on which devices, and changes of that. */
import type { Workspace } from '#renderer/data/workspace.ts';
import type { Locale } from '#shared/domain/fields.ts';
import type { Answer } from '#shared/sync/engine.ts';
import type { JoinLink } from '#shared/sync/joinLink.ts';
import { helloAnswer, invitationAnswer, linkAnswer } from '#shared/sync/joinWire.ts';
import { hubHereAnswer } from '#shared/sync/hubWire.ts';
import { calendarMadeAnswer, calendarsAnswer } from '#shared/sync/calendarWire.ts';
import { devicesAnswer, doneAnswer, inviteAnswer, membersAnswer } from '#shared/sync/membersWire.ts';
import type { Role } from '#shared/sync/rights.ts';
import { askDoor } from '#shared/sync/transport.ts';
import { PROTOCOL } from '#shared/sync/wire.ts';
import { connectionTo } from './connections.ts';
import { type BaseOf, transportTo } from './transportTo.ts';

interface Schema<T> {
  safeParse(given: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** What an answer of that schema holds; null where it is none. */
export const reading =
  <T>(schema: Schema<T>) =>
  (given: unknown): T | null => {
    const read = schema.safeParse(given);
    return read.success ? read.data : null;
  };

/** Asks as whom this device is known there. */
export async function ask<T>(
  { workspace, baseOf, address, secret: given }: Doors,
  path: `/api/${string}`,
  request: object,
  schema: Schema<T>,
): Promise<Answer<T>> {
  const secret = given ?? (await connectionTo(workspace, address))?.secret;
  if (secret === undefined) return { kind: 'refused', refusal: { protocol: PROTOCOL, refused: 'signIn' } };
  return askDoor(transportTo(baseOf, address, secret), path, request, reading(schema));
}

export interface Doors {
  readonly workspace: Workspace;
  readonly baseOf: BaseOf;
  readonly address: string;
  /** Of a hub of this device; for servers it is what they gave to this device when it joined. */
  readonly secret?: string;
}

type AnswerOf<S> = S extends Schema<infer T> ? T : never;
export type Invitation = AnswerOf<typeof invitationAnswer>;
export type MembersList = AnswerOf<typeof membersAnswer>;
export type DevicesList = AnswerOf<typeof devicesAnswer>;
export type Made = AnswerOf<typeof inviteAnswer>;
export type Linked = AnswerOf<typeof linkAnswer>;
export type Hello = AnswerOf<typeof helloAnswer>;
export type HubHere = AnswerOf<typeof hubHereAnswer>;
export type CalendarsList = AnswerOf<typeof calendarsAnswer>;
type Done = Promise<Answer<AnswerOf<typeof doneAnswer>>>;

/** Looks at an invitation without taking it. */
export async function lookAt(baseOf: BaseOf, { address, secret }: JoinLink): Promise<Answer<Invitation>> {
  return askDoor(transportTo(baseOf, address), '/api/invitation', { secret }, reading(invitationAnswer));
}

/** Who one is there, and which missions are one's own. */
export async function hello(doors: Doors): Promise<Answer<Hello>> {
  return ask(doors, '/api/hello', { protocol: PROTOCOL, clientNow: new Date().toISOString() }, helloAnswer);
}

export async function membersOf(doors: Doors, missionId: string): Promise<Answer<MembersList>> {
  return ask(doors, '/api/members', { missionId }, membersAnswer);
}

/** Devices that have a line to a hub of this one open. */
export async function hereAtHub(doors: Doors, missionId: string): Promise<Answer<HubHere>> {
  return ask(doors, '/api/hub/here', { missionId }, hubHereAnswer);
}

export interface MemberChange {
  readonly missionId: string;
  readonly account: string;
  readonly role?: Role;
  readonly privateGrant?: boolean;
  /** Null where they are nobody of the roster. */
  readonly personId?: string | null;
  readonly remove?: true;
}

export async function changeMember(doors: Doors, change: MemberChange): Done {
  return ask(doors, '/api/members/change', change, doneAnswer);
}

export interface Inviting {
  readonly missionId: string;
  readonly role: Role;
  readonly privateGrant?: boolean;
  readonly personId?: string;
  readonly body?: string;
  readonly newBody?: string;
  /** For everybody in the room of a hub. */
  readonly room?: true;
}

export async function invite(doors: Doors, request: Inviting): Promise<Answer<Made>> {
  return ask(doors, '/api/invites', request, inviteAnswer);
}

export async function withdrawInvite(doors: Doors, missionId: string, id: string): Done {
  return ask(doors, '/api/invites/withdraw', { missionId, id }, doneAnswer);
}

export async function devicesOf(doors: Doors): Promise<Answer<DevicesList>> {
  return ask(doors, '/api/devices', {}, devicesAnswer);
}

export async function revokeDevice(doors: Doors, device: string): Done {
  return ask(doors, '/api/devices/revoke', { device }, doneAnswer);
}

/** An invitation for another device of one's own. */
export async function linkDevice(doors: Doors): Promise<Answer<Linked>> {
  return ask(doors, '/api/devices/link', {}, linkAnswer);
}

export async function calendarsOf(doors: Doors, missionId: string): Promise<Answer<CalendarsList>> {
  return ask(doors, '/api/calendars', { missionId }, calendarsAnswer);
}

export interface CalendarWanted {
  readonly missionId: string;
  readonly personId: string;
  readonly language: Locale;
}

/** The secret of a new calendar address; an earlier one for the same person ends. */
export async function makeCalendar(doors: Doors, wanted: CalendarWanted): Promise<Answer<{ readonly secret: string }>> {
  return ask(doors, '/api/calendars/make', wanted, calendarMadeAnswer);
}

export async function endCalendar(doors: Doors, missionId: string, personId: string): Done {
  return ask(doors, '/api/calendars/end', { missionId, personId }, doneAnswer);
}
