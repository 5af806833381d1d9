/** Starts a server: `npm run server`. Says what is wrong with its configuration in words, and ends in order when told to. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ConfigError, readConfig, type Config } from './config.ts';
import { foundingInvite } from './doors/join.ts';
import { Nudges } from './http/nudges.ts';
import { type Fallback, listen } from './http/server.ts';
import { sendFile } from './http/webFiles.ts';
import { openSqlite, type OpenedStore } from './storage/sqlite.ts';

const around = { nowMs: () => Date.now(), newId: () => randomBytes(12).toString('hex') };

/** One line of JSON for each thing that happened. */
function log(line: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}

async function webApp(folder: string | undefined): Promise<Fallback | undefined> {
  if (folder === undefined) return undefined;
  const root = await realpath(folder);
  return async (request, response) => {
    await sendFile(root, request, response);
    return true;
  };
}

/** Until somebody has joined, every start gives an invitation of its own: the one before may have been lost. */
async function welcome({ accounts }: OpenedStore, config: Config, url: string): Promise<void> {
  if (!(await accounts.isEmpty())) return;
  const secret = await foundingInvite(accounts, config.firstBody, around);
  process.stdout.write(`Nobody has joined this server yet. Open within 72 hours, once:\n${url}/#/join/${secret}\n`);
}

async function start(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const store = openSqlite(path.join(config.dataFolder, 'legation.sqlite'));
  const server = await listen({ ...store, around, nudges: new Nudges(), log }, config, await webApp(config.webFolder));
  log({ event: 'listening', url: server.url });
  await welcome(store, config, server.url);
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    log({ event: 'stopping', signal });
    await server.stop();
    await store.storage.close();
    log({ event: 'stopped' });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(signal));
}

try {
  await start();
} catch (error) {
  const lines =
    error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
