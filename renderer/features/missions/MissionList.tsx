import { Button, Menu, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CatalogueEntry } from '#renderer/data/database.ts';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { foldText } from '#shared/i18n/fold.ts';
import { MissionCard } from './MissionCard.tsx';
import classes from './MissionList.module.css';
import { useBeginnings } from './useBeginnings.ts';

/** More missions than this get a search field. */
const SEARCH_FROM = 4;

export function MissionList({ missions }: { missions: readonly CatalogueEntry[] }) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const [archivedShown, setArchivedShown] = useState(false);
  const wanted = foldText(query.trim());
  const found = missions.filter(({ mission }) => wanted === '' || foldText(missionText(mission)).includes(wanted));
  const current = found.filter(({ mission }) => mission.archivedAt === undefined);
  const archived = found.filter(({ mission }) => mission.archivedAt !== undefined);
  const archivedOpen = archivedShown || wanted !== '' || current.length === 0;
  return (
    <>
      <div className={classes['bar']}>
        <Title order={1} size="h2">
          {t('mission.missions')}
        </Title>
        {missions.length >= SEARCH_FROM && (
          <TextInput
            className={classes['search']}
            type="search"
            leftSection={<IconSearch size={16} />}
            placeholder={t('mission.searchMissions')}
            aria-label={t('mission.searchMissions')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <AddMenu />
      </div>
      {found.length === 0 && <Text c="dimmed">{t('mission.noneFound')}</Text>}
      <Cards entries={current} />
      {archived.length > 0 && (
        <section>
          <UnstyledButton
            mt="xl"
            mb="sm"
            c="dimmed"
            aria-expanded={archivedOpen}
            onClick={() => setArchivedShown(!archivedOpen)}
            style={{ display: 'flex', alignItems: 'center', gap: 6 }}
          >
            {archivedOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
            {t('mission.archivedSection', { number: archived.length })}
          </UnstyledButton>
          {archivedOpen && <Cards entries={archived} />}
        </section>
      )}
    </>
  );
}

function missionText(mission: CatalogueEntry['mission']): string {
  return [...Object.values(mission.title), ...Object.values(mission.leadBody ?? {}), mission.startDate].join(' ');
}

function Cards({ entries }: { entries: readonly CatalogueEntry[] }) {
  return (
    <ul className={classes['cards']}>
      {entries.map((entry) => (
        <MissionCard key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function AddMenu() {
  const { t } = useI18n();
  const { openSample, startMission, openFile, join, busy } = useBeginnings();
  const { backups } = useHost().capabilities;
  const [, navigate] = useLocation();
  return (
    <Button.Group>
      <Button leftSection={<IconPlus size={16} />} onClick={startMission} data-testid="start-mission">
        {t('mission.start')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button px="xs" aria-label={t('common.more')} loading={busy} data-testid="more-beginnings">
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={join} data-testid="join-mission">
            {t('mission.join')}
          </Menu.Item>
          <Menu.Item onClick={openFile} data-testid="open-mission-file">
            {t('mission.openFile')}
          </Menu.Item>
          <Menu.Item onClick={openSample} data-testid="open-sample">
            {t('mission.openSample')}
          </Menu.Item>
          {backups && <Menu.Item onClick={() => navigate('/backups')}>{t('storage.backups.title')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
