/**
 * Every message between the window and the main process of the desktop app, with the shape of what it carries. The main
 * process checks both directions against these schemas (electron/main/ipc): what the window sends, because a window may
 * have been taken over; what it sends itself, because a mistake should be found where it was made.
 */
import { z } from 'zod';
import { id, line, LOCALES } from '../domain/fields.ts';
import { ATTACHMENT_MAX } from '../domain/notes/note.ts';
import type { Bytes, OutboxEntry } from './host.ts';
import { HOST_COMMANDS, PAPER_SIZES, REMINDER_SCREENS } from './host.ts';
import { HUB_FAILURES } from './hubProcess.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import { outboxEntry } from './outboxEntry.ts';

/** `<mission>/<instant>_<start of the digest>.legation`: see electron/main/backups. */
export const BACKUP_ID = /^[A-Za-z0-9_-]{1,64}\/\d{8}T\d{9}Z_[0-9a-f]{32}\.legation$/;

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array && value.byteLength <= FILE_LIMIT_BYTES);
const attachedBytes = z.custom<Bytes>((value) => value instanceof Uint8Array && value.byteLength <= ATTACHMENT_MAX);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileName = z.string().min(1).max(255);
const fileFilter = z.strictObject({
  mime: z.string().max(100),
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,12}$/))
    .min(1)
    .max(10)
    .readonly(),
});
const backupEntry = z.strictObject({
  id: z.string().regex(BACKUP_ID),
  missionId: id,
  missionTitle: line,
  at: z.iso.datetime(),
  bytes: z.int().min(0),
});
const fileError = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('diskFull') }),
  z.strictObject({ kind: z.literal('denied') }),
  z.strictObject({ kind: z.literal('tooLarge'), limitBytes: z.int() }),
  z.strictObject({ kind: z.literal('failed'), detail: z.string() }),
]);
const fileResult = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: fileError }),
  ]);
const openedFile = z.strictObject({ name: fileName, bytes });
const entries = z.custom<readonly OutboxEntry[]>(
  (value) => Array.isArray(value) && value.length <= 10_000 && value.every((one) => outboxEntry.safeParse(one).success),
);
const openHub = z.strictObject({ url: z.string(), secret: z.string() });
const nothing = z.undefined();
const done = z.void();

/** `from`: the kind of window that may send it. The print window shows one document and may only say that it is ready. */
export const REQUESTS = {
  saveFile: {
    from: 'app',
    request: z.strictObject({ suggestedName: fileName, filter: fileFilter, bytes }),
    reply: fileResult(z.strictObject({ name: fileName })),
  },
  openFile: { from: 'app', request: fileFilter, reply: fileResult(openedFile) },
  printToPdf: {
    from: 'app',
    request: z.strictObject({
      route: z
        .string()
        .max(2000)
        .regex(/^\/[^\s\\]*$/),
      paper: z.enum(PAPER_SIZES),
    }),
    reply: fileResult(bytes),
  },
  documentReady: { from: 'print', request: nothing, reply: done },
  openExternal: { from: 'app', request: z.string().max(4000), reply: done },
  writeBackup: {
    from: 'app',
    request: z.strictObject({
      missionId: id,
      missionTitle: line,
      bytes,
      files: z.array(sha256).max(100_000).readonly(),
    }),
    reply: fileResult(backupEntry),
  },
  listBackupFiles: { from: 'app', request: z.strictObject({ missionId: id }), reply: z.array(sha256) },
  keepBackupFile: {
    from: 'app',
    request: z.strictObject({ missionId: id, sha256, bytes: attachedBytes }),
    reply: fileResult(z.undefined()),
  },
  readBackupFile: {
    from: 'app',
    request: z.strictObject({ missionId: id, sha256 }),
    reply: fileResult(attachedBytes),
  },
  listBackups: { from: 'app', request: nothing, reply: z.array(backupEntry) },
  readBackup: { from: 'app', request: z.string().regex(BACKUP_ID), reply: fileResult(bytes) },
  setMenu: {
    from: 'app',
    request: z.strictObject({
      locale: z.enum(LOCALES),
      canUndo: z.boolean(),
      canRedo: z.boolean(),
      missionOpen: z.boolean(),
      /** Undo and redo then belong to the text field. */
      textFocused: z.boolean(),
    }),
    reply: done,
  },
  /** A notice of the system; pressed, it brings the window up and sends `reminderPressed`. False where the system shows none. */
  remind: {
    from: 'app',
    request: z.strictObject({
      missionId: id,
      screen: z.enum(REMINDER_SCREENS),
      title: z.string().max(200),
      body: z.string().max(1000),
    }),
    reply: z.boolean(),
  },
  /** Whether the shortcut of quick capture is ours everywhere; false where another program has it. */
  hasGlobalShortcut: { from: 'app', request: nothing, reply: z.boolean() },
  /** Whether the app may speak to this server; the person is asked where they were not yet. */
  approveServer: { from: 'app', request: z.string().max(300), reply: z.boolean() },
  openHub: {
    from: 'app',
    request: z.strictObject({
      missionId: id,
      host: z.ipv4(),
      name: line,
      body: z.strictObject({ id, name: line }),
      device: line,
      anotherPort: z.boolean().optional(),
    }),
    reply: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: openHub }),
      z.strictObject({ ok: z.literal(false), error: z.enum(HUB_FAILURES) }),
    ]),
  },
  closeHub: { from: 'app', request: z.strictObject({ missionId: id }), reply: done },
  hubStanding: {
    from: 'app',
    request: z.strictObject({ missionId: id }),
    reply: z.strictObject({
      addresses: z.array(z.strictObject({ address: z.ipv4(), card: z.string() })).readonly(),
      open: openHub.nullable(),
      last: z.string().nullable(),
    }),
  },
  keepOutbox: {
    from: 'app',
    request: z.strictObject({ missionId: id, entries }),
    reply: fileResult(z.undefined()),
  },
  trimOutbox: {
    from: 'app',
    request: z.strictObject({ missionId: id, ids: z.array(id).readonly().nullable() }),
    reply: done,
  },
  readOutbox: {
    from: 'app',
    request: z.strictObject({ missionId: id }),
    reply: fileResult(z.custom<readonly OutboxEntry[]>(Array.isArray)),
  },
  /** From now on files that the system opens are sent as `fileOpened`; those that came earlier are sent at once. */
  listenForFiles: { from: 'app', request: nothing, reply: done },
} as const satisfies Record<string, { from: 'app' | 'print'; request: z.ZodType; reply: z.ZodType }>;

/** What the main process tells the app's window of its own accord. */
export const EVENTS = {
  command: z.enum(HOST_COMMANDS),
  fileOpened: openedFile,
  hubEnded: z.strictObject({ missionId: id }),
  reminderPressed: z.strictObject({ missionId: id, screen: z.enum(REMINDER_SCREENS) }),
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<C extends RequestName> = z.infer<(typeof REQUESTS)[C]['request']>;
export type ReplyOf<C extends RequestName> = z.infer<(typeof REQUESTS)[C]['reply']>;
export type EventName = keyof typeof EVENTS;
export type EventOf<C extends EventName> = z.infer<(typeof EVENTS)[C]>;
