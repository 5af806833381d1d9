/**
 * People and devices as the server knows them. Secrets are kept as their SHA-256 alone: whoever reads the store learns none of
 * them. They are 256 random bits, so a plain hash is enough; passwords would need more.
 */
import type { Locale } from '#shared/domain/fields.ts';
import type { Role } from '#shared/sync/rights.ts';

export interface Body {
  readonly id: string;
  readonly name: string;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  /** May bring missions to this server. */
  readonly begins: boolean;
}

/** An installation that somebody signed in on. */
export interface Device {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly approvedAt: string;
  /** When it last asked for something, to the quarter of an hour. */
  readonly seenAt?: string;
  readonly revokedAt?: string;
}

/** What an invitation gives, once, to whoever brings its secret. */
export interface Invite {
  /** To speak of it by; it opens nothing. */
  readonly id: string;
  readonly expiresAt: string;
  readonly invitedBy: string;
  readonly body: string;
  /** Where it is to a mission; one without founds an account that may begin missions. */
  readonly mission?: {
    readonly id: string;
    readonly role: Role;
    readonly privateGrant: boolean;
    readonly personId?: string;
    /** Good for as many as come. */
    readonly room?: true;
  };
  /** Where it is for another device of somebody who is here already: who that is, and the device that asked for it. */
  readonly account?: string;
  readonly device?: string;
}

/** An address at which a calendar program finds one person's programme. */
export interface Calendar {
  /** Who made it; it gives nothing once they are out of the mission. */
  readonly account: string;
  readonly missionId: string;
  readonly personId: string;
  readonly language: Locale;
  readonly madeAt: string;
}

/** Where notices of a mission's releases reach a device when its browser is closed, and the keys of that browser. */
export interface NoticeAddress {
  readonly device: string;
  readonly account: string;
  readonly missionId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface Accounts {
  bodies(): Promise<Body[]>;
  putBody(body: Body): Promise<void>;
  account(id: string): Promise<Account | null>;
  putAccount(account: Account): Promise<void>;
  /** True while nobody has ever joined. */
  isEmpty(): Promise<boolean>;
  deviceBySecret(secretHash: string): Promise<Device | null>;
  device(id: string): Promise<Device | null>;
  devicesOf(accounts: readonly string[]): Promise<Device[]>;
  addDevice(secretHash: string, device: Device): Promise<void>;
  sawDevice(id: string, at: string): Promise<void>;
  revokeDevice(id: string, at: string): Promise<void>;
  addInvite(secretHash: string, invite: Invite): Promise<void>;
  /** Gives an invitation away: the second to ask for it gets null, and so does whoever comes too late. */
  takeInvite(secretHash: string, now: string): Promise<Invite | null>;
  /** The same invitation, which stays; null where it could not be taken. */
  seeInvite(secretHash: string, now: string): Promise<Invite | null>;
  /** Those to a mission that can be taken. */
  invitesTo(missionId: string, now: string): Promise<Invite[]>;
  /** False where there is no such invitation to this mission. */
  withdrawInvite(missionId: string, id: string): Promise<boolean>;
  /** Takes the place of an earlier one of this account for the same person. */
  putCalendar(secretHash: string, calendar: Calendar): Promise<void>;
  calendarBySecret(secretHash: string): Promise<Calendar | null>;
  calendarsOf(account: string, missionId: string): Promise<Calendar[]>;
  endCalendar(of: Pick<Calendar, 'account' | 'missionId' | 'personId'>): Promise<void>;
  /** Takes the place of an earlier one of this device for the same mission. */
  putNoticeAddress(address: NoticeAddress): Promise<void>;
  noticeAddresses(missionId: string): Promise<NoticeAddress[]>;
  endNotices(of: Pick<NoticeAddress, 'device' | 'missionId'>): Promise<void>;
  endNoticesOfDevice(device: string): Promise<void>;
  endNoticesOfMember(missionId: string, account: string): Promise<void>;
  /** The push service knows it no more. */
  endNoticesTo(endpoint: string): Promise<void>;
  /** The server's own secret of that name: this one, where there was none yet. */
  ownSecret(name: string, fresh: string): Promise<string>;
  /** Takes away those whose time is over, and says how many there were. */
  removeLateInvites(now: string): Promise<number>;
}

/** What is kept for notices. */
export type NoticesKept = Pick<
  Accounts,
  | 'putNoticeAddress'
  | 'noticeAddresses'
  | 'endNotices'
  | 'endNoticesOfDevice'
  | 'endNoticesOfMember'
  | 'endNoticesTo'
  | 'ownSecret'
>;
