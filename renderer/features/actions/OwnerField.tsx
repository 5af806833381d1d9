/** Somebody of the roster, found in any script, or a name as it is typed. */
import { Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Action } from '#shared/domain/actions/action.ts';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';

const SHOWN = 30;

export function OwnerField({
  action,
  readOnly,
  onChange,
}: {
  action: Pick<Action, 'ownerId' | 'ownerName'>;
  readOnly: boolean;
  onChange: (owner: { ownerId: string | undefined; ownerName: string | undefined }) => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const { everyone } = usePeopleSources(i18n, t('actions.nameless'));
  const [query, setQuery] = useState('');
  const { ownerId, ownerName } = action;
  const options = useMemo(() => everyone.options(), [everyone]);
  const words = searchWords(query);
  const typed = query.trim();
  const current = ownerId === undefined ? (ownerName ?? '') : (everyone.labelOf(ownerId) ?? '');
  const found = options
    .filter(({ search, label }) => typed === current || matchesWords(search, words) || label === typed)
    .slice(0, SHOWN)
    .map(({ id, label }) => ({ value: `person:${id}`, label }));
  const detailOf = useMemo(() => new Map(options.map(({ id, detail }) => [`person:${id}`, detail])), [options]);
  const value = ownerId !== undefined ? `person:${ownerId}` : ownerName === undefined ? null : `name:${ownerName}`;
  const extra = [
    ...(value !== null && !found.some((one) => one.value === value) ? [{ value, label: current }] : []),
    ...(typed !== '' && typed !== current && !found.some(({ label }) => label === typed)
      ? [{ value: `name:${typed}`, label: t('actions.ownerAsTyped', { name: typed }) }]
      : []),
  ].filter((one, at, all) => all.findIndex(({ value: other }) => other === one.value) === at);
  return (
    <Select
      label={t('actions.owner')}
      placeholder={t('actions.ownerHint')}
      searchable
      clearable
      readOnly={readOnly}
      maxLength={LINE_MAX}
      searchValue={query}
      onSearchChange={setQuery}
      // Found already, in every script.
      filter={({ options: all }) => all}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <Text component="span" size="xs" c="dimmed" display="block">
            {detailOf.get(option.value)}
          </Text>
        </span>
      )}
      data={[...found, ...extra]}
      value={value}
      clearButtonProps={{ 'aria-label': t('actions.noOwner') }}
      onChange={(next) => {
        if (next === null) onChange({ ownerId: undefined, ownerName: undefined });
        else if (next.startsWith('person:')) onChange({ ownerId: next.slice(7), ownerName: undefined });
        else onChange({ ownerId: undefined, ownerName: next.slice(5) });
      }}
    />
  );
}
