import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8 } from 'fflate';
import { opPath } from '../../domain/change/op.ts';
import type { AnyRow, TableName } from '../../domain/tables.ts';
import { isTableName, TABLES } from '../../domain/tables.ts';
import { err, ok, type Result } from '../../result.ts';
import { ATTACHMENT_MAX } from '../../domain/notes/note.ts';
import {
  fileOfEntry,
  FILES_LIMIT_BYTES,
  MANIFEST_ENTRY,
  MISSION_FILE_VERSION,
  tableOfEntry,
  UNPACKED_LIMIT_BYTES,
} from './format.ts';
import { type Manifest, manifest as manifestSchema, manifestHead } from './manifest.ts';
import { inflateEntries, type ZipError } from './inflate.ts';
import { isRawRow, type RawRow, type RawTables, upgradeRows } from './upgrade.ts';

export type MissionFileError =
  | ZipError
  /** The manifest is there, and the mission's own record is not or breaks its rules. */
  | { readonly kind: 'noMission' };

export interface UnpackedRow {
  readonly table: TableName;
  readonly row: AnyRow;
}

/** A row that the file holds and that cannot be taken in. */
export interface SkippedRow {
  readonly entry: string;
  /** From 1; after an upgrade, the place among the rows of its table. */
  readonly line: number;
  readonly id?: string;
  readonly reason: 'notJson' | 'otherMission' | 'invalid' | 'twice' | 'unknownTable';
  /** The field that breaks a rule. */
  readonly path?: string;
}

export interface UnpackedMission {
  readonly manifest: Manifest;
  /** Each keeps the fields that this version of the app does not know. */
  readonly rows: readonly UnpackedRow[];
  /** Photos and files by their hash. A row may name one that the file does not hold. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly skipped: readonly SkippedRow[];
  /**
   * True where a newer version of the app wrote something that this one cannot keep: open read-only, and keep the bytes of the
   * file, since they are the mission.
   */
  readonly newer: boolean;
  /** True where the rows came from an older version and were upgraded. */
  readonly upgraded: boolean;
}

/** Longest list of rows left out that is kept; beyond it the file is not worth reading line by line. */
const SKIPPED_MAX = 1000;

/** Reads the bytes of a mission file. Never throws on what a file holds, and never takes in a byte that fails its checksum. */
export function unpackMission(
  bytes: Uint8Array,
  limitBytes: number = UNPACKED_LIMIT_BYTES,
  filesLimitBytes: number = FILES_LIMIT_BYTES,
): Result<UnpackedMission, MissionFileError> {
  const ofRows = { totalBytes: limitBytes };
  const ofFiles = { totalBytes: filesLimitBytes, eachBytes: ATTACHMENT_MAX };
  const entries = inflateEntries(bytes, (entry) => (entry.startsWith('files/') ? ofFiles : ofRows));
  if (!entries.ok) return entries;
  const read = readManifest(entries.value);
  if (!read.ok) return read;
  const manifest = read.value;
  const damaged = damagedEntry(entries.value, manifest);
  if (damaged !== undefined) return err({ kind: 'damaged', entry: damaged });

  const skipped: SkippedRow[] = [];
  const raw: Record<string, RawRow[]> = {};
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of Object.keys(manifest.checksums)) {
    const table = tableOfEntry(entry);
    const file = fileOfEntry(entry);
    const content = entries.value.get(entry);
    if (file !== undefined && content !== undefined) files.set(file, content);
    if (table !== undefined && content !== undefined) raw[table] = parseLines(entry, content, skipped);
  }
  const upgraded = manifest.version < MISSION_FILE_VERSION;
  const tables: RawTables = upgraded ? upgradeRows(manifest.version, raw) : raw;
  const rows = Object.entries(tables).flatMap(([table, own]) => checkRows(table, own, manifest.missionId, skipped));
  if (!rows.some(({ table, row }) => table === 'missions' && row.id === manifest.missionId)) {
    return err({ kind: 'noMission' });
  }
  const newer =
    manifest.version > MISSION_FILE_VERSION ||
    Object.keys(manifest.checksums).some(
      (entry) => tableOfEntry(entry) === undefined && fileOfEntry(entry) === undefined,
    ) ||
    Object.keys(tables).some((table) => !isTableName(table));
  return ok({ manifest, rows, files, skipped: skipped.slice(0, SKIPPED_MAX), newer, upgraded });
}

