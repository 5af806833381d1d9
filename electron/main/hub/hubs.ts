/**
 * The hubs that this laptop has open: for each mission a process of its own (server/hubProcess.ts) with a store that is there the
 * next time, too. Address and port are kept beside it, since browsers in the room find their data by the address of the page.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { HubStanding, HubWish, OpenHub, RoomAddress } from '#shared/ipc/host.ts';
import { type HubFailure, type HubNews, hubNews, type HubOrder } from '#shared/ipc/hubProcess.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { atomicWrite } from '../files/atomicWrite.ts';

/** As Electron's utility process is. */
export interface HubChild {
  postMessage(order: HubOrder): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

interface HubParts {
  /** Of all hubs, one in each folder of it. */
  readonly folder: string;
  /** Of the built web app. */
  readonly webFolder: string;
  readonly start: () => HubChild;
  readonly addresses: () => readonly RoomAddress[];
  /** It is open no longer, and nobody closed it. */
  readonly onEnded: (missionId: string) => void;
  /** Whether there is one that the laptop should not fall asleep over. */
  readonly onAny: (any: boolean) => void;
}

export interface Hubs {
  open(wish: HubWish): Promise<Result<OpenHub, HubFailure>>;
  close(missionId: string): Promise<void>;
  closeAll(): void;
  readonly isAnyOpen: boolean;
  standing(missionId: string): Promise<HubStanding>;
  /** Whether this is the address of a hub that is open here. */
  isOwn(origin: string): boolean;
}

interface Running extends OpenHub {
  readonly child: HubChild;
  closing: boolean;
}

/** A server that says nothing for so long will not. */
const STARTS_WITHIN_MS = 20_000;
/** In which a hub ends its answers and its store. */
const ENDS_WITHIN_MS = 5000;
const KEPT_FILE = 'address.json';

const kept = z.strictObject({ host: z.string().max(100), port: z.int().min(1).max(65_535) });
type Kept = z.infer<typeof kept>;

export function createHubs(parts: HubParts): Hubs {
  const running = new Map<string, Running>();
  const opening = new Map<string, Promise<Result<OpenHub, HubFailure>>>();
  const folderOf = (missionId: string): string => join(parts.folder, missionId);

  async function start(wish: HubWish): Promise<Result<OpenHub, HubFailure>> {
    const { missionId, host, name, body, device } = wish;
    const folder = folderOf(missionId);
    const before = await readKept(folder);
    const port = wish.anotherPort === true ? 0 : (before?.port ?? 0);
    const { webFolder } = parts;
    const child = parts.start();
    const said = firstWord(child);
    child.postMessage({ kind: 'start', folder, host, port, webFolder, lead: { missionId, name, body, device } });
    const news = await said;
    if (news.kind === 'failed') {
      child.kill();
      return err(news.why);
    }
    const { url, secret } = news;
    const hub: Running = { url, secret, child, closing: false };
    running.set(missionId, hub);
    parts.onAny(true);
    child.on('exit', () => {
      if (running.get(missionId) === hub) running.delete(missionId);
      parts.onAny(running.size > 0);
      if (!hub.closing) parts.onEnded(missionId);
    });
    await keep(folder, { host, port: Number(new URL(url).port) });
    return ok(asOpen(hub));
  }

  async function end(missionId: string): Promise<void> {
    const hub = running.get(missionId);
    if (hub === undefined) return;
    hub.closing = true;
    const gone = new Promise<void>((resolve) => {
      hub.child.on('exit', () => resolve());
    });
    hub.child.postMessage({ kind: 'stop' });
    const limit = setTimeout(() => hub.child.kill(), ENDS_WITHIN_MS);
    await gone;
    clearTimeout(limit);
  }

  return {
    async open(wish) {
      const { missionId } = wish;
      const there = running.get(missionId);
      if (there !== undefined && !there.closing) return ok(asOpen(there));
      // Its store and its port are free only then.
      await end(missionId);
      const begun = opening.get(missionId) ?? start(wish).finally(() => opening.delete(missionId));
      opening.set(missionId, begun);
      return begun;
    },
    async close(missionId) {
      await opening.get(missionId);
      await end(missionId);
    },
    closeAll() {
      for (const missionId of running.keys()) void end(missionId);
    },
    get isAnyOpen() {
      return [...running.values()].some(({ closing }) => !closing);
    },
    async standing(missionId) {
      const there = running.get(missionId);
      const last = await readKept(folderOf(missionId));
      return {
        addresses: [...parts.addresses()],
        open: there === undefined || there.closing ? null : asOpen(there),
        last: last?.host ?? null,
      };
    },
    isOwn: (origin) => [...running.values()].some(({ url }) => url === origin),
  };
}

const asOpen = ({ url, secret }: Running): OpenHub => ({ url, secret });

/** What it says first; a process that ends before has failed. */
async function firstWord(child: HubChild): Promise<HubNews> {
  return new Promise((resolve) => {
    const failed = (): void => resolve({ kind: 'failed', why: 'failed' });
    const limit = setTimeout(failed, STARTS_WITHIN_MS);
    child.on('exit', failed);
    child.on('message', (message) => {
      clearTimeout(limit);
      const news = hubNews.safeParse(message);
      if (news.success) resolve(news.data);
      else failed();
    });
  });
}

async function readKept(folder: string): Promise<Kept | null> {
  try {
    return kept.parse(JSON.parse(await readFile(join(folder, KEPT_FILE), 'utf8')));
  } catch {
    // The first time, or a file that somebody changed: any free port will do.
    return null;
  }
}

async function keep(folder: string, address: Kept): Promise<void> {
  // Where the disk refuses, the hub is open all the same, and may have another port the next time.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
  await atomicWrite(join(folder, KEPT_FILE), JSON.stringify(address), 0o600).catch(() => undefined);
}
