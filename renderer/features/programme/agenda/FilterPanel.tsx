/** The conditions of the agenda; loaded when they are first opened. */
import { MultiSelect, Select, Stack, Switch } from '@mantine/core';
import { useMemo } from 'react';
import { useLiveRows, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { legsInOrder } from '#shared/domain/programme/decisions.ts';
import type { ItemFilter } from '#shared/domain/programme/filter.ts';
import { ITEM_KINDS, ITEM_STATUSES } from '#shared/domain/programme/item.ts';
import { compareNames, displayName, matchesWords, searchText, searchWords } from '#shared/domain/roster/names.ts';
import { useProgrammeView } from '../programmeView.ts';

const PEOPLE_SHOWN = 50;

export default function FilterPanel() {
  const { t, pick, locale } = useI18n();
  const state = useMissionState();
  const { filter, set } = useProgrammeView();
  const groups = useLiveRows('groups');
  const people = useLiveRows('people');
  const names = useMemo(
    () =>
      people
        .toSorted(compareNames(locale))
        .map((person) => ({ value: person.id, label: displayName(person, locale) || t('programme.unnamed') })),
    [people, locale, t],
  );
  const put = (patch: { [K in keyof ItemFilter]?: ItemFilter[K] | undefined }): void => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined));
    set({ filter: next as unknown as ItemFilter });
  };
  // Inside a popover the lists must not be portals: a click on one would count as outside.
  const comboboxProps = { withinPortal: false };
  return (
    <Stack gap="sm">
      <MultiSelect
        size="sm"
        label={t('programme.field.kind')}
        comboboxProps={comboboxProps}
        clearable
        data={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`enums.kind.${kind}`) }))}
        value={[...filter.kinds]}
        onChange={(kinds) => put({ kinds })}
      />
      <MultiSelect
        size="sm"
        label={t('programme.field.status')}
        comboboxProps={comboboxProps}
        clearable
        data={ITEM_STATUSES.map((status) => ({ value: status, label: t(`enums.status.${status}`) }))}
        value={[...filter.statuses]}
        onChange={(statuses) => put({ statuses })}
      />
      <Select
        size="sm"
        label={t('programme.field.leg')}
        comboboxProps={comboboxProps}
        clearable
        data={legsInOrder(state).map(({ id, city }) => ({ value: id, label: pick(city) || id }))}
        value={filter.legId ?? null}
        onChange={(legId) => put({ legId: legId ?? undefined })}
      />
      <Select
        size="sm"
        label={t('programme.filterGroup')}
        comboboxProps={comboboxProps}
        clearable
        data={groups.map(({ id, name }) => ({ value: id, label: pick(name) || id }))}
        value={filter.groupId ?? null}
        onChange={(groupId) => put({ groupId: groupId ?? undefined })}
      />
      <Select
        size="sm"
        label={t('programme.filterPerson')}
        comboboxProps={comboboxProps}
        clearable
        searchable
        limit={PEOPLE_SHOWN}
        nothingFoundMessage={t('common.none')}
        filter={({ options, search }) => {
          const words = searchWords(search);
          return options.filter((option) => {
            const person = 'value' in option ? state.tables.people.get(option.value) : undefined;
            return person !== undefined && matchesWords(searchText(person), words);
          });
        }}
        data={names}
        value={filter.personId ?? null}
        onChange={(personId) => put({ personId: personId ?? undefined })}
      />
      <Switch
        label={t('programme.filterClashing')}
        checked={filter.clashing}
        onChange={(event) => put({ clashing: event.currentTarget.checked })}
      />
    </Stack>
  );
}
