/**
 * How an op meets what others did: the only merge there is. Fields are merged one by one. Who had seen what they changed
 * simply changes it; where two did not know of each other, the later stamp stands and what was lost is kept as a difference.
 */
import { isIdList, mergeIdLists } from '#shared/domain/change/idLists.ts';
import { flattenRow, patchRow } from '#shared/domain/change/op.ts';
import type { DifferenceKind } from '#shared/domain/agreement/difference.ts';
import { isTableName, type TableName, TABLES } from '#shared/domain/tables.ts';
import { isJsonObject, jsonEqual, type Json } from '#shared/json.ts';
import { mayRead, mayWrite, type Member, readable, streamKey, streamOf } from '#shared/sync/rights.ts';
import type { Rejection, WireOp, WireTransaction } from '#shared/sync/wire.ts';
import { FILE_FIELD, namesFiles } from './files.ts';
import type { FieldMark, ServerRow } from '../storage/storage.ts';

/** The transaction that an op is part of, as the server takes it in. */
export interface Arrival {
  readonly missionId: string;
  readonly member: Member;
  readonly device: string;
  readonly seq: number;
  /** Clamped (R3). */
  readonly stamp: string;
  readonly transaction: WireTransaction;
}

/** What was wanted beside what stands, before anybody is named. */
export interface Disagreement {
  readonly kind: DifferenceKind;
  readonly values: readonly { readonly path: string; readonly wanted: Json; readonly held: Json }[];
  /** True where what stood before is what did not come to stand. */
  readonly overruled: boolean;
  /** The number under which the other will came. */
  readonly heldSeq: number;
}

export type Merged =
  | { readonly verdict: 'rejected'; readonly reason: Rejection; readonly path?: string }
  | { readonly verdict: 'proposed'; readonly disagreements: readonly Disagreement[] }
  | {
      readonly verdict: 'won' | 'lost' | 'merged';
      readonly row: ServerRow;
      readonly disagreements: readonly Disagreement[];
    };

export function mergeOp(op: WireOp, held: ServerRow | undefined, arrival: Arrival): Merged {
  const { member, transaction } = arrival;
  if (held !== undefined && saysAgain(op, held, member)) return { verdict: 'merged', row: held, disagreements: [] };
  const right = mayWrite(member, op.table, pathsOf(op, arrival), held, { ...held?.row, ...op.set, id: op.id });
  if (right === 'refuse') return { verdict: 'rejected', reason: 'denied' };
  if (held === undefined) return create(op, arrival);
  // A row of another's own stream or of a person not granted: it is as if it were not there.
  if (!mayRead(readable(member), held.key)) return { verdict: 'rejected', reason: 'denied' };
  // Whose row it is says who had its bytes (see files.ts): nobody else makes it name others.
  if (namesFiles(op) && changesFile(op, held) && held.account !== member.account) {
    return { verdict: 'rejected', reason: 'denied' };
  }
  if (right === 'propose' && transaction.recovered === undefined) {
    const flat = flattenRow(held.row);
    const values = Object.entries(op.set)
      .map(([path, wanted]) => ({ path, wanted, held: flat[path] ?? null }))
      .filter(({ wanted, held: now }) => !jsonEqual(wanted, now));
    if (values.length === 0) return { verdict: 'merged', row: held, disagreements: [] };
    return { verdict: 'proposed', disagreements: [{ kind: 'proposal', values, overruled: false, heldSeq: held.seq }] };
  }
  return change(op, held, arrival);
}

/** That a release was read is said once, whoever says it on how many devices: the first to come stands. */
function saysAgain(op: WireOp, held: ServerRow, member: Member): boolean {
  return (
    op.table === ('acknowledgements' satisfies TableName) &&
    held.row['deletedAt'] === undefined &&
    op.set['deletedAt'] === null &&
    mayWrite(member, op.table, Object.keys(op.set), undefined, { ...op.set, id: op.id }) === 'write'
  );
}

function changesFile({ set }: WireOp, { row }: ServerRow): boolean {
  return Object.hasOwn(set, FILE_FIELD) && set[FILE_FIELD] !== row[FILE_FIELD];
}

/** Whose a row was comes back with it, where a restored server forgot it. */
function pathsOf(op: WireOp, { transaction }: Arrival): string[] {
  return Object.keys(op.set).filter((path) => path !== 'bodyId' || transaction.recovered === undefined);
}

