import { ActionIcon, Kbd, Menu } from '@mantine/core';
import { IconBan, IconCalendarShare, IconCopy, IconDots, IconNote, IconRestore, IconTrash } from '@tabler/icons-react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { shortcutText } from '#renderer/ui/shortcutText.ts';
import { useGo } from '#renderer/ui/useGo.ts';
import { templateFor } from '#shared/domain/notes/beginNote.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { dateOf } from '#shared/time/zones.ts';
import type { ProgrammeNavigation } from '../place.ts';
import type { ItemActions } from '../useItemActions.tsx';

export function ItemMenu({
  item,
  days,
  actions,
  place,
}: {
  item: ProgrammeItem;
  days: readonly string[];
  actions: ItemActions;
  place: ProgrammeNavigation;
}) {
  const { t, format } = useI18n();
  const go = useGo();
  const { organisations } = useMissionState().tables;
  const cancelled = item.status === 'cancelled';
  const open = (id: string | null): void => {
    if (id !== null) place.openItem(id);
  };
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Item
          leftSection={<IconNote size={16} />}
          onClick={() => go('notes', 'new', templateFor(item, organisations), item.id)}
        >
          {t('notes.ofItem')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} />}
          rightSection={<Kbd size="xs">{shortcutText('D')}</Kbd>}
          onClick={() => open(actions.duplicate(item.id))}
        >
          {t('programme.duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={cancelled ? <IconRestore size={16} /> : <IconBan size={16} />}
          rightSection={<Kbd size="xs">{shortcutText('C')}</Kbd>}
          onClick={() => actions.toggleCancelled(item.id)}
        >
          {cancelled ? t('programme.revive') : t('programme.cancelItem')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          rightSection={<Kbd size="xs">{shortcutText('Del')}</Kbd>}
          onClick={() => {
            actions.remove(item.id);
            place.closeItem();
          }}
        >
          {t('programme.delete')}
        </Menu.Item>
        <Menu.Label>{t('programme.copyTo')}</Menu.Label>
        {days
          .filter((day) => day !== dateOf(item.start))
          .map((day) => (
            <Menu.Item
              key={day}
              leftSection={<IconCalendarShare size={16} />}
              onClick={() => open(actions.copyTo(item.id, day))}
            >
              {format.day(day)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
