/**
 * The mission file, `.legation`: a zip of `manifest.json` and one `rows/<table>.ndjson` per table. The manifest names the
 * version of the format and the SHA-256 of every other entry. Private rows are in the file only when they were asked for.
 */
import * as z from 'zod/mini';
import type { FileFilter } from '../../ipc/host.ts';

/** A mission file as dialogs and browsers know it. */
export const MISSION_FILE: FileFilter = { mime: 'application/vnd.legation.mission+zip', extensions: ['legation'] };

/** Raised when an older app could misread what a newer one writes. Fields and tables that are merely new do not raise it. */
export const MISSION_FILE_VERSION = 1;

export const manifest = z.object({
  format: z.literal('legation-mission'),
  version: z.int().check(z.minimum(1)),
  /** Of the app that wrote it. */
  app: z.string().check(z.maxLength(100)),
  missionId: z.string().check(z.maxLength(64)),
  writtenAt: z.iso.datetime(),
  /** True where the file holds passports, visas, diet, medical and emergency details. */
  holdsPrivate: z.boolean(),
  /** SHA-256 by entry, in hex. */
  checksums: z.record(
    z.string().check(z.regex(/^rows\/[A-Za-z]+\.ndjson$/)),
    z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  ),
});
export type Manifest = z.infer<typeof manifest>;