function markOf({ stamp, seq, device, transaction }: Arrival): FieldMark {
  // What was taken in by then was not known before it; and what followed it within that same number is no older.
  const repeated = transaction.repeats === undefined ? undefined : transaction.repeats - 1;
  const asOf = transaction.recovered?.asOf ?? repeated;
  const { hub } = transaction;
  return {
    stamp,
    seq,
    device,
    ...(asOf === undefined ? {} : { asOf }),
    ...(hub === undefined || hub.seq === 0 ? {} : { hub: { id: hub.id, seq: hub.seq } }),
  };
}

function create(op: WireOp, arrival: Arrival): Merged {
  const { member, missionId } = arrival;
  const mark = markOf(arrival);
  // What is not there can only be made. A deletion of what never came here leaves its tombstone.
  if (!Object.hasOwn(op.set, 'deletedAt')) return { verdict: 'rejected', reason: 'missing' };
  const row = patchRow({ id: op.id, missionId, ...blanks(op.table), bodyId: member.body }, op.set) as ServerRow['row'];
  const bodyId = row['bodyId'];
  const problem = op.set['deletedAt'] === null ? problemOf(op.table, row, undefined) : undefined;
  if (problem !== undefined) return { verdict: 'rejected', reason: 'invalid', path: problem };
  return {
    verdict: 'won',
    disagreements: [],
    row: {
      table: op.table,
      id: op.id,
      key: streamKey(streamOf(op.table), { owner: member.account, subject: op.id }),
      seq: arrival.seq,
      account: member.account,
      body: typeof bodyId === 'string' ? bodyId : member.body,
      row,
      ...(op.set['deletedAt'] === null ? { made: mark, marks: {} } : { made: NEVER, marks: marksOf(op, mark) }),
    },
  };
}

/** Of a field that nobody has set. */
const NEVER: FieldMark = { stamp: '', seq: 0, device: '' };

function marksOf({ set }: WireOp, mark: FieldMark): ServerRow['marks'] {
  return Object.fromEntries(Object.keys(set).map((path) => [path, mark]));
}

const blanksOf = new Map<string, Readonly<Record<string, Json>>>();

/** Object fields that a schema asks for come even where an op names nothing in them. */
function blanks(table: string): Readonly<Record<string, Json>> {
  if (!isTableName(table)) return {};
  const known = blanksOf.get(table) ?? findBlanks(table);
  blanksOf.set(table, known);
  return known;
}

function findBlanks(table: TableName): Record<string, Json> {
  const shape = TABLES[table].schema.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;
  const out: Record<string, Json> = {};
  for (const [field, schema] of Object.entries(shape)) {
    if (!schema.safeParse(undefined).success && schema.safeParse({}).success) out[field] = {};
  }
  return out;
}

type Outcome = 'won' | 'lost' | 'merged';

interface Field {
  readonly path: string;
  readonly outcome: Outcome;
  /** What the field is now. */
  readonly value: Json;
  readonly disagreement?: {
    readonly wanted: Json;
    readonly held: Json;
    readonly overruled: boolean;
    readonly heldSeq: number;
  };
}

function change(op: WireOp, held: ServerRow, arrival: Arrival): Merged {
  const flat = flattenRow(held.row);
  const fields = Object.entries(op.set).map(([path, wanted]) =>
    path === 'deletedAt'
      ? mergeDeletion(wanted, flat[path] ?? null, markAt(held, path), arrival)
      : mergeField({ path, wanted, now: flat[path] ?? null, was: op.was?.[path] }, markAt(held, path), arrival),
  );
  const won = fields.filter(({ outcome, path, value }) => outcome !== 'lost' && !jsonEqual(value, flat[path] ?? null));
  const row = patchRow(held.row, Object.fromEntries(won.map(({ path, value }) => [path, value]))) as ServerRow['row'];
  const problem = problemOf(op.table, row, held.row);
  if (problem !== undefined) return { verdict: 'rejected', reason: 'invalid', path: problem };
  const mark = markOf(arrival);
  const marks = {
    ...held.marks,
    ...Object.fromEntries(won.map(({ path }) => [path, later(markAt(held, path), mark)])),
    ...sharedMarks(fields, held, flat, arrival),
  };
  return {
    verdict: verdictOf(fields),
    // A row that nothing happened to keeps its number: nobody need hear of it.
    row: won.length === 0 ? { ...held, marks } : { ...held, row, marks, seq: arrival.seq },
    disagreements: [...fieldDisagreements(fields), ...deletionDisagreements(op, fields, held, flat, arrival)],
  };
}

/**
 * Who writes what stands there already wants it so, too. Where two did so without knowing of each other the value is nobody's
 * alone, and to change it is to overrule the other.
 */
