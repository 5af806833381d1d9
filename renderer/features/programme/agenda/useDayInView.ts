/**
 * The day that the agenda stands at: the one that was chosen, until one scrolls away from where it was chosen, else the one
 * whose heading is at the top. A chosen day near the end of the programme cannot be scrolled up to the top.
 */
import { type RefObject, useEffect, useState } from 'react';
import { useProgrammeView } from '../programmeView.ts';
import type { AgendaRow } from './rows.ts';

export interface ChosenDay {
  readonly date: string;
  /** Where the agenda was scrolled to then, in pixels. */
  readonly at: number;
}

export function useDayInView(
  rows: readonly AgendaRow[],
  headingIndex: number,
  scroller: RefObject<HTMLElement | null>,
): { current: string; choose: (chosen: ChosenDay) => void } {
  const [chosen, setChosen] = useState<ChosenDay | null>(() => {
    const { day, offset } = useProgrammeView.getState();
    return day === '' || offset < 0 ? null : { date: day, at: offset };
  });
  useEffect(() => {
    const list = scroller.current;
    if (list === null || chosen === null) return undefined;
    const onScroll = (): void => {
      if (Math.abs(list.scrollTop - chosen.at) > 1) setChosen(null);
    };
    list.addEventListener('scroll', onScroll, { passive: true });
    return () => list.removeEventListener('scroll', onScroll);
  }, [chosen, scroller]);
  const stillThere = chosen !== null && rows.some((row) => row.type === 'day' && row.date === chosen.date);
  const current = stillThere ? chosen.date : (rows[headingIndex]?.date ?? '');
  useEffect(() => {
    const { day, set } = useProgrammeView.getState();
    if (current !== '' && current !== day) set({ day: current });
  }, [current]);
  return { current, choose: setChosen };
}
