/**
 * One client's talk with the server about one mission: push what waits, pull what became other. Clock, store and network are
 * arguments; the simulator runs this very code. Every step writes what it learnt in one local transaction (R1), so that it may
 * end anywhere and go on from there.
 */
import { acknowledge } from './acknowledge.ts';
import { enterEpoch, takePage } from './takePage.ts';
import { type BatchLimit, nextBatch, waitingOf } from './outbox.ts';
import type { Replica, SyncState } from './replica.ts';
import {
  BATCH,
  PAGE_ROWS,
  PROTOCOL,
  type PullPage,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  type SyncRefusal,
  type SyncRefusalKind,
  type WireTransaction,
} from './wire.ts';

/** `portal`: something answered that is not our server (R18). */
export type OfflineReason = 'network' | 'portal' | 'timeout' | 'server';

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: SyncRefusal }
  | { readonly kind: 'offline'; readonly why: OfflineReason };

export interface Server {
  push(request: PushRequest): Promise<Answer<PushAnswer>>;
  pull(request: PullRequest): Promise<Answer<PullPage>>;
}

export interface EngineParts {
  readonly replica: Replica;
  readonly server: Server;
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** Stamps for what the engine itself does. */
  readonly nextStamp: () => string;
  /** Called when another installation goes by the same name: gives this one a new one (R12). */
  readonly renameDevice: () => Promise<string>;
  /** How much is sent at once; as much as the wire allows where it is absent. */
  readonly limit?: BatchLimit;
  readonly onProgress?: (progress: SyncProgress) => void;
}

export interface SyncProgress {
  readonly sent: number;
  readonly waiting: number;
  readonly received: number;
  /** Of a first pull: how far it is, by the mission's numbers. */
  readonly upTo?: { readonly at: number; readonly head: number };
}

export type SyncOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'offline'; readonly why: OfflineReason }
  /** Waits for a person: a pull would take away many rows (R7). */
  | { readonly kind: 'held'; readonly removals: number; readonly rows: number }
  /** Another window took it up. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly why: SyncRefusalKind };

/** Steps of one sync after which it gives way; the next one goes on. Guards against a server that never says that it is done. */
const STEPS_MAX = 10_000;

/** The first page is short, so that there is something to see soon; those that take long become shorter. */
const PAGE = { first: 1000, least: 50, quickMs: 1000, slowMs: 5000 } as const;

/** Sends all that waits, then fetches all that is new. */
export async function syncOnce(parts: EngineParts): Promise<SyncOutcome> {
  let limit: BatchLimit = parts.limit ?? BATCH;
  const visit: Visit = {
    id: parts.newId(),
    received: new Set(),
    sent: 0,
    rows: 0,
    removals: 0,
    page: PAGE.first,
  };
  const begun = await begin(parts, visit);
  if (begun !== null) return begun;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const ahead = await lookAhead(parts, limit);
    const pushed = await pushOnce(parts, ahead, visit);
    if (pushed === 'more') continue;
    if (pushed === 'smaller') {
      limit = { ...limit, transactions: Math.max(1, Math.floor(limit.transactions / 2)), bytes: limit.bytes / 2 };
      continue;
    }
    if (pushed !== 'none') return pushed;
    const pulled = await pullOnce(parts, ahead.state, visit);
    if (pulled === 'more' || pulled === 'smaller') continue;
    return pulled === 'none' ? { kind: 'done' } : pulled;
  }
  return { kind: 'offline', why: 'server' };
}

/** What one sync remembers between its steps, and a crash may forget. */
export interface Visit {
  readonly id: string;
  /** Keys of the rows that came while everything is read anew. */
  received: Set<string>;
  sent: number;
  rows: number;
  /** How many rows are asked for at once, by how long the last page took (R14). */
  page: number;
  /** Rows that this visit's pulls took away so far (R7). */
  removals: number;
}

type Step = 'more' | 'none' | SyncOutcome;

/** A reading of everything that was cut off is begun again: what it had received is not known any more. */
async function begin({ replica }: EngineParts, visit: Visit): Promise<SyncOutcome | null> {
  const { held, reading } = await replica.look(async (local) => local.state());
  if (held !== undefined && !held.allowed) return { kind: 'held', removals: held.removals, rows: held.rows };
  if (reading !== 'again') return null;
  await replica.transact(async (local) => {
    const { base: _, ...state } = await local.state();
    if (state.reading === 'again') await local.setState({ ...state, cursor: 0, reader: visit.id });
  });
  return null;
}

