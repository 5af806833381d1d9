/** Who of the roster the person at this device is, per mission: as they chose here, else as the server knows them. */
import { useMemo, useSyncExternalStore } from 'react';
import { useMissionSnapshot, useMissionStore, useRow, useWorkspace } from './react.tsx';
import type { Workspace } from './workspace.ts';

export interface OwnPerson {
  /** Their record in the roster; undefined where nobody has said, or the record is gone. */
  readonly personId: string | undefined;
  /** Whether it has been read what was chosen here. */
  readonly known: boolean;
  /** Undefined: as the server says, or nobody. */
  choose(personId: string | undefined): void;
}

type Chosen = string | null;

/** One setting, read as long as somebody watches it; what was read last is there at once for the next. */
interface Source {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Chosen | undefined;
  readonly set: (chosen: Chosen) => void;
}

const sources = new WeakMap<Workspace, Map<string, Source>>();

function sourceOf(workspace: Workspace, missionId: string): Source {
  const known = sources.get(workspace) ?? new Map<string, Source>();
  sources.set(workspace, known);
  const source = known.get(missionId) ?? newSource(workspace, `ownPerson.${missionId}`);
  known.set(missionId, source);
  return source;
}

function newSource(workspace: Workspace, key: string): Source {
  const listeners = new Set<() => void>();
  let value: Chosen | undefined;
  let watching: { unsubscribe(): void } | undefined;
  const take = (chosen: Chosen): void => {
    if (chosen === value) return;
    value = chosen;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      // Where the disk cannot be read, nobody has said who they are.
      watching ??= workspace
        .followSetting(key)
        .subscribe({ next: (kept) => take(typeof kept === 'string' ? kept : null), error: () => take(null) });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        watching?.unsubscribe();
        watching = undefined;
      };
    },
    get: () => value,
    set: (chosen) => {
      take(chosen);
      // A disk that refuses is told by the notices of the storage; the choice holds for this window.
      void workspace.writeSetting(key, chosen).catch(() => undefined);
    },
  };
}

/** All windows of this device agree on it. */
export function useOwnPerson(): OwnPerson {
  const workspace = useWorkspace();
  const { missionId } = useMissionStore();
  const source = sourceOf(workspace, missionId);
  const chosen = useSyncExternalStore(source.subscribe, source.get);
  const told = useMissionSnapshot(({ self }) => self?.personId);
  const chosenRow = useRow('people', chosen ?? undefined);
  const toldRow = useRow('people', told);
  const personId = chosenRow?.id ?? toldRow?.id;
  const known = chosen !== undefined;
  return useMemo(() => ({ personId, known, choose: (id) => source.set(id ?? null) }), [source, personId, known]);
}
