/** One person, all of it, beside the list; a screen of its own on a phone. */
import { ActionIcon, Button, Drawer, Group, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconLock, IconTrash, IconUser, IconUserOff } from '@tabler/icons-react';
import { useChange, useMissionSnapshot, useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { useGo } from '#renderer/ui/useGo.ts';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import { removePeople, restorePeople } from '#shared/domain/roster/editPeople.ts';
import { displayName, secondName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { PersonDetails } from './PersonDetails.tsx';
import classes from './PersonPanel.module.css';
import { PersonProgramme } from './PersonProgramme.tsx';
import type { RosterEntry } from './rosterView.ts';
import { TravellerTab } from './TravellerTab.tsx';
import { memo } from 'react';

export default memo(function PersonPanel({
  personId,
  entries,
  onClose,
}: {
  personId: string;
  /** The list as it stands, to step through. */
  entries: readonly RosterEntry[];
  onClose: () => void;
}) {
  const { t, locale } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const person = useMissionSnapshot((snapshot) => snapshot.state.tables.people.get(personId));
  const gone = person === undefined || person.deletedAt !== undefined;
  const name = person === undefined ? '' : displayName(person, locale);
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={phone ? '100%' : 620}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={name === '' ? t('roster.nameless') : name}>
        <Drawer.Header className={classes['header'] ?? ''}>
          <div className={classes['names']}>
            <Drawer.Title className={classes['title'] ?? ''}>{name === '' ? t('roster.nameless') : name}</Drawer.Title>
            {person !== undefined && <Text c="dimmed">{secondName(person, locale)}</Text>}
          </div>
          {!gone && <PanelActions person={person} entries={entries} onClose={onClose} />}
          <Drawer.CloseButton aria-label={t('common.close')} />
        </Drawer.Header>
        <Drawer.Body>
          {person !== undefined && <RecordNotices record={{ table: 'people', id: person.id }} />}
          {gone ? <GonePerson person={person} /> : <PersonTabs person={person} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
});

/** Not drawn again when only the list behind has changed. */
const PersonTabs = memo(function PersonTabs({ person }: { person: Person }) {
  const { t } = useI18n();
  return (
    <Tabs defaultValue="details" keepMounted={false}>
      <Tabs.List mb="md">
        {/* Not the first button: with one person that is the one that deletes. */}
        <Tabs.Tab value="details" data-autofocus>
          {t('roster.details')}
        </Tabs.Tab>
        <Tabs.Tab value="programme">{t('shell.programme')}</Tabs.Tab>
        <Tabs.Tab value="private" leftSection={<IconLock size={14} />}>
          {t('roster.private')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details">
        <PersonDetails person={person} />
      </Tabs.Panel>
      <Tabs.Panel value="programme">
        <PersonProgramme person={person} />
      </Tabs.Panel>
      <Tabs.Panel value="private">
        <TravellerTab person={person} />
      </Tabs.Panel>
    </Tabs>
  );
});

function PanelActions({
  person,
  entries,
  onClose,
}: {
  person: Person;
  entries: readonly RosterEntry[];
  onClose: () => void;
}) {
  const { t, locale } = useI18n();
  const change = useChange();
  const store = useMissionStore();
  const go = useGo();
  const readOnly = useReadOnly('people');
  const people = entries.filter((entry) => entry.kind === 'person');
  const at = people.findIndex(({ row }) => row.id === person.id);
  const before = people[at - 1];
  const after = at < 0 ? undefined : people[at + 1];
  const remove = (): void => {
    const name = displayName(person, locale);
    change({ key: 'deletePerson', params: { name } }, (edit) => removePeople(edit, [person.id]));
    onClose();
    notify(undoNotice('deletePeople', t('roster.deletedOne', { name }), t('common.undo'), store.undoOfLast()));
  };
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('roster.previous')}
        disabled={before === undefined}
        onClick={() => before !== undefined && go('roster', before.row.id)}
      >
        <IconChevronUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('roster.next')}
        disabled={after === undefined}
        onClick={() => after !== undefined && go('roster', after.row.id)}
      >
        <IconChevronDown size={18} />
      </ActionIcon>
      <HistoryButton record={{ table: 'people', id: person.id }} />
      {!readOnly && (
        <ActionIcon variant="subtle" color="red" aria-label={t('roster.deletePerson')} onClick={remove}>
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </Group>
  );
}

/** A person who was deleted, or of whom there is no record here. */
function GonePerson({ person }: { person: Person | undefined }) {
  const { t, locale } = useI18n();
  const change = useChange();
  if (person === undefined) return <EmptyState icon={<IconUserOff />} title={t('roster.unknownPerson')} />;
  return (
    <EmptyState icon={<IconUser />} title={t('roster.deletedPerson')}>
      <Button
        onClick={() =>
          change({ key: 'restorePerson', params: { name: displayName(person, locale) } }, (edit) =>
            restorePeople(edit, [person.id]),
          )
        }
      >
        {t('common.restore')}
      </Button>
    </EmptyState>
  );
}
