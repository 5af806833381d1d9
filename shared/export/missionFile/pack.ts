import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import type { MissionState } from '../../domain/change/missionState.ts';
import { TABLE_NAMES, TABLES } from '../../domain/tables.ts';
import { MISSION_FILE_VERSION, type Manifest } from './format.ts';

export interface PackOptions {
  /** Takes passports, visas, diet, medical and emergency details along. Off unless a person asked for it. */
  readonly withPrivate: boolean;
  /** Takes the writer's own notes along, which nobody else reads. */
  readonly withOwn: boolean;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly appVersion: string;
}

/** The mission as bytes of a `.legation` file, tombstones included, so that deleted rows stay restorable. */
export function packMission(state: MissionState, options: PackOptions): Uint8Array<ArrayBuffer> {
  const entries: Record<string, Uint8Array> = {};
  const checksums: Record<string, string> = {};
  let holdsPrivate = false;
  for (const table of TABLE_NAMES) {
    const rows = [...state.tables[table].values()];
    const isPrivate = TABLES[table].scope === 'private';
    const isOwn = TABLES[table].scope === 'own';
    if (rows.length === 0 || (isPrivate && !options.withPrivate) || (isOwn && !options.withOwn)) continue;
    holdsPrivate ||= isPrivate;
    const bytes = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    entries[`rows/${table}.ndjson`] = bytes;
    checksums[`rows/${table}.ndjson`] = bytesToHex(sha256(bytes));
  }
  const manifest: Manifest = {
    format: 'legation-mission',
    version: MISSION_FILE_VERSION,
    app: options.appVersion,
    missionId: state.missionId,
    writtenAt: options.now,
    holdsPrivate,
    checksums,
  };
  return zipSync({
    'manifest.json': strToU8(JSON.stringify(manifest, null, 1)),
    ...entries,
  });
}
