/** A mission file on its way in or out. Any screen may ask; renderer/app shows the dialogs, over whatever is on screen. */
import { create } from 'zustand';
import type { FileError, OpenedFile } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';

interface MissionFiles {
  /** A file that was picked, dropped or sent by the system, or why it could not be read. */
  readonly opened: Result<OpenedFile, FileError> | null;
  /** The mission to be saved as a file. */
  readonly savingMissionId: string | null;
  open(file: Result<OpenedFile, FileError>): void;
  save(missionId: string): void;
  close(): void;
}

export const useMissionFiles = create<MissionFiles>()((set) => ({
  opened: null,
  savingMissionId: null,
  open: (opened) => set({ opened, savingMissionId: null }),
  save: (savingMissionId) => set({ savingMissionId, opened: null }),
  close: () => set({ opened: null, savingMissionId: null }),
}));
