/** One record: its changes newest first, and beside them the version that is chosen. */
import { Alert, Button, Group, Loader, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle, IconChevronLeft, IconExternalLink, IconHistory, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import type { MissionLog } from '#renderer/data/useMissionLog.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { historyPath, recordKind, recordName, recordPath } from '#renderer/ui/recordPlaces.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { type RecordEntry, recordHistory, type RecordRef, versionNow } from '#shared/domain/change/history.ts';
import { TABLES } from '#shared/domain/tables.ts';
import { RecordChanges } from './RecordChanges.tsx';
import { byDay } from './days.ts';
import classes from './History.module.css';
import { useRestore } from './useRestore.ts';
import { Version } from './Version.tsx';
import { OwnName, useWho } from './Who.tsx';

const ROW_HEIGHT = 110;

interface Props {
  readonly record: RecordRef;
  /** The version that the address names; '' for none. */
  readonly transactionId: string;
  readonly read: MissionLog;
}

export function RecordHistory({ record, transactionId, read }: Props) {
  const { t } = useI18n();
  const state = useMissionState();
  const [, navigate] = useLocation();
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const readOnly = useReadOnly(record.table);
  const [showPrivate, setShowPrivate] = useState(false);
  const entries = useMemo(() => recordHistory(read.log, state, record), [read.log, state, record]);
  const now = useMemo(() => versionNow(state, record), [state, record]);
  const restore = useRestore(record);
  const path = historyPath(state.missionId, record);
  if (now[0]?.row === undefined) return <EmptyState icon={<IconHistory />} title={t('history.unknown')} />;
  const chosen = entries.find((entry) => entry.transactionId === transactionId) ?? (phone ? undefined : entries[0]);
  const deleted = now[0].row.deletedAt !== undefined;
  const version = chosen !== undefined && (
    <Version
      key={chosen.transactionId}
      entry={chosen}
      newest={chosen === entries[0]}
      beside={!phone}
      now={now}
      showPrivate={showPrivate}
      canRestore={!readOnly && chosen !== entries[0]}
      onRestore={() => {
        restore.version(chosen);
        navigate(path);
      }}
      onRestoreField={restore.field}
    />
  );
  const onePage = phone && version !== false;
  return (
    <div className={classes[onePage ? 'page' : 'screen']}>
      <Head record={record} deleted={deleted} />
      <Group justify="space-between" gap="xs">
        {onePage ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconChevronLeft size={16} />}
            onClick={() => navigate(path)}
          >
            {t('history.list')}
          </Button>
        ) : (
          <OwnName />
        )}
        {now.some(({ table, row }) => TABLES[table].scope === 'private' && row !== undefined) && (
          <Switch
            size="sm"
            label={t('history.showPrivate')}
            checked={showPrivate}
            onChange={(event) => setShowPrivate(event.currentTarget.checked)}
          />
        )}
      </Group>
      {deleted && !onePage && (
        <DeletedNote record={record} entry={entries[0]} onRestore={readOnly ? undefined : restore.fromDeletion} />
      )}
      {onePage ? (
        version
      ) : (
        <Entries read={read} entries={entries} pane={version}>
          {(entry) => (
            <RecordChanges
              entry={entry}
              chosen={entry === chosen}
              now={now}
              showPrivate={showPrivate}
              readOnly={readOnly || deleted}
              onRead={() => navigate(`${path}/${entry.transactionId}`)}
              onTakeBack={restore.takeBack}
            />
          )}
        </Entries>
      )}
    </div>
  );
}

function Head({ record, deleted }: { record: RecordRef; deleted: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const [, navigate] = useLocation();
  return (
    <PageHeader
      oneLine
      title={recordName(state, record, i18n) ?? ''}
      subtitle={[t('history.title'), recordKind(i18n, record.table)].join(' · ')}
    >
      {!deleted && (
        <HeaderAction
          label={t('history.open')}
          Icon={IconExternalLink}
          onClick={() => navigate(recordPath(state.missionId, record))}
        />
      )}
      <HeaderAction
        label={t('history.all')}
        Icon={IconHistory}
        onClick={() => navigate(historyPath(state.missionId))}
      />
    </PageHeader>
  );
}

/** The entries by day, and on a wide screen the version beside them. */
function Entries({
  read,
  entries,
  pane,
  children,
}: {
  read: MissionLog;
  entries: readonly RecordEntry[];
  pane: ReactNode;
  children: (entry: RecordEntry) => ReactNode;
}) {
  const { t, format } = useI18n();
  const lines = useMemo(() => byDay(entries, format), [entries, format]);
  if (read.failed) {
    return <EmptyState icon={<IconAlertTriangle />} title={t('history.failed')} hint={t('history.failedHint')} />;
  }
  if (lines.length === 0) {
    return read.complete ? (
      <EmptyState icon={<IconHistory />} title={t('history.noneKnown')} />
    ) : (
      <Loader m="xl" aria-label={t('common.loading')} />
    );
  }
  return (
    <div className={classes['columns']}>
      <VirtualList
        label={t('history.list')}
        className={classes['list'] ?? ''}
        items={lines}
        keyOf={({ key }) => key}
        estimate={ROW_HEIGHT}
      >
        {(line) => ('day' in line ? <h2 className={classes['day']}>{line.day}</h2> : children(line.entry))}
      </VirtualList>
      {pane}
    </div>
  );
}

/** That it is deleted, by whom and when, and the way back. */
function DeletedNote({
  record,
  entry,
  onRestore,
}: {
  record: RecordRef;
  entry: RecordEntry | undefined;
  onRestore: (() => void) | undefined;
}) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const name = recordName(useMissionState(), record, i18n) ?? '';
  const who = useWho();
  return (
    <Alert color="orange" icon={<IconTrash />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {entry?.what === 'deleted'
            ? t('history.deletedBy', { when: format.moment(entry.at), who: who(entry) })
            : t('history.what.deleted')}
        </Text>
        {onRestore !== undefined && (
          <Button size="compact-sm" aria-label={t('mission.deleted.restore', { what: name })} onClick={onRestore}>
            {t('common.restore')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
