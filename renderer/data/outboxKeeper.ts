/** Keeps what a shared mission's server does not have yet a second time, outside of IndexedDB (sync rule R11). */
import type { Transaction } from '#shared/domain/change/op.ts';

export interface OutboxKeeper {
  /** Called with what has just become durable here; resolves when it is kept there, or cannot be. Never rejects. */
  keep(transaction: Transaction): Promise<void>;
}

let keeper: OutboxKeeper | null = null;

/** One for the window: whoever starts one replaces the one before. Gives what ends it. */
export function setOutboxKeeper(next: OutboxKeeper): () => void {
  keeper = next;
  return () => {
    if (keeper === next) keeper = null;
  };
}

export const outboxKeeper = (): OutboxKeeper | null => keeper;
