/** What the line of an entry says of it: what was done, to which records, in which fields. */
import { changeText } from '#renderer/ui/changeText.ts';
import type { I18n } from '#renderer/ui/i18n.tsx';
import { recordName } from '#renderer/ui/recordPlaces.ts';
import { type HistoryEntry, recordOf, type RecordRef } from '#shared/domain/change/history.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import type { Op } from '#shared/domain/change/op.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { type TableName, TABLES } from '#shared/domain/tables.ts';
import { fieldText } from '#renderer/ui/recordValues.ts';

/** So many ops of a long one are looked at: an import names thousands of people. */
const OPS_SEEN = 200;

/** Steps that make a mission here: nothing is older. Of all others that bring one, something may be. */
const MADE: ReadonlySet<string> = new Set(['createMission', 'copyMission', 'openSample']);

/** The mission came from elsewhere, with a history that this device does not know. */
export const cameFromElsewhere = ({ arrival, label }: Pick<HistoryEntry, 'arrival' | 'label'>): boolean =>
  arrival && !MADE.has(label.key);

export function whatText({ t }: I18n, entry: Pick<HistoryEntry, 'label' | 'kind' | 'arrival'>) {
  const { label, kind } = entry;
  const what = changeText(t, label);
  if (cameFromElsewhere(entry)) return t('history.came', { what });
  if (kind === undefined) return what;
  return kind === 'undo' ? t('shell.undoWhat', { what }) : t('shell.redoWhat', { what });
}

const NOTE_OF: ReadonlyMap<TableName, TableName> = new Map(
  AUDIENCES.flatMap((audience) => {
    const { notes, parts, attachments } = NOTE_TABLES[audience];
    return [parts, attachments].map((table): [TableName, TableName] => [table, notes]);
  }),
);

function recordOfOp(state: MissionState, { table, id }: Op): RecordRef | undefined {
  const notes = NOTE_OF.get(table);
  if (notes === undefined) return recordOf({ table, id });
  const row = state.tables[table].get(id);
  return row !== undefined && 'noteId' in row && row.noteId !== undefined
    ? { table: notes, id: row.noteId }
    : undefined;
}

/** The records that an entry changed, each once, in order. */
export function recordsOf(state: MissionState, { ops, arrival }: HistoryEntry): RecordRef[] {
  if (arrival) return [];
  const records = new Map<string, RecordRef>();
  for (const op of ops) {
    const record = recordOfOp(state, op);
    if (record !== undefined) records.set(record.id, record);
  }
  return [...records.values()];
}

/** The fields that an entry changed; of what is private only that there was something. */
export function fieldsText(i18n: I18n, { ops, arrival }: HistoryEntry): string[] {
  if (arrival) return [];
  const fields = new Set<string>();
  for (const { table, set, before } of ops.slice(0, OPS_SEEN)) {
    const made = Object.hasOwn(set, 'deletedAt') || Object.hasOwn(before, 'deletedAt');
    if (TABLES[table].scope === 'private') fields.add(i18n.t('history.private'));
    else if (!made) for (const path of Object.keys(set)) fields.add(fieldText(i18n, table, path));
  }
  return [...fields];
}

/** All that an entry is found by besides its author: what was done, to what, and the texts that came and went. */
export function searchPiecesOf(i18n: I18n, state: MissionState, entry: HistoryEntry): string[] {
  const ops = entry.arrival ? [] : entry.ops.slice(0, OPS_SEEN);
  const values = ops
    .filter(({ table }) => TABLES[table].scope !== 'private')
    .flatMap(({ set, before }) => [...Object.values(set), ...Object.values(before)])
    .filter((value) => typeof value === 'string');
  const names = recordsOf(state, { ...entry, ops }).map((record) => recordName(state, record, i18n) ?? '');
  return [whatText(i18n, entry), ...names, ...fieldsText(i18n, entry), ...values];
}
