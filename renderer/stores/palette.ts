import { create } from 'zustand';

interface PaletteState {
  readonly opened: boolean;
  open(): void;
  close(): void;
}

export const usePalette = create<PaletteState>()((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}));
