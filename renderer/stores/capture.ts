/** The panel of quick capture: whether it is open over the screen. */
import { create } from 'zustand';
import { usePalette } from './palette.ts';

interface Capture {
  readonly opened: boolean;
  open(): void;
  close(): void;
}

export const useCapture = create<Capture>()((set) => ({
  opened: false,
  open: () => {
    // The palette takes every key while it is open.
    usePalette.getState().close();
    set({ opened: true });
  },
  close: () => set({ opened: false }),
}));

export const CAPTURE_SHORTCUT = 'mod+shift+Space';
