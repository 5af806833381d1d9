/** What is typed and not yet committed, so that nothing is called saved before it is. */
import { create } from 'zustand';

export const useDrafts = create<{ readonly waiting: number }>()(() => ({ waiting: 0 }));

export interface Draft {
  /** Something is typed that is not committed; may be said again. */
  begin(): void;
  /** It is committed, or given up. */
  end(): void;
}

/** One field or text that drafts; hold it for as long as it lives. */
export function newDraft(): Draft {
  let begun = false;
  const count = (by: number): void => useDrafts.setState(({ waiting }) => ({ waiting: waiting + by }));
  return {
    begin() {
      if (!begun) count(1);
      begun = true;
    },
    end() {
      if (begun) count(-1);
      begun = false;
    },
  };
}
