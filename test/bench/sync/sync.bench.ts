/**
 * Sync of 50,000 rows between two browsers and a server of its own process, on loopback, each figure beside its floor in the same
 * run: `npm run bench:sync`. The figures stand in docs/measurements.md.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { TABLES } from '#shared/domain/tables.ts';
import { enlargeMission } from '#shared/sample/enlarge.ts';
import { kilobytes, median, ms, percentile, report } from '../figures.ts';
import { newDevice, pageOf } from '../missions.ts';
import type { SyncBench } from './page.ts';
import { startServerProcess } from './serverProcess.ts';

declare const bench: SyncBench;

const ROWS = Number(process.env['LEGATION_BENCH_ROWS'] ?? 50_000);
const EDITS = Number(process.env['LEGATION_BENCH_EDITS'] ?? 10_000);
const PINGS = 100;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Bytes that a page sends and receives, headers and compression included as far as the browser tells. */
interface Wire {
  down: number;
  up: number;
}

async function countWire(page: Page): Promise<{ wire: Wire; session: CDPSession }> {
  const session = await page.context().newCDPSession(page);
  const wire: Wire = { down: 0, up: 0 };
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (wire.down += encodedDataLength));
  session.on('Network.requestWillBeSent', ({ request }) => {
    const entries = request.postDataEntries ?? [];
    wire.up += entries.reduce((sum, { bytes }) => sum + Buffer.from(bytes ?? '', 'base64').length, 0);
  });
  return { wire, session };
}

