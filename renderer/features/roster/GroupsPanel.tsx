/** Groups and sub-delegations: their names, colours and members. */
import {
  ActionIcon,
  Badge,
  Button,
  ColorSwatch,
  Drawer,
  Group,
  MultiSelect,
  Popover,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconPencil, IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useChange, useLiveRows, useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { notify } from '#renderer/ui/notify.tsx';
import { undoNotice } from '#renderer/ui/undoNotice.tsx';
import {
  addGroup,
  compareGroups,
  GROUP_COLORS,
  membersOf,
  putInGroup,
  takeOutOfGroup,
} from '#shared/domain/roster/editPeople.ts';
import { compareNames, displayName, matchesWords, searchText, searchWords } from '#shared/domain/roster/names.ts';
import type { Group as PeopleGroup } from '#shared/domain/roster/person.ts';
import classes from './PersonPanel.module.css';

export default function GroupsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const readOnly = useReadOnly('groups');
  const groups = useLiveRows('groups').toSorted(compareGroups);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 560}
      title={t('roster.groups')}
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {!readOnly && <NewGroup />}
        {groups.length === 0 && (
          <EmptyState icon={<IconUsersGroup />} title={t('roster.noGroups')} hint={t('roster.groupsHint')} />
        )}
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} readOnly={readOnly} />
        ))}
      </Stack>
    </Drawer>
  );
}

function NewGroup() {
  const { t, locale } = useI18n();
  const change = useChange();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PeopleGroup['kind']>('subDelegation');
  const onSubmit = (): void => {
    const typed = name.trim();
    if (typed === '') return;
    change({ key: 'addGroup', params: { name: typed } }, (edit) => {
      addGroup(edit, { [locale]: typed }, kind);
    });
    setName('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          data-autofocus
          label={t('roster.newGroup')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          flex="1 1 180px"
        />
        <KindSelect value={kind} onChange={setKind} />
        <Button type="submit" leftSection={<IconPlus size={16} />} disabled={name.trim() === ''}>
          {t('common.add')}
        </Button>
      </Group>
    </form>
  );
}

function KindSelect({
  value,
  onChange,
  readOnly = false,
}: {
  value: PeopleGroup['kind'];
  onChange: (kind: PeopleGroup['kind']) => void;
  readOnly?: boolean;
}) {
  const { t } = useI18n();
  return (
    <Select
      aria-label={t('roster.groupKind')}
      w={160}
      allowDeselect={false}
      readOnly={readOnly}
      data={(['subDelegation', 'group'] as const).map((kind) => ({ value: kind, label: t(`enums.group.${kind}`) }))}
      value={value}
      onChange={(kind) => kind !== null && onChange(kind)}
    />
  );
}

function GroupCard({ group, readOnly }: { group: PeopleGroup; readOnly: boolean }) {
  const { t, pick } = useI18n();
  const change = useChange();
  const store = useMissionStore();
  const people = useLiveRows('people');
  const [editing, setEditing] = useState(false);
  const name = pick(group.name);
  const members = useMemo(() => membersOf(people, group.id), [people, group.id]);
  const update = (patch: Partial<PeopleGroup>, visit?: string): void => {
    change({ key: 'editGroup', params: { name } }, (edit) => edit.update('groups', group.id, patch), visit);
  };
  const remove = (): void => {
    change({ key: 'deleteGroup', params: { name } }, (edit) => edit.remove('groups', group.id));
    notify(undoNotice('deleteGroup', t('roster.groupDeleted', { name }), t('common.undo'), store.undoOfLast()));
  };
  return (
    <section className={classes['script']} aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <ColorPick color={group.color} name={name} readOnly={readOnly} onChange={(color) => update({ color })} />
            <Text fw={600}>{name}</Text>
            <Badge variant="light" color="gray" tt="none" flex="none">
              {t('roster.people', { count: members.length })}
            </Badge>
          </Group>
          {!readOnly && (
            <Group gap={2} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('roster.editGroup', { name })}
                aria-expanded={editing}
                onClick={() => setEditing(!editing)}
              >
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon variant="subtle" color="red" aria-label={t('roster.deleteGroup', { name })} onClick={remove}>
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          )}
        </Group>
        {editing && (
          <>
            <LocalTextField
              label={t('roster.groupName')}
              stored={group.name}
              readOnly={readOnly}
              onCommit={(text, visit) => update({ name: text }, visit)}
            />
            <KindSelect value={group.kind} readOnly={readOnly} onChange={(kind) => update({ kind })} />
          </>
        )}
        <Members groupId={group.id} name={name} readOnly={readOnly} />
      </Stack>
    </section>
  );
}

function ColorPick({
  color,
  name,
  readOnly,
  onChange,
}: {
  color: string | undefined;
  name: string;
  readOnly: boolean;
  onChange: (color: string) => void;
}) {
  const { t } = useI18n();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus>
      <Popover.Target>
        <ColorSwatch
          component="button"
          type="button"
          size={22}
          aria-label={t('roster.groupColor', { name })}
          disabled={readOnly}
          color={`var(--mantine-color-${color ?? 'gray'}-filled)`}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Group gap={6} maw={170}>
          {GROUP_COLORS.map((one) => (
            <ColorSwatch
              key={one}
              component="button"
              type="button"
              size={26}
              aria-label={t(`roster.color.${one}`)}
              aria-pressed={one === color}
              color={`var(--mantine-color-${one}-filled)`}
              onClick={() => {
                onChange(one);
                setOpened(false);
              }}
            >
              {one === color && <IconCheck size={14} color="white" aria-hidden />}
            </ColorSwatch>
          ))}
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Members found by name in any script. */
function Members({ groupId, name, readOnly }: { groupId: string; name: string; readOnly: boolean }) {
  const { t, locale } = useI18n();
  const change = useChange();
  const people = useLiveRows('people');
  const { data, texts } = useMemo(() => {
    const sorted = people.toSorted(compareNames(locale));
    return {
      data: sorted.map((person) => ({ value: person.id, label: displayName(person, locale) || t('roster.nameless') })),
      texts: new Map(sorted.map((person) => [person.id, searchText(person)])),
    };
  }, [people, locale, t]);
  const members = membersOf(people, groupId).map(({ id }) => id);
  return (
    <MultiSelect
      label={t('roster.members')}
      searchable
      hidePickedOptions
      readOnly={readOnly}
      limit={60}
      data={data}
      value={members}
      filter={({ options, search, limit }) => {
        const words = searchWords(search);
        return options
          .filter((option) => !('group' in option) && matchesWords(texts.get(option.value) ?? '', words))
          .slice(0, limit);
      }}
      onChange={(ids) => {
        const added = ids.filter((id) => !members.includes(id));
        const removed = members.filter((id) => !ids.includes(id));
        if (added.length > 0) {
          change({ key: 'putInGroup', params: { count: added.length, name } }, (edit) =>
            putInGroup(edit, added, groupId),
          );
        }
        if (removed.length > 0) {
          change({ key: 'takeOutOfGroup', params: { count: removed.length, name } }, (edit) =>
            takeOutOfGroup(edit, removed, groupId),
          );
        }
      }}
    />
  );
}
