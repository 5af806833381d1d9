/**
 * Who changed what when, read off the log, and any earlier version of a record. The log says of each op what was there
 * before, so a version is the row as it stands, walked back over all that came later.
 */
import type { Json } from '../../json.ts';
import { isJsonObject, jsonEqual } from '../../json.ts';
import { deviceOfStamp } from '../../sync/clock.ts';
import type { AnyRow, RowOf, TableName } from '../tables.ts';
import type { MissionState } from './missionState.ts';
import { rowAfter } from './missionState.ts';
import type { Author, ChangeLabel, Op, Transaction } from './op.ts';
import { flattenRow, invertOp } from './op.ts';
import { bringsMission } from './rowTimes.ts';
import { isTyping } from './undo.ts';

export interface RecordRef {
  readonly table: TableName;
  readonly id: string;
}

/** One action of a person, or what they typed in one visit to a field. */
export interface HistoryEntry {
  /** Of the last transaction in it. */
  readonly transactionId: string;
  /** When it ended, ISO 8601 UTC. */
  readonly at: string;
  readonly author?: Author;
  readonly deviceId: string;
  readonly label: ChangeLabel;
  readonly kind?: Transaction['kind'];
  /** The mission came to this device; nothing older is known here. */
  readonly arrival: boolean;
  readonly ops: readonly Op[];
}

