/** What was done to keep the data safe: whether the browser was asked to keep it, and the last backup of the open mission. */
import { create } from 'zustand';

export type BackupState =
  | { readonly kind: 'written'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: string };

interface KeepSafe {
  /** When the browser was last asked, in milliseconds; 0 for never in this window. */
  readonly askedAt: number;
  readonly backup: BackupState | null;
  asked(atMs: number): void;
  setBackup(backup: BackupState | null): void;
}

export const useKeepSafe = create<KeepSafe>()((set) => ({
  askedAt: 0,
  backup: null,
  asked: (askedAt) => set({ askedAt }),
  setBackup: (backup) => set({ backup }),
}));
