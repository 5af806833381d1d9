import { Badge, Button, CloseButton, Drawer, Group, Popover, ScrollArea, Select, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useRef, useState, memo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { Facets, type FacetTexts } from './Facets.tsx';
import classes from './Roster.module.css';
import { useRosterStore } from './rosterStore.ts';
import { FACETS, type Filtered } from './rosterView.ts';

/** Search, filters, grouping and columns. The text that one types lives here and reaches the list a moment later. */
export const RosterToolbar = memo(function RosterToolbar({
  phone,
  counts,
  texts,
  deletedCount,
}: {
  phone: boolean;
  counts: Filtered['counts'];
  texts: FacetTexts;
  deletedCount: number;
}) {
  const { t } = useI18n();
  const { text, facets, groupBy, deleted, set } = useRosterStore();
  const [sheet, setSheet] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const active = FACETS.reduce((sum, facet) => sum + facets[facet].length, 0) + (deleted ? 1 : 0);
  const filterButton = (
    <Button
      variant={active > 0 ? 'light' : 'default'}
      leftSection={<IconFilter size={16} />}
      rightSection={
        active > 0 ? (
          <Badge size="sm" circle>
            {active}
          </Badge>
        ) : null
      }
      {...(phone ? { onClick: () => setSheet(true) } : {})}
    >
      {t('roster.filter')}
    </Button>
  );
  const facetList = <Facets counts={counts} texts={texts} deletedCount={deletedCount} />;
  return (
    <Group gap="xs" className={classes['toolbar'] ?? ''}>
      <TextInput
        ref={input}
        className={classes['search'] ?? ''}
        type="search"
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        placeholder={t('roster.search')}
        aria-label={t('roster.search')}
        leftSection={<IconSearch size={16} />}
        rightSection={
          text === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={t('roster.clearSearch')}
              onClick={() => {
                set({ text: '' });
                input.current?.focus();
              }}
            />
          )
        }
      />
      {phone ? (
        <>
          {filterButton}
          <Drawer
            opened={sheet}
            onClose={() => setSheet(false)}
            position="bottom"
            size="85%"
            title={t('roster.filter')}
            closeButtonProps={{ 'aria-label': t('common.close') }}
          >
            {facetList}
          </Drawer>
        </>
      ) : (
        <Popover position="bottom-start" trapFocus width={320}>
          <Popover.Target>{filterButton}</Popover.Target>
          <Popover.Dropdown p={0}>
            <ScrollArea.Autosize mah="70vh" type="auto">
              <div className={classes['facets']}>{facetList}</div>
            </ScrollArea.Autosize>
          </Popover.Dropdown>
        </Popover>
      )}
      <Select
        aria-label={t('roster.groupBy')}
        className={classes['groupBy'] ?? ''}
        data={[
          { value: '', label: t('roster.noGrouping') },
          ...FACETS.map((facet) => ({ value: facet, label: t(`roster.by.${facet}`) })),
        ]}
        value={groupBy ?? ''}
        allowDeselect={false}
        onChange={(value) => set({ groupBy: value === '' || value === null ? null : value })}
      />
      {!phone && <ColumnsMenu />}
    </Group>
  );
});
