/** Chooses one person of the roster: oneself, or somebody whose day is looked at. */
import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch, IconUserCircle, IconUsers } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLiveRows, useMissionState } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import {
  compareNames,
  displayName,
  matchesWords,
  searchFold,
  searchText,
  searchWords,
  secondName,
} from '#shared/domain/roster/names.ts';
import classes from './WhoAreYou.module.css';

const SHOWN = 60;

export function WhoAreYou({ whom, onChoose }: { whom: 'self' | 'other'; onChoose: (personId: string) => void }) {
  const { t, locale, pick } = useI18n();
  const state = useMissionState();
  const rows = useLiveRows('people');
  const [query, setQuery] = useState('');
  const words = useDeferredValue(query);
  // Counterparts have a day of their own, too, and are seldom the ones who ask.
  const sorted = useMemo(
    () =>
      rows.toSorted((a, b) => Number(a.origin === 'host') - Number(b.origin === 'host') || compareNames(locale)(a, b)),
    [rows, locale],
  );
  const found = useMemo(() => {
    const wanted = searchWords(words);
    return sorted.filter((person) => {
      const body = pick(live(state, 'organisations', person.organisationId)?.name);
      return matchesWords(`${searchText(person)}\n${searchFold(body)}`, wanted);
    });
  }, [sorted, words, state, pick]);
  const hint = whom === 'self' ? t('day.who.hint') : t('day.who.otherHint');
  if (rows.length === 0) {
    return <EmptyState icon={<IconUsers />} title={t('day.who.empty')} hint={t('day.who.emptyHint')} />;
  }
  return (
    <div className={classes['who']}>
      <PageHeader title={whom === 'self' ? t('day.who.title') : t('day.who.other')} subtitle={hint} />
      <TextInput
        size="md"
        label={t('day.who.search')}
        leftSection={<IconSearch size={18} />}
        value={query}
        autoComplete="off"
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className={classes['people']}>
        {found.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <UnstyledButton className={classes['person']} onClick={() => onChoose(person.id)}>
              <IconUserCircle size={22} aria-hidden />
              <span>
                <b>
                  {[displayName(person, locale) || t('programme.unnamed'), secondName(person, locale)]
                    .filter((name) => name !== '')
                    .join(' · ')}
                </b>
                <small>
                  {[pick(person.position), pick(live(state, 'organisations', person.organisationId)?.name)]
                    .filter((text) => text !== '')
                    .join(', ')}
                </small>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes['more']}>{t('day.who.nobody')}</p>}
      {found.length > SHOWN && <p className={classes['more']}>{t('common.pickTypeForMore')}</p>}
    </div>
  );
}
