import { create } from 'zustand';

interface TimetableView {
  readonly mode: 'day' | 'week';
  /** The day shown, or a day of the week shown; '' before one was chosen. */
  readonly date: string;
  setMode(mode: 'day' | 'week'): void;
  setDate(date: string): void;
}

/** What the timetable shows; kept while one looks at something else. A phone has room for a day. */
export const useTimetableView = create<TimetableView>()((set) => ({
  mode: window.matchMedia('(min-width: 48em)').matches ? 'week' : 'day',
  date: '',
  setMode: (mode) => set({ mode }),
  setDate: (date) => set({ date }),
}));
