/** Keys and palette entries for the item in hand: the one that is open, else the line that the keyboard is on. */
import { useMemo } from 'react';
import { useRow } from '#renderer/data/react.tsx';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import type { ProgrammeNavigation } from './place.ts';
import { useProgrammeView } from './programmeView.ts';
import { type BulkActions, useBulkActions } from './useBulkActions.ts';
import type { ItemActions } from './useItemActions.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';

export function useItemCommands(actions: ItemActions, place: ProgrammeNavigation): void {
  const i18n = useI18n();
  const activeId = useProgrammeView((view) => view.activeId);
  const selected = useProgrammeView((view) => view.selected);
  const bulk = useBulkActions();
  const item = useRow('programmeItems', place.itemId ?? activeId ?? undefined);
  useCommands(
    useMemo(() => {
      const { t } = i18n;
      const commands: Command[] = [
        {
          id: 'programme.view',
          section: 'go',
          label: place.view === 'agenda' ? t('programme.timetable') : t('programme.agenda'),
          shortcut: 'T',
          run: () => place.showView(place.view === 'agenda' ? 'timetable' : 'agenda'),
        },
      ];
      if (selected.size > 0) return [...commands, ...commandsOfMany(i18n, bulk, [...selected])];
      if (item === undefined) return commands;
      const title = itemTitle(i18n, item);
      const about = (id: string, label: string, shortcut: string, run: () => void): Command => ({
        id: `programme.${id}`,
        section: 'do',
        label,
        description: title,
        shortcut,
        run,
      });
      return [
        ...commands,
        about('duplicate', t('programme.duplicate'), 'D', () => {
          const copy = actions.duplicate(item.id);
          if (copy !== null) place.openItem(copy);
        }),
        about('cancel', item.status === 'cancelled' ? t('programme.revive') : t('programme.cancelItem'), 'C', () =>
          actions.toggleCancelled(item.id),
        ),
        about('confirm', t('programme.confirm'), 'shift+C', () => actions.confirm(item.id)),
        about('delete', t('programme.delete'), 'Delete', () => {
          actions.remove(item.id);
          if (place.itemId === item.id) place.closeItem();
        }),
      ];
    }, [i18n, item, selected, bulk, actions, place]),
  );
}

/** The same keys for all lines in hand together. */
function commandsOfMany({ t }: I18n, bulk: BulkActions, ids: readonly string[]): Command[] {
  const description = t('programme.selected', { count: ids.length });
  const about = (id: string, label: string, shortcut: string, run: () => void): Command => ({
    id: `programme.${id}`,
    section: 'do',
    label,
    description,
    shortcut,
    run,
  });
  return [
    about('cancel', t('programme.cancelItems'), 'C', () => bulk.setStatus(ids, 'cancelled')),
    about('confirm', t('programme.confirm'), 'shift+C', () => bulk.setStatus(ids, 'confirmed')),
    about('delete', t('common.delete'), 'Delete', () => {
      bulk.remove(ids);
      useProgrammeView.getState().set({ selected: new Set() });
    }),
  ];
}