/** What the network and a disk cost alone: lines of rows, and one transaction of SQLite per 500 edits. */
async function serveFloor(lines: string): Promise<{ url: string; server: Server; folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'legation-floor-'));
  const db = new DatabaseSync(path.join(folder, 'floor.sqlite'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE edits (line TEXT)');
  const insert = db.prepare('INSERT INTO edits VALUES (?)');
  const zipped = gzipSync(lines, { level: 4 });
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/x-ndjson' });
      response.end(zipped);
      return;
    }
    void bodyOf(request).then((body) => {
      db.exec('BEGIN');
      for (const line of body.split('\n')) insert.run(line);
      db.exec('COMMIT');
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, server, folder };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function newPage(url: string, device: ReturnType<typeof newDevice>): Promise<Page> {
  const context = await device.start({ bypassCSP: true });
  const page = await pageOf(context);
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

test('sync of 50,000 rows', async () => {
  test.setTimeout(900_000);
  const { rows } = sampleMission();
  const large = enlargeMission(rows, { items: Math.round(ROWS * 0.8), people: Math.round(ROWS * 0.15) });
  const lines = large.map((row) => JSON.stringify(row)).join('\n');
  const server = await startServerProcess();
  const floor = await serveFloor(lines);
  const [deviceA, deviceB] = [newDevice(), newDevice()];
  const figures: [string, string, string][] = [];
  try {
    const a = await newPage(server.url, deviceA);
    await a.evaluate(async (secret) => {
      await bench.open();
      await bench.join(secret, 'Chan Tai Man');
    }, server.founding);
    const up = await countWire(a);
    const brought = await a.evaluate(async (given) => bench.upload(given as never), large as unknown[]);
    const { missionId } = brought;
    figures.push([`share ${large.length} rows (${megabytes(up.wire.up)} up)`, ms(brought.uploadMs), '']);

    const b = await newPage(server.url, deviceB);
    const secret = await a.evaluate(async (id) => bench.invite(id), missionId);
    await b.evaluate(async (given) => {
      await bench.open();
      await bench.join(given, 'Айгүл Сериковна');
    }, secret);
    const down = await countWire(b);
    const floorNetwork = await b.evaluate(async (url) => bench.floorNetwork(url), floor.url);
    const floorDown = down.wire.down;
    down.wire.down = 0;
    const pulled = await b.evaluate(async (id) => bench.firstPull(id), missionId);
    const shown = large.filter(({ table }) => ['public', 'staff'].includes(TABLES[table].scope));
    expect(pulled.rows).toBe(shown.length);
    const pullDown = down.wire.down;
    const floorDexie = await b.evaluate(async (given) => bench.floorDexie(given as never), large as unknown[]);
    figures.push(
      [`first pull of ${large.length} rows`, ms(pulled.doneMs), `network ${ms(floorNetwork)}, Dexie ${ms(floorDexie)}`],
      ['… first rows readable', ms(pulled.readableMs), ''],
      ['… bytes down', megabytes(pullDown), megabytes(floorDown)],
      ['stored on the device', megabytes(await b.evaluate(async () => bench.usage())), ''],
    );

    const took = await b.evaluate(async ([id, count]) => bench.edit(id, count, 'Offline'), [missionId, EDITS] as const);
    figures.push([
      `one durable edit, ${large.length} rows present`,
      `p50 ${percentile(took, 0.5).toFixed(1)} ms, p95 ${percentile(took, 0.95).toFixed(1)} ms`,
      '',
    ]);
    const edit = {
      table: 'people',
      id: 'x'.repeat(20),
      set: { 'position.en': 'Offline 1234' },
      stamp: '2026-05-31T01:02:03.004Z-0007-k3v9',
    };
    const batches = Array.from({ length: EDITS / 500 }, () =>
      Array.from({ length: 500 }, () => JSON.stringify(edit)).join('\n'),
    );
    down.wire.up = 0;
    const floorPush = await b.evaluate(async ([url, bodies]) => bench.floorPush(url, bodies), [
      floor.url,
      batches,
    ] as const);
    const floorUp = down.wire.up;
    down.wire.up = 0;
    const cpuBefore = server.cpuSeconds();
    const pushed = await b.evaluate(async (id) => bench.push(id), missionId);
    expect(pushed.left).toBe(0);
    figures.push(
      [`push of ${EDITS} offline edits`, ms(pushed.pushMs), ms(floorPush)],
      ['… bytes up', kilobytes(down.wire.up), kilobytes(floorUp)],
      ['… processor of the server', `${(server.cpuSeconds() - cpuBefore).toFixed(2)} s`, ''],
    );

    const late = await a.evaluate(async (id) => bench.push(id), missionId);
    figures.push([`the other device takes them in`, ms(late.pushMs), '']);
    await a.evaluate(async () => bench.startService());
    await b.evaluate(async () => bench.startService());
    await a.waitForTimeout(2000);
    const hearing = b.evaluate(async ([id, count]) => bench.hear(id, 'Ping', count), [missionId, PINGS] as const);
    const said = await a.evaluate(async ([id, count]) => bench.say(id, 'Ping', count, 100), [
      missionId,
      PINGS,
    ] as const);
    const heard = await hearing;
    const delays = heard.map((at, i) => at - (said[i] ?? Number.NaN));
    figures.push([
      'an edit on the other screen',
      `p50 ${percentile(delays, 0.5).toFixed(1)} ms, p95 ${percentile(delays, 0.95).toFixed(1)} ms`,
      '',
    ]);
    const heap = await down.session.send('Runtime.getHeapUsage');
    figures.push(
      ['memory of the tab', megabytes(heap.usedSize), ''],
      ['memory of the server', megabytes(server.memory()), ''],
    );

    const answers: number[] = [];
    const queries: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      await b.reload();
      await b.waitForFunction(() => 'bench' in globalThis);
      const { answerMs, queryMs } = await b.evaluate(async (id) => bench.restart(id), missionId);
      answers.push(answerMs);
      queries.push(queryMs);
    }
    figures.push(
      ['restart to the first answer', ms(median(answers)), ''],
      ['a query of 200 rows', `${median(queries).toFixed(2)} ms`, ''],
    );
    await a.context().close();
    await b.context().close();
  } finally {
    report('Sync', ['what', 'Legation', 'floor'], figures);
    deviceA.remove();
    deviceB.remove();
    floor.server.close();
    rmSync(floor.folder, { recursive: true, force: true });
    await server.stop();
  }
});
