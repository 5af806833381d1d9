/** Whether this mission is shared, and who this device is on its server. */
import { useEffect, useState } from 'react';
import type { SharedEntry } from '#renderer/data/sharing.ts';
import { useWorkspace } from '#renderer/data/react.tsx';
import { type Connection, connectionTo, readConnections } from '#renderer/sync/connections.ts';

/** Undefined while it is looked for; null where the mission is on this device alone. */
export function useShared(missionId: string): SharedEntry | null | undefined {
  const workspace = useWorkspace();
  const [entry, setEntry] = useState<SharedEntry | null>();
  useEffect(() => {
    let end = (): void => undefined;
    let left = false;
    void workspace.sharing().then((sharing) => {
      if (left) return;
      end = sharing.follow((entries) => setEntry(entries.find((one) => one.missionId === missionId) ?? null));
    });
    return () => {
      left = true;
      end();
    };
  }, [workspace, missionId]);
  return entry;
}

export function useConnection(address: string | undefined): Connection | undefined {
  const workspace = useWorkspace();
  const [connection, setConnection] = useState<Connection>();
  useEffect(() => {
    if (address !== undefined) void connectionTo(workspace, address).then(setConnection);
  }, [workspace, address]);
  return connection;
}

/** Undefined while they are read. */
export function useConnections(): readonly Connection[] | undefined {
  const workspace = useWorkspace();
  const [connections, setConnections] = useState<readonly Connection[]>();
  useEffect(() => {
    void readConnections(workspace).then(setConnections);
  }, [workspace]);
  return connections;
}
