/** What to know of the countries on the route: read by everybody, without a network, and written by the organisers. */
import { Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMission, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n, WithWords } from '#renderer/ui/i18n.tsx';
import { loadable } from '#renderer/ui/loadable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePlaceParts } from '#renderer/ui/useGo.ts';
import { BRIEFING_KINDS } from '#shared/domain/briefing/briefing.ts';
import { briefedCountries, chaptersOf } from '#shared/domain/briefing/reading.ts';
import { countryName } from '#shared/places/countries.ts';
import classes from './Briefing.module.css';
import { Chapter } from './Chapter.tsx';

const TakeOver = loadable(() => import('./TakeOver.tsx'));

export default function Briefing() {
  return (
    <WithWords area="briefing">
      <Screen />
    </WithWords>
  );
}

function Screen() {
  const { t, locale } = useI18n();
  const { id: missionId } = useMission();
  const state = useMissionState();
  const organises = !useReadOnly('briefings');
  const [part] = usePlaceParts();
  const countries = useMemo(() => briefedCountries(state), [state]);
  const country = countries.find((one) => one === part) ?? countries[0];
  if (country === undefined) {
    const hint = t(organises ? 'briefing.emptyHint' : 'briefing.emptyHintDelegate');
    return (
      <>
        <PageHeader title={t('shell.briefing')} />
        <EmptyState icon={<IconBook2 />} title={t('briefing.empty')} hint={hint} />
      </>
    );
  }
  return (
    <div className={classes['page']}>
      <PageHeader title={t('shell.briefing')} />
      <nav className={classes['countries']} aria-label={t('briefing.countries')}>
        {countries.map((one) => (
          <a
            key={one}
            href={`#/m/${missionId}/briefing/${one}`}
            aria-current={one === country ? 'page' : undefined}
            data-testid={`briefing-${one}`}
          >
            {countryName(one, locale)}
          </a>
        ))}
      </nav>
      <Country key={country} country={country} organises={organises} />
    </div>
  );
}

function Country({ country, organises }: { country: string; organises: boolean }) {
  const { t } = useI18n();
  const state = useMissionState();
  const chapters = useMemo(() => chaptersOf(state, country), [state, country]);
  const bare = BRIEFING_KINDS.every((kind) => chapters[kind].length === 0);
  return (
    <>
      {organises && <TakeOver country={country} bare={bare} />}
      {bare && !organises && <Text c="dimmed">{t('briefing.emptyHintDelegate')}</Text>}
      {(organises || !bare) &&
        BRIEFING_KINDS.filter((kind) => organises || chapters[kind].length > 0).map((kind) => (
          <Chapter key={kind} kind={kind} country={country} entries={chapters[kind]} organises={organises} />
        ))}
    </>
  );
}
