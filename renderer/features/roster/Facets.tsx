/** Filters by sector, origin, group and organisation, each value with the number of people it would leave. */
import { Button, Checkbox, Group, ScrollArea, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { searchFold } from '#shared/domain/roster/names.ts';
import type { Facet, Filtered } from './rosterView.ts';
import { FACETS } from './rosterView.ts';
import { useRosterStore } from './rosterStore.ts';

/** Values shown before one has to search among them. */
const SHOWN = 8;

export interface FacetTexts {
  text(facet: Facet, value: string): string;
  compare(facet: Facet): (a: string, b: string) => number;
}

export function Facets({
  counts,
  texts,
  deletedCount,
}: {
  counts: Filtered['counts'];
  texts: FacetTexts;
  deletedCount: number;
}) {
  const { t } = useI18n();
  const { deleted, set, clearFilters } = useRosterStore();
  return (
    <Stack gap="md">
      {FACETS.map((facet) => (
        <FacetValues key={facet} facet={facet} counts={counts[facet]} texts={texts} />
      ))}
      <Switch
        label={t('roster.showDeleted', { count: deletedCount })}
        checked={deleted}
        disabled={deletedCount === 0 && !deleted}
        onChange={(event) => set({ deleted: event.currentTarget.checked })}
      />
      <Button variant="default" onClick={clearFilters}>
        {t('roster.clearFilters')}
      </Button>
    </Stack>
  );
}

function FacetValues({
  facet,
  counts,
  texts,
}: {
  facet: Facet;
  counts: ReadonlyMap<string, number>;
  texts: FacetTexts;
}) {
  const { t, format } = useI18n();
  const wanted = useRosterStore((store) => store.facets[facet]);
  const toggleFacet = useRosterStore((store) => store.toggleFacet);
  const [search, setSearch] = useState('');
  const values = [...new Set([...counts.keys(), ...wanted])].toSorted(texts.compare(facet));
  if (values.length === 0) return null;
  const folded = searchFold(search);
  const found = values.filter((value) => searchFold(texts.text(facet, value)).includes(folded));
  return (
    <div role="group" aria-label={t(`roster.facet.${facet}`)}>
      <Text fw={600} size="sm" mb={6}>
        {t(`roster.facet.${facet}`)}
      </Text>
      {values.length > SHOWN && (
        <TextInput
          size="xs"
          mb={6}
          value={search}
          aria-label={t('roster.searchIn', { what: t(`roster.facet.${facet}`) })}
          placeholder={t('common.search')}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={230} type="auto">
        <Stack gap={6}>
          {found.map((value) => (
            <Checkbox
              key={value}
              size="sm"
              checked={wanted.includes(value)}
              onChange={() => toggleFacet(facet, value)}
              label={
                <Group gap={6} wrap="nowrap" align="baseline">
                  <span>{texts.text(facet, value)}</span>
                  <Text component="span" size="xs" c="dimmed">
                    {format.number(counts.get(value) ?? 0)}
                  </Text>
                </Group>
              }
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </div>
  );
}
