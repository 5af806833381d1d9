/** What a person does to items of the programme: each is one step of undo, and says so where it is easily done by mistake. */
import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { type Change, useChange, useMissionStore } from '#renderer/data/react.tsx';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import { hideNotice, notify } from '#renderer/ui/notify.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import {
  cancelItem,
  copyToDay,
  createItem,
  duplicateItem,
  moveToDay,
  type NewItem,
  removeItems,
  setStatus,
} from '#shared/domain/programme/decisions.ts';
import { useProgrammeView } from './programmeView.ts';
import { itemTitle } from './words.ts';

export interface ItemActions {
  /** Gives the new item's id, or null where the mission cannot be changed. */
  create(wanted: NewItem): string | null;
  duplicate(itemId: string): string | null;
  /** Called off, or where it is already, a draft again. */
  toggleCancelled(itemId: string): void;
  confirm(itemId: string): void;
  remove(itemId: string): void;
  copyTo(itemId: string, day: string): string | null;
  moveTo(itemId: string, day: string): void;
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
    const step = (...[label, make]: Parameters<Change>): boolean => {
      const result = change(label, make);
      if (!result.ok) notify({ id: 'programme-refused', color: 'red', message: refusal(i18n, result.error.kind) });
      return result.ok;
    };
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
      moveTo: (itemId, day) => void step({ key: 'moveItem' }, (edit) => moveToDay(edit, [itemId], day)),
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

function refusal({ t }: I18n, kind: 'readOnly' | 'invalid'): string {
  return kind === 'readOnly' ? t('storage.readOnly') : t('programme.refused');
}

function offerUndo(message: string, undo: string, takeBack: () => unknown): void {
  notify({
    id: 'programme-undo',
    withCloseButton: true,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            takeBack();
            hideNotice('programme-undo');
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  });
}
