/** The log of the open mission as its history reads it, live. */
import { useEffect, useState } from 'react';
import type { Transaction } from '#shared/domain/change/op.ts';
import type { LoggedTransaction } from './database.ts';
import type { MissionStore } from './missionStore.ts';
import { useMissionStore } from './react.tsx';

/** Among so many of the newest that are logged stands what has just left the queue. */
const WRITTEN_AT_ONCE = 1000;

export interface MissionLog {
  /** In the order in which it was done; the newest first steps of a long one come before the rest. */
  readonly log: readonly Transaction[];
  /** False while older steps are still read. */
  readonly complete: boolean;
  /** It could not be read; what waits to be written is there all the same. */
  readonly failed: boolean;
}

const NO_LOG: MissionLog = { log: [], complete: false, failed: false };

/** Reads the log and then follows it: own changes at once, those of other windows when they are heard of. */
function followLog(store: MissionStore, tell: (log: MissionLog) => void): () => void {
  let stored: readonly LoggedTransaction[] = [];
  let complete = false;
  let failed = false;
  let stopped = false;
  let reading: Promise<void> | null = null;
  let { state, saving } = store.getSnapshot();

  const publish = (): void => {
    if (stopped) return;
    const newest = new Set(stored.slice(-WRITTEN_AT_ONCE).map(({ transaction }) => transaction.id));
    const waiting = store.waiting().filter(({ id }) => !newest.has(id));
    tell({ log: [...stored.map(({ transaction }) => transaction), ...waiting], complete, failed });
  };
  const readOn = async (): Promise<void> => {
    const held = stored;
    let read: readonly LoggedTransaction[] = [];
    try {
      for await (const step of store.readLog(held.at(-1)?.n ?? 0)) {
        if (stopped) return;
        const first = read.length === 0;
        read = [...step.toReversed(), ...read];
        // What is newest is wanted first; the rest is told of when it is whole, so that it is worked through once.
        if (first && !complete) {
          stored = read;
          publish();
        }
      }
      stored = [...held, ...read];
      complete = true;
      failed = false;
    } catch {
      failed = true;
      if (!complete) stored = [];
    }
    publish();
  };
  const follow = (): void => {
    reading ??= readOn().finally(() => {
      reading = null;
    });
  };
  const unsubscribe = store.subscribe(() => {
    const now = store.getSnapshot();
    if (now.state === state && now.saving === saving) return;
    ({ state, saving } = now);
    publish();
    // One that is being read may have begun before this was written.
    if (reading === null) follow();
    else void reading.then(follow);
  });
  follow();
  return () => {
    stopped = true;
    unsubscribe();
  };
}

/** What was done to the open mission, as far as this device knows it; live. */
export function useMissionLog(): MissionLog {
  const store = useMissionStore();
  const [log, setLog] = useState(NO_LOG);
  useEffect(() => followLog(store, setLog), [store]);
  return log;
}
