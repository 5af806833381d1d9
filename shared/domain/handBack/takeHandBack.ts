/**
 * What of a file that hands something back is new here, and taking it in. What is missing is added; a field that still stands here as
 * its sender had it becomes what they made of it; where it was changed here meanwhile, ours stays and both are shown. What is deleted
 * here stays deleted, and to take a file in twice, or an older one after a newer one, changes nothing.
 */
import { jsonEqual, type Json } from '../../json.ts';
import { checkOps, type Edit } from '../change/edit.ts';
import type { RecordRef } from '../change/history.ts';
import { isIdList, mergeIdLists } from '../change/idLists.ts';
import { flattenRow, opPath, type Transaction } from '../change/op.ts';
import { takeBackField } from '../change/restore.ts';
import { noteOf } from '../notes/editNotes.ts';
import { mergeNotes } from '../notes/mergeNotes.ts';
import { AUDIENCES, NOTE_TABLES, type NotePart } from '../notes/note.ts';
import type { Acknowledgement } from '../release/release.ts';
import { acknowledgementId } from '../release/releases.ts';
import { type FoundRow, releasesMissing } from '../release/takeReleases.ts';
import type { AnyRow, TableName } from '../tables.ts';
import type { HandBack, StoodBefore } from './handBack.ts';

/** The label under which a file is taken in. */
export const TAKE_HAND_BACK = 'takeHandBack';

export interface HandedFile extends HandBack {
  readonly rows: readonly FoundRow[];
}

export interface DifferingField {
  readonly path: string;
  readonly ours: Json;
  readonly theirs: Json;
}

/** A record that was changed on both sides. */
export interface Differing extends RecordRef {
  /** None where it is deleted here. */
  readonly fields: readonly DifferingField[];
}

export interface TakenBack {
  /** Releases that its sender has read, said by nobody here yet. They are not part of the edit: they are beyond undo. */
  readonly readings: readonly Acknowledgement[];
  readonly made: readonly RecordRef[];
  /** Records of which fields became what the sender made of them. */
  readonly changed: readonly RecordRef[];
  /** Notes that were here and got more text. */
  readonly grown: readonly RecordRef[];
  readonly files: number;
  readonly differing: readonly Differing[];
}

export interface TakeWish {
  /** Ids of differing records of which the sender's side is taken all the same. */
  readonly theirs?: ReadonlySet<string>;
  /** What files brought before, by `id/path`. */
  readonly known?: ReadonlyMap<string, readonly Json[]>;
}

const RECORDS: readonly TableName[] = [
  'organisations',
  'people',
  'actions',
  NOTE_TABLES.staff.notes,
  NOTE_TABLES.delegation.notes,
];
const PARTS: readonly TableName[] = AUDIENCES.map((audience) => NOTE_TABLES[audience].parts);

/** All of it in one edit; what nobody takes in by a file, such as private details, is not looked at. */
export function takeHandBack(edit: Edit, file: HandedFile, { theirs, known }: TakeWish = {}): TakenBack {
  const own = file.rows.filter(({ row }) => row.missionId === edit.state.missionId);
  const readings = releasesMissing(edit.state, own).acknowledgements.map(({ row }) => row as Acknowledgement);
  const changed: RecordRef[] = [];
  const differing: Differing[] = [];
  for (const { table, row } of own) {
    if (!RECORDS.includes(table) || row.deletedAt !== undefined) continue;
    const met = meet(edit, standing(edit, table, row.id), row, { before: file.before, known });
    if (met === undefined) continue;
    const wished = theirs?.has(row.id) === true ? met.differing : [];
    const take = [...met.fields, ...wished.filter(({ path, theirs: wanted }) => fits(edit, met.record, path, wanted))];
    if (take.length > 0) {
      for (const { path, theirs: wanted } of take) takeBackField(edit, { ...met.record, path, before: wanted });
      changed.push(met.record);
    }
    if (met.deleted || met.differing.length > 0) differing.push({ ...met.record, fields: met.differing });
  }
  const before = edit.ops().length;
  const { files } = mergeNotes(edit, own);
  const ops = edit.ops().slice(before);
  const made = ops
    .filter(({ table, set }) => RECORDS.includes(table) && set['deletedAt'] === null)
    .map(({ table, id }) => ({ table, id }));
  const texts = ops.filter(({ table }) => PARTS.includes(table)).map(({ table, id }) => noteIdOf(edit, table, id));
  const grown = [...new Set(texts)].filter((id) => !made.some((one) => one.id === id));
  return {
    readings: readings.filter(
      ({ id, releaseId, personId }) => personId === file.personId && id === acknowledgementId(releaseId, personId),
    ),
    made,
    changed,
    grown: grown.flatMap((id) => standing(edit, NOTE_TABLES.staff.notes, id) ?? []),
    files,
    differing,
  };
}

