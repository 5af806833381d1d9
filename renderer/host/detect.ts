import { BRIDGE_KEY, type Bridge } from '#shared/ipc/bridge.ts';
import type { Host } from '#shared/ipc/host.ts';
import { createElectronHost } from './electron.ts';
import { createWebHost } from './web.ts';

declare global {
  interface Window {
    /** Put there by electron/preload; absent in a browser. */
    readonly [BRIDGE_KEY]?: Bridge;
  }
}

/** The place that the app runs in, found out once. */
export const host: Host = detectHost();

function detectHost(): Host {
  const bridge = window[BRIDGE_KEY];
  return bridge === undefined ? createWebHost() : createElectronHost(bridge);
}
