/** The sync servers that the person has allowed the app to speak to, kept over restarts. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { atomicWrite } from '../files/atomicWrite.ts';
import { serverOrigin } from '../protocol/serverAddress.ts';

const serversFile = z.strictObject({
  servers: z.array(z.string().refine((one) => serverOrigin(one) === one)).max(1000),
});

export interface ApprovedServers {
  has(origin: string): Promise<boolean>;
  /** Asks the person, once for each server; false where they do not want it, or where the app speaks to no such address. */
  approve(address: string): Promise<boolean>;
}

export function createApprovedServers(file: string, ask: (origin: string) => Promise<boolean>): ApprovedServers {
  let known: Promise<Set<string>> | undefined;
  const asked = new Map<string, Promise<boolean>>();
  const servers = (): Promise<Set<string>> => (known ??= readServers(file));

  async function askFor(origin: string): Promise<boolean> {
    if (!(await ask(origin))) return false;
    const all = (await servers()).add(origin);
    // Where the disk refuses, it holds until the app ends, and is asked again then.
    await atomicWrite(file, JSON.stringify({ servers: [...all] }), 0o600).catch(() => undefined);
    return true;
  }

  return {
    has: async (origin) => (await servers()).has(origin),
    async approve(address) {
      const origin = serverOrigin(address);
      if (origin === null || origin !== address) return false;
      if ((await servers()).has(origin)) return true;
      const pending = asked.get(origin) ?? askFor(origin).finally(() => asked.delete(origin));
      asked.set(origin, pending);
      return pending;
    },
  };
}

async function readServers(file: string): Promise<Set<string>> {
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    return new Set(serversFile.parse(json).servers);
  } catch {
    // The first start, or a file that someone changed: the person is asked again.
    return new Set();
  }
}
