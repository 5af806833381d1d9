import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/**
 * The present instant in milliseconds, renewed as each minute of the clock begins and when the window comes back to the front or
 * the machine wakes; behind other windows nothing ticks.
 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const ms = Date.now();
      setNow(ms);
      timer = setTimeout(renew, MINUTE_MS - (ms % MINUTE_MS));
    };
    renew();
    document.addEventListener('visibilitychange', renew);
    window.addEventListener('focus', renew);
    window.addEventListener('pageshow', renew);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', renew);
      window.removeEventListener('focus', renew);
      window.removeEventListener('pageshow', renew);
    };
  }, []);
  return now;
}
