/** What the programme screen shows and has in hand; kept while one looks at something else, for one mission at a time. */
import { create } from 'zustand';
import { type ItemFilter, NO_FILTER } from '#shared/domain/programme/filter.ts';

interface ProgrammeView {
  readonly missionId: string;
  readonly filter: ItemFilter;
  /** The row that the keyboard is on. */
  readonly activeId: string | null;
  /** The local day that is on screen, where new items go. */
  readonly day: string;
  /** Just made and not yet typed into: closing it untouched takes it back. */
  readonly freshId: string | null;
  /** Where the agenda was scrolled to, in pixels. */
  readonly offset: number;
  set(patch: Partial<Pick<ProgrammeView, 'filter' | 'activeId' | 'day' | 'freshId' | 'offset'>>): void;
  /** Forgets what belonged to another mission. */
  enter(missionId: string): void;
}

const NOTHING = { filter: NO_FILTER, activeId: null, day: '', freshId: null, offset: -1 };

export const useProgrammeView = create<ProgrammeView>()((set, get) => ({
  missionId: '',
  ...NOTHING,
  set,
  enter: (missionId) => {
    if (get().missionId !== missionId) set({ missionId, ...NOTHING });
  },
}));
