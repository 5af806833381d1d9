/** What one transaction of sync is about to leave behind: the rows that it lays and takes away, over a view of the journal. */
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { AnyRow } from '#shared/domain/tables.ts';
import { jsonEqual } from '#shared/json.ts';
import type { CarryingTransaction, PendingTransaction, ReplicaRow, SyncState } from '#shared/sync/replica.ts';
import type { StoredRow } from './database.ts';
import { type JournalView, storedRows } from './journal.ts';

export interface RowKey {
  readonly table: string;
  readonly id: string;
}

export type LaidRow = StoredRow & Pick<ReplicaRow, 'by'>;

const keyOf = (table: string, id: string): string => `${table}/${id}`;

/** The log of this device, in the same transaction. */
export interface DraftLog extends Pick<CarryingTransaction, 'append' | 'logged' | 'lastN'> {
  waiting(ackedN: number): Promise<readonly PendingTransaction[]>;
}

/** What one transaction of sync is about to leave behind. */
export class Draft implements CarryingTransaction {
  #state: SyncState;
  readonly #view: JournalView;
  readonly #log: DraftLog;
  /** Null for a row that is taken away. */
  readonly #laid = new Map<string, LaidRow | null>();

  constructor(state: SyncState, view: JournalView, log: DraftLog) {
    this.#state = state;
    this.#view = view;
    this.#log = log;
  }

  /** As the transaction leaves it. */
  get stateAfter(): SyncState {
    return this.#state;
  }

  async state(): Promise<SyncState> {
    return this.#state;
  }

  async setState(state: SyncState): Promise<void> {
    this.#state = state;
  }

  row(table: string, id: string): ReplicaRow['row'] | undefined {
    const laid = this.#laid.get(keyOf(table, id));
    return laid === null ? undefined : (laid?.row ?? this.#held(table, id));
  }

  *rows(): Iterable<ReplicaRow> {
    for (const { table, row } of storedRows(this.#view.state)) {
      const laid = this.#laid.get(keyOf(table, row.id));
      if (laid !== null) yield laid ?? { table, row };
    }
    for (const laid of this.#laid.values()) {
      if (laid !== null && this.#held(laid.table, laid.row.id) === undefined) yield laid;
    }
  }

  async pending(): Promise<readonly PendingTransaction[]> {
    return this.#log.waiting(this.#state.ackedN);
  }

  async append(transactions: Parameters<DraftLog['append']>[0]): Promise<void> {
    await this.#log.append(transactions);
  }

  async logged(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#log.logged(ids);
  }

  async lastN(): Promise<number> {
    return this.#log.lastN();
  }

  async lay(rows: readonly ReplicaRow[]): Promise<void> {
    for (const one of rows) this.#laid.set(keyOf(one.table, one.row.id), one as LaidRow);
  }

  async drop(keys: readonly RowKey[]): Promise<void> {
    for (const { table, id } of keys) this.#laid.set(keyOf(table, id), null);
  }

  /** Rows that are other than they were. */
  changed(): LaidRow[] {
    return [...this.#laid.values()].filter(
      (one): one is LaidRow => one !== null && !jsonEqual(one.row, this.#held(one.table, one.row.id)),
    );
  }

  gone(): RowKey[] {
    return [...this.#laid].flatMap(([key, one]) => {
      const [table = '', id = ''] = key.split('/');
      return one === null && this.#held(table, id) !== undefined ? [{ table, id }] : [];
    });
  }

  #held(table: string, id: string): AnyRow | undefined {
    return rowOf(this.#view.state, table, id);
  }
}

/** A table of a newer version is in the state as soon as a row of it is (R13). */
export function rowOf({ tables }: MissionState, table: string, id: string): AnyRow | undefined {
  return (tables as Readonly<Record<string, ReadonlyMap<string, AnyRow>>>)[table]?.get(id);
}

export function without(state: MissionState, gone: readonly RowKey[]): MissionState {
  const keys = new Set(gone.map(({ table, id }) => keyOf(table, id)));
  return withRows(
    emptyMissionState(state.missionId),
    storedRows(state).filter(({ table, row }) => !keys.has(keyOf(table, row.id))),
  );
}