/** What comes next: what is to be sent, and from where to fetch if there is nothing. */
interface Ahead {
  readonly state: SyncState;
  readonly batch: WireTransaction[];
  readonly waiting: number;
}

async function lookAhead({ replica }: EngineParts, limit: BatchLimit): Promise<Ahead> {
  return replica.look(async (local) => {
    const state = await local.state();
    // What a restored server forgot is known only when all that it knows is here.
    const waits = state.reading === 'again' ? [] : waitingOf(state, await local.pending());
    return { state, batch: nextBatch(state, waits, limit), waiting: waits.length };
  });
}

async function pushOnce(parts: EngineParts, { state, batch, waiting }: Ahead, visit: Visit): Promise<Step | 'smaller'> {
  const { replica, server, nowMs } = parts;
  if (batch.length === 0 || state.epoch === undefined) return 'none';
  const answer = await server.push({
    protocol: PROTOCOL,
    missionId: state.missionId,
    device: state.device,
    epoch: state.epoch,
    clientNow: new Date(nowMs()).toISOString(),
    transactions: batch,
  });
  if (answer.kind === 'ok') {
    await replica.transact(async (local) => acknowledge(local, state, batch, answer.value, visit));
    visit.sent += batch.length;
    parts.onProgress?.({ sent: visit.sent, waiting: waiting - batch.length, received: visit.rows });
    return 'more';
  }
  if (answer.kind === 'offline') return answer.why === 'timeout' && batch.length > 1 ? 'smaller' : answer;
  if (answer.refusal.refused === 'tooLarge' && batch.length > 1) return 'smaller';
  return mend(parts, state, answer.refusal, visit);
}

async function pullOnce(parts: EngineParts, state: SyncState, visit: Visit): Promise<Step | 'smaller'> {
  const { replica, server, nowMs } = parts;
  const askedMs = nowMs();
  const answer = await server.pull(pageAfter(state, visit, askedMs));
  if (answer.kind === 'offline') {
    if (answer.why !== 'timeout' || visit.page === PAGE.least) return answer;
    visit.page = Math.max(PAGE.least, Math.floor(visit.page / 4));
    return 'smaller';
  }
  visit.page = nextPage(visit.page, nowMs() - askedMs);
  if (answer.kind === 'refused') return mend(parts, state, answer.refusal, visit);
  const { trailer } = answer.value;
  const taken = await replica.transact(async (local) => takePage(local, state, answer.value, visit, parts));
  parts.onProgress?.({
    sent: visit.sent,
    waiting: 0,
    received: visit.rows,
    ...(state.reading === undefined ? {} : { upTo: { at: trailer.seq, head: trailer.head } }),
  });
  return taken;
}

function pageAfter(state: SyncState, visit: Visit, nowMs: number): PullRequest {
  return {
    protocol: PROTOCOL,
    missionId: state.missionId,
    device: state.device,
    ...(state.epoch === undefined ? {} : { epoch: state.epoch }),
    since: state.cursor,
    ...(state.base === undefined ? {} : { base: state.base }),
    ...(visit.page >= PAGE_ROWS ? {} : { rows: visit.page }),
    ...(state.epoch === undefined ? { day: new Date(nowMs).toISOString().slice(0, 10) } : {}),
  };
}

function nextPage(page: number, tookMs: number): number {
  if (tookMs > PAGE.slowMs) return Math.max(PAGE.least, Math.floor(page / 2));
  return tookMs < PAGE.quickMs ? Math.min(PAGE_ROWS, page * 4) : page;
}

/** What a refusal asks of the client; `more` where it is mended and the sync goes on. */
async function mend(
  { replica, renameDevice }: EngineParts,
  before: SyncState,
  refusal: SyncRefusal,
  visit: Visit,
): Promise<Step> {
  switch (refusal.refused) {
    case 'epoch':
      await replica.transact(async (local) => enterEpoch(local, before, refusal, visit));
      return 'more';
    case 'horizon':
      await replica.transact(async (local) => {
        const { base: _, ...state } = await local.state();
        visit.received = new Set();
        await local.setState({ ...state, cursor: 0, reading: 'again', reader: visit.id });
      });
      return 'more';
    case 'cloned': {
      const device = await renameDevice();
      await replica.transact(async (local) => {
        await local.setState({ ...(await local.state()), device });
      });
      return 'more';
    }
    default:
      return { kind: 'refused', why: refusal.refused };
  }
}
