/**
 * Notices of new releases to devices whose browser is closed (web push). A notice names the mission and the number and nothing
 * else, is encrypted for the device (RFC 8291), and always of one length; it is a hint, and a device that misses it finds the
 * release at its next sync.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { buildPushPayload } from '@block65/webcrypto-web-push';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { unreadBy } from '#shared/domain/release/reading.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { currentRelease } from '#shared/domain/release/releases.ts';
import { mayRead, type Member, readable } from '#shared/sync/rights.ts';
import type { Accounts, NoticeAddress } from '../accounts/accounts.ts';
import { publicState } from '../missions/publicState.ts';
import type { Storage } from '../storage/storage.ts';
import { Turns } from '../storage/turns.ts';
import { post, type Ways } from './post.ts';
import { mayReach } from './publicHosts.ts';
import type { VapidKeys } from './vapidKeys.ts';

/** At once, of all missions. */
const LINES = 8;
/** After the answer to whoever released; then whom the push service could not take it for is tried again. */
const ROUNDS_MS: readonly number[] = [500, 30_000, 300_000];
/** How long a push service keeps it for a device that is switched off. */
const KEPT_S = 86_400;

export interface NoticeSettings {
  readonly keys: VapidKeys;
  /** Whom a push service may write to about this server. */
  readonly contact: string;
  readonly ways: Ways;
  readonly roundsMs?: readonly number[] | undefined;
}

interface Parts {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly log: (line: { readonly event: string; readonly [detail: string]: string | number }) => void;
}

interface News {
  readonly missionId: string;
  /** That have just come. */
  readonly releases: readonly string[];
  /** The device that brought them. */
  readonly sender: string;
}

type Sent = 'sent' | 'gone' | 'refused' | 'again';

export class Notices {
  readonly #parts: Parts;
  readonly #settings: NoticeSettings;
  readonly #lines = Array.from({ length: LINES }, () => new Turns());
  readonly #working = new Set<Promise<void>>();
  readonly #ended = new AbortController();
  #next = 0;

  constructor(parts: Parts, settings: NoticeSettings) {
    this.#parts = parts;
    this.#settings = settings;
  }

  /** By which browsers bind what they get to this server. */
  get key(): string {
    return this.#settings.keys.publicKey;
  }

  mayReach(endpoint: string): boolean {
    return mayReach(endpoint, this.#settings.ways.own);
  }

  /** Returns at once. */
  tell(news: News): void {
    if (this.#ended.signal.aborted) return;
    const work = this.#rounds(news)
      .catch((error: unknown) => {
        if (this.#ended.signal.aborted) return;
        this.#parts.log({ event: 'failed', kind: error instanceof Error ? error.name : typeof error });
      })
      .finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  /** What is under way is broken off. */
  async stop(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#working);
  }

  async #rounds(news: News): Promise<void> {
    let left: ReadonlySet<string> | undefined;
    for (const ms of this.#settings.roundsMs ?? ROUNDS_MS) {
      await pause(ms, undefined, { signal: this.#ended.signal });
      left = await this.#round(news, left);
      if (left.size === 0) return;
    }
  }

  /** To all, or to those that are left of the round before; gives those that are to be tried again. */
  async #round(news: News, left: ReadonlySet<string> | undefined): Promise<ReadonlySet<string>> {
    const { missionId } = news;
    const { accounts, storage, log } = this.#parts;
    const all = (await accounts.noticeAddresses(missionId)).filter(({ device }) => device !== news.sender);
    const wanted = left === undefined ? all : all.filter(({ device }) => left.has(device));
    if (wanted.length === 0) return new Set();
    const { state, members } = await storage.read(missionId, async (mission) => ({
      state: await publicState(mission, missionId),
      members: await mission.members(),
    }));
    const release = currentRelease(state);
    if (release === undefined || !news.releases.includes(release.id)) return new Set();
    const known = await accounts.devicesOf(wanted.map(({ account }) => account));
    const good = new Set(known.filter(({ revokedAt }) => revokedAt === undefined).map(({ id }) => id));
    const told = wanted.filter(({ device, account }) => {
      const member = members.find((one) => one.account === account);
      return good.has(device) && member !== undefined && isTold(state, member);
    });
    const outcomes = await Promise.all(told.map(async (address) => this.#inLine(address, release)));
    const count = (which: Sent): number => outcomes.filter((one) => one === which).length;
    log({
      event: 'notices',
      sent: count('sent'),
      gone: count('gone'),
      refused: count('refused'),
      again: count('again'),
    });
    return new Set(told.filter((_, index) => outcomes[index] === 'again').map(({ device }) => device));
  }

  async #inLine(address: NoticeAddress, release: Release): Promise<Sent> {
    this.#next = (this.#next + 1) % LINES;
    const line = this.#lines[this.#next];
    return line === undefined ? 'again' : line.take(async () => this.#send(address, release));
  }

  async #send({ missionId, endpoint, p256dh, auth }: NoticeAddress, { number }: Release): Promise<Sent> {
    const { keys, contact, ways } = this.#settings;
    // What a release of before brought and nobody has seen yet, this one replaces. The topic is a name, and says nothing.
    const topic = createHmac('sha256', keys.privateKey).update(missionId).digest('base64url').slice(0, 32);
    let message: Awaited<ReturnType<typeof buildPushPayload>>;
    try {
      message = await buildPushPayload(
        { data: JSON.stringify({ missionId, number }), options: { ttl: KEPT_S, urgency: 'high', topic } },
        { endpoint, expirationTime: null, keys: { p256dh, auth } },
        { ...keys, subject: contact },
      );
    } catch {
      // Keys that nothing can be encrypted with.
      await this.#parts.accounts.endNoticesTo(endpoint);
      return 'gone';
    }
    let status: number;
    try {
      status = await post(endpoint, message, ways, this.#ended.signal);
    } catch {
      return 'again';
    }
    if (status >= 200 && status < 300) return 'sent';
    if (status === 404 || status === 410) {
      await this.#parts.accounts.endNoticesTo(endpoint);
      return 'gone';
    }
    return status === 429 || status >= 500 ? 'again' : 'refused';
  }
}

/** As on screens: who is somebody of the roster hears of what concerns them alone, and others of every release. */
function isTold(state: MissionState, member: Member): boolean {
  if (!mayRead(readable(member), 'public')) return false;
  return member.personId === undefined || unreadBy(state, member.personId) !== undefined;
}
