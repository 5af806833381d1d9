/** The bodies of the mission: those that travel and those that receive. */
import { Badge, SegmentedControl, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBuildingCommunity, IconPlus, IconSearch, IconStarFilled } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLiveRows, useReadOnly } from '#renderer/data/react.tsx';
import { useCommands } from '#renderer/stores/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HeaderAction } from '#renderer/ui/HeaderAction.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useGo, usePlaceParts } from '#renderer/ui/useGo.ts';
import { compareOrganisations, organisationSearchText } from '#shared/domain/organisation/editOrganisations.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';
import { countryName } from '#shared/places/countries.ts';
import { AddOrganisation } from './AddOrganisation.tsx';
import classes from './Organisations.module.css';

const OrganisationPanel = lazy(() => import('./OrganisationPanel.tsx'));
const SIDES = ['delegation', 'host'] as const;
type Shown = 'all' | (typeof SIDES)[number];

export default function Organisations() {
  const { t, locale, format } = useI18n();
  const go = useGo();
  // An organisation's id, `new` for the form of a new one, '' for the list.
  const [place = ''] = usePlaceParts();
  const readOnly = useReadOnly('organisations');
  const organisations = useDeferredValue(useLiveRows('organisations'));
  const people = useDeferredValue(useLiveRows('people'));
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const add = useCallback(() => go('organisations', 'new'), [go]);
  useCommands(
    useMemo(
      () =>
        readOnly
          ? []
          : [
              {
                id: 'addOrganisation',
                section: 'do',
                label: t('organisation.add'),
                shortcut: 'mod+Enter',
                run: add,
              } as const,
            ],
      [t, add, readOnly],
    ),
  );

  const peopleCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { organisationId } of people) {
      if (organisationId !== undefined) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
    }
    return counts;
  }, [people]);
  const found = useMemo(() => {
    const words = searchWords(text);
    return organisations
      .filter((organisation) => matchesWords(organisationSearchText(organisation), words))
      .toSorted(compareOrganisations(locale));
  }, [organisations, text, locale]);
  const ofSide = (side: string): readonly Organisation[] => found.filter((organisation) => organisation.side === side);

  return (
    <div>
      <PageHeader
        oneLine
        title={t('shell.organisations')}
        subtitle={t('organisation.count', { count: organisations.length })}
      >
        {!readOnly && organisations.length > 0 && (
          <HeaderAction label={t('organisation.add')} Icon={IconPlus} main onClick={add} />
        )}
      </PageHeader>
      {organisations.length === 0 ? (
        <NoneYet readOnly={readOnly} onAdd={add} />
      ) : (
        <>
          <Tools shown={shown} onShown={setShown} text={text} onText={setText} count={(side) => ofSide(side).length} />
          {found.length === 0 && <EmptyState icon={<IconSearch />} title={t('organisation.noneFound')} />}
          {SIDES.filter((side) => shown === 'all' || shown === side).map((side) => {
            const own = ofSide(side);
            if (own.length === 0) return null;
            return (
              <section key={side} aria-label={t(`enums.side.${side}`)}>
                <Title order={2} size="h4" mt="md" mb="xs">
                  {t(`enums.side.${side}`)}{' '}
                  <Text component="span" c="dimmed" fw={400}>
                    {format.number(own.length)}
                  </Text>
                </Title>
                <ul className={classes['list']}>
                  {own.map((organisation) => (
                    <OrganisationRow
                      key={organisation.id}
                      organisation={organisation}
                      people={peopleCounts.get(organisation.id) ?? 0}
                      country={organisation.country === undefined ? '' : countryName(organisation.country, locale)}
                      onOpen={() => go('organisations', organisation.id)}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
      <Suspense>
        {place !== '' && place !== 'new' && (
          <OrganisationPanel key={place} organisationId={place} onClose={() => go('organisations')} />
        )}
      </Suspense>
      {place === 'new' && !readOnly && (
        <AddOrganisation onClose={() => go('organisations')} onAdded={(id) => go('organisations', id)} />
      )}
    </div>
  );
}

function NoneYet({ readOnly, onAdd }: { readOnly: boolean; onAdd: () => void }) {
  const { t } = useI18n();
  return (
    <EmptyState icon={<IconBuildingCommunity />} title={t('organisation.empty')} hint={t('organisation.emptyHint')}>
      {!readOnly && <HeaderAction label={t('organisation.add')} Icon={IconPlus} labelled main onClick={onAdd} />}
    </EmptyState>
  );
}

function Tools({
  shown,
  onShown,
  text,
  onText,
  count,
}: {
  shown: Shown;
  onShown: (shown: Shown) => void;
  text: string;
  onText: (text: string) => void;
  count: (side: string) => number;
}) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { t, format } = useI18n();
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label={t('organisation.side')}
        {...(phone ? { w: '100%', size: 'xs' } : {})}
        value={shown}
        onChange={onShown}
        data={[
          { value: 'all' as const, label: t('organisation.all') },
          ...SIDES.map((side) => ({
            value: side,
            label: `${t(phone && side === 'host' ? 'roster.side.host' : `enums.side.${side}`)} (${format.number(count(side))})`,
          })),
        ]}
      />
      <TextInput
        type="search"
        className={classes['search'] ?? ''}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        leftSection={<IconSearch size={16} />}
        placeholder={t('organisation.search')}
        aria-label={t('organisation.search')}
      />
    </div>
  );
}

function OrganisationRow({
  organisation,
  people,
  country,
  onOpen,
}: {
  organisation: Organisation;
  people: number;
  country: string;
  onOpen: () => void;
}) {
  const { t, pick, locale } = useI18n();
  const name = pick(organisation.name);
  // The name in another language, as the roster shows a person's other script.
  const other = Object.entries(organisation.name).find(
    ([language, text]) =>
      text !== undefined && text !== '' && text !== name && language.slice(0, 2) !== locale.slice(0, 2),
  )?.[1];
  return (
    <li className={classes['item']}>
      <button type="button" className={classes['row']} onClick={onOpen}>
        <span className={classes['names']}>
          <strong>{name === '' ? t('organisation.nameless') : name}</strong>
          {organisation.organiser === true && (
            <Tooltip label={t('organisation.organiser')}>
              <IconStarFilled
                size={14}
                role="img"
                aria-label={t('organisation.organiser')}
                className={classes['star'] ?? ''}
              />
            </Tooltip>
          )}
          {other !== undefined && <small>{other}</small>}
        </span>
        <span className={classes['facts']}>
          <Badge component="span" variant="light" color="gray" tt="none">
            {t(`enums.organisation.${organisation.kind}`)}
          </Badge>
          {/* A ministry is of the sector government: once is enough. */}
          {organisation.sector !== undefined && organisation.sector !== organisation.kind && (
            <span>{t(`enums.sector.${organisation.sector}`)}</span>
          )}
          {country !== '' && <span>{country}</span>}
        </span>
        <span className={classes['people']}>{t('roster.people', { count: people })}</span>
      </button>
    </li>
  );
}
