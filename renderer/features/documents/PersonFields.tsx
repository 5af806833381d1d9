import { MultiSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useLiveRows, useMissionSnapshot } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { displayName, secondName } from '#shared/domain/roster/names.ts';
import { inPrecedence } from '#shared/domain/roster/precedence.ts';

/** The list shows no more than this; typing narrows it. */
const SHOWN_AT_MOST = 60;

/** Everyone with a name, in the order of protocol. */
function usePeopleOptions(): { value: string; label: string }[] {
  const { locale } = useI18n();
  const people = useLiveRows('people');
  const organisations = useMissionSnapshot(({ state }) => state.tables.organisations);
  return useMemo(
    () =>
      inPrecedence(people, locale, organisations).flatMap((person) => {
        const names = [displayName(person, locale), secondName(person, locale)].filter((name) => name !== '');
        return names.length === 0 ? [] : [{ value: person.id, label: names.join(' · ') }];
      }),
    [people, organisations, locale],
  );
}

export function PersonSelect({
  label,
  placeholder,
  value,
  clearable = false,
  onChange,
}: {
  label: string;
  placeholder: string;
  value: string | null;
  clearable?: boolean;
  onChange: (id: string | null) => void;
}) {
  const options = usePeopleOptions();
  const known = options.some((option) => option.value === value);
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={options}
      value={known ? value : null}
      searchable
      clearable={clearable}
      limit={SHOWN_AT_MOST}
      onChange={onChange}
    />
  );
}

export function PeopleSelect({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useI18n();
  const options = usePeopleOptions();
  return (
    <MultiSelect
      label={t('documents.choosePeople')}
      data={options}
      value={value.filter((id) => options.some((option) => option.value === id))}
      searchable
      clearable
      hidePickedOptions
      limit={SHOWN_AT_MOST}
      onChange={onChange}
    />
  );
}
