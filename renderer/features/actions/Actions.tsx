/** What is left to do after the meetings: who, what, until when. */
import { Button } from '@mantine/core';
import { IconBriefcase, IconChecklist, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { useParams } from 'wouter';
import { useLiveRows, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { useToday } from '#renderer/data/useToday.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import { useSimplify } from '#renderer/ui/useSimplify.ts';
import { isClosed } from '#shared/domain/actions/editActions.ts';
import { ActionBoard } from './ActionBoard.tsx';
import { actionEntries, filterEntries } from './actionEntries.ts';
import { ActionList } from './ActionList.tsx';
import { ActionTools } from './ActionTools.tsx';
import classes from './Actions.module.css';
import { useActionsView } from './actionsView.ts';
import { QuickAdd } from './QuickAdd.tsx';
import { ReminderButton } from './ReminderButton.tsx';
import { useActionEdits } from './useActionEdits.ts';

const ActionPanel = lazy(() => import('./ActionPanel.tsx'));

export default function Actions() {
  const { t, locale } = useI18n();
  const opened = (useParams<{ '*'?: string }>()['*'] ?? '').split('/')[1] ?? '';
  const readOnly = useReadOnly('actions');
  const actions = useDeferredValue(useLiveRows('actions'));
  const { people } = useMissionState().tables;
  const today = useToday(useNow());
  const edits = useActionEdits();
  const simplify = useSimplify();
  const { shape, status, owner, text, leads, set } = useActionsView();
  const query = useDeferredValue(text);
  const entries = useMemo(() => actionEntries(actions, people, today, locale), [actions, people, today, locale]);
  const wanted = useMemo(
    () => ({ status: shape === 'board' ? ('all' as const) : status, owner, text: query }),
    [shape, status, owner, query],
  );
  const fitting = useMemo(() => filterEntries(entries, wanted, people, simplify), [entries, wanted, people, simplify]);
  const fittingLeads = useMemo(() => fitting.filter(({ action }) => action.lead === true), [fitting]);
  const found = leads ? fittingLeads : fitting;
  const open = entries.filter(({ action }) => !isClosed(action.status)).length;
  const overdue = entries.filter((entry) => entry.overdue).length;
  const counts = [
    t('actions.open', { count: open }),
    ...(overdue === 0 ? [] : [t('actions.overdueCount', { count: overdue })]),
  ];
  return (
    <div className={classes['page']} data-shape={shape}>
      <PageHeader oneLine title={t('actions.title')} subtitle={counts.join(' · ')}>
        <ReminderButton />
      </PageHeader>
      {!readOnly && <QuickAdd today={today} edits={edits} />}
      {actions.length === 0 ? (
        <EmptyState icon={<IconChecklist />} title={t('actions.empty')} hint={t('actions.emptyHint')} />
      ) : (
        <>
          <ActionTools entries={entries} leadCount={fittingLeads.length} />
          {leads && found.length === 0 ? (
            <EmptyState icon={<IconBriefcase />} title={t('actions.noLeads')} hint={t('actions.noLeadsHint')}>
              <Button variant="default" onClick={() => set({ leads: false })}>
                {t('actions.showAll')}
              </Button>
            </EmptyState>
          ) : shape === 'board' ? (
            <ActionBoard entries={found} today={today} edits={edits} readOnly={readOnly} />
          ) : found.length === 0 ? (
            <EmptyState icon={<IconSearch />} title={t('actions.noneFound')}>
              {status === 'unclosed' && (
                <Button variant="default" onClick={() => set({ status: 'all' })}>
                  {t('actions.showClosed')}
                </Button>
              )}
            </EmptyState>
          ) : (
            <ActionList entries={found} today={today} edits={edits} readOnly={readOnly} />
          )}
        </>
      )}
      <Suspense>{opened !== '' && <ActionPanel key={opened} actionId={opened} edits={edits} />}</Suspense>
    </div>
  );
}