/** Whether there is anything to take in. */
export function isNothing({ readings, made, changed, grown, files }: TakenBack): boolean {
  return readings.length + made.length + changed.length + grown.length + files === 0;
}

const NOTES: readonly TableName[] = AUDIENCES.map((audience) => NOTE_TABLES[audience].notes);

/** Where the record is here; a note may have been shared with others since, or be deleted among the readers that it had. */
function standing(edit: Edit, table: TableName, id: string): RecordRef | undefined {
  const { tables } = edit.state;
  if (!NOTES.includes(table)) return tables[table].has(id) ? { table, id } : undefined;
  const found = noteOf(edit.state, id);
  if (found !== undefined) return { table: NOTE_TABLES[found.audience].notes, id };
  const deleted = NOTES.find((one) => tables[one].has(id));
  return deleted === undefined ? undefined : { table: deleted, id };
}

function noteIdOf(edit: Edit, table: TableName, id: string): string {
  return (edit.state.tables[table].get(id) as NotePart | undefined)?.noteId ?? '';
}

interface Met {
  readonly record: RecordRef;
  readonly deleted: boolean;
  /** What becomes of fields that stand as their sender had them. */
  readonly fields: readonly DifferingField[];
  readonly differing: readonly DifferingField[];
}

const NEVER: ReadonlySet<string> = new Set(['id', 'missionId', 'bodyId', 'deletedAt']);

/** A record of the file that is here; undefined for one that is missing. */
function meet(
  edit: Edit,
  record: RecordRef | undefined,
  row: AnyRow,
  { before, known }: { before: StoodBefore; known: TakeWish['known'] | undefined },
): Met | undefined {
  const held = record === undefined ? undefined : edit.state.tables[record.table].get(record.id);
  if (record === undefined || held === undefined) return undefined;
  if (held.deletedAt !== undefined) return { record, deleted: true, fields: [], differing: [] };
  const [ours, theirs] = [flattenRow(held), flattenRow(row)];
  const fields: DifferingField[] = [];
  const differing: DifferingField[] = [];
  const stoods = Object.hasOwn(before, row.id) ? (before[row.id] ?? {}) : {};
  for (const [path, stood] of Object.entries(stoods)) {
    const [now, wanted] = [ours[path] ?? null, theirs[path] ?? null];
    if (NEVER.has(path) || !opPath.safeParse(path).success || jsonEqual(now, wanted)) continue;
    if (known?.get(`${row.id}/${path}`)?.some((one) => jsonEqual(one, wanted)) === true) continue;
    const value = fieldAfter(path, { stood, now, wanted });
    if (value === undefined || !fits(edit, record, path, value)) differing.push({ path, ours: now, theirs: wanted });
    else if (!jsonEqual(value, now)) fields.push({ path, ours: now, theirs: value });
  }
  return { record, deleted: false, fields, differing };
}

/** Undefined where the field was changed here, too. */
function fieldAfter(
  path: string,
  { stood, now, wanted }: { stood: readonly Json[]; now: Json; wanted: Json },
): Json | undefined {
  const [was, here, there] = [stood[0] ?? [], now ?? [], wanted ?? []];
  if (isIdList(path, was) && isIdList(path, here) && isIdList(path, there)) return mergeIdLists(was, here, there);
  return stood.some((one) => jsonEqual(one, now)) ? wanted : undefined;
}

/** A file may say what the rules of a record do not allow. */
function fits({ state }: Edit, { table, id }: RecordRef, path: string, value: Json): boolean {
  return checkOps(state, [{ table, id, set: { [path]: value }, before: {} }]).length === 0;
}

/** What files brought to this device before and nobody has taken back, of fields of records; `log` oldest first. */
export function broughtBefore(log: readonly Transaction[]): ReadonlyMap<string, readonly Json[]> {
  const out = new Map<string, Json[]>();
  for (const { label, kind, ops } of log) {
    if (label.key !== TAKE_HAND_BACK) continue;
    for (const { id, set, before } of ops) {
      for (const [path, value] of Object.entries(kind === 'undo' ? before : set)) {
        const key = `${id}/${path}`;
        const rest = (out.get(key) ?? []).filter((one) => !jsonEqual(one, value));
        out.set(key, kind === 'undo' ? rest : [...rest, value]);
      }
    }
  }
  return out;
}
