import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { countriesByName } from '#shared/places/countries.ts';
import { foldText } from '#shared/i18n/fold.ts';
import { useI18n } from './i18n.tsx';

/** A country by its name in the reader's language, found by that name or by its code. */
export function CountrySelect({
  value,
  onChange,
  ...props
}: { value: string | undefined; onChange: (code: string | undefined) => void } & Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'filter' | 'searchable'
>) {
  const { locale } = useI18n();
  const data = useMemo(() => countriesByName(locale).map(({ code, name }) => ({ value: code, label: name })), [locale]);
  return (
    <Select
      searchable
      clearable
      limit={60}
      {...props}
      data={data}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      filter={({ options, search, limit }) => {
        const wanted = foldText(search);
        return options
          .filter(
            (option) =>
              !('group' in option) &&
              (foldText(option.label).includes(wanted) || option.value.toLowerCase() === wanted),
          )
          .slice(0, limit);
      }}
    />
  );
}
