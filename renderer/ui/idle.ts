/** Work that can wait until nobody does. Safari has no idle callbacks: there it waits a moment instead. */

const MOMENT_MS = 200;

/** Runs `act` when the window rests; gives the function that calls it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(act, MOMENT_MS);
    return () => window.clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(act, { timeout: 2000 });
  return () => window.cancelIdleCallback(idle);
}
