/** What the programme screen shows and has in hand; kept while one looks at something else, for one mission at a time. */
import { create } from 'zustand';
import { type ItemFilter, NO_FILTER } from '#shared/domain/programme/filter.ts';

interface ProgrammeView {
  readonly missionId: string;
  readonly filter: ItemFilter;
  /** The row that the keyboard is on. */
  readonly activeId: string | null;
  /** Lines in hand together. */
  readonly selected: ReadonlySet<string>;
  /** The local day in hand, in the agenda and in the timetable: where new items go. '' before one was looked at. */
  readonly day: string;
  /** A new item was asked for, here or on another screen: the programme makes it as soon as it is there. */
  readonly newWanted: boolean;
  /** Just made and not yet typed into: closing it untouched takes it back. */
  readonly freshId: string | null;
  /** Where the agenda was scrolled to, in pixels; −1 where it has yet to find its place. */
  readonly offset: number;
  set(
    patch: Partial<
      Pick<ProgrammeView, 'filter' | 'activeId' | 'selected' | 'day' | 'newWanted' | 'freshId' | 'offset'>
    >,
  ): void;
  toggleSelected(itemId: string): void;
  /** Forgets what belonged to another mission. */
  enter(missionId: string): void;
}

const NOTHING = {
  filter: NO_FILTER,
  activeId: null,
  selected: new Set<string>(),
  day: '',
  newWanted: false,
  freshId: null,
  offset: -1,
};

export const useProgrammeView = create<ProgrammeView>()((set, get) => ({
  missionId: '',
  ...NOTHING,
  // What another filter hides is not kept in hand: nobody would see what happens to it.
  set: (patch) => set(patch.filter === undefined ? patch : { ...patch, selected: new Set() }),
  toggleSelected: (itemId) => {
    const selected = new Set(get().selected);
    if (!selected.delete(itemId)) selected.add(itemId);
    set({ selected });
  },
  enter: (missionId) => {
    if (get().missionId !== missionId) set({ missionId, ...NOTHING });
  },
}));
