/** Over the files of the desktop as they are; the device's log is a list. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutboxFiles } from '#electron/main/outbox/outboxFiles.ts';
import { OutboxFile, type OutboxParts } from '#renderer/sync/outboxFile.ts';
import type { Transaction } from '#shared/domain/change/op.ts';
import type { SyncState } from '#shared/sync/replica.ts';
import { beginJoining } from '#shared/sync/share.ts';

const MISSION = 'm1';
let folder: string;
let writes = 0;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'legation-outbox-'));
  writes = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const made = (id: string): Transaction => ({
  id,
  missionId: MISSION,
  stamp: '2026-06-01T00:00:00.000Z-0000-d1',
  at: '2026-06-01T00:00:00.000Z',
  label: { key: 'editPerson' },
  ops: [{ table: 'people', id: 'p1', set: { mobile: id }, before: { mobile: null } }],
  seen: 7,
});

const JOINED = beginJoining({ missionId: MISSION, device: 'd1' });
const reading = (more: Partial<SyncState>): SyncState => ({ ...JOINED, epoch: 'e1', ...more });

/** A device with its log, and how many of it the server has. */
class Device {
  readonly log: Transaction[] = [];
  acked = 0;
  readonly said: string[] = [];
  readonly back: Transaction[] = [];
  readonly outbox: OutboxFile;

  constructor(fits: (transaction: Transaction) => boolean = () => true) {
    const files = createOutboxFiles(path.join(folder, 'outbox'));
    const parts: OutboxParts = {
      host: {
        keepOutbox: async (missionId, entries) => {
          writes += 1;
          return files.keep({ missionId, entries });
        },
        trimOutbox: async (missionId, ids) => files.trim({ missionId, ids }),
        readOutbox: async (missionId) => files.read(missionId),
      },
      replica: () => ({
        waitingTransactions: async () => this.log.slice(this.acked),
        notLogged: async (ids) => new Set([...ids].filter((id) => this.log.every((one) => one.id !== id))),
      }),
      bringBack: async (_, transactions) => {
        const fitting = transactions.filter(fits);
        for (const transaction of fitting) await this.do(transaction);
        this.back.push(...fitting);
        return fitting;
      },
      onBroughtBack: (_, count) => this.said.push(`${count} back`),
      onFailure: ({ kind }) => this.said.push(kind),
    };
    this.outbox = new OutboxFile(parts);
  }

  /** Durable, and then in the file. */
  async do(transaction: Transaction): Promise<void> {
    this.log.push(transaction);
    await this.outbox.keep(transaction);
  }

  async hears(state: SyncState, acked = this.acked): Promise<void> {
    this.acked = acked;
    await this.outbox.follow(MISSION, state);
  }
}

const inFile = (): string[] =>
  readFileSync(path.join(folder, 'outbox', `${MISSION}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { transaction: { id: string } }).transaction.id);

describe('the outbox in a file', () => {
  test('holds what was done until the server has it', async () => {
    const device = new Device();
    await device.hears(reading({}));
    await device.do(made('a'));
    await device.do(made('b'));
    expect(inFile()).toEqual(['a', 'b']);
    await device.hears(reading({}), 1);
    expect(inFile()).toEqual(['b']);
    await device.hears(reading({}), 2);
    expect(inFile()).toEqual([]);
    expect(device.said).toEqual([]);
  });

  test('is written once for many changes that come together', async () => {
    const device = new Device();
    await Promise.all(Array.from({ length: 100 }, async (_, i) => device.do(made(`t${i}`))));
    expect(inFile()).toHaveLength(100);
    expect(writes).toBeLessThan(5);
  });

  test('brings back what the device lost, with the same ids, once the mission is here, and says how many', async () => {
    const before = new Device();
    await before.hears(reading({}));
    for (const id of ['a', 'b', 'c']) await before.do(made(id));
    const after = new Device();
    await after.hears(JOINED);
    await after.hears(reading({ reading: 'first' }));
    expect(after.said).toEqual([]);
    await after.hears(reading({}));
    expect(after.back.map(({ id, seen }) => `${id} ${seen}`)).toEqual(['a 7', 'b 7', 'c 7']);
    expect(after.said).toEqual(['3 back']);
    expect(inFile()).toEqual(['a', 'b', 'c']);
    await after.hears(reading({}), 3);
    expect(inFile()).toEqual([]);
    expect(after.said).toEqual(['3 back']);
  });

  test('brings nothing back that the log knows, sent or not', async () => {
    const before = new Device();
    for (const id of ['a', 'b']) await before.do(made(id));
    const after = new Device();
    after.log.push(...before.log);
    await after.hears(reading({}), 1);
    expect([after.back, after.said, inFile()]).toEqual([[], [], ['b']]);
  });

  test('takes numbers of another store of the server for nothing', async () => {
    const before = new Device();
    await before.hears(reading({}));
    await before.do(made('a'));
    const after = new Device();
    await after.hears(reading({ epoch: 'restored' }));
    expect(after.back.map(({ id, seen }) => [id, seen])).toEqual([['a', undefined]]);
  });

  test('keeps what does not fit the mission that came', async () => {
    const before = new Device();
    for (const id of ['a', 'b']) await before.do(made(id));
    const after = new Device(({ id }) => id === 'b');
    await after.hears(reading({}));
    expect(after.said).toEqual(['1 back']);
    await after.hears(reading({}), 1);
    expect(inFile()).toEqual(['a']);
  });

  test('catches up with what was done while it was not there', async () => {
    const device = new Device();
    device.log.push(made('a'));
    await device.hears(reading({}));
    expect(inFile()).toEqual(['a']);
  });

  test('says once that the disk refuses, and writes what is missing when it does not any more', async () => {
    writeFileSync(path.join(folder, 'outbox'), 'in the way');
    const device = new Device();
    await device.do(made('a'));
    await device.do(made('b'));
    expect(device.said).toEqual(['failed']);
    rmSync(path.join(folder, 'outbox'));
    mkdirSync(path.join(folder, 'outbox'));
    await device.hears(reading({}));
    expect(inFile()).toEqual(['a', 'b']);
  });

  test('goes when the person takes the mission off the device', async () => {
    const device = new Device();
    await device.do(made('a'));
    await device.outbox.drop(MISSION);
    const after = new Device();
    await after.hears(reading({}));
    expect(after.back).toEqual([]);
  });

  test('stays where a copy goes that was not shared, to make room for the mission that comes', async () => {
    const before = new Device();
    await before.do(made('a'));
    const after = new Device();
    await after.outbox.drop(MISSION);
    await after.hears(reading({}));
    expect(after.said).toEqual(['1 back']);
  });
});
