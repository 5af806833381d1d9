/** A client's store in memory: durable where a transaction ended, gone where it did not. */
import { flattenRow, type Op, type Transaction } from '#shared/domain/change/op.ts';
import { jsonEqual } from '#shared/json.ts';
import { emptyMissionState, type MissionState, rowAfter, withRows } from '#shared/domain/change/missionState.ts';
import { type AnyRow, isTableName } from '#shared/domain/tables.ts';
import type { Sabotage } from './sabotage.ts';
import { beginJoining } from '#shared/sync/share.ts';
import type {
  CarryingReplica,
  CarryingTransaction,
  PendingTransaction,
  Replica,
  ReplicaRow,
  ReplicaTransaction,
  SyncState,
} from '#shared/sync/replica.ts';

export interface Disk {
  rows: Map<string, ReplicaRow>;
  log: PendingTransaction[];
  state: SyncState;
  nextN: number;
}

export function emptyDisk(missionId: string, device: string): Disk {
  return {
    rows: new Map(),
    log: [],
    nextN: 1,
    state: beginJoining({ missionId, device }),
  };
}

export function copyDisk({ rows, log, state, nextN }: Disk): Disk {
  return { rows: new Map(rows), log: [...log], state, nextN };
}

const keyOf = (table: string, id: string): string => `${table}/${id}`;

export interface Hooks {
  /** Called when a transaction begins and when it is about to be durable; may throw in place of either. */
  readonly fault: (when: 'begin' | 'commit') => void;
  /** Called where a pull took away more than a fifth of the rows and nobody was asked (R7). */
  readonly removed: (words: string) => void;
  readonly sabotage?: Sabotage;
}

export class MemoryReplica implements Replica, CarryingReplica {
  disk: Disk;
  readonly #fault: (when: 'begin' | 'commit') => void;
  readonly #removed: (words: string) => void;
  readonly #sabotage: Sabotage | undefined;
  #view: { readonly of: Disk; readonly state: MissionState } | null = null;
  /** Rows that came to lie since that view. */
  #unseen: ReplicaRow[] = [];
  /** With rule 11 off: said to be saved, and on no disk. */
  #unwritten: number | null = null;

  constructor(disk: Disk, { fault, removed, sabotage }: Hooks) {
    this.disk = disk;
    this.#fault = fault;
    this.#removed = removed;
    this.#sabotage = sabotage;
  }

  async look<T>(read: (local: Pick<ReplicaTransaction, 'state' | 'pending'>) => Promise<T>): Promise<T> {
    this.#fault('begin');
    const { state, log } = this.disk;
    const shown =
      this.#sabotage === 'R7' && state.held !== undefined
        ? { ...state, held: { ...state.held, allowed: true } }
        : state;
    return read({ state: async () => shown, pending: async () => after(log, state.ackedN) });
  }

