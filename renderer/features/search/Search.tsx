/** One field over everything that the mission holds; results as one types. */
import { List, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useMissionStore } from '#renderer/data/react.tsx';
import type { SearchAnswer } from '#renderer/data/searchProtocol.ts';
import { useSearch } from '#renderer/data/useSearch.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Results } from './Results.tsx';
import classes from './Search.module.css';
import { queryOfAddress, queryOfPath, searchPath } from './searchPath.ts';
import { useResultKeys } from './useResultKeys.ts';

/** Of each kind: at first, and when more are asked for. */
const SHOWN = 8;
const SHOWN_MOST = 100;
/** When typing rests so long, the address takes the query: one comes back to it. */
const REST_MS = 300;

export default function Search() {
  const { t, locale } = useI18n();
  const { query, type, keep } = useQuery();
  const [more, setMore] = useState('');
  const all = query !== '' && more === query;
  const { answer, failed } = useSearch(query, locale, all ? SHOWN_MOST : SHOWN);
  const { holder, onKeyDown } = useResultKeys(answer?.question.query === query);
  const onClickCapture = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest('[data-search="result"]') !== null) keep();
  };
  return (
    // The keys are those of the field and of the results in it, which have the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={holder} onKeyDown={onKeyDown} onClickCapture={onClickCapture} className={classes['screen']}>
      <PageHeader oneLine title={t('search.title')} />
      <TextInput
        type="search"
        size="md"
        data-autofocus
        data-search="field"
        ref={focusAtFirst}
        value={query}
        maxLength={500}
        onChange={(event) => type(event.currentTarget.value)}
        leftSection={<IconSearch size={18} />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.field')}
        autoComplete="off"
        spellCheck={false}
      />
      {failed ? (
        <EmptyState icon={<IconAlertTriangle />} title={t('search.failed')} hint={t('search.failedHint')} />
      ) : query.trim() === '' ? (
        <Begin />
      ) : (
        <Answer query={query} answer={answer} all={all} onMore={() => setMore(query)} />
      )}
    </div>
  );
}

const focusAtFirst = (field: HTMLInputElement | null): void => field?.focus({ preventScroll: true });

interface TypedQuery {
  readonly query: string;
  readonly type: (query: string) => void;
  /** Puts the query into the address now: one leaves, and comes back to it. */
  readonly keep: () => void;
}

/** What is typed; the address follows, and whoever opens an address with a query finds it typed. */
function useQuery(): TypedQuery {
  const { missionId } = useMissionStore();
  const [, navigate] = useLocation();
  const path = useParams<{ '*'?: string }>()['*'] ?? '';
  const asked = queryOfPath(path);
  const [query, setQuery] = useState(asked);
  const [known, setKnown] = useState(asked);
  const timer = useRef(0);
  if (asked !== known) {
    // From the palette, or back.
    setKnown(asked);
    if (asked !== queryOfAddress(query)) setQuery(asked);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const write = (text: string): void => {
    window.clearTimeout(timer.current);
    setKnown(queryOfAddress(text));
    navigate(searchPath(missionId, text), { replace: true });
  };
  return {
    query,
    type: (text) => {
      setQuery(text);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => write(text), REST_MS);
    },
    keep: () => write(query),
  };
}

function Answer({
  query,
  answer,
  all,
  onMore,
}: {
  query: string;
  answer: SearchAnswer | null;
  all: boolean;
  onMore: () => void;
}) {
  const { t } = useI18n();
  const groups = answer?.groups ?? [];
  const found = groups.reduce((sum, { total }) => sum + total, 0);
  const answered = answer !== null && answer.question.query === query;
  return (
    <>
      <Text size="sm" c="dimmed" my="xs" mih="1.55em" role="status">
        {answered && found > 0 && t('search.found', { count: found })}{' '}
        {answered && !answer.complete && t('search.reading')}
      </Text>
      {answered && found === 0 && answer.complete && (
        <EmptyState
          icon={<IconZoomQuestion />}
          title={t('search.nothingTitle', { query: query.trim() })}
          hint={t('search.nothingHint')}
        />
      )}
      <Results groups={groups} all={all} onMore={onMore} />
    </>
  );
}

const NAMES = 'Нұрлан, nurlan, 陈大文, 陳大文';

function Begin() {
  const { t, format } = useI18n();
  const day = '2026-06-03';
  return (
    <EmptyState icon={<IconSearch />} title={t('search.beginTitle')} hint={t('search.beginHint')}>
      <List size="sm" ta="start" spacing={4}>
        <List.Item>{t('search.try.name', { examples: NAMES })}</List.Item>
        <List.Item>{t('search.try.day', { examples: `${format.shortDate(day)}, ${day}` })}</List.Item>
        <List.Item>{t('search.try.words', { examples: t('search.try.wordsExamples') })}</List.Item>
      </List>
    </EmptyState>
  );
}
