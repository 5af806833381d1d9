/** Finds programme items in the command palette, on every screen of a mission. */
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useMissionStore } from '#renderer/data/react.tsx';
import { type Command, useFinder } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { searchText } from '#shared/domain/programme/filter.ts';
import { itemsInOrder } from '#shared/domain/programme/order.ts';
import { foldText } from '#shared/i18n/fold.ts';
import { dateOf, timeOf } from '#shared/time/zones.ts';

export function useProgrammeFinder(): void {
  const { t, pick, format } = useI18n();
  const store = useMissionStore();
  const [, navigate] = useLocation();
  useFinder(
    useCallback(
      (query, limit) => {
        const words = foldText(query).split(' ').filter(Boolean);
        const found: Command[] = [];
        for (const item of itemsInOrder(store.getSnapshot().state)) {
          const text = searchText(item);
          if (!words.every((word) => text.includes(word))) continue;
          found.push({
            id: `item.${item.id}`,
            section: 'items',
            label: pick(item.title) || t(`enums.kind.${item.kind}`),
            description: `${format.day(dateOf(item.start))} ${timeOf(item.start)}–${timeOf(item.end)}`,
            run: () => navigate(`/m/${store.missionId}/programme/item/${item.id}`),
          });
          if (found.length === limit) break;
        }
        return found;
      },
      [store, pick, t, format, navigate],
    ),
  );
}
