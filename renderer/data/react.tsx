/** Hooks of the data layer. Screens read immutable snapshots and redraw when what they selected changed. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Edit } from '#shared/domain/change/edit.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { liveRows, missionOf } from '#shared/domain/change/missionState.ts';
import type { ChangeLabel } from '#shared/domain/change/op.ts';
import type { Mission } from '#shared/domain/mission/mission.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { Result } from '#shared/result.ts';
import { mayAcknowledgeFor, readable } from '#shared/sync/rights.ts';
import type { CatalogueEntry } from './database.ts';
import { newId } from './device.ts';
import { type CommitError, mayChange, type MissionSnapshot, type MissionStore } from './missionStore.ts';
import type { Workspace } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);
const MissionContext = createContext<MissionStore | null>(null);

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('no workspace above');
  return workspace;
}

/** The missions on this device, or undefined while they are read. */
export function useMissions(): readonly CatalogueEntry[] | undefined {
  const { missions } = useWorkspace();
  const [entries, setEntries] = useState<readonly CatalogueEntry[]>();
  useEffect(() => {
    const subscription = missions.subscribe(setEntries);
    return () => subscription.unsubscribe();
  }, [missions]);
  return entries;
}

export function MissionProvider({ store, children }: { store: MissionStore; children: ReactNode }) {
  return <MissionContext value={store}>{children}</MissionContext>;
}

/** The mission that is open; only under a `MissionProvider`. */
export function useMissionStore(): MissionStore {
  const store = use(MissionContext);
  if (store === null) throw new Error('no mission above');
  return store;
}

/** The part of the snapshot that a component needs; redraws when the selected value is another one (by identity). */
export function useMissionSnapshot<T>(select: (snapshot: MissionSnapshot) => T): T {
  const store = useMissionStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}

const selectState = (snapshot: MissionSnapshot): MissionState => snapshot.state;

/** The whole mission; for screens that derive much. Derive with useMemo from `state.tables.<name>`, whose identity holds. */
export function useMissionState(): MissionState {
  return useMissionSnapshot(selectState);
}

export function useMission(): Mission {
  const mission = useMissionSnapshot((snapshot) => missionOf(snapshot.state));
  if (mission === undefined) throw new Error('an open mission without its record');
  return mission;
}

/** Live rows of one table, in no order. */
export function useLiveRows<T extends TableName>(table: T): readonly RowOf<T>[] {
  return useMissionSnapshot((snapshot) => liveRows(snapshot.state, table));
}

/** The live row, or undefined. */
export function useRow<T extends TableName>(table: T, id: string | undefined): RowOf<T> | undefined {
  return useMissionSnapshot((snapshot) => {
    const row = id === undefined ? undefined : (snapshot.state.tables[table] as ReadonlyMap<string, RowOf<T>>).get(id);
    return row?.deletedAt === undefined ? row : undefined;
  });
}

/**
 * Whether nothing of that table may be changed here: an older version of the app, or a role that only reads. Who has no draft has
 * nothing to release; releases that come by a file are taken in there all the same.
 */
export function useReadOnly(table: TableName): boolean {
  return useMissionSnapshot((snapshot) => !mayChange(snapshot, table) || (table === 'releases' && snapshot.released));
}

/** Whether it is for this device to say that this person has read a release: for oneself, and for organisers of everybody. */
export function useMayAcknowledgeFor(personId: string | undefined): boolean {
  return useMissionSnapshot(
    ({ self }) => self === null || (personId !== undefined && mayAcknowledgeFor(self, personId)),
  );
}

/** Whether the programme that organisers work on is for its person to see; the others see releases. */
export function useReadsDraft(): boolean {
  return useMissionSnapshot(({ self }) => self === null || readable(self).includes('draft'));
}

export type Change = (label: ChangeLabel, make: (edit: Edit) => void, visit?: string) => Result<void, CommitError>;

/**
 * The way a screen changes records: `change({ key: 'moveItem' }, (edit) => edit.update('programmeItems', id, { start }))`.
 * One call is one step of undo, except that calls of one `visit` (see ui/useFieldDraft.ts) make one together. Throws nothing; an invalid or read-only change comes back as an error.
 */
export function useChange(): Change {
  const store = useMissionStore();
  return useMemo(
    () => (label, make, visit) => {
      const edit = startEdit(store.getSnapshot().state, { now: new Date().toISOString(), newId });
      make(edit);
      return store.commit(label, edit.ops(), visit === undefined ? {} : { visit });
    },
    [store],
  );
}
