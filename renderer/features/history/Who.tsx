/** Who made a change, as far as this device knows, and the name under which its own changes are kept. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { type I18n, useI18n } from '#renderer/ui/i18n.tsx';
import type { HistoryEntry } from '#shared/domain/change/history.ts';
import classes from './History.module.css';

export function whoText({ t }: I18n, { author, deviceId }: Pick<HistoryEntry, 'author' | 'deviceId'>, own: string) {
  return author?.name ?? (deviceId === own ? t('history.thisDevice') : t('history.otherDevice'));
}

/** In words of the reader: `whoOf(entry)`. */
export function useWho(): (entry: Pick<HistoryEntry, 'author' | 'deviceId'>) => string {
  const i18n = useI18n();
  const { device } = useWorkspace();
  return (entry) => whoText(i18n, entry, device.id);
}

export function OwnName() {
  const { t } = useI18n();
  const { authorName, setAuthorName } = usePreferences();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (typed !== null) setAuthorName(typed.trim());
    setTyped(null);
  };
  if (typed === null) {
    return (
      <div className={classes['ownName']}>
        <IconSignature size={16} aria-hidden />
        <Text size="sm" c="dimmed">
          {authorName === '' ? t('history.nameAsk') : t('history.nameIs', { name: authorName })}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={() => setTyped(authorName)}>
          {authorName === '' ? t('history.nameEnter') : t('history.nameChange')}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={keep}>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          maw={420}
          data-autofocus
          ref={focusAtFirst}
          label={t('history.nameField')}
          description={t('history.nameHint')}
          value={typed}
          maxLength={200}
          autoComplete="name"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" flex="none">
          {t('common.save')}
        </Button>
      </Group>
    </form>
  );
}

const focusAtFirst = (field: HTMLInputElement | null): void => field?.focus();
