import { createContext, type ReactNode, use } from 'react';
import type { Host } from '#shared/ipc/host.ts';

const HostContext = createContext<Host | null>(null);

export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

/** The place the app runs in: ask what it can do (`capabilities`), never which one it is. */
export function useHost(): Host {
  const host = use(HostContext);
  if (host === null) throw new Error('no host above');
  return host;
}
