/**
 * The mission file, `.legation`: a zip of `manifest.json`, one `rows/<table>.ndjson` per table, and `files/<sha256>` for each
 * photo or file of a note. The manifest names the version of the format and the SHA-256 of every other entry. Private rows
 * are in the file only when they were asked for, and files only where the rows are that name them.
 */
import type { FileFilter } from '../../ipc/host.ts';

/** A mission file as dialogs and browsers know it. */
export const MISSION_FILE: FileFilter = { mime: 'application/vnd.legation.mission+zip', extensions: ['legation'] };

/** Raised when an older app could misread what a newer one writes. Fields and tables that are merely new do not raise it. */
export const MISSION_FILE_VERSION = 1;

/** What the rows of a mission file may come to once they are unpacked: 50 times the largest mission we know of. */
export const UNPACKED_LIMIT_BYTES = 256 * 1024 * 1024;

/** What its photos and files may come to; the whole stays under `FILE_LIMIT_BYTES` of shared/ipc, with room for the rows. */
export const FILES_LIMIT_BYTES = 256 * 1024 * 1024;

export const MANIFEST_ENTRY = 'manifest.json';

/** The table of an entry of rows, or undefined where the entry is something else. */
export function tableOfEntry(entry: string): string | undefined {
  return /^rows\/([A-Za-z]+)\.ndjson$/.exec(entry)?.[1];
}

/** The hash that names an entry of a photo or file, or undefined where the entry is something else. */
export function fileOfEntry(entry: string): string | undefined {
  return /^files\/([0-9a-f]{64})$/.exec(entry)?.[1];
}
