import { Group, Select, type SelectProps, Text } from '@mantine/core';
import { useMemo } from 'react';
import { foldText } from '#shared/i18n/fold.ts';
import { isKnownZone, zoneNames } from '#shared/time/zones.ts';
import { useI18n } from './i18n.tsx';

/**
 * A zone by its name, with the offset that it has at `at` (a wall time). Text that is typed finds parts of the name and
 * offsets (`+5`). A name that the shipped zone data does not know stays chosen, and says so.
 */
export function ZoneSelect({
  value,
  at,
  onChange,
  ...props
}: {
  value: string;
  at: string;
  onChange: (zone: string) => void;
} & Omit<SelectProps, 'value' | 'onChange' | 'data'>) {
  const { t, format } = useI18n();
  const zones = useMemo(() => {
    const known = zoneNames();
    return known.includes(value) || value === '' ? known : [value, ...known];
  }, [value]);
  const offset = (zone: string): string => (isKnownZone(zone) ? format.zoneOffset(at, zone) : '?');
  const unknown = value !== '' && !isKnownZone(value);
  return (
    <Select
      searchable
      limit={60}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true, keepMounted: false }}
      nothingFoundMessage={t('common.none')}
      {...props}
      {...(unknown ? { error: t('leg.warning.unknownZone', { zone: value }) } : {})}
      data={zones}
      value={value === '' ? null : value}
      onChange={(zone) => {
        if (zone !== null) onChange(zone);
      }}
      filter={({ options, search }) => {
        const wanted = foldText(search.trim()).replaceAll(' ', '_');
        return options.filter(
          (option) =>
            'value' in option && (foldText(option.value).includes(wanted) || offset(option.value).includes(wanted)),
        );
      }}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" gap="sm" flex={1}>
          <span>{option.value.replaceAll('_', ' ')}</span>
          <Text component="span" size="xs" c="dimmed">
            {offset(option.value)}
          </Text>
        </Group>
      )}
      rightSection={
        <Text component="span" size="xs" c="dimmed">
          {value === '' ? '' : offset(value)}
        </Text>
      }
      rightSectionWidth={70}
    />
  );
}
