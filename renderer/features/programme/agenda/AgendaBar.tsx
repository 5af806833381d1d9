/** Above the agenda: find, filter, and add in one line. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { conditionsOf, isFiltering, NO_FILTER } from '#shared/domain/programme/filter.ts';
import type { ProgrammeNavigation } from '../place.ts';
import { useProgrammeView } from '../programmeView.ts';
import { useDayInHand } from '../useDayInHand.ts';
import type { ItemActions } from '../useItemActions.tsx';
import classes from './AgendaBar.module.css';
import { FilterButton } from './FilterButton.tsx';
import { QuickAdd } from './QuickAdd.tsx';

/** A list of thousands is sifted once the typing rests. */
const REST_MS = 120;

export function AgendaBar({
  actions,
  place,
  readOnly,
  empty,
}: {
  actions: ItemActions;
  place: ProgrammeNavigation;
  readOnly: boolean;
  /** There is nothing to find or to filter yet. */
  empty: boolean;
}) {
  const { t } = useI18n();
  const day = useDayInHand();
  const { filter, set } = useProgrammeView();
  const [text, setText] = useState(filter.text);
  useEffect(() => {
    if (text === filter.text) return undefined;
    const timer = window.setTimeout(() => set({ filter: { ...filter, text } }), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text, filter, set]);
  return (
    <div className={classes['bar']} role="search">
      {!empty && (
        <>
          <TextInput
            className={classes['search'] ?? ''}
            size="sm"
            value={text}
            autoComplete="off"
            aria-label={t('programme.search')}
            placeholder={t('programme.search')}
            onChange={(event) => setText(event.currentTarget.value)}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              text === '' ? null : (
                <CloseButton size="sm" aria-label={t('programme.clearSearch')} onClick={() => setText('')} />
              )
            }
          />
          <FilterButton conditions={conditionsOf(filter)} />
          {isFiltering(filter) && (
            <Button
              size="sm"
              px="xs"
              variant="subtle"
              onClick={() => {
                setText('');
                set({ filter: NO_FILTER });
              }}
            >
              {t('programme.showAll')}
            </Button>
          )}
        </>
      )}
      {!readOnly && (
        <div className={classes['add']}>
          <QuickAdd day={day} actions={actions} onAdded={place.openItem} />
        </div>
      )}
    </div>
  );
}
