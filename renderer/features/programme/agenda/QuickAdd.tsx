import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { readQuickItem } from '#shared/domain/programme/quickAdd.ts';
import type { ItemActions } from '../useItemActions.tsx';

/** One line, `09:30 Call on Ministry of Water`, and Enter: an item on the day that is on screen. */
export function QuickAdd({
  day,
  actions,
  onAdded,
}: {
  day: string;
  actions: ItemActions;
  onAdded: (itemId: string) => void;
}) {
  const { t, format, locale } = useI18n();
  const [line, setLine] = useState('');
  const add = (): void => {
    const read = readQuickItem(line);
    if (read === null) return;
    const { title, ...rest } = read;
    const added = actions.create({ day, ...rest, title: title === '' ? {} : { [locale]: title } });
    if (added === null) return;
    setLine('');
    onAdded(added);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        size="sm"
        value={line}
        maxLength={300}
        autoComplete="off"
        aria-label={t('programme.quickAdd', { day: format.day(day) })}
        placeholder={t('programme.quickAddHint', { day: format.day(day) })}
        onChange={(event) => setLine(event.currentTarget.value)}
        leftSection={<IconPlus size={16} aria-hidden />}
        rightSection={
          line.trim() === '' ? null : (
            <ActionIcon type="submit" variant="light" size="sm" aria-label={t('common.add')}>
              <IconPlus size={14} />
            </ActionIcon>
          )
        }
      />
    </form>
  );
}
