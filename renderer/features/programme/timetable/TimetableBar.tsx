import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { addDays } from '#shared/time/zones.ts';
import { DAYS_A_WEEK } from './days.ts';

interface Props {
  readonly mode: 'day' | 'week';
  readonly first: string;
  readonly last: string;
  readonly days: readonly string[];
  readonly onMode: (mode: 'day' | 'week') => void;
  readonly onDate: (date: string) => void;
}

/** Day or week, and which. */
export function TimetableBar({ mode, first, last, days, onMode, onDate }: Props) {
  const { t, format } = useI18n();
  const step = mode === 'week' ? DAYS_A_WEEK : 1;
  return (
    <Group gap="xs" mb="xs" wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label={t('timetable.timetable')}
        value={mode}
        onChange={(value) => onMode(value === 'day' ? 'day' : 'week')}
        data={[
          { value: 'day', label: t('timetable.timetableDay') },
          { value: 'week', label: t('timetable.timetableWeek') },
        ]}
      />
      <ActionIcon
        variant="default"
        aria-label={t('timetable.earlier')}
        disabled={first <= (days[0] ?? first)}
        onClick={() => onDate(addDays(first, -step))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('timetable.later')}
        disabled={last >= (days.at(-1) ?? last)}
        onClick={() => onDate(addDays(first, step))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      <Text fw={600} size="sm" aria-live="polite">
        {mode === 'day' ? format.longDay(first) : format.dateRange(first, last)}
      </Text>
    </Group>
  );
}
