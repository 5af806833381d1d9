/**
 * What somebody without a network hands back to the organisers by a file: which releases they have read, and the notes, contacts and
 * actions that they made or changed since the mission came to them. Nothing else of the mission, and nothing private.
 */
import type { Json } from '../../json.ts';
import { jsonEqual } from '../../json.ts';
import type { MissionState } from '../change/missionState.ts';
import { live, liveRows, missionOf } from '../change/missionState.ts';
import type { Transaction } from '../change/op.ts';
import { bringsMission } from '../change/rowTimes.ts';
import { attachmentsOf, type HeldNote, noteOf, notesOf, partsOf } from '../notes/editNotes.ts';
import { AUDIENCES, NOTE_TABLES } from '../notes/note.ts';
import type { Acknowledgement } from '../release/release.ts';
import type { FoundRow } from '../release/takeReleases.ts';
import type { TableName } from '../tables.ts';

/**
 * By record and field, what stood there on the device before, oldest first: who still has one of these has not changed it meanwhile.
 * A note is one record wherever it stands.
 */
export type StoodBefore = Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>;

/** What a file says of itself that hands something back. */
export interface HandBack {
  readonly by: string;
  /** Who they are in the roster; absent where they have not said. */
  readonly personId?: string;
  readonly before: StoodBefore;
}

export interface Handed {
  readonly rows: readonly FoundRow[];
  readonly before: StoodBefore;
  readonly readings: readonly Acknowledgement[];
  /** Made or changed, without photos and files. */
  readonly notes: number;
  readonly contacts: number;
  readonly actions: number;
}

export interface HandBackWish {
  readonly personId: string | undefined;
  /** Their own notes, too, which nobody else reads: they are handed to the organisers and their staff. */
  readonly withOwn: boolean;
  /** A server brings all but this: what others read there is not handed over twice, and under another name. */
  readonly shared: boolean;
}

/** What was made or changed here. `log`: of this device, oldest first. */
export function gatherHandBack(state: MissionState, log: readonly Transaction[], wish: HandBackWish): Handed {
  const before = stoodBefore(log);
  const touched = (table: TableName): { readonly table: TableName; readonly id: string }[] =>
    [...before.keys()].flatMap((key) => {
      const [of, id = ''] = key.split('/');
      return of === table ? [{ table, id }] : [];
    });
  const records = (table: 'people' | 'organisations' | 'actions'): FoundRow[] =>
    wish.shared
      ? []
      : touched(table).flatMap(({ id }) => {
          const row = live(state, table, id);
          return row === undefined ? [] : [{ table, row }];
        });
  const readings = liveRows(state, 'acknowledgements').filter(({ personId }) => personId === wish.personId);
  const notes = notesToHand(state, (table) => touched(table).map(({ id }) => id), wish);
  const contacts = [...records('organisations'), ...records('people')];
  const actions = records('actions');
  const mission = missionOf(state);
  const rows: FoundRow[] = [
    ...(mission === undefined ? [] : [{ table: 'missions' as const, row: mission }]),
    ...readings.map((row) => ({ table: 'acknowledgements' as const, row })),
    ...contacts,
    ...actions,
    ...notes.flatMap((note) => rowsOfNote(state, note)),
  ];
  return {
    rows,
    before: ofRecords(before, new Set(rows.map(({ row }) => row.id))),
    readings,
    notes: notes.length,
    contacts: contacts.length,
    actions: actions.length,
  };
}

/** What a file brought was made elsewhere. */
const BROUGHT: ReadonlySet<string> = new Set(['takeReleases', 'takeNotes', 'takeHandBack', 'takeReadings']);

/** By `table/id`, then by field; a row that was made here has an entry of its own, with fields that changed later. */
function stoodBefore(log: readonly Transaction[]): ReadonlyMap<string, ReadonlyMap<string, readonly Json[]>> {
  const out = new Map<string, Map<string, Json[]>>();
  const arrival = log.findLastIndex(bringsMission);
  for (const { label, ops } of log.slice(arrival + 1)) {
    if (BROUGHT.has(label.key)) continue;
    for (const { table, id, before } of ops) {
      const key = `${table}/${id}`;
      const fields = out.get(key) ?? new Map<string, Json[]>();
      out.set(key, fields);
      for (const [path, stood] of Object.entries(before)) {
        if (path === 'deletedAt') continue;
        const known = fields.get(path) ?? [];
        if (!known.some((one) => jsonEqual(one, stood))) fields.set(path, [...known, stood]);
      }
    }
  }
  return out;
}

/** Passports stand under the ids of people: what is of another table is left here. */
const FIELDS_OF: ReadonlySet<string> = new Set<TableName>([
  'people',
  'organisations',
  'actions',
  ...AUDIENCES.map((audience) => NOTE_TABLES[audience].notes),
]);

function ofRecords(before: ReturnType<typeof stoodBefore>, ids: ReadonlySet<string>): StoodBefore {
  const out: Record<string, Record<string, readonly Json[]>> = {};
  for (const [key, fields] of before) {
    const [table = '', id = ''] = key.split('/');
    if (!FIELDS_OF.has(table) || !ids.has(id) || fields.size === 0) continue;
    const known = out[id] ?? {};
    out[id] = known;
    for (const [path, stood] of fields) known[path] = [...(known[path] ?? []), ...stood];
  }
  return out;
}

/** Shared ones that were touched here, their text and their files, too; and all of one's own where these are wanted. */
function notesToHand(
  state: MissionState,
  touched: (table: TableName) => readonly string[],
  { withOwn, shared }: HandBackWish,
): readonly HeldNote[] {
  const ids = new Set<string>();
  for (const audience of ['staff', 'delegation'] as const) {
    const { notes, parts, attachments } = NOTE_TABLES[audience];
    for (const id of touched(notes)) ids.add(id);
    for (const id of touched(parts)) ids.add(state.tables[parts].get(id)?.noteId ?? '');
    for (const id of touched(attachments)) ids.add(state.tables[attachments].get(id)?.noteId ?? '');
  }
  const given = shared ? [] : [...ids].flatMap((id) => noteOf(state, id) ?? []);
  const own = notesOf(state).filter(({ audience }) => audience === 'own');
  return [...given.filter(({ audience }) => audience !== 'own'), ...(withOwn ? own : [])];
}

/** One's own note goes to the organisers and their staff, not to the whole delegation. */
function rowsOfNote({ tables }: MissionState, held: HeldNote): readonly FoundRow[] {
  const into = NOTE_TABLES[held.audience === 'own' ? 'staff' : held.audience];
  return [
    { table: into.notes, row: held.note },
    ...partsOf(tables, held).map((row) => ({ table: into.parts, row })),
    ...attachmentsOf(tables, held).map((row) => ({ table: into.attachments, row })),
  ];
}
