import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { MissionState } from '../../domain/change/missionState.ts';
import type { HandBack } from '../../domain/handBack/handBack.ts';
import { filesOf } from '../../domain/notes/files/attachments.ts';
import { TABLE_NAMES, type TableName, TABLES } from '../../domain/tables.ts';
import { isDifferenceTable, streamOf } from '../../sync/rights.ts';
import { MISSION_FILE_VERSION } from './format.ts';
import type { Manifest } from './manifest.ts';

export interface PackOptions {
  /** Takes passports, visas, diet, medical and emergency details along. Off unless a person asked for it. */
  readonly withPrivate: boolean;
  /** Takes the writer's own notes along, which nobody else reads. */
  readonly withOwn: boolean;
  /** For the delegation: what all of it reads, and of the programme what was released. */
  readonly released?: true;
  /** The state is what is handed back and nothing else. */
  readonly handBack?: HandBack;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly appVersion: string;
}

/** Whether a file written so carries the table at all. */
export function carries(
  table: TableName,
  { withPrivate, withOwn, released }: Pick<PackOptions, 'withPrivate' | 'withOwn' | 'released'>,
): boolean {
  const { scope } = TABLES[table];
  if (released === true) return streamOf(table) === 'public' && !isDifferenceTable(table);
  return (scope !== 'private' || withPrivate) && (scope !== 'own' || withOwn);
}

/**
 * The mission as bytes of a `.legation` file, tombstones included, so that deleted rows stay restorable. Of `files`, photos and
 * files by their hash, those go along that a note names which is live and in the file.
 */
export function packMission(
  state: MissionState,
  options: PackOptions,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  const checksums: Record<string, string> = {};
  let holdsPrivate = false;
  for (const table of TABLE_NAMES) {
    const rows = [...state.tables[table].values()];
    if (rows.length === 0 || !carries(table, options)) continue;
    holdsPrivate ||= TABLES[table].scope === 'private';
    const bytes = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    entries[`rows/${table}.ndjson`] = bytes;
    checksums[`rows/${table}.ndjson`] = bytesToHex(sha256(bytes));
  }
  for (const sha256 of filesOf(state, (table) => carries(table, options)).keys()) {
    const bytes = files.get(sha256);
    if (bytes === undefined) continue;
    // Stored as they are: photos and documents are compressed already.
    entries[`files/${sha256}`] = [bytes, { level: 0 }];
    checksums[`files/${sha256}`] = sha256;
  }
  const manifest: Manifest = {
    format: 'legation-mission',
    version: MISSION_FILE_VERSION,
    app: options.appVersion,
    missionId: state.missionId,
    writtenAt: options.now,
    holdsPrivate,
    ...(options.handBack === undefined ? {} : { handBack: options.handBack }),
    checksums,
  };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest, null, 1)), ...entries });
}
