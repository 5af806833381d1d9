import { type RefObject, useEffect, useRef, useState } from 'react';

/** Keeps the screen from going dark for as long as this is on the page and wanted. The system may end it at any time. */
export function useKeepScreenOn(): { possible: boolean; kept: boolean; toggle: () => void } {
  const [kept, setKept] = useState(false);
  const lock = useRef<WakeLockSentinel | null>(null);
  useEffect(() => () => letGo(lock), []);
  const keep = async (): Promise<void> => {
    const held = await navigator.wakeLock.request('screen');
    lock.current = held;
    setKept(true);
    held.addEventListener('release', () => setKept(false), { once: true });
  };
  return {
    possible: 'wakeLock' in navigator,
    kept,
    // A battery that is low refuses; the screen then goes dark as it always does.
    toggle: () => (kept ? letGo(lock) : void keep().catch(() => setKept(false))),
  };
}

function letGo(lock: RefObject<WakeLockSentinel | null>): void {
  void lock.current?.release().catch(() => undefined);
  lock.current = null;
}
