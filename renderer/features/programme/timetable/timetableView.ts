import { create } from 'zustand';

interface TimetableView {
  readonly mode: 'day' | 'week';
  setMode(mode: 'day' | 'week'): void;
}

/** What the timetable shows; kept while one looks at something else. A phone has room for a day. */
export const useTimetableView = create<TimetableView>()((set) => ({
  mode: window.matchMedia('(min-width: 48em)').matches ? 'week' : 'day',
  setMode: (mode) => set({ mode }),
}));
