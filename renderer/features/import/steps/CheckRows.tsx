import { Button, Group, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import type { Choices } from '#shared/import/plan/applyImport.ts';
import type { ImportCounts } from '#shared/import/plan/countImport.ts';
import { countImport } from '#shared/import/plan/countImport.ts';
import type { ImportPlan, PlannedRow } from '#shared/import/plan/planImport.ts';
import { foldText } from '#shared/import/values/text.ts';
import classes from '../Import.module.css';
import type { ImportWizard } from '../importWizard.ts';
import { OfferCard } from './OfferCard.tsx';
import { ProblemItem } from './ProblemItem.tsx';
import { RowItem } from './RowItem.tsx';

export function CheckRows({ plan, choices, wizard }: { plan: ImportPlan; choices: Choices; wizard: ImportWizard }) {
  const { t, format } = useI18n();
  const counts = useMemo(() => countImport(plan, choices), [plan, choices]);
  const offered = useMemo(() => plan.rows.filter((row) => row.offers.length > 0), [plan]);
  const first =
    offered.length > 0 && plan.problems.length === 0 ? 'same' : plan.problems.length > 0 ? 'problems' : 'rows';
  const [tab, setTab] = useState<string>(first);
  const number = format.number;
  const people = counts.added + counts.updated;
  return (
    <Stack gap="md">
      <Counts counts={counts} />
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'rows')} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="problems">
            {t('importing.check.problems', { number: number(plan.problems.length) })}
          </Tabs.Tab>
          <Tabs.Tab value="same">{t('importing.check.same', { number: number(offered.length) })}</Tabs.Tab>
          <Tabs.Tab value="rows">{t('importing.check.rows', { number: number(plan.rows.length) })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="problems">
          <Problems plan={plan} choices={choices} wizard={wizard} />
        </Tabs.Panel>
        <Tabs.Panel value="same">
          <Offers plan={plan} offered={offered} choices={choices} wizard={wizard} />
        </Tabs.Panel>
        <Tabs.Panel value="rows">
          <Rows plan={plan} choices={choices} wizard={wizard} />
        </Tabs.Panel>
      </Tabs>
      <div className={classes['foot']}>
        <Button variant="default" onClick={wizard.back}>
          {t('common.back')}
        </Button>
        <Button disabled={people === 0} onClick={wizard.commit}>
          {t('importing.check.import', { count: people })}
        </Button>
      </div>
    </Stack>
  );
}

function Counts({ counts }: { counts: ImportCounts }) {
  const { t } = useI18n();
  const parts = [
    t('importing.check.add', { count: counts.added }),
    counts.updated > 0 && t('importing.check.update', { count: counts.updated }),
    counts.joined > 0 && t('importing.check.joined', { count: counts.joined }),
    counts.organisationsAdded > 0 && t('importing.check.organisations', { count: counts.organisationsAdded }),
    counts.leftOut > 0 && t('importing.check.leftOut', { count: counts.leftOut }),
  ].filter((part) => part !== false);
  return (
    <Text fw={500} aria-live="polite" data-testid="import-counts">
      {parts.join(' · ')}
    </Text>
  );
}

interface PanelProps {
  readonly plan: ImportPlan;
  readonly choices: Choices;
  readonly wizard: ImportWizard;
}

function Problems({ plan, choices, wizard }: PanelProps) {
  const { t, format } = useI18n();
  const rows = useMemo(() => new Map(plan.rows.map((row) => [row.line, row])), [plan]);
  const items = useMemo(() => plan.problems.map((problem, index) => ({ problem, index })), [plan]);
  if (items.length === 0) return <Text c="dimmed">{t('importing.check.noProblems')}</Text>;
  return (
    <VirtualList
      className={classes['list'] ?? ''}
      label={t('importing.check.problems', { number: format.number(items.length) })}
      items={items}
      keyOf={({ index }) => index}
      estimate={76}
    >
      {({ problem }) => (
        <ProblemItem
          problem={problem}
          row={rows.get(problem.line)}
          choice={choices[problem.line]}
          decide={wizard.decide}
        />
      )}
    </VirtualList>
  );
}

function Offers({ plan, offered, choices, wizard }: PanelProps & { offered: readonly PlannedRow[] }) {
  const { t, format } = useI18n();
  const rows = useMemo(() => new Map(plan.rows.map((row) => [row.line, row])), [plan]);
  const strong = offered.filter((row) => row.offers[0]?.strength === 'strong' && choices[row.line] === undefined);
  const mergeStrong = (): void =>
    wizard.decideAll(
      Object.fromEntries(
        strong.flatMap((row) => {
          const target = row.offers[0]?.target;
          return target === undefined ? [] : [[row.line, { action: 'merge', target, takes: {} } as const]];
        }),
      ),
    );
  if (offered.length === 0) return <Text c="dimmed">{t('importing.check.noOffers')}</Text>;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('importing.offer.conflictHint')}
        </Text>
        {strong.length > 0 && (
          <Button size="compact-sm" variant="light" onClick={mergeStrong}>
            {t('importing.offer.mergeStrong', { count: strong.length })}
          </Button>
        )}
      </Group>
      <VirtualList
        className={classes['list'] ?? ''}
        label={t('importing.check.same', { number: format.number(offered.length) })}
        items={offered}
        keyOf={(row) => row.line}
        estimate={280}
      >
        {(row) => (
          <OfferCard row={row} rows={rows} people={plan.people} choice={choices[row.line]} decide={wizard.decide} />
        )}
      </VirtualList>
    </Stack>
  );
}

function Rows({ plan, choices, wizard }: PanelProps) {
  const { t, format } = useI18n();
  const [query, setQuery] = useState('');
  const wanted = foldText(useDeferredValue(query));
  const problems = useMemo(() => {
    const byLine = new Map<number, number>();
    for (const { line } of plan.problems) byLine.set(line, (byLine.get(line) ?? 0) + 1);
    return byLine;
  }, [plan]);
  const shown = useMemo(
    () =>
      wanted === ''
        ? plan.rows
        : plan.rows.filter((row) => String(row.line) === wanted || foldText(row.name).includes(wanted)),
    [plan, wanted],
  );
  return (
    <Stack gap="xs">
      <TextInput
        aria-label={t('importing.check.search')}
        placeholder={t('importing.check.search')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        maw={320}
      />
      <VirtualList
        className={classes['list'] ?? ''}
        label={t('importing.check.rows', { number: format.number(plan.rows.length) })}
        items={shown}
        keyOf={(row) => row.line}
        estimate={52}
      >
        {(row) => (
          <RowItem
            row={row}
            plan={plan}
            problems={problems.get(row.line) ?? 0}
            choice={choices[row.line]}
            decide={wizard.decide}
          />
        )}
      </VirtualList>
    </Stack>
  );
}
