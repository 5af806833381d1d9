/** The roster: everyone of the mission, as a table on a desktop and as cards on a phone. */
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconTableImport, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { lazy, memo, Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { useChange, useMissionState, useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { useCommands } from '#renderer/stores/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import { removePeople, restorePeople } from '#shared/domain/roster/editPeople.ts';
import { AddPerson } from './AddPerson.tsx';
import { BulkBar } from './BulkBar.tsx';
import classes from './Roster.module.css';
import { RosterGrid } from './RosterGrid.tsx';
import { RosterList } from './RosterList.tsx';
import { useRosterPlace } from './rosterPath.ts';
import type { RosterRow } from './rosterRows.ts';
import { NO_ONE, useRosterStore } from './rosterStore.ts';
import { SIDES, type Side } from './rosterView.ts';
import { RosterToolbar } from './RosterToolbar.tsx';
import { useRosterEntries } from './useRosterEntries.ts';
import { useSelection } from './useSelection.ts';

const PersonPanel = lazy(() => import('./PersonPanel.tsx'));
const GroupsPanel = lazy(() => import('./GroupsPanel.tsx'));

export default function Roster() {
  const { t, format } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const place = useRosterPlace();
  const go = useGo();
  const store = useMissionStore();
  const change = useChange();
  const readOnly = useReadOnly('people');
  const { side, deleted, set } = useRosterStore();
  // Typing in the panel must not wait for the table behind it.
  const state = useDeferredValue(useMissionState());
  const { rows, entries, counts, texts, found, foundElsewhere } = useRosterEntries(state);
  const selection = useSelection(entries);

  const open = useCallback((row: RosterRow) => go('roster', row.id), [go]);
  const add = useCallback(() => go('roster', 'new'), [go]);
  const back = useCallback(() => go('roster'), [go]);
  useCommands(
    useMemo(
      () =>
        readOnly
          ? []
          : [
              {
                id: 'addPerson',
                section: 'do',
                label: t('roster.addPerson'),
                shortcut: 'mod+Enter',
                run: add,
              } as const,
            ],
      [t, add, readOnly],
    ),
  );

  const removeSelected = useCallback((): void => {
    const ids = [...useRosterStore.getState().selected];
    change({ key: 'deletePeople', params: { count: ids.length } }, (edit) => removePeople(edit, ids));
    set({ selected: NO_ONE });
    const said = t('roster.deleted', { count: ids.length });
    notify(undoNotice('deletePeople', said, t('common.undo'), store.undoOfLast()));
  }, [change, set, store, t]);
  const restoreSelected = useCallback((): void => {
    const ids = [...useRosterStore.getState().selected];
    change({ key: 'restorePeople', params: { count: ids.length } }, (edit) => restorePeople(edit, ids));
    set({ selected: NO_ONE, deleted: false });
  }, [change, set]);

  const total = rows.live.length;
  const empty = total === 0 && rows.deleted.length === 0;
  return (
    <div className={classes['screen']}>
      <PageHeader
        title={t('shell.roster')}
        oneLine
        subtitle={
          found === total
            ? t('roster.people', { count: total })
            : t('roster.shown', {
                shown: format.number(found),
                total: format.number(deleted ? rows.deleted.length : total),
              })
        }
      >
        {!empty && <Actions readOnly={readOnly} onAdd={add} />}
      </PageHeader>
      {empty ? (
        <NobodyYet readOnly={readOnly} onAdd={add} />
      ) : (
        <>
          <SideControl {...rows.counts} phone={phone} />
          <RosterToolbar phone={phone} counts={counts} texts={texts} deletedCount={rows.deleted.length} />
          {entries.length === 0 ? (
            <NobodyFound elsewhere={foundElsewhere} />
          ) : phone ? (
            <RosterList entries={entries} headingText={texts.heading} onOpen={open} />
          ) : (
            <RosterGrid
              entries={entries}
              headingText={texts.heading}
              selection={selection}
              readOnly={readOnly}
              onOpen={open}
              onDelete={removeSelected}
            />
          )}
          {entries.length > 0 && !phone && selection.selected.size === 0 && (
            <Text className={classes['hint'] ?? ''}>{t('roster.keys')}</Text>
          )}
          {!readOnly && (
            <BulkBar selection={selection} deleted={deleted} onDelete={removeSelected} onRestore={restoreSelected} />
          )}
        </>
      )}
      <Suspense>
        {place.kind === 'person' && <PersonPanel key={place.id} personId={place.id} entries={entries} onClose={back} />}
        {place.kind === 'groups' && <GroupsPanel onClose={back} />}
      </Suspense>
      {place.kind === 'new' && !readOnly && (
        <AddPerson host={side === 'host'} onClose={back} onAdded={(id) => go('roster', id)} />
      )}
    </div>
  );
}

const Actions = memo(function Actions({
  readOnly,
  empty = false,
  onAdd,
}: {
  readOnly: boolean;
  /** Only what brings people. */
  empty?: boolean;
  onAdd: () => void;
}) {
  const { t } = useI18n();
  const go = useGo();
  const buttons = [
    { label: t('roster.groups'), Icon: IconUsersGroup, run: () => go('roster', 'groups'), main: false, adds: false },
    { label: t('roster.import'), Icon: IconTableImport, run: () => go('import'), main: false, adds: true },
    { label: t('roster.addPerson'), Icon: IconPlus, run: onAdd, main: true, adds: true },
  ];
  return buttons
    .filter(({ adds }) => (adds ? !readOnly : !empty))
    .map(({ label, Icon, run, main }) => (
      <HeaderAction key={label} label={label} Icon={Icon} labelled={empty} main={main} onClick={run} />
    ));
});

const SideControl = memo(function SideControl({
  delegation,
  host,
  phone,
}: {
  delegation: number;
  host: number;
  phone: boolean;
}) {
  const { t, format } = useI18n();
  const side = useRosterStore((store) => store.side);
  const set = useRosterStore((store) => store.set);
  const count: Record<Side, number> = { delegation, host, all: delegation + host };
  return (
    <Group gap="xs">
      <SegmentedControl
        fullWidth={phone}
        {...(phone ? { w: '100%', size: 'xs' } : {})}
        aria-label={t('roster.side')}
        data={SIDES.map((one) => ({
          value: one,
          label: `${t(`roster.side.${one}`)} (${format.number(count[one])})`,
        }))}
        value={side}
        onChange={(value) => {
          set({ side: value, selected: NO_ONE });
        }}
      />
    </Group>
  );
});

function NobodyYet({ readOnly, onAdd }: { readOnly: boolean; onAdd: () => void }) {
  const { t } = useI18n();
  return (
    <EmptyState icon={<IconUsers />} title={t('roster.empty')} hint={t('roster.emptyHint')}>
      <Group gap="xs" justify="center">
        <Actions readOnly={readOnly} empty onAdd={onAdd} />
      </Group>
    </EmptyState>
  );
}

function NobodyFound({ elsewhere }: { elsewhere: number }) {
  const { t } = useI18n();
  const set = useRosterStore((store) => store.set);
  if (elsewhere > 0) {
    return (
      <EmptyState
        icon={<IconUsers />}
        title={t('roster.noneFoundHere')}
        hint={t('roster.foundElsewhere', { count: elsewhere })}
      >
        <Button onClick={() => set({ side: 'all', selected: NO_ONE })}>{t('roster.searchEveryone')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<IconUsers />} title={t('roster.noneFound')} hint={t('roster.noneFoundHint')}>
      <Button variant="default" onClick={() => useRosterStore.getState().clearFilters()}>
        {t('roster.clearFilters')}
      </Button>
    </EmptyState>
  );
}
