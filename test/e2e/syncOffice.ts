/** A server with one mission in it, and devices of several kinds that share it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { StoredRow } from '#renderer/data/database.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { type LargeSize, enlargeMission } from '#shared/sample/enlarge.ts';
import { type Role, streamOf } from '#shared/sync/rights.ts';
import { uploadOf } from '#shared/sync/share.ts';
import { Device } from '#test/contract/device.ts';
import { bundlePage } from '#test/syncPage/bundle.ts';
import type { SyncPage } from '#test/syncPage/page.ts';
import { type SyncServer, startSyncServer } from './syncServer.ts';

declare const device: SyncPage;

/** The page that drives the app's store and sync without screens, as a folder to serve. */
export async function syncPage(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-page-'));
  await bundlePage(path.resolve(import.meta.dirname, '../syncPage/page.ts'), folder, { minify: false });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Office {
  readonly server: SyncServer;
  readonly missionId: string;
  /** A device of the lead who brought the mission, in this process. */
  readonly observer: Device;
  /** Of people in the roster, sorted. */
  readonly people: readonly string[];
  invite(role: Role): Promise<string>;
  /** Ids of all transactions that the server has, in order. */
  kept(): Promise<readonly string[]>;
}

export async function openOffice(folder: string, size?: LargeSize): Promise<Office> {
  const server = await startSyncServer('Investment Office', folder);
  const { mission, rows: few } = sampleMission();
  const rows: readonly StoredRow[] = size === undefined ? few : enlargeMission(few, size);
  const post = async (door: string, body: object, secret?: string): Promise<Record<string, unknown>> => {
    const signed: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    const headers = { 'content-type': 'application/json', ...signed };
    const response = await fetch(`${server.url}${door}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Record<string, unknown>;
  };
  const founding = server.foundingLink.replace(/.*\//, '');
  const joined = await post('/api/join', { secret: founding, name: 'Chan Tai Man', device: 'Desktop' });
  const lead = String(joined['secret']);
  await post('/api/missions', { missionId: mission.id }, lead);
  const observer = new Device(server.url, mission.id, lead);
  await observer.sync();
  for (const ops of uploadOf(rows, new Date().toISOString())) observer.commit(ops);
  await observer.sync();
  return {
    server,
    missionId: mission.id,
    observer,
    people: rows.flatMap(({ table, row }) => (table === 'people' ? [row.id] : [])).toSorted(),
    invite: async (role) =>
      String((await post('/api/invites', { missionId: mission.id, role, newBody: 'Chamber' }, lead))['secret']),
    kept: async () => {
      const all = await server.storage.read(mission.id, async (store) => store.allTransactions());
      return all.map(({ transaction }) => transaction.id);
    },
  };
}

/** Makes the waiting of a page shorter by a factor: its time-outs, pauses and what it measures them by. */
function hurry(factor: number): void {
  const { setTimeout: wait, setInterval: every } = globalThis;
  const limit = AbortSignal.timeout.bind(AbortSignal);
  const now = performance.now.bind(performance);
  Object.assign(globalThis, {
    setTimeout: (work: () => void, ms = 0) => wait(work, ms / factor),
    setInterval: (work: () => void, ms = 0) => every(work, ms / factor),
  });
  AbortSignal.timeout = (ms) => limit(Math.ceil(ms / factor));
  performance.now = () => now() * factor;
}

export interface PageOptions {
  /** So much faster its waiting is. */
  readonly hurried?: number;
  /** Runs in each page of it before anything else. */
  readonly before?: () => void;
  /** What its clock says when it begins. */
  readonly time?: Date;
}

export async function newContext(
  browser: Browser,
  { hurried, before, time }: PageOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext();
  if (hurried !== undefined) await context.addInitScript(hurry, hurried);
  if (time !== undefined) await context.clock.install({ time });
  if (before !== undefined) await context.addInitScript(before);
  return context;
}

/** A window that has the workspace open. */
export async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => device.open());
  return page;
}

/** By table and id, of what everybody who organises reads; as text, to be compared. */
function readByAll(rows: Iterable<readonly [string, unknown]>): string[] {
  const shared = [...rows].filter(([key]) => ['public', 'draft', 'staff'].includes(streamOf(key.replace(/\/.*/, ''))));
  return shared.map(([key, row]) => `${key} ${JSON.stringify(sorted(row))}`).toSorted();
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).map(([name, inner]): [string, unknown] => [name, sorted(inner)]);
  return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export async function rowsOf(page: Page, missionId: string): Promise<string[]> {
  return readByAll(Object.entries(await page.evaluate(async (id) => device.rows(id), missionId)));
}

/** What the server gives to whoever reads all of it. */
export async function projection({ observer }: Office): Promise<string[]> {
  const outcome = await observer.sync();
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return readByAll([...observer.replica.disk.rows].map(([key, { row }]) => [key, row] as const));
}