export interface FieldChange extends RecordRef {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** The rows of a record as they were at some time; undefined where there was none. */
export type RecordVersion = readonly (RecordRef & { readonly row: AnyRow | undefined })[];

export interface RecordEntry extends Omit<HistoryEntry, 'ops'> {
  readonly what: 'came' | 'created' | 'changed' | 'deleted' | 'restored';
  readonly changes: readonly FieldChange[];
  /** The record after it, until the next entry. */
  readonly version: RecordVersion;
}

/** Rows that are no record of their own: they have the id of the row that they belong to. */
const BELONGS_TO: Partial<Record<TableName, TableName>> = { travellers: 'people', itemInternals: 'programmeItems' };

/** The record that a row is, or belongs to. */
export function recordOf({ table, id }: RecordRef): RecordRef {
  return { table: BELONGS_TO[table] ?? table, id };
}

/** The record's own row, then those that belong to it. */
export function rowsOfRecord({ table, id }: RecordRef): readonly RecordRef[] {
  const belonging = Object.entries(BELONGS_TO).filter(([, owner]) => owner === table);
  return [{ table, id }, ...belonging.map(([name]) => ({ table: name as TableName, id }))];
}

/** What of the log this device can tell: a mission that was replaced from a file begins anew. */
function sinceArrival(log: readonly Transaction[]): readonly Transaction[] {
  const arrival = log.findLastIndex(bringsMission);
  return arrival < 0 ? log : log.slice(arrival);
}

interface Sitting {
  readonly first: Transaction;
  last: Transaction;
  readonly ops: Op[];
}

const rowOfOp = ({ table, id }: Op): string => `${table}/${id}`;

function goesOn({ last, ops }: Sitting, next: Transaction): boolean {
  if (last.kind !== undefined || next.kind !== undefined) return false;
  if (deviceOfStamp(last.stamp) !== deviceOfStamp(next.stamp) || !jsonEqual(last.author, next.author)) return false;
  if (next.visit !== undefined) return next.visit === last.visit;
  const rows = new Set(ops.map(rowOfOp));
  return isTyping(last) && isTyping(next) && next.ops.every((op) => rows.has(rowOfOp(op)));
}

function entryOf({ first, last, ops }: Sitting): HistoryEntry {
  const { author, kind } = last;
  return {
    transactionId: last.id,
    at: last.at,
    deviceId: deviceOfStamp(last.stamp),
    label: last.label,
    arrival: bringsMission(first),
    ops,
    ...(author === undefined ? {} : { author }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** The whole history that this device knows, newest first. `log` in its own order; `touches` leaves out other ops. */
export function missionHistory(log: readonly Transaction[], touches?: (op: Op) => boolean): HistoryEntry[] {
  const sittings: Sitting[] = [];
  for (const transaction of sinceArrival(log)) {
    const ops = touches === undefined ? transaction.ops : transaction.ops.filter(touches);
    if (ops.length === 0 && !bringsMission(transaction)) continue;
    const open = sittings.at(-1);
    if (open !== undefined && goesOn(open, transaction)) {
      open.last = transaction;
      open.ops.push(...ops);
    } else sittings.push({ first: transaction, last: transaction, ops: [...ops] });
  }
  return sittings.map(entryOf).reverse();
}

/** The rows before these ops were made. */
export function versionBefore(version: RecordVersion, ops: readonly Op[]): RecordVersion {
  return version.map((each) => {
    let { row } = each;
    for (const op of ops.toReversed()) {
      if (op.table !== each.table || op.id !== each.id || row === undefined) continue;
      row = rowAfter(row, invertOp(op), row.missionId);
    }
    return { ...each, row };
  });
}

const isLive = (row: AnyRow | undefined): boolean => row !== undefined && row.deletedAt === undefined;

/** True for the op that made a row, not for one that brought it back. */
function makesRow({ set, before }: Op): boolean {
  return typeof before['deletedAt'] === 'string' && Object.keys(before).length === 1 && Object.keys(set).length > 1;
}

function whatHappened(before: AnyRow | undefined, after: AnyRow | undefined, made: boolean): RecordEntry['what'] {
  if (isLive(after)) return isLive(before) ? 'changed' : made ? 'created' : 'restored';
  return isLive(before) ? 'deleted' : 'changed';
}

const fieldsOf = (row: AnyRow | undefined): Record<string, Json> => {
  const { deletedAt: _, ...fields } = row === undefined ? {} : flattenRow(row);
  return fields;
};

export interface VersionField extends RecordRef {
  readonly path: string;
  readonly value: Json;
  /** What stands there now. */
  readonly now: Json;
}

/** Every field of a version, and every one that it would lose, beside what stands there now. */
export function versionFields(version: RecordVersion, now: RecordVersion): VersionField[] {
  return version.flatMap(({ table, id, row }, index) => {
    const held = now[index]?.row;
    const own = index === 0;
    const [then, today] = [row, held].map((one) => (own || isLive(one) ? fieldsOf(one) : {}));
    return [...new Set([...Object.keys(then ?? {}), ...Object.keys(today ?? {})])].map((path) => ({
      table,
      id,
      path,
      value: then?.[path] ?? null,
      now: today?.[path] ?? null,
    }));
  });
}

/** What stands at the path of an op. */
function valueAt(row: AnyRow | undefined, path: string): Json {
  const [field = '', key] = path.split('.');
  const held = (row as Readonly<Record<string, unknown>> | undefined)?.[field];
  return ((key === undefined ? held : isJsonObject(held) ? held[key] : undefined) ?? null) as Json;
}

/** Of the record's own row all that differs; of one that belongs to it what there was to read. */
function changesBetween(
  before: RecordVersion,
  after: RecordVersion,
  what: RecordEntry['what'],
  ops: readonly Op[],
): FieldChange[] {
  if (what === 'deleted') return [];
  return after.flatMap(({ table, id, row }, index) => {
    const was = before[index]?.row;
    const own = ops.filter((op) => op.table === table && op.id === id);
    if (own.length === 0) return [];
    // Came back with its record, as it was.
    if (index > 0 && what === 'restored' && jsonEqual(fieldsOf(was), fieldsOf(row))) return [];
    const from = (index === 0 && what !== 'created') || isLive(was) ? was : undefined;
    const to = index === 0 || isLive(row) ? row : undefined;
    // A row that came or went did so with all its fields.
    const whole = from === undefined || to === undefined;
    const touched = own.flatMap(({ set }) => Object.keys(set)).filter((path) => path !== 'deletedAt');
    const paths = whole ? [...Object.keys(fieldsOf(from)), ...Object.keys(fieldsOf(to))] : touched;
    return [...new Set(paths)].flatMap((path) => {
      const change = { table, id, path, before: valueAt(from, path), after: valueAt(to, path) };
      return jsonEqual(change.before, change.after) ? [] : [change];
    });
  });
}

/** The rows of a record as they are now. */
export function versionNow(state: MissionState, record: RecordRef): RecordVersion {
  return rowsOfRecord(record).map(({ table, id }) => ({ table, id, row: state.tables[table].get(id) }));
}

/**
 * The history of one record and of what belongs to it, newest first. It ends where the record was made, or where it came to
 * this device with its mission.
 */
export function recordHistory(log: readonly Transaction[], state: MissionState, record: RecordRef): RecordEntry[] {
  const rows = new Set(rowsOfRecord(record).map(({ table, id }) => `${table}/${id}`));
  const own = `${record.table}/${record.id}`;
  const entries = missionHistory(log, (op) => rows.has(rowOfOp(op)));
  let version = versionNow(state, record);
  if (version[0]?.row === undefined) return [];
  const madeHere = entries.some(
    ({ arrival, ops }) => !arrival && ops.some((op) => rowOfOp(op) === own && makesRow(op)),
  );
  const out: RecordEntry[] = [];
  for (const { ops, ...entry } of entries) {
    if (entry.arrival) {
      if (!madeHere) out.push({ ...entry, what: 'came', changes: [], version });
      break;
    }
    const before = versionBefore(version, ops);
    const made = ops.some((op) => rowOfOp(op) === own && makesRow(op)) && entry.kind === undefined;
    const what = whatHappened(before[0]?.row, version[0]?.row, made);
    const changes = changesBetween(before, version, what, ops);
    if (what !== 'changed' || changes.length > 0) out.push({ ...entry, what, changes, version });
    version = before;
  }
  return out;
}

/** The rows of a table as they were at a moment; null where the log does not reach back that far. `at` is ISO 8601 UTC. */
export function rowsAt<T extends TableName>(
  log: readonly Transaction[],
  state: MissionState,
  table: T,
  at: string,
): ReadonlyMap<string, RowOf<T>> | null {
  const known = sinceArrival(log);
  const [arrival] = known;
  if (arrival === undefined || !bringsMission(arrival) || arrival.at > at) return null;
  const rows = new Map<string, AnyRow>(state.tables[table] as ReadonlyMap<string, AnyRow>);
  for (const { at: done, ops } of known.toReversed()) {
    if (done <= at) continue;
    for (const op of ops.toReversed()) {
      const row = op.table === table ? rows.get(op.id) : undefined;
      if (row !== undefined) rows.set(op.id, rowAfter(row, invertOp(op), row.missionId));
    }
  }
  return rows as unknown as ReadonlyMap<string, RowOf<T>>;
}