function readManifest(entries: ReadonlyMap<string, Uint8Array>): Result<Manifest, MissionFileError> {
  const content = entries.get(MANIFEST_ENTRY);
  if (content === undefined) return err({ kind: 'notMissionFile' });
  const json = parseJson(strFromU8(content));
  if (json === undefined) return err({ kind: 'damaged', entry: MANIFEST_ENTRY });
  if (!manifestHead.safeParse(json).success) return err({ kind: 'notMissionFile' });
  const whole = manifestSchema.safeParse(json);
  return whole.success ? ok(whole.data) : err({ kind: 'damaged', entry: MANIFEST_ENTRY });
}

/** An entry that is listed and missing, there and not listed, or other than its checksum says. */
function damagedEntry(entries: ReadonlyMap<string, Uint8Array>, manifest: Manifest): string | undefined {
  for (const [entry, checksum] of Object.entries(manifest.checksums)) {
    const content = entries.get(entry);
    if (content === undefined || bytesToHex(sha256(content)) !== checksum) return entry;
    // The name of a file is its checksum, too: nothing is ever kept under the hash of something else.
    if ((fileOfEntry(entry) ?? checksum) !== checksum) return entry;
  }
  return [...entries.keys()].find(
    (entry) => /^(?:rows|files)\//.test(entry) && !Object.hasOwn(manifest.checksums, entry),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parseLines(entry: string, content: Uint8Array, skipped: SkippedRow[]): RawRow[] {
  const rows: RawRow[] = [];
  for (const [index, text] of strFromU8(content).split('\n').entries()) {
    if (text.trim() === '') continue;
    const row = parseJson(text);
    if (isRawRow(row)) rows.push(row);
    else skipped.push({ entry, line: index + 1, reason: 'notJson' });
  }
  return rows;
}

function checkRows(table: string, rows: readonly RawRow[], missionId: string, skipped: SkippedRow[]): UnpackedRow[] {
  const entry = `rows/${table}.ndjson`;
  const kept: UnpackedRow[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const line = index + 1;
    const id = typeof row['id'] === 'string' ? row['id'].slice(0, 64) : undefined;
    const skip = (reason: SkippedRow['reason'], path?: string): void => {
      skipped.push({
        entry,
        line,
        reason,
        ...(id === undefined ? {} : { id }),
        ...(path === undefined ? {} : { path }),
      });
    };
    if (!isTableName(table)) skip('unknownTable');
    else if (row['missionId'] !== missionId) skip('otherMission');
    else if (id !== undefined && seen.has(id)) skip('twice');
    else {
      const broken = brokenPath(table, row);
      if (broken !== undefined) skip('invalid', broken);
      else kept.push({ table, row: row as unknown as AnyRow });
      if (id !== undefined) seen.add(id);
    }
  }
  return kept;
}

/** The first field that breaks a rule, or undefined. Fields that are merely unknown break none, if an op could name them. */
function brokenPath(table: TableName, row: RawRow): string | undefined {
  for (const [field, value] of Object.entries(row)) {
    const inner = isRawRow(value) ? Object.keys(value).map((key) => `${field}.${key}`) : [field];
    const unsafe = inner.find((path) => !opPath.safeParse(path).success);
    if (unsafe !== undefined) return unsafe;
  }
  const parsed = TABLES[table].schema.safeParse(row);
  if (parsed.success) return undefined;
  return parsed.error.issues.find(({ code }) => code !== 'unrecognized_keys')?.path.join('.');
}
