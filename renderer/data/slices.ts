/** Long work beside the drawing of the screen, a few milliseconds at a time. */
import type { Steps } from '#shared/steps.ts';

/** Half a frame: keys and scrolling fit between two slices. */
const SLICE_MS = 8;

/**
 * Runs the steps and hands over what they make: at once where it takes no longer than a slice, else in a later task. Gives the
 * function that calls it off.
 */
export function inSlices<T>(steps: Steps<T>, done: (made: T) => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) {
        port1.close();
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    // A message comes after the frame that waits; a timer would be held back.
    port2.postMessage(null);
  };
  port1.addEventListener('message', slice);
  port1.start();
  slice();
  return () => port1.close();
}
