import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { IconMapPinSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { LegPlace } from '#shared/domain/leg/editLegs.ts';
import { countryName } from '#shared/places/countries.ts';
import { findPlaces } from '#shared/places/findPlaces.ts';

const BY_HAND = 'by-hand';

/**
 * A city or airport found while one types; one that the list does not know is taken as typed, with the country and zone
 * given here, to be put right afterwards.
 */
export function PlaceField({
  country,
  zone,
  first = false,
  onPlace,
}: {
  country: string;
  zone: string;
  /** What its dialog begins with. */
  first?: boolean;
  onPlace: (place: LegPlace) => void;
}) {
  const { t, locale } = useI18n();
  const [query, setQuery] = useState('');
  const combobox = useCombobox();
  const typed = query.trim();
  const found = useMemo(() => findPlaces(query, locale), [query, locale]);
  const take = (value: string): void => {
    const place = found[Number(value)];
    if (value === BY_HAND) onPlace({ city: { [locale]: typed }, country, zone });
    else if (place !== undefined) {
      const { label: _, ...rest } = place;
      onPlace(rest);
    }
    setQuery('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal>
      <Combobox.Target>
        <TextInput
          label={t('leg.field.place')}
          description={t('leg.field.placeHint')}
          leftSection={<IconMapPinSearch size={16} />}
          value={query}
          autoComplete="off"
          {...(first ? { 'data-autofocus': true } : {})}
          data-testid="place"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''}>
        <Combobox.Options aria-label={t('leg.field.place')}>
          {found.map((place, index) => (
            <Combobox.Option key={`${place.label}/${place.country}`} value={String(index)}>
              {place.label}
              <Text component="span" size="xs" c="dimmed">
                {' '}
                {countryName(place.country, locale)}
              </Text>
            </Combobox.Option>
          ))}
          {typed !== '' && <Combobox.Option value={BY_HAND}>{t('leg.notFound', { city: typed })}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
