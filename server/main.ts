/** Starts a server: `npm run server`. Says what is wrong with its configuration in words, and ends in order when told to. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { COMMANDS, runCommand } from './commands.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { STORE_FILE } from './copies.ts';
import { everyDay, tidy } from './daily.ts';
import { foundingInvite } from './doors/join.ts';
import { Events } from './events/events.ts';
import { limitsOf } from './http/limits.ts';
import { listen } from './http/server.ts';
import { webApp } from './http/webFiles.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Notices } from './notices/notices.ts';
import { storedKeys } from './notices/vapidKeys.ts';
import type { Relay } from './events/relay.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';

const around = { nowMs: () => Date.now(), newId: () => randomBytes(12).toString('hex') };

/** One line of JSON for each thing that happened. */
function log(line: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}

interface Store {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly relay?: Relay;
}

/** The driver of PostgreSQL is loaded by those alone who use it. */
async function openStore({ databaseUrl, dataFolder }: Config): Promise<Store> {
  if (databaseUrl !== undefined) return (await import('./storage/postgres.ts')).openPostgres(databaseUrl);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return openSqlite(path.join(dataFolder, STORE_FILE));
}

/** Until somebody has joined, every start gives an invitation of its own: the one before may have been lost. */
async function welcome({ accounts }: Store, config: Config, url: string): Promise<void> {
  if (!(await accounts.isEmpty())) return;
  const secret = await foundingInvite(accounts, config.firstBody, around);
  process.stdout.write(`Nobody has joined this server yet. Open within 72 hours, once:\n${url}/#/join/${secret}\n`);
}

/** What they are encrypted with is loaded by those alone who give them. */
async function openNotices({ notices }: Config, { storage, accounts }: Store): Promise<Notices | undefined> {
  if (notices === undefined) return undefined;
  const { contact, ownHosts: own, keys = await storedKeys(accounts) } = notices;
  const { Notices } = await import('./notices/notices.ts');
  return new Notices({ storage, accounts, log }, { keys, contact, ways: { own } });
}

async function start(config: Config): Promise<void> {
  const store = await openStore(config);
  const notices = await openNotices(config, store);
  const server = await listen(
    {
      ...store,
      around,
      events: new Events({ ...store, nowMs: around.nowMs }),
      limits: limitsOf(config.rates, around.nowMs),
      log,
      notices,
    },
    config,
    await webApp(config.webFolder),
  );
  log({ event: 'listening', url: server.url });
  await welcome(store, config, server.url);
  const rest = everyDay(async () => {
    try {
      log({ event: 'tidied', ...(await tidy({ ...store, around }, config.keepDays)) });
    } catch (error) {
      log({ event: 'failed', kind: error instanceof Error ? error.name : typeof error });
    }
  });
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    log({ event: 'stopping', signal });
    rest();
    await server.stop();
    await notices?.stop();
    await store.storage.close();
    log({ event: 'stopped' });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(signal));
}

try {
  const config = readConfig(process.env, process.cwd());
  const args = process.argv.slice(2);
  if (args.length === 0) await start(config);
  else {
    const openStorage = async () => (await openStore(config)).storage;
    const said = await runCommand(args, config, { around, openStorage });
    if (said === null) throw new Error(`There is no command ${args[0]}; there are ${COMMANDS}.`);
    process.stdout.write(`${said}\n`);
  }
} catch (error) {
  const lines =
    error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