function sharedMarks(
  fields: readonly Field[],
  held: ServerRow,
  flat: Readonly<Record<string, Json>>,
  arrival: Arrival,
): ServerRow['marks'] {
  const same = fields.filter(({ path, outcome, value }) => outcome === 'won' && jsonEqual(value, flat[path] ?? null));
  return Object.fromEntries(
    same.map(({ path }) => {
      const mark = markAt(held, path);
      const device = knew(mark, arrival) ? arrival.device : '';
      const { hub: _, ...rest } = mark;
      return [path, { ...rest, seq: arrival.seq, device, ...sharedHub(mark, markOf(arrival), device) }];
    }),
  );
}

/** At a hub, who knew of both knew the later one. Of what came another way, no number of the hub says that it was known. */
function sharedHub(held: FieldMark, mark: FieldMark, device: string): Pick<FieldMark, 'hub'> {
  if (mark.hub === undefined) return {};
  if (device !== '') return { hub: mark.hub };
  return held.hub?.id === mark.hub.id ? { hub: { ...mark.hub, seq: Math.max(held.hub.seq, mark.hub.seq) } } : {};
}

function verdictOf(fields: readonly Field[]): Outcome {
  if (fields.some(({ outcome }) => outcome === 'lost')) return 'lost';
  return fields.some(({ outcome }) => outcome === 'merged') ? 'merged' : 'won';
}

function markAt(row: ServerRow, path: string): FieldMark {
  return row.marks[path] ?? row.made;
}

/** Stamps of a field only go up, also where a clock goes back: who has seen a value comes after it. */
function later(held: FieldMark, mark: FieldMark): FieldMark {
  return mark.stamp > held.stamp ? mark : { ...mark, stamp: held.stamp };
}

/** Did whoever sent this know what stands in the field? */
function knew(mark: FieldMark, { device, transaction }: Arrival): boolean {
  return mark.seq <= transaction.seen || mark.device === device || knewAtHub(mark, transaction);
}

/** People of one hub know of each other by its numbers, in whatever order a laptop brings what they did. */
function knewAtHub(mark: FieldMark, { hub }: WireTransaction): boolean {
  return mark.hub !== undefined && mark.hub.id === hub?.id && mark.hub.seq <= hub.seen;
}

interface Meeting {
  readonly path: string;
  readonly wanted: Json;
  readonly now: Json;
  /** What whoever wanted it had before them, where the op says so. */
  readonly was: Json | undefined;
}

function mergeField({ path, wanted, now, was }: Meeting, mark: FieldMark, arrival: Arrival): Field {
  if (jsonEqual(wanted, now)) return { path, outcome: 'won', value: wanted };
  const { recovered } = arrival.transaction;
  if (recovered !== undefined) return recover(path, wanted, now, mark, recovered);
  if (isKnownBetter(mark, arrival)) return { path, outcome: 'lost', value: now };
  const lists = [was ?? [], now ?? [], wanted ?? []] as const;
  if (was !== undefined && areIdLists(path, lists)) {
    const value = mergeIdLists(...lists);
    return { path, outcome: jsonEqual(value, wanted) ? 'won' : 'merged', value };
  }
  if (knew(mark, arrival)) return { path, outcome: 'won', value: wanted };
  const overruled = arrival.stamp > mark.stamp;
  const disagreement = {
    wanted: overruled ? now : wanted,
    held: overruled ? wanted : now,
    overruled,
    heldSeq: mark.seq,
  };
  return overruled
    ? { path, outcome: 'won', value: wanted, disagreement }
    : { path, outcome: 'lost', value: now, disagreement };
}

function areIdLists(
  path: string,
  lists: readonly [Json, Json, Json],
): lists is readonly [readonly string[], readonly string[], readonly string[]] {
  return lists.every((list) => isIdList(path, list));
}

/**
 * What a restored server forgot comes back from whoever holds it (R5): over what is as old as the restored store, and over what
 * somebody brought back who had heard less; never over what was done since.
 */
function recover(
  path: string,
  wanted: Json,
  now: Json,
  mark: FieldMark,
  { asOf, survived }: NonNullable<WireTransaction['recovered']>,
): Field {
  const older = mark.seq <= survived || (mark.asOf !== undefined && mark.asOf < asOf);
  if (older) return { path, outcome: 'won', value: wanted };
  const lost = { path, outcome: 'lost', value: now } as const;
  // What somebody else brought back, and had heard more, is simply newer.
  if (mark.asOf !== undefined) return lost;
  return { ...lost, disagreement: { wanted, held: now, overruled: false, heldSeq: mark.seq } };
}

