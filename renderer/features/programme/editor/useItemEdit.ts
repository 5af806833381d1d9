/** How the editor's fields change an item. */
import { useMemo } from 'react';
import { useChange } from '#renderer/data/react.tsx';
import type { Edit } from '#shared/domain/change/edit.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { useProgrammeView } from '../programmeView.ts';

type TextField = {
  [K in keyof ProgrammeItem]-?: string extends NonNullable<ProgrammeItem[K]>
    ? undefined extends ProgrammeItem[K]
      ? K
      : never
    : never;
}[keyof ProgrammeItem];

export interface ItemEdit {
  /** One step of undo, or part of the one of its `visit`. */
  run(make: (edit: Edit) => void, visit?: string): void;
  put(patch: { [K in keyof ProgrammeItem]?: ProgrammeItem[K] | undefined }, visit?: string): void;
  /** For a field of one text; an empty one is cleared. */
  text(field: TextField): (text: string, visit: string) => void;
}

export function useItemEdit(itemId: string): ItemEdit {
  const change = useChange();
  return useMemo(() => {
    const run: ItemEdit['run'] = (make, visit) => {
      if (useProgrammeView.getState().freshId === itemId) useProgrammeView.getState().set({ freshId: null });
      change({ key: 'editItem' }, make, visit);
    };
    const put: ItemEdit['put'] = (patch, visit) => run((edit) => edit.update('programmeItems', itemId, patch), visit);
    return {
      run,
      put,
      text: (field) => (text, visit) => put({ [field]: text.trim() === '' ? undefined : text }, visit),
    };
  }, [change, itemId]);
}
