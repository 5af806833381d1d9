/** What a person does to items of the programme: each is one step of undo, and says so where it is easily done by mistake. */
import { useMemo } from 'react';
import { type Change, useChange, useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import {
  cancelItem,
  copyToDay,
  createItem,
  duplicateItem,
  type NewItem,
  removeItems,
  setStatus,
} from '#shared/domain/programme/decisions.ts';
import { offerUndo, stepper } from './itemSteps.ts';
import { useProgrammeView } from './programmeView.ts';
import { itemTitle } from '#renderer/ui/itemText.ts';

export interface ItemActions {
  /** Gives the new item's id, or null where the mission cannot be changed. */
  create(wanted: NewItem): string | null;
  duplicate(itemId: string): string | null;
  /** Called off, or where it is already, a draft again. */
  toggleCancelled(itemId: string): void;
  confirm(itemId: string): void;
  remove(itemId: string): void;
  copyTo(itemId: string, day: string): string | null;
  /** Takes a new item back that nothing was typed into. */
  takeBack(itemId: string): void;
}

export function useItemActions(): ItemActions {
  const i18n = useI18n();
  const change = useChange();
  const store = useMissionStore();
  return useMemo(() => {
    const { t } = i18n;
    const titleOf = (itemId: string): string => {
      const item = live(store.getSnapshot().state, 'programmeItems', itemId);
      return item === undefined ? '' : itemTitle(i18n, item);
    };
    const step = stepper(i18n, change);
    const made = (label: Parameters<Change>[0], make: (...args: Parameters<Parameters<Change>[1]>) => string) => {
      let id: string | null = null;
      const ok = step(label, (edit) => {
        id = make(edit);
      });
      return ok ? id : null;
    };
    return {
      create: (wanted) => made({ key: 'addItem' }, (edit) => createItem(edit, wanted)),
      duplicate: (itemId) => made({ key: 'duplicateItem' }, (edit) => duplicateItem(edit, itemId)),
      copyTo: (itemId, day) => made({ key: 'copyItem' }, (edit) => copyToDay(edit, [itemId], day)[0] ?? itemId),
      confirm: (itemId) => void step({ key: 'confirmItem' }, (edit) => setStatus(edit, [itemId], 'confirmed')),
      toggleCancelled: (itemId) => {
        const item = live(store.getSnapshot().state, 'programmeItems', itemId);
        if (item?.status === 'cancelled') {
          step({ key: 'reviveItem' }, (edit) => setStatus(edit, [itemId], 'draft'));
          return;
        }
        const title = titleOf(itemId);
        if (step({ key: 'cancelItem' }, (edit) => cancelItem(edit, itemId)))
          offerUndo(t('programme.cancelledNotice', { title }), t('common.undo'), () =>
            change({ key: 'reviveItem' }, (edit) => setStatus(edit, [itemId], item?.status ?? 'draft')),
          );
      },
      remove: (itemId) => {
        const title = titleOf(itemId);
        const internal = live(store.getSnapshot().state, 'itemInternals', itemId) !== undefined;
        if (step({ key: 'deleteItem' }, (edit) => removeItems(edit, [itemId])))
          offerUndo(t('programme.deletedNotice', { title }), t('common.undo'), () =>
            change({ key: 'restoreItem' }, (edit) => {
              edit.restore('programmeItems', itemId);
              if (internal) edit.restore('itemInternals', itemId);
            }),
          );
      },
      takeBack: (itemId) => {
        useProgrammeView.getState().set({ freshId: null });
        step({ key: 'deleteItem' }, (edit) => removeItems(edit, [itemId]));
      },
    };
  }, [i18n, change, store]);
}