/** What is sent again was part of what somebody brought back who had heard more. */
function isKnownBetter({ asOf }: FieldMark, { transaction: { repeats } }: Arrival): boolean {
  return repeats !== undefined && asOf !== undefined && asOf >= repeats;
}

/** A deletion stands against what it did not know of, and is taken back only by somebody who had seen it (R4). */
function mergeDeletion(wanted: Json, now: Json, mark: FieldMark, arrival: Arrival): Field {
  const path = 'deletedAt';
  const { recovered } = arrival.transaction;
  if (jsonEqual(wanted, now)) return { path, outcome: 'won', value: wanted };
  if (recovered !== undefined) return recover(path, wanted, now, mark, recovered);
  if (isKnownBetter(mark, arrival)) return { path, outcome: 'lost', value: now };
  if (wanted !== null)
    return now === null ? { path, outcome: 'won', value: wanted } : { path, outcome: 'merged', value: now };
  return knew(mark, arrival) ? { path, outcome: 'won', value: null } : { path, outcome: 'lost', value: now };
}

function fieldDisagreements(fields: readonly Field[]): Disagreement[] {
  const out: Disagreement[] = [];
  for (const overruled of [true, false]) {
    const own = fields.filter(({ disagreement }) => disagreement?.overruled === overruled);
    for (const heldSeq of new Set(own.map(({ disagreement }) => disagreement?.heldSeq ?? 0))) {
      const values = own.flatMap(({ path, disagreement }) =>
        disagreement?.heldSeq === heldSeq ? [{ path, wanted: disagreement.wanted, held: disagreement.held }] : [],
      );
      out.push({ kind: 'conflict', values, overruled, heldSeq });
    }
  }
  return out;
}

/** An edit of what was deleted meanwhile, and a deletion of what was edited meanwhile: the edit is kept in sight. */
function deletionDisagreements(
  op: WireOp,
  fields: readonly Field[],
  held: ServerRow,
  flat: Readonly<Record<string, Json>>,
  arrival: Arrival,
): Disagreement[] {
  if (arrival.transaction.recovered !== undefined) return [];
  const deletion = fields.find(({ path }) => path === 'deletedAt');
  if (deletion === undefined || deletion.outcome === 'lost') {
    const mark = markAt(held, 'deletedAt');
    if ((flat['deletedAt'] ?? null) === null || knew(mark, arrival)) return [];
    const values = Object.entries(op.set)
      .filter(([path]) => path !== 'deletedAt')
      .map(([path, wanted]) => ({ path, wanted, held: flat[path] ?? null }));
    return values.length === 0 ? [] : [{ kind: 'deleted', values, overruled: false, heldSeq: mark.seq }];
  }
  if (deletion.value === null || deletion.outcome !== 'won') return [];
  const unseen = Object.entries(held.marks).filter(([path, mark]) => path !== 'deletedAt' && !knew(mark, arrival));
  if (unseen.length === 0) return [];
  const values = unseen.map(([path]) => ({ path, wanted: flat[path] ?? null, held: null }));
  return [{ kind: 'deleted', values, overruled: true, heldSeq: Math.max(...unseen.map(([, { seq }]) => seq)) }];
}

/**
 * The first field of a row that breaks a rule, or undefined. What this version does not know breaks none (R13). Of a row that is
 * alive and was it before, only what became other is looked at: the rules of a table are rules of its fields.
 */
function problemOf(table: string, row: ServerRow['row'], before: ServerRow['row'] | undefined): string | undefined {
  if (!isTableName(table)) return undefined;
  const { schema } = TABLES[table];
  if (before === undefined || typeof before['deletedAt'] === 'string') return firstProblem(schema, [], row, before);
  for (const [field, rule] of Object.entries<Rule>(schema.shape)) {
    if (row[field] === before[field]) continue;
    const problem = firstProblem(rule, [field], row, before);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

interface Rule {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[] };
  };
}

/** The first that is wrong at this place of the row, but for what was wrong before: that is no fault of this op. */
function firstProblem(rule: Rule, place: readonly string[], row: unknown, before: unknown): string | undefined {
  for (const { code, path: within } of rule.safeParse(at(row, place)).error?.issues ?? []) {
    if (code === 'unrecognized_keys') continue;
    const path = [...place, ...within];
    if (before !== undefined && jsonEqual(at(before, path), at(row, path)) && at(row, path) !== undefined) continue;
    return path.join('.') || 'row';
  }
  return undefined;
}

function at(row: unknown, path: readonly PropertyKey[]): unknown {
  let here = row;
  for (const step of path) {
    here = isJsonObject(here) || Array.isArray(here) ? (here as Record<string, unknown>)[String(step)] : undefined;
  }
  return here;
}
