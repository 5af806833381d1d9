import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useChange, useLiveRows } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';
import {
  compareOrganisations,
  organisationNamed,
  organisationSearchText,
} from '#shared/domain/organisation/editOrganisations.ts';

const CREATE = '+';

/** An organisation found by its name in any language, or made on the spot of what was typed. */
export function OrganisationSelect({
  value,
  onChange,
  side,
  ...props
}: {
  value: string | undefined;
  onChange: (organisationId: string | undefined) => void;
  /** Of an organisation that is made here. */
  side: 'delegation' | 'host';
} & Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchable' | 'searchValue' | 'onSearchChange'>) {
  const { t, locale, pick } = useI18n();
  const change = useChange();
  const organisations = useLiveRows('organisations');
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const { data, texts } = useMemo(() => {
    const sorted = organisations.toSorted(compareOrganisations(locale));
    return {
      data: sorted.map((organisation) => ({ value: organisation.id, label: pick(organisation.name) || '—' })),
      texts: new Map(sorted.map((organisation) => [organisation.id, organisationSearchText(organisation)])),
    };
  }, [organisations, locale, pick]);
  const canCreate = typed !== '' && organisationNamed(organisations, typed) === undefined;
  const create = (): void => {
    let made: string | undefined;
    change({ key: 'addOrganisation', params: { name: typed } }, (edit) => {
      made = edit.create('organisations', {
        name: { [locale]: typed },
        kind: 'company',
        side,
      });
    });
    if (made !== undefined && onChange !== undefined) onChange(made);
  };
  return (
    <Select
      searchable
      clearable
      limit={80}
      nothingFoundMessage={t('roster.noOrganisationFound')}
      {...props}
      data={canCreate ? [...data, { value: CREATE, label: t('roster.createOrganisation', { name: typed }) }] : data}
      value={value ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => (id === CREATE ? create() : onChange(id ?? undefined))}
      filter={({ options, search: wanted, limit }) => {
        const words = searchWords(wanted);
        return options
          .filter(
            (option) =>
              !('group' in option) && (option.value === CREATE || matchesWords(texts.get(option.value) ?? '', words)),
          )
          .slice(0, limit + 1);
      }}
    />
  );
}
