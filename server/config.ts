/** What a server is told by its environment, checked before anything is opened. */
import path from 'node:path';
import { keysOf, type VapidKeys } from './notices/vapidKeys.ts';
import type { Rates } from './http/limits.ts';

export interface Config {
  /** Where it listens; a reverse proxy speaks to the world. */
  readonly host: string;
  readonly port: number;
  /** The folder of the store. */
  readonly dataFolder: string;
  /** Of PostgreSQL; without it the store is an SQLite file in the data folder. */
  readonly databaseUrl?: string;
  /** Of the built web app; undefined where this server has none to serve. */
  readonly webFolder?: string;
  /** The first body, on a server that nobody has joined yet. */
  readonly firstBody: string;
  readonly rates: Rates;
  /** How long tombstones are kept: who was away for longer reads everything anew. */
  readonly keepDays: number;
  /** Of notices to closed browsers; absent where this server gives none. */
  readonly notices?: NoticesConfig;
}

interface NoticesConfig {
  /** Whom a push service may write to about this server: `mailto:` or `https:`. */
  readonly contact: string;
  /** Those of the store where they are absent. */
  readonly keys?: VapidKeys;
  /** Push services of one's own, `host` or `host:port`, which need not be in a public network. */
  readonly ownHosts: ReadonlySet<string>;
}

/** One line for each thing that is wrong, in words for whoever starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const KNOWN = new Set([
  'LEGATION_SERVER_HOST',
  'LEGATION_SERVER_PORT',
  'LEGATION_SERVER_DATA',
  'LEGATION_SERVER_WEB',
  'LEGATION_SERVER_FIRST_BODY',
  'LEGATION_SERVER_RATE',
  'LEGATION_SERVER_BURST',
  'LEGATION_SERVER_TRIES',
  'LEGATION_SERVER_TRUST_PROXY',
  'LEGATION_SERVER_KEEP_DAYS',
  'LEGATION_SERVER_PUSH_CONTACT',
  'LEGATION_SERVER_PUSH_KEY',
  'LEGATION_SERVER_PUSH_HOSTS',
]);

/** Numbers that may be set, with what they are where they are not. */
const NUMBERS = {
  LEGATION_SERVER_RATE: { usual: 20, most: 100_000 },
  LEGATION_SERVER_BURST: { usual: 200, most: 1_000_000 },
  LEGATION_SERVER_TRIES: { usual: 10, most: 100_000 },
  LEGATION_SERVER_KEEP_DAYS: { usual: 90, most: 3650 },
} as const;

/** `root` is where relative folders begin. Throws `ConfigError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const problems: string[] = [];
  for (const name of Object.keys(env)) {
    if (name.startsWith('LEGATION_SERVER_') && !KNOWN.has(name)) {
      problems.push(`${name} is not known. There are ${[...KNOWN].join(', ')}.`);
    }
  }
  const portText = env['LEGATION_SERVER_PORT'] ?? '8787';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535)
    problems.push(`LEGATION_SERVER_PORT is "${portText}", and has to be a number up to 65535.`);
  const host = env['LEGATION_SERVER_HOST'] ?? '127.0.0.1';
  if (!/^[\w.:-]+$/.test(host))
    problems.push(`LEGATION_SERVER_HOST is "${host}", and has to be an address such as 127.0.0.1.`);
  const database = env['DATABASE_URL'];
  if (database !== undefined && !/^postgres(?:ql)?:\/\//.test(database)) {
    problems.push('DATABASE_URL has to begin with postgresql://; without it the store is a file.');
  }
  const number = (name: keyof typeof NUMBERS): number => {
    const { usual, most } = NUMBERS[name];
    const text = env[name] ?? String(usual);
    const given = Number(text);
    if (!/^\d{1,7}$/.test(text) || given < 1 || given > most) {
      problems.push(`${name} is "${text}", and has to be a whole number from 1 to ${most}.`);
    }
    return given;
  };
  const proxy = env['LEGATION_SERVER_TRUST_PROXY'] ?? '0';
  if (!/^[01]$/.test(proxy)) problems.push(`LEGATION_SERVER_TRUST_PROXY is "${proxy}", and has to be 0 or 1.`);
  const rates = {
    rate: number('LEGATION_SERVER_RATE'),
    burst: number('LEGATION_SERVER_BURST'),
    tries: number('LEGATION_SERVER_TRIES'),
    trustProxy: proxy === '1',
  };
  const keepDays = number('LEGATION_SERVER_KEEP_DAYS');
  const notices = readNotices(env, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  const web = env['LEGATION_SERVER_WEB'];
  return {
    host,
    port,
    dataFolder: path.resolve(root, env['LEGATION_SERVER_DATA'] ?? 'legation-data'),
    ...(database === undefined ? {} : { databaseUrl: database }),
    ...(web === undefined || web === '' ? {} : { webFolder: path.resolve(root, web) }),
    firstBody: env['LEGATION_SERVER_FIRST_BODY'] ?? 'Secretariat',
    rates,
    keepDays,
    ...(notices === undefined ? {} : { notices }),
  };
}

function readNotices(env: Readonly<Record<string, string | undefined>>, problems: string[]): NoticesConfig | undefined {
  const contact = env['LEGATION_SERVER_PUSH_CONTACT'];
  const key = env['LEGATION_SERVER_PUSH_KEY'];
  const hosts = (env['LEGATION_SERVER_PUSH_HOSTS'] ?? '').split(',').filter((host) => host !== '');
  if (contact === undefined) {
    if (key !== undefined || hosts.length > 0) {
      problems.push('LEGATION_SERVER_PUSH_KEY and LEGATION_SERVER_PUSH_HOSTS want LEGATION_SERVER_PUSH_CONTACT, too.');
    }
    return undefined;
  }
  if (!/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) && URL.parse(contact)?.protocol !== 'https:') {
    problems.push(
      `LEGATION_SERVER_PUSH_CONTACT is "${contact}", and has to be such as mailto:it@example.org or https://example.org.`,
    );
  }
  // A key is not printed.
  const keys = key === undefined ? undefined : keysOf(key);
  if (keys === null) problems.push('LEGATION_SERVER_PUSH_KEY is no private key of P-256, 32 bytes as base64url.');
  for (const host of hosts) {
    if (URL.parse(`https://${host}`)?.host !== host) {
      problems.push(`LEGATION_SERVER_PUSH_HOSTS names "${host}", and has to name hosts such as push.example.org:8443.`);
    }
  }
  return { contact, ...(keys === undefined || keys === null ? {} : { keys }), ownHosts: new Set(hosts) };
}
