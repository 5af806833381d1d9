/** All that was done to the mission, newest first. */
import { Loader, Select, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconHistory, IconSearch } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import type { MissionLog } from '#renderer/data/useMissionLog.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { historyPath, recordName, recordPath } from '#renderer/ui/recordPlaces.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { type HistoryEntry, missionHistory, type RecordRef } from '#shared/domain/change/history.ts';
import { byDay } from './days.ts';
import { cameFromElsewhere, fieldsText, recordsOf, whatText } from './entryText.ts';
import classes from './History.module.css';
import { useFound } from './useFound.ts';
import { OwnName, useWho } from './Who.tsx';

const ROW_HEIGHT = 62;
const NAMES_SHOWN = 3;
const FIELDS_SHOWN = 4;

export function MissionHistory({ read }: { read: MissionLog }) {
  const { t, format } = useI18n();
  const [person, setPerson] = useState<string | null>(null);
  const [text, setText] = useState('');
  const entries = useMemo(() => missionHistory(read.log), [read.log]);
  const { found, people } = useFound(entries, { person, text: useDeferredValue(text) });
  const lines = useMemo(() => byDay(found, format), [found, format]);
  return (
    <div className={classes['screen']}>
      <PageHeader
        oneLine
        title={t('history.ofMission')}
        subtitle={read.complete ? t('history.changes', { count: found.length }) : t('history.reading')}
      />
      <OwnName />
      <div className={classes['filters']}>
        <TextInput
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<IconSearch size={16} />}
          placeholder={t('history.search')}
          aria-label={t('history.search')}
        />
        <Select
          aria-label={t('history.who')}
          placeholder={t('history.everyone')}
          clearable
          data={people}
          value={person}
          onChange={setPerson}
        />
      </div>
      {read.failed && (
        <EmptyState icon={<IconAlertTriangle />} title={t('history.failed')} hint={t('history.failedHint')} />
      )}
      {!read.failed && lines.length === 0 ? (
        read.complete ? (
          <EmptyState icon={<IconHistory />} title={t('history.noneFound')} hint={t('history.noneFoundHint')} />
        ) : (
          <Loader m="xl" aria-label={t('common.loading')} />
        )
      ) : (
        <VirtualList
          label={t('history.list')}
          className={classes['list'] ?? ''}
          items={lines}
          keyOf={({ key }) => key}
          estimate={ROW_HEIGHT}
        >
          {(line) => ('day' in line ? <h2 className={classes['day']}>{line.day}</h2> : <Line entry={line.entry} />)}
        </VirtualList>
      )}
    </div>
  );
}

/** Not drawn again while one scrolls past it. */
const Line = memo(function Line({ entry }: { entry: HistoryEntry }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const state = useMissionState();
  const who = useWho()(entry);
  const records = recordsOf(state, entry).filter((record) => recordName(state, record, i18n) !== undefined);
  const fields = fieldsText(i18n, entry);
  return (
    <article className={classes['line']}>
      <time dateTime={entry.at} className={classes['time']}>
        {format.momentTime(entry.at)}
      </time>
      <div className={classes['what']}>
        <span>{whatText(i18n, entry)}</span>
        {records.length > 0 && (
          <span className={classes['records']}>
            {records.slice(0, NAMES_SHOWN).map((record) => (
              <RecordLink key={record.id} record={record} />
            ))}
            {records.length > NAMES_SHOWN && (
              <Text component="span" size="sm" c="dimmed">
                {t('common.pickOthers', { count: records.length - NAMES_SHOWN })}
              </Text>
            )}
          </span>
        )}
        {fields.length > 0 && (
          <Text component="span" size="xs" c="dimmed" lineClamp={1}>
            {fields.slice(0, FIELDS_SHOWN).join(' · ')}
            {fields.length > FIELDS_SHOWN && ' …'}
          </Text>
        )}
        {cameFromElsewhere(entry) && (
          <Text component="span" size="xs" c="dimmed">
            {t('history.cameHint')}
          </Text>
        )}
      </div>
      <span className={classes['who']}>{who}</span>
    </article>
  );
});

function RecordLink({ record }: { record: RecordRef }) {
  const i18n = useI18n();
  const state = useMissionState();
  const row = state.tables[record.table].get(record.id);
  const note = row !== undefined && 'template' in row;
  const path = note ? recordPath(state.missionId, record) : historyPath(state.missionId, record);
  return (
    <a href={`#${path}`} data-deleted={row?.deletedAt === undefined ? undefined : ''}>
      {recordName(state, record, i18n)}
    </a>
  );
}
