/**
 * Servers that this device has joined, with the credential for each. The one place of the app that signs in and holds what it
 * signs in with.
 */
import type { Workspace } from '#renderer/data/workspace.ts';

export interface Connection {
  /** Without a slash at the end. */
  readonly address: string;
  /** 256 random bits that the server gave to this device alone. */
  readonly secret: string;
  readonly account: string;
  /** Of the person, as others read it there. */
  readonly name: string;
  readonly bodyId: string;
}

type Settings = Pick<Workspace, 'readSetting' | 'writeSetting'>;

const KEY = 'connections';

export async function readConnections(settings: Settings): Promise<readonly Connection[]> {
  return ((await settings.readSetting(KEY)) as readonly Connection[] | undefined) ?? [];
}

export async function connectionTo(settings: Settings, address: string): Promise<Connection | undefined> {
  return (await readConnections(settings)).find((one) => one.address === address);
}

/** In place of what was held for that server. */
export async function keepConnection(settings: Settings, connection: Connection): Promise<void> {
  const others = (await readConnections(settings)).filter(({ address }) => address !== connection.address);
  await settings.writeSetting(KEY, [...others, connection]);
}
