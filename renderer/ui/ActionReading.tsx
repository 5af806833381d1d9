/** What was read into a typed line: whose the action is and when it is due, before it is kept. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCalendarDue, IconUser } from '@tabler/icons-react';
import type { ReadAction } from '#shared/domain/actions/readAction.ts';
import { useI18n } from './i18n.tsx';

export function ActionReading({
  read,
  nameOf,
  onChoose,
}: {
  read: ReadAction;
  nameOf: (personId: string) => string;
  /** One of several whom the typed name fits. */
  onChoose: (personId: string) => void;
}) {
  const { t, format } = useI18n();
  const owner = read.ownerId === undefined ? '' : nameOf(read.ownerId);
  return (
    <div aria-live="polite">
      <Group gap={6} mih={22} mt={6}>
        {owner !== '' && (
          <Badge variant="light" tt="none" leftSection={<IconUser size={12} aria-hidden />}>
            {owner}
          </Badge>
        )}
        {read.ownerName !== undefined && read.candidates.length === 0 && (
          <Badge variant="light" color="gray" tt="none" leftSection={<IconUser size={12} aria-hidden />}>
            {t('actions.ownerAsTyped', { name: read.ownerName })}
          </Badge>
        )}
        {read.dueDate !== undefined && (
          <Badge variant="light" tt="none" leftSection={<IconCalendarDue size={12} aria-hidden />}>
            {t('actions.dueOn', { date: format.day(read.dueDate) })}
          </Badge>
        )}
      </Group>
      {read.candidates.length > 0 && (
        <Group gap={6} mt={4}>
          <Text size="sm">{t('actions.ownerMany', { name: read.typedOwner })}</Text>
          {read.candidates.slice(0, 6).map((id) => (
            <Button key={id} size="compact-xs" variant="default" onClick={() => onChoose(id)}>
              {nameOf(id)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

/** The line with the person in place of the name that fits several. */
export function withOwner(line: string, { typedOwner }: ReadAction, name: string): string {
  const asTyped = ['@', '＠'].flatMap((at) => [`${at}"${typedOwner}"`, `${at}“${typedOwner}”`, at + typedOwner]);
  const found = asTyped.find((one) => line.includes(one));
  return found === undefined ? line : line.replace(found, () => `@"${name}"`);
}
