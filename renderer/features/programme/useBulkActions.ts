/** What a person does to several items at once: one step of undo each. */
import { useMemo } from 'react';
import { useChange, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import { copyToDay, moveToDay, removeItems, setStatus, shiftItems } from '#shared/domain/programme/decisions.ts';
import { offerUndo, stepper } from './itemSteps.ts';

type Ids = readonly string[];

export interface BulkActions {
  setStatus(itemIds: Ids, status: 'confirmed' | 'cancelled'): void;
  moveTo(itemIds: Ids, day: string): void;
  /** Earlier where negative. */
  moveBy(itemIds: Ids, by: { days: number } | { minutes: number }): void;
  copyTo(itemIds: Ids, day: string): void;
  remove(itemIds: Ids): void;
}

export function useBulkActions(): BulkActions {
  const i18n = useI18n();
  const change = useChange();
  const store = useMissionStore();
  return useMemo(() => {
    const { t } = i18n;
    const step = stepper(i18n, change);
    const counted = <Key extends string>(key: Key, { length }: Ids) => ({ key, params: { count: length } });
    return {
      setStatus: (ids, status) =>
        void step(counted(status === 'confirmed' ? 'confirmItems' : 'cancelItems', ids), (edit) =>
          setStatus(edit, ids, status),
        ),
      moveTo: (ids, day) => void step(counted('moveItems', ids), (edit) => moveToDay(edit, ids, day)),
      moveBy: (ids, by) => void step(counted('moveItems', ids), (edit) => shiftItems(edit, ids, by)),
      copyTo: (ids, day) => void step(counted('copyItems', ids), (edit) => void copyToDay(edit, ids, day)),
      remove: (ids) => {
        const { state } = store.getSnapshot();
        const internals = ids.filter((id) => live(state, 'itemInternals', id) !== undefined);
        if (step(counted('deleteItems', ids), (edit) => removeItems(edit, ids)))
          offerUndo(t('programme.deletedMany', { count: ids.length }), t('common.undo'), () =>
            change({ key: 'restoreItem' }, (edit) => {
              for (const id of ids) edit.restore('programmeItems', id);
              for (const id of internals) edit.restore('itemInternals', id);
            }),
          );
      },
    };
  }, [i18n, change, store]);
}
