/** What the page and the service worker of the web app say to each other. */

/** Beside index.html; its own name never changes, and nothing keeps it. */
export const SERVICE_WORKER = 'sw.js';

/** Parts whose names carry a hash of what is in them. */
export const ASSETS = 'assets/';

export type WorkerOrder =
  /** The version that waits takes over now. */
  | 'takeOver'
  /** Parts of versions that no window runs any more are let go. */
  | 'tidy';
