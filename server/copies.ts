/** Copies of an SQLite store while it serves, and the way back: a store that was put back begins a new epoch (rule R5). */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { mintEpoch } from './missions/epoch.ts';
import type { Surroundings } from './missions/push.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';

export const STORE_FILE = 'legation.sqlite';
const BESIDE = ['-wal', '-shm'];

/** Copies the store of a folder, whole and as of one moment, while a server writes to it. Throws what SQLite throws. */
export async function copyStore(dataFolder: string, target: string): Promise<void> {
  const store = path.join(dataFolder, STORE_FILE);
  if (!existsSync(store)) throw new Error(`There is no store at ${store}.`);
  if (existsSync(target)) throw new Error(`${target} is there already; a copy never takes the place of another.`);
  const unfinished = `${target}.unfinished`;
  const db = new DatabaseSync(store, { readOnly: true });
  try {
    await backup(db, unfinished);
  } finally {
    db.close();
  }
  renameSync(unfinished, target);
}

/**
 * Puts a copy in the place of the store; the server must not run. The store that was there is kept beside it under a name
 * with the time. Gives how many missions there are.
 */
export async function putBack(dataFolder: string, copy: string, around: Surroundings): Promise<number> {
  if (!existsSync(copy)) throw new Error(`There is no copy at ${copy}.`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const store = path.join(dataFolder, STORE_FILE);
  const arriving = `${store}.arriving`;
  await copyFile(copy, arriving);
  // Opened under another name first: what is no store does not take the place of one.
  const { storage } = openSqlite(arriving);
  const missions = await newEpochs(storage, around);
  await storage.close();
  for (const end of BESIDE) rmSync(`${arriving}${end}`, { force: true });
  if (existsSync(store)) {
    const was = `${store}.${new Date(around.nowMs()).toISOString().replace(/[:.]/g, '')}`;
    for (const end of ['', ...BESIDE]) if (existsSync(`${store}${end}`)) renameSync(`${store}${end}`, `${was}${end}`);
  }
  renameSync(arriving, store);
  return missions;
}

/** For a store that was put back by other means, such as a dump of PostgreSQL. Gives how many missions there are. */
export async function newEpochs(storage: Storage, around: Surroundings): Promise<number> {
  const missions = await storage.missions();
  for (const missionId of missions) await mintEpoch(storage, missionId, around);
  return missions.length;
}
