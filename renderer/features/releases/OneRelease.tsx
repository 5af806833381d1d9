/** One release: what it changed, for whom, and for organisers who has acknowledged it. */
import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconArrowLeft, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import { useOwnPerson } from '#renderer/data/ownPerson.ts';
import { useMissionState, useRow } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { differencesFor } from '#shared/domain/release/differences.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { isWhole } from '#shared/domain/release/releases.ts';
import { Differences } from './Differences.tsx';
import classes from './Releases.module.css';
import { Touched } from './Touched.tsx';
import { useDifferences, useWhen } from './useReleases.ts';

export function OneRelease({ id, organises }: { id: string; organises: boolean }) {
  const { t } = useI18n();
  const go = useGo();
  const release = useRow('releases', id);
  return (
    <div className={classes['page']}>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        leftSection={<IconArrowLeft size={14} />}
        onClick={() => go('releases')}
      >
        {t('shell.releases')}
      </Button>
      {release === undefined ? (
        <EmptyState icon={<IconVersions />} title={t('shell.releases')} hint={t('releases.missing')} />
      ) : (
        <Opened release={release} organises={organises} />
      )}
    </div>
  );
}

type View = 'mine' | 'byItem' | 'byPerson';

function Opened({ release, organises }: { release: Release; organises: boolean }) {
  const { t, pick } = useI18n();
  const when = useWhen();
  const state = useMissionState();
  const { personId } = useOwnPerson();
  const differences = useDifferences(release);
  const { number, madeAt, madeBy } = release;
  const message = pick(release.message);
  const views: readonly View[] = [
    ...(personId === undefined ? [] : (['mine'] as const)),
    'byItem',
    ...(organises ? (['byPerson'] as const) : []),
  ];
  const [chosen, setChosen] = useState<View>();
  const view = views.find((one) => one === chosen) ?? (organises ? 'byItem' : (views[0] ?? 'byItem'));
  const mine = view === 'mine' && personId !== undefined ? differencesFor(differences, personId) : differences;
  return (
    <>
      <PageHeader
        title={t('releases.number', { number })}
        subtitle={
          <>
            {when(madeAt)}
            {madeBy !== undefined && ` · ${t('releases.by', { name: madeBy })}`}
          </>
        }
      />
      {message !== '' && (
        <Text size="sm" mb="md" className={classes['message'] ?? ''}>
          {message}
        </Text>
      )}
      {!isWhole(state, release) && (
        <Text size="sm" mb="md" c="dimmed">
          {t('releases.incomplete')}
        </Text>
      )}
      {views.length > 1 && (
        <SegmentedControl
          mb="md"
          size="sm"
          aria-label={t('releases.view')}
          data={views.map((value) => ({ value, label: t(`releases.${value}`) }))}
          value={view}
          onChange={(value) => setChosen(views.find((one) => one === value))}
        />
      )}
      <div className={classes['card']}>
        {view === 'byPerson' ? (
          <Touched release={release} differences={differences} />
        ) : mine.length === 0 ? (
          <Text c="dimmed">{t(view === 'mine' ? 'releases.nothingForMe' : 'releases.nothingTold')}</Text>
        ) : (
          <Differences all={mine} withPeople={organises && view === 'byItem'} />
        )}
      </div>
    </>
  );
}
