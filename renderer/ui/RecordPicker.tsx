/** Chooses some of many records: typed text finds them in any script, at most a few dozen are drawn. */
import { CheckIcon, Combobox, Group, Pill, PillsInput, Text, UnstyledButton, useCombobox } from '@mantine/core';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { PickerOption, PickerSource } from '#shared/domain/picking.ts';
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';
import { useI18n } from './i18n.tsx';

const SHOWN = 40;
const PILLS = 12;
const PILLS_COMPACT = 3;

export function RecordPicker({
  label,
  description,
  source,
  value,
  readOnly,
  compact = false,
  onChange,
}: {
  label: string;
  description?: string;
  source: PickerSource;
  value: readonly string[];
  readOnly: boolean;
  /** On one line or two: the label only where nothing is chosen, the last of those chosen; Tab goes to the field at once. */
  compact?: boolean;
  onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const [allPills, setAllPills] = useState(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = useMemo(() => new Set(value), [value]);
  const toggle = (id: string): void => {
    onChange(chosen.has(id) ? value.filter((one) => one !== id) : [...value, id]);
    setQuery('');
    combobox.resetSelectedOption();
  };
  const pills = allPills ? value : compact ? value.slice(-PILLS_COMPACT) : value.slice(0, PILLS);
  const others = value.length > pills.length && (
    <UnstyledButton fz="xs" c="dimmed" onClick={() => setAllPills(true)}>
      {t('common.pickOthers', { count: value.length - pills.length })}
    </UnstyledButton>
  );
  return (
    <Combobox store={combobox} onOptionSubmit={toggle} disabled={readOnly}>
      <Combobox.DropdownTarget>
        <PillsInput
          {...(compact ? {} : { label })}
          description={description}
          onClick={() => combobox.openDropdown()}
          disabled={readOnly}
        >
          <Pill.Group>
            {pills.map((id) => (
              <Pill
                key={id}
                {...(compact && { maw: 'min(45%, 15rem)' })}
                withRemoveButton={!readOnly}
                removeButtonProps={{ 'aria-label': t('common.pickRemove', { name: source.labelOf(id) ?? id }) }}
                onRemove={() => onChange(value.filter((one) => one !== id))}
              >
                {source.labelOf(id) ?? t('common.pickDeleted')}
              </Pill>
            ))}
            {!compact && others}
            <Combobox.EventsTarget>
              <PillsInput.Field
                value={query}
                readOnly={readOnly}
                aria-label={label}
                placeholder={value.length > 0 ? '' : compact ? label : t('common.pickHint')}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown();
                  setQuery('');
                }}
                onChange={(event) => {
                  setQuery(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                }}
                onKeyDown={(event) => {
                  const last = value.at(-1);
                  if (event.key !== 'Backspace' || query !== '' || last === undefined || readOnly) return;
                  event.preventDefault();
                  onChange(value.slice(0, -1));
                }}
              />
            </Combobox.EventsTarget>
            {compact && others}
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      {combobox.dropdownOpened && (
        <Found
          source={source}
          query={query}
          chosen={chosen}
          label={label}
          onFound={() => combobox.selectFirstOption()}
        />
      )}
    </Combobox>
  );
}

/** Drawn only while it is open: eight of these stand in one form. */
function Found({
  source,
  query,
  chosen,
  label,
  onFound,
}: {
  source: PickerSource;
  query: string;
  chosen: ReadonlySet<string>;
  label: string;
  onFound: () => void;
}) {
  const { t } = useI18n();
  const found = useFound(source, query);
  const choose = useEffectEvent(onFound);
  // Enter takes the first that fits what is typed.
  useEffect(() => {
    if (query.trim() !== '' && found.length > 0) choose();
  }, [query, found]);
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={label}>
        {found.slice(0, SHOWN).map((option) => (
          <Combobox.Option key={option.id} value={option.id} active={chosen.has(option.id)}>
            <Group gap="xs" wrap="nowrap">
              {chosen.has(option.id) && <CheckIcon size={12} />}
              <span>{option.label}</span>
              {option.detail !== undefined && (
                <Text component="span" size="xs" c="dimmed" truncate>
                  {option.detail}
                </Text>
              )}
            </Group>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('common.none')}</Combobox.Empty>}
        {found.length > SHOWN && <Combobox.Empty>{t('common.pickTypeForMore')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

/** One more than is drawn, to know whether there are others. */
function useFound(source: PickerSource, query: string): readonly PickerOption[] {
  const words = useDeferredValue(query);
  return useMemo(() => {
    const wanted = searchWords(words);
    const found: PickerOption[] = [];
    for (const option of source.options()) {
      if (matchesWords(option.search, wanted)) found.push(option);
      if (found.length > SHOWN) break;
    }
    return found;
  }, [source, words]);
}
