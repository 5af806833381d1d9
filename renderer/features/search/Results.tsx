/** What was found, by kind, the words marked. */
import { Button, Text, Title } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChecklist,
  IconMapPin,
  IconNotes,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useMissionStore } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { recordPath } from '#renderer/ui/recordPlaces.ts';
import type { SearchKind } from '#shared/search/documents.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { SearchGroup, SearchResult } from '#shared/search/results.ts';
import { MarkedText } from './MarkedText.tsx';
import classes from './Search.module.css';
import { useContextLine } from './useContextLine.ts';

const ICONS: Readonly<Record<SearchKind, ComponentType<{ size?: number; className?: string }>>> = {
  item: IconCalendarEvent,
  person: IconUser,
  organisation: IconBuildingCommunity,
  leg: IconMapPin,
  note: IconNotes,
  action: IconChecklist,
};

const TABLE_OF = {
  item: 'programmeItems',
  person: 'people',
  organisation: 'organisations',
  leg: 'legs',
  // Of any audience: its address is the same.
  note: 'staffNotes',
  action: 'actions',
} as const satisfies Readonly<Record<SearchKind, TableName>>;

export function Results({
  groups,
  all,
  onMore,
}: {
  groups: readonly SearchGroup[];
  /** Whether as many are shown as ever are. */
  all: boolean;
  onMore: () => void;
}) {
  const { t, format } = useI18n();
  return groups.map(({ kind, total, results }) => (
    <section key={kind} aria-label={t(`search.kind.${kind}`)} className={classes['group']}>
      <Title order={2} size="h4" mb="xs">
        {t(`search.kind.${kind}`)}{' '}
        <Text component="span" c="dimmed" fw={400}>
          {format.number(total)}
        </Text>
      </Title>
      <ul className={classes['list']}>
        {results.map((result) => (
          <li key={result.key}>
            <Result kind={kind} result={result} />
          </li>
        ))}
      </ul>
      {total > results.length && !all && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={onMore}>
          {t('search.showMore')}
        </Button>
      )}
      {total > results.length && all && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('search.moreWords', { shown: format.number(results.length), count: total })}
        </Text>
      )}
    </section>
  ));
}

function Result({ kind, result: { id, title, snippet } }: { kind: SearchKind; result: SearchResult }) {
  const { t } = useI18n();
  const { missionId } = useMissionStore();
  const context = useContextLine()(kind, id);
  const Icon = ICONS[kind];
  return (
    <a
      className={classes['result']}
      href={`#${recordPath(missionId, { table: TABLE_OF[kind], id })}`}
      data-search="result"
    >
      <Icon size={18} className={classes['icon'] ?? ''} />
      <span className={classes['texts']}>
        <strong>{title.text === '' ? t('search.untitled') : <MarkedText {...title} />}</strong>
        {context !== '' && <span className={classes['context']}>{context}</span>}
        {snippet !== null && (
          <span className={classes['snippet']}>
            <MarkedText {...snippet} />
          </span>
        )}
      </span>
    </a>
  );
}
