/**
 * What the renderer may ask of the place it runs in. `renderer/host/electron.ts` and `renderer/host/web.ts` implement it; no
 * feature asks which one it has, only what it can do (`capabilities`).
 */
import type { Transaction } from '../domain/change/op.ts';
import type { Locale } from '../domain/fields.ts';
import type { Result } from '../result.ts';
import type { HubFailure } from './hubProcess.ts';

export interface HostCapabilities {
  /** The system draws the menu bar; commands arrive through `onCommand`. */
  readonly nativeMenu: boolean;
  /** `printToPdf` returns bytes; otherwise the browser's print dialog is used. */
  readonly printToPdf: boolean;
  /** A rolling backup of mission files is kept on disk. */
  readonly backups: boolean;
  /** What the server of a shared mission does not have yet is kept in a file, too. */
  readonly outbox: boolean;
  /** The app comes from a server by a browser, which keeps it for when there is no network. */
  readonly webApp: boolean;
  /** This device can be the hub of a room. */
  readonly hub: boolean;
}

/** Commands that a native menu or a system event sends; the palette lists the same ones. */
export const HOST_COMMANDS = [
  'undo',
  'redo',
  'palette',
  'newMission',
  'openMissionFile',
  'saveMissionFile',
  'importRoster',
  'exportBooklet',
  'goMissions',
  'goOverview',
  'goProgramme',
  'goRoster',
  'goOrganisations',
  'goNotes',
  'goActions',
  'goDocuments',
  'capture',
] as const;
export type HostCommand = (typeof HOST_COMMANDS)[number];

/** Bytes of a file, in memory of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface FileFilter {
  /** MIME type, for browsers. */
  readonly mime: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Bytes;
}

export interface SaveRequest {
  readonly suggestedName: string;
  readonly filter: FileFilter;
  readonly bytes: Bytes;
}

export type FileError =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  | { readonly kind: 'failed'; readonly detail: string };

export interface BackupEntry {
  readonly id: string;
  readonly missionId: string;
  readonly missionTitle: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly bytes: number;
}

/** What a server does not have yet. */
export interface OutboxEntry {
  /** Of the server's store when it was done, where it was known. */
  readonly epoch?: string | undefined;
  readonly transaction: Transaction;
}

export const PAPER_SIZES = ['A4', 'A5'] as const;

export interface PdfRequest {
  /** Address inside the app of the document to print, such as `/print/booklet?…`; it calls `documentReady` when it is laid out. */
  readonly route: string;
  readonly paper: (typeof PAPER_SIZES)[number];
}

/** Screens of a mission to which a notice of the system leads. */
export const REMINDER_SCREENS = ['actions', 'releases', 'sharing'] as const;
export type ReminderScreen = (typeof REMINDER_SCREENS)[number];

export interface Reminder {
  readonly missionId: string;
  readonly screen: ReminderScreen;
  readonly title: string;
  readonly body: string;
}

/** An address of this device that others in the same network reach. */
export interface RoomAddress {
  readonly address: string;
  /** What the system calls the way into that network. */
  readonly card: string;
}

/** What a hub is opened with: who the person is at the main server, so that they are the same at the hub. */
export interface HubWish {
  readonly missionId: string;
  /** One of the `addresses` that there are. */
  readonly host: string;
  readonly name: string;
  readonly body: { readonly id: string; readonly name: string };
  /** What the person calls this device. */
  readonly device: string;
  /** Where another program has taken the port of the last time. Browsers in the room then look for their data in vain. */
  readonly anotherPort?: boolean | undefined;
}

export interface OpenHub {
  /** Its origin, as others in the room type it. */
  readonly url: string;
  /** With which this device speaks to it; another one each time it is opened. */
  readonly secret: string;
}

export interface HubStanding {
  readonly addresses: readonly RoomAddress[];
  readonly open: OpenHub | null;
  /** The address that it had the last time. */
  readonly last: string | null;
}

