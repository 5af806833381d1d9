/** What a door is: a request of somebody who is signed in, and its answer. */
import type { Account, Accounts, Device } from '../accounts/accounts.ts';
import type { Events } from '../events/events.ts';
import type { Limits } from '../http/limits.ts';
import type { Reply } from '../http/exchange.ts';
import type { Notices } from '../notices/notices.ts';
import type { Surroundings } from '../missions/push.ts';
import type { Storage } from '../storage/storage.ts';

export interface ServerParts {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly around: Surroundings;
  readonly events: Events;
  readonly limits: Limits;
  /** Of releases, to browsers that are closed; absent where this server gives none. */
  readonly notices?: Notices | undefined;
  /** One line of what happened: never a value of a record. */
  readonly log: (line: { readonly event: string; readonly [detail: string]: string | number }) => void;
}

/** Who asks, as the store says at this request. */
export interface Asker {
  readonly account: Account;
  readonly device: Device;
}

export type Door = (parts: ServerParts, asker: Asker, body: unknown) => Promise<Reply>;
