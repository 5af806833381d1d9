/** What can be done with the people selected. Each is one step of undo. */
import { ActionIcon, Button, Group, Menu, Paper, Popover, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil, IconRestore, IconTrash, IconUsersGroup, IconX } from '@tabler/icons-react';
import { useState, memo } from 'react';
import { useChange, useLiveRows } from '#renderer/data/react.tsx';
import { CountrySelect } from '#renderer/ui/CountrySelect.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { SECTORS, type Sector } from '#shared/domain/organisation/organisation.ts';
import {
  type BulkPatch,
  compareGroups,
  membersOf,
  putInGroup,
  setForPeople,
  takeOutOfGroup,
} from '#shared/domain/roster/editPeople.ts';
import { ORIGINS, type Origin } from '#shared/domain/roster/person.ts';
import { OrganisationSelect } from './OrganisationSelect.tsx';
import classes from './Roster.module.css';
import type { Selection } from './useSelection.ts';

export const BulkBar = memo(function BulkBar({
  selection,
  deleted,
  onDelete,
  onRestore,
}: {
  selection: Selection;
  /** True while deleted people are on the screen. */
  deleted: boolean;
  onDelete: () => void;
  onRestore: () => void;
}) {
  const { t } = useI18n();
  const count = selection.selected.size;
  if (count === 0) return null;
  return (
    <Paper
      shadow="md"
      withBorder
      className={classes['bulk'] ?? ''}
      role="region"
      aria-label={t('roster.selectedActions')}
    >
      <Text size="sm" fw={600} role="status">
        {t('roster.selected', { count })}
      </Text>
      <Group gap="xs">
        {deleted ? (
          <Button size="xs" leftSection={<IconRestore size={14} />} onClick={onRestore}>
            {t('common.restore')}
          </Button>
        ) : (
          <>
            <BulkEdit ids={[...selection.selected]} />
            <BulkGroups ids={[...selection.selected]} />
            <Button size="xs" color="red" variant="light" leftSection={<IconTrash size={14} />} onClick={onDelete}>
              {t('common.delete')}
            </Button>
          </>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={t('roster.clearSelection')} onClick={selection.clear}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
    </Paper>
  );
});

const FIELDS = ['sector', 'origin', 'organisationId', 'country', 'role'] as const;
type Field = (typeof FIELDS)[number];

function BulkEdit({ ids }: { ids: readonly string[] }) {
  const { t } = useI18n();
  const change = useChange();
  const [opened, setOpened] = useState(false);
  const [field, setField] = useState<Field>('sector');
  const [value, setValue] = useState<string | undefined>();
  const submit = (): void => {
    if (field === 'origin' && value === undefined) return;
    const patch = { [field]: value === '' ? undefined : value } as BulkPatch;
    change({ key: 'editPeople', params: { count: ids.length } }, (edit) => setForPeople(edit, ids, patch));
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="top" trapFocus width={300}>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={() => setOpened(!opened)}>
          {t('roster.bulkEdit')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack gap="sm">
            <Select
              label={t('roster.bulkField')}
              data={FIELDS.map((one) => ({
                value: one,
                label: t(`roster.column.${one === 'organisationId' ? 'organisation' : one}`),
              }))}
              value={field}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              onChange={(one) => {
                setField(one ?? 'sector');
                setValue(undefined);
              }}
            />
            <BulkValue field={field} value={value} onChange={setValue} />
            <Text size="xs" c="dimmed">
              {t('roster.bulkHint')}
            </Text>
            <Button type="submit">{t('roster.bulkApply', { count: ids.length })}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function BulkValue({
  field,
  value,
  onChange,
}: {
  field: Field;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useI18n();
  const label = t('roster.bulkValue');
  const comboboxProps = { withinPortal: false };
  switch (field) {
    case 'sector':
      return (
        <Select
          label={label}
          searchable
          clearable
          comboboxProps={comboboxProps}
          data={SECTORS.map((sector) => ({ value: sector, label: t(`enums.sector.${sector}`) }))}
          value={(value as Sector | undefined) ?? null}
          onChange={(sector) => onChange(sector ?? undefined)}
        />
      );
    case 'origin':
      return (
        <Select
          label={label}
          comboboxProps={comboboxProps}
          data={ORIGINS.map((origin) => ({ value: origin, label: t(`enums.origin.${origin}`) }))}
          value={(value as Origin | undefined) ?? null}
          onChange={(origin) => onChange(origin ?? undefined)}
        />
      );
    case 'organisationId':
      return (
        <OrganisationSelect
          label={label}
          comboboxProps={comboboxProps}
          side="delegation"
          value={value}
          onChange={onChange}
        />
      );
    case 'country':
      return <CountrySelect label={label} comboboxProps={comboboxProps} value={value} onChange={onChange} />;
    case 'role':
      return <TextInput label={label} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}

function BulkGroups({ ids }: { ids: readonly string[] }) {
  const { t, pick } = useI18n();
  const change = useChange();
  const groups = useLiveRows('groups');
  const people = useLiveRows('people');
  const sorted = groups.toSorted(compareGroups);
  const chosen = new Set(ids);
  const inGroup = sorted.filter((group) => membersOf(people, group.id).some(({ id }) => chosen.has(id)));
  return (
    <Menu position="top" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconUsersGroup size={14} />}>
          {t('roster.column.groups')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        <Menu.Label>{t('roster.addTo')}</Menu.Label>
        {sorted.map((group) => (
          <Menu.Item
            key={group.id}
            onClick={() =>
              change({ key: 'putInGroup', params: { count: ids.length, name: pick(group.name) } }, (edit) =>
                putInGroup(edit, ids, group.id),
              )
            }
          >
            {pick(group.name)}
          </Menu.Item>
        ))}
        {sorted.length === 0 && <Menu.Item disabled>{t('roster.noGroups')}</Menu.Item>}
        {inGroup.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('roster.takeOutOf')}</Menu.Label>
            {inGroup.map((group) => (
              <Menu.Item
                key={group.id}
                onClick={() =>
                  change({ key: 'takeOutOfGroup', params: { count: ids.length, name: pick(group.name) } }, (edit) =>
                    takeOutOfGroup(edit, ids, group.id),
                  )
                }
              >
                {pick(group.name)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