export interface Host {
  readonly capabilities: HostCapabilities;
  /** Asks where to save (a browser downloads) and writes the bytes whole or not at all. */
  saveFile(request: SaveRequest): Promise<Result<{ name: string }, FileError>>;
  openFile(filter: FileFilter): Promise<Result<OpenedFile, FileError>>;
  /** A4 or A5 pages, made by the desktop's own Chromium. Only where `capabilities.printToPdf`. */
  printToPdf(request: PdfRequest): Promise<Result<Bytes, FileError>>;
  /** Said by a print route once its pages are laid out. A browser opens its print dialog then. */
  documentReady(): void;
  /** https, mailto and tel only. */
  openExternal(url: string): void;
  writeBackup(entry: {
    missionId: string;
    missionTitle: string;
    bytes: Bytes;
    /** Photos and files that the mission names, by their hash; those that no backup names any more are let go. */
    files: readonly string[];
  }): Promise<Result<BackupEntry, FileError>>;
  /** Hashes of the photos and files that are kept beside the backups of a mission. */
  listBackupFiles(missionId: string): Promise<readonly string[]>;
  /** Keeps one beside the backups, whole or not at all; refused where the bytes are not those of the hash. */
  keepBackupFile(file: { missionId: string; sha256: string; bytes: Bytes }): Promise<Result<void, FileError>>;
  readBackupFile(file: { missionId: string; sha256: string }): Promise<Result<Bytes, FileError>>;
  listBackups(): Promise<readonly BackupEntry[]>;
  readBackup(id: string): Promise<Result<Bytes, FileError>>;
  /** Behind what is kept already, and on the disk when it resolves. Only where `capabilities.outbox`, as the next two. */
  keepOutbox(missionId: string, entries: readonly OutboxEntry[]): Promise<Result<void, FileError>>;
  /** Lets go of these transactions, or of all where `ids` is null. */
  trimOutbox(missionId: string, ids: readonly string[] | null): Promise<void>;
  readOutbox(missionId: string): Promise<Result<readonly OutboxEntry[], FileError>>;
  /** The server that this page came from, which needs no address from the person; null on the desktop. */
  readonly ownServer: string | null;
  /** Before `/api/…` in requests to the server at this address (its origin, without a slash at the end). */
  serverBase(address: string): string;
  /** Whether the app may speak to this server. The desktop asks the person, once; a browser knows its own server only. */
  approveServer(address: string): Promise<boolean>;
  /** Only where `capabilities.hub`, as the next three. The hub that is open already, where there is one. */
  openHub(wish: HubWish): Promise<Result<OpenHub, HubFailure>>;
  /** Its store stays for the next time. */
  closeHub(missionId: string): Promise<void>;
  hubStanding(missionId: string): Promise<HubStanding>;
  /** A hub has ended that nobody closed. */
  onHubEnded(listener: (missionId: string) => void): () => void;
  /** The menu speaks the language of the screen, and shows which commands are possible now. */
  setMenu(state: { locale: Locale; canUndo: boolean; canRedo: boolean; missionOpen: boolean }): void;
  /** Whether quick capture opens from other programs, too; null where the system gives no such shortcut. */
  hasGlobalShortcut(): Promise<boolean | null>;
  /** Whether the person has still to be asked whether notices of the system may be shown. */
  asksForReminders(): boolean;
  /** Whether reminders may be shown; a browser asks the person, so call it after a press of theirs. */
  allowReminders(): Promise<boolean>;
  /** Shows a notice of the system, where it may. */
  remind(reminder: Reminder): Promise<boolean>;
  /** The person pressed a notice that leads to that screen of that mission, and the window is in front. */
  onReminderPressed(listener: (missionId: string, screen: ReminderScreen) => void): () => void;
  onCommand(listener: (command: HostCommand) => void): () => void;
  /** A mission file opened from the system: double click, drop on the dock, command line. */
  onOpenFile(listener: (file: OpenedFile) => void): () => void;
}