  async transact<T>(work: (local: CarryingTransaction) => Promise<T>): Promise<T> {
    this.#fault('begin');
    const before = this.disk;
    const laid = new Map<string, ReplicaRow | null>();
    let { state } = before;
    const appended: PendingTransaction[] = [];
    const row = (table: string, id: string): ReplicaRow['row'] | undefined => {
      const own = laid.get(keyOf(table, id));
      return own === null ? undefined : (own ?? before.rows.get(keyOf(table, id)))?.row;
    };
    const result = await work({
      state: async () =>
        this.#sabotage === 'R7' && state.held !== undefined
          ? { ...state, held: { ...state.held, allowed: true } }
          : asReadAnew(state),
      setState: async (next) => {
        state = next;
      },
      row,
      rows: () => merged(before.rows, laid),
      pending: async () => after([...before.log, ...appended], state.ackedN),
      lastN: async () => before.nextN + appended.length - 1,
      logged: async (ids) => {
        const wanted = new Set(ids);
        const own = before.log.map(({ transaction }) => transaction.id);
        return new Set(own.filter((id) => wanted.has(id)));
      },
      append: async (transactions) => {
        for (const transaction of transactions) {
          appended.push({ n: before.nextN + appended.length, transaction });
        }
      },
      lay: async (rows) => {
        for (const one of rows) laid.set(keyOf(one.table, one.row.id), one);
      },
      drop: async (keys) => {
        for (const { table, id } of keys) laid.set(keyOf(table, id), null);
      },
    });
    if (this.#sabotage === 'R1') before.state = state;
    this.#fault('commit');
    if (this.disk !== before) throw new Error('two transactions of one store at once');
    this.#notice(laid, before.state, state);
    for (const [key, one] of laid) {
      if (one === null) {
        before.rows.delete(key);
        this.#view = null;
      } else {
        before.rows.set(key, one);
        this.#unseen.push(one);
      }
    }
    before.state = state;
    before.log.push(...appended);
    before.nextN += appended.length;
    return result;
  }

  /** The mission as screens see it: made anew where rows are gone, else brought up to what came. */
  missionState(): MissionState {
    const { disk } = this;
    const known = this.#view !== null && this.#view.of === disk ? this.#view.state : null;
    const rows = known === null ? [...disk.rows.values()] : this.#unseen;
    const state = withRows(
      known ?? emptyMissionState(disk.state.missionId),
      rows.filter(({ table }) => isTableName(table)) as { table: never; row: AnyRow }[],
    );
    this.#view = { of: disk, state };
    this.#unseen = [];
    return state;
  }

  /** What a person does: rows and log together, with what they had before them. */
  commit(transaction: Transaction): void {
    this.#fault('begin');
    this.#fault('commit');
    const { disk } = this;
    for (const op of transaction.ops) this.#unseen.push(layOp(disk.rows, op, disk.state.missionId));
    const ops = this.#sabotage === 'R2' ? transaction.ops.map((op) => whole(disk.rows, op)) : transaction.ops;
    disk.log.push({ n: disk.nextN, transaction: { ...transaction, ops, seen: disk.state.seen } });
    this.#unwritten = disk.nextN;
    disk.nextN += 1;
  }

  /** The process is gone: with rule 11 off, so is what it had only said to be saved. */
  crash(): void {
    const lost = this.#unwritten;
    this.#unwritten = null;
    if (this.#sabotage !== 'R11' || lost === null) return;
    this.disk.log = this.disk.log.filter(({ n }) => n !== lost || n <= this.disk.state.ackedN);
  }

  #notice(laid: ReadonlyMap<string, ReplicaRow | null>, before: SyncState, after: SyncState): void {
    if (laid.size <= 10) return;
    // What a lost role takes along is meant to go (R16).
    const sameRole = jsonEqual(before.streams, after.streams);
    const asked = before.held?.allowed === true && this.#sabotage !== 'R7';
    if (!sameRole || asked) return;
    // Nor what was made here and the server refused: it is set aside (R9).
    const aside = new Set(after.setAside.map(({ op: { table, id } }) => keyOf(table, id)));
    const lives = (row: ReplicaRow | undefined | null): boolean =>
      row !== null && row !== undefined && row.row.deletedAt === undefined;
    const gone = [...laid].filter(
      ([key, row]) => lives(this.disk.rows.get(key)) && !lives(row) && !aside.has(key),
    ).length;
    if (gone <= 10) return;
    const all = [...this.disk.rows.values()].filter(lives).length;
    if (gone * 5 > all) this.#removed(`${gone} of ${all} records in one pull, unasked`);
  }
}

/** A store on a disk gives no object twice: who compares them by identity is found out here. */
function asReadAnew(state: SyncState): SyncState {
  return state.hub === undefined ? state : { ...state, hub: { ...state.hub } };
}

function after(log: readonly PendingTransaction[], ackedN: number): readonly PendingTransaction[] {
  return log.slice(log.findLastIndex(({ n }) => n <= ackedN) + 1);
}

/** With rule 2 off: the whole record goes along. */
function whole(rows: ReadonlyMap<string, ReplicaRow>, op: Op): Op {
  const { bodyId: _, ...fields } = flattenRow(rows.get(keyOf(op.table, op.id))?.row ?? {});
  return { ...op, set: { ...fields, ...op.set } };
}

function layOp(rows: Map<string, ReplicaRow>, op: Op, missionId: string): ReplicaRow {
  const key = keyOf(op.table, op.id);
  const held = rows.get(key)?.row as AnyRow | undefined;
  const laid = { table: op.table, row: rowAfter(held, op, missionId) };
  rows.set(key, laid);
  return laid;
}

function* merged(
  held: ReadonlyMap<string, ReplicaRow>,
  laid: ReadonlyMap<string, ReplicaRow | null>,
): Iterable<ReplicaRow> {
  for (const [key, row] of held) if (!laid.has(key)) yield row;
  for (const row of laid.values()) if (row !== null) yield row;
}
