/** Runs in the page: the app's own store, engine and service, without its screens; and the floors beside them. Never part of the app. */
import { Dexie } from 'dexie';
import type { StoredRow } from '#renderer/data/database.ts';
import { newId } from '#renderer/data/device.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import { connectionTo } from '#renderer/sync/connections.ts';
import { shareMission } from '#renderer/sync/joining.ts';
import { transportTo } from '#renderer/sync/transportTo.ts';
import { liveRows } from '#shared/domain/change/missionState.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { type SyncOutcome, syncOnce } from '#shared/sync/engine.ts';
import { httpServer } from '#shared/sync/transport.ts';
import { change, device, opened, same, server, workspace } from '#test/syncPage/parts.ts';

async function timed(action: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await action();
  return performance.now() - from;
}

/** Milliseconds by a clock that all pages of a machine share. */
const sharedNow = (): number => performance.timeOrigin + performance.now();

async function sync(missionId: string, onFirstRows?: () => void): Promise<SyncOutcome> {
  const connection = await connectionTo(workspace(), server);
  const sharing = await workspace().sharing();
  return syncOnce({
    replica: sharing.replica(missionId),
    server: httpServer(transportTo(same, server, connection?.secret)),
    nowMs: () => Date.now(),
    newId,
    nextStamp: () => workspace().device.nextStamp(),
    renameDevice: async () => newId(),
    ...(onFirstRows === undefined ? {} : { onProgress: onFirstRows }),
  });
}

/** Ids of people, the same on every device and in the same order. */
let ids: readonly string[] | undefined;

function personAt(store: MissionStore, index: number): Person | undefined {
  const { people } = store.getSnapshot().state.tables;
  ids ??= [...people.keys()].toSorted();
  return people.get(ids[index % ids.length] ?? '');
}

function rename(store: MissionStore, index: number, position: string): void {
  const person = personAt(store, index);
  if (person === undefined) throw new Error('no people');
  change(store, person.id, { position: { en: position } });
}

const bench = {
  ...device,
  async invite(missionId: string): Promise<string> {
    const connection = await connectionTo(workspace(), server);
    const response = await fetch('/api/invites', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${connection?.secret ?? ''}` },
      body: JSON.stringify({ missionId, role: 'lead', newBody: 'Chamber' }),
    });
    return ((await response.json()) as { secret: string }).secret;
  },
  /** Takes a mission in and brings it to the server. */
  async upload(rows: readonly StoredRow[]): Promise<{ missionId: string; storeMs: number; uploadMs: number }> {
    let missionId = '';
    const storeMs = await timed(async () => {
      missionId = await workspace().addMission({ key: 'openedFile' }, rows);
    });
    const uploadMs = await timed(async () => {
      const shared = await shareMission(workspace(), same, missionId, server);
      if (shared.kind !== 'ok') throw new Error(JSON.stringify(shared));
      const outcome = await sync(missionId);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    });
    return { missionId, storeMs, uploadMs };
  },
  async firstPull(missionId: string): Promise<{ doneMs: number; readableMs: number; rows: number }> {
    const from = performance.now();
    let readableMs = Number.NaN;
    const replica = (await workspace().sharing()).replica(missionId);
    const watching = setInterval(() => {
      if (Number.isNaN(readableMs) && (replica.shared?.state.cursor ?? 0) > 0) readableMs = performance.now() - from;
    }, 1);
    const outcome = await sync(missionId);
    clearInterval(watching);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const doneMs = performance.now() - from;
    const { state } = (await opened(missionId)).getSnapshot();
    const rows = Object.values(state.tables).reduce((sum, held) => sum + held.size, 0);
    return { doneMs, readableMs, rows };
  },
  /** So many actions of a person without a connection, each durable; milliseconds of each. */
  async edit(missionId: string, count: number, words: string): Promise<number[]> {
    const store = await opened(missionId);
    const took: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const from = performance.now();
      rename(store, i, `${words} ${i}`);
      await store.settled();
      took.push(performance.now() - from);
    }
    return took;
  },
  async push(missionId: string): Promise<{ pushMs: number; left: number }> {
    const pushMs = await timed(async () => sync(missionId));
    const waiting = await (await workspace().sharing()).replica(missionId).waiting();
    return { pushMs, left: waiting.count };
  },
  /** When each of so many edits of the other screen was on this one. */
  async hear(missionId: string, words: string, count: number): Promise<number[]> {
    const store = await opened(missionId);
    const first = (): string => personAt(store, 0)?.position?.en ?? '';
    const heard: number[] = [];
    return new Promise((resolve) => {
      const stop = store.subscribe(() => {
        const newest = Number(first().slice(words.length + 1));
        // Two that came together were both seen now.
        while (heard.length <= newest) heard.push(sharedNow());
        if (heard.length < count) return;
        stop();
        resolve(heard);
      });
    });
  },
  /** When each was made. Waits between two, as a person does. */
  async say(missionId: string, words: string, count: number, pauseMs: number): Promise<number[]> {
    const store = await opened(missionId);
    const said: number[] = [];
    for (let i = 0; i < count; i += 1) {
      said.push(sharedNow());
      rename(store, 0, `${words} ${i}`);
      await new Promise((resolve) => {
        setTimeout(resolve, pauseMs);
      });
    }
    return said;
  },
  /** From a page that has just come to the first rows of the mission. */
  async restart(missionId: string): Promise<{ answerMs: number; queryMs: number }> {
    const answerMs = await timed(async () => {
      await device.open(missionId);
      await opened(missionId);
    });
    const { state } = (await opened(missionId)).getSnapshot();
    const runs: number[] = [];
    for (let i = 0; i < 50; i += 1) {
      const from = performance.now();
      let found = 0;
      for (const item of liveRows(state, 'programmeItems')) {
        if (item.start > '2026-05-25' && found < 200) found += 1;
      }
      runs.push(performance.now() - from);
    }
    return { answerMs, queryMs: runs.toSorted((a, b) => a - b)[25] ?? Number.NaN };
  },
  /** The network alone: the rows as lines, read and parsed. */
  async floorNetwork(address: string): Promise<number> {
    return timed(async () => {
      const text = await (await fetch(address)).text();
      for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
    });
  },
  /** Dexie alone: one record per row, three indexes. */
  async floorDexie(rows: readonly StoredRow[]): Promise<number> {
    const db = new Dexie('floor', { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ rows: '[table+id], missionId, table, start' });
    await db.open();
    const records = rows.map(({ table, row }) => ({ table, start: '', ...row }));
    const took = await timed(async () => db.table('rows').bulkPut(records));
    await db.delete();
    return took;
  },
  /** One request per 500 edits, each stored in one transaction of the server. */
  async floorPush(address: string, batches: readonly string[]): Promise<number> {
    return timed(async () => {
      for (const body of batches) await (await fetch(address, { method: 'POST', body })).text();
    });
  },
  usage: async (): Promise<number> => (await navigator.storage.estimate()).usage ?? Number.NaN,
};

export type SyncBench = typeof bench;
(globalThis as unknown as { bench: SyncBench }).bench = bench;
