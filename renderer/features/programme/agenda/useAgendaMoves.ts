/** Moves through the agenda: by keys, to what was opened, to the present moment, and back to where one was. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useProgrammeView } from '../programmeView.ts';
import type { AgendaModel } from './useAgendaModel.ts';
import type { ChosenDay } from './useDayInView.ts';

const LINE_PX = 60;

export function useAgendaMoves(
  { rows, lines }: Pick<AgendaModel, 'rows' | 'lines'>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  scroller: RefObject<HTMLDivElement | null>,
  {
    openId,
    activeIndex,
    choose,
  }: {
    openId: string | undefined;
    activeIndex: number;
    choose: (chosen: ChosenDay) => void;
  },
): { jump: (date: string) => void } {
  const set = useProgrammeView((view) => view.set);
  /** The item whose line takes the focus as soon as it is drawn. */
  const [wanted, setWanted] = useState<string | null>(null);

  const jump = useCallback(
    (date: string) => {
      const index = rows.findIndex((row) => row.type === 'day' && row.date === date);
      const first = rows.slice(index).find((row) => row.type === 'item' && !row.entry.continues);
      if (first?.type === 'item' && first.date === date) set({ activeId: first.entry.item.id });
      // To the very top: the heading that stood there makes room.
      const top = virtualizer.measurementsCache[index]?.start;
      if (top !== undefined) virtualizer.scrollToOffset(top);
      choose({ date, at: scroller.current?.scrollTop ?? 0 });
    },
    [rows, virtualizer, scroller, set, choose],
  );

  useLayoutEffect(() => {
    if (useProgrammeView.getState().offset >= 0) return;
    const open = openId === undefined ? undefined : lines.indexOf.get(openId);
    const now = rows.findIndex((row) => row.type === 'now');
    const { day } = useProgrammeView.getState();
    if (open !== undefined) virtualizer.scrollToIndex(open, { align: 'center' });
    else if (day !== '') jump(day);
    else if (now >= 0) virtualizer.scrollToIndex(now, { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the agenda comes on screen
  }, []);
  useEffect(() => () => useProgrammeView.getState().set({ offset: virtualizer.scrollOffset ?? 0 }), [virtualizer]);

  useEffect(() => {
    if (openId === undefined) return;
    set({ activeId: openId });
    const index = lines.indexOf.get(openId);
    if (index !== undefined) virtualizer.scrollToIndex(index, { align: 'auto' });
    const row = rows[index ?? -1];
    if (row !== undefined) choose({ date: row.date, at: scroller.current?.scrollTop ?? 0 });
    // oxlint-disable-next-line react/exhaustive-deps -- when another item opens, not when the list changes
  }, [openId]);

  useEffect(() => {
    const index = wanted === null ? undefined : lines.indexOf.get(wanted);
    if (index === undefined) return;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] a`);
    if (line === null || line === undefined) return;
    line.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted, lines, virtualizer, scroller, activeIndex]);

  useEffect(() => {
    const list = scroller.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && useProgrammeView.getState().selected.size > 0) {
        event.preventDefault();
        set({ selected: new Set() });
        return;
      }
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / LINE_PX));
      const step = stepOf(event, page);
      if (step === null || lines.all.length === 0) return;
      event.preventDefault();
      const at = (lines.placeOf.get(activeIndex) ?? 1) - 1;
      const row = rows[lines.all[Math.min(lines.all.length - 1, Math.max(0, at + step))] ?? -1];
      if (row?.type !== 'item') return;
      const from = rows[activeIndex];
      if (event.shiftKey && from?.type === 'item') {
        const { selected } = useProgrammeView.getState();
        set({ selected: new Set([...selected, from.entry.item.id, row.entry.item.id]) });
      }
      set({ activeId: row.entry.item.id });
      setWanted(row.entry.item.id);
    };
    list?.addEventListener('keydown', onKeyDown);
    return () => list?.removeEventListener('keydown', onKeyDown);
  }, [rows, lines, activeIndex, scroller, set]);
  return { jump };
}

function stepOf(event: KeyboardEvent, page: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}
