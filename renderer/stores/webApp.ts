/** How the web app stands on this device; on the desktop nothing of it is ever set. */
import { create } from 'zustand';

interface WebApp {
  /** Every screen opens without a network. */
  readonly kept: boolean;
  /** Another version: `ready` waits here, `elsewhere` another window runs it already. */
  readonly version: 'this' | 'ready' | 'elsewhere';
  /** Opens the browser's own question whether to install; null where it offers that not. */
  readonly install: (() => void) | null;
  /** It is installed by the share menu, which only the person can open. */
  readonly byShareMenu: boolean;
  /** What the browser does with the data where it has not promised to keep it; `week`: gone when not opened for seven days. */
  readonly eviction: 'week' | 'shortSpace';
  /** Loads this window anew, in the newest version, once everything typed is on the disk. */
  readonly renew: () => Promise<void>;
}

export const useWebApp = create<WebApp>()(() => ({
  kept: false,
  version: 'this',
  install: null,
  byShareMenu: false,
  eviction: 'shortSpace',
  renew: () => {
    location.reload();
    return Promise.resolve();
  },
}));
