import { useCallback } from 'react';
import { useProgrammeView } from '../programmeView.ts';
import type { AgendaRow } from './rows.ts';
import type { AgendaLines } from './useAgendaModel.ts';

/** Takes a line in hand or lets it go; as a range, all from the line that the keyboard is on to this one. */
export function useSelect(rows: readonly AgendaRow[], lines: AgendaLines): (itemId: string, range: boolean) => void {
  return useCallback(
    (itemId, range) => {
      const { activeId, selected, set, toggleSelected } = useProgrammeView.getState();
      const placeOf = (id: string): number | undefined => lines.placeOf.get(lines.indexOf.get(id) ?? -1);
      const from = placeOf(activeId ?? itemId);
      const to = placeOf(itemId);
      if (!range || from === undefined || to === undefined || from === to) {
        toggleSelected(itemId);
        set({ activeId: itemId });
        return;
      }
      const within = lines.all.slice(Math.min(from, to) - 1, Math.max(from, to));
      const ids = within.flatMap((index) => {
        const row = rows[index];
        return row?.type === 'item' ? [row.entry.item.id] : [];
      });
      set({ selected: new Set([...selected, ...ids]), activeId: itemId });
    },
    [rows, lines],
  );
}
