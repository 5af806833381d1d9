/** One organisation, beside the list; a screen of its own on a phone. */
import { Anchor, Button, Drawer, Group, Select, Stack, Switch, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowMerge, IconBuildingCommunity, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useChange, useMissionSnapshot, useMissionState, useReadOnly } from '#renderer/data/react.tsx';
import { CountrySelect } from '#renderer/ui/CountrySelect.tsx';
import { DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HistoryButton } from '#renderer/ui/HistoryButton.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { RecordNotices } from '#renderer/ui/RecordNotices.tsx';
import { usesOfOrganisation } from '#shared/domain/organisation/editOrganisations.ts';
import { type Organisation, ORGANISATION_KINDS, SECTORS } from '#shared/domain/organisation/organisation.ts';
import { compareNames, displayName } from '#shared/domain/roster/names.ts';
import { DeleteOrganisation } from './DeleteOrganisation.tsx';
import { MergeOrganisation } from './MergeOrganisation.tsx';
import classes from './OrganisationPanel.module.css';

type Patch = { [K in keyof Organisation]?: Organisation[K] | undefined };

export default function OrganisationPanel({
  organisationId,
  onClose,
}: {
  organisationId: string;
  onClose: () => void;
}) {
  const { t, pick } = useI18n();
  const change = useChange();
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const organisation = useMissionSnapshot((snapshot) => snapshot.state.tables.organisations.get(organisationId));
  const name = pick(organisation?.name);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 600}
      title={name === '' ? t('organisation.nameless') : name}
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {organisation === undefined ? (
        <EmptyState icon={<IconBuildingCommunity />} title={t('organisation.unknown')} />
      ) : organisation.deletedAt !== undefined ? (
        <EmptyState icon={<IconBuildingCommunity />} title={t('organisation.wasDeleted')}>
          <Button
            onClick={() =>
              change({ key: 'restoreOrganisation', params: { name } }, (edit) =>
                edit.restore('organisations', organisationId),
              )
            }
          >
            {t('common.restore')}
          </Button>
        </EmptyState>
      ) : (
        <Fields organisation={organisation} onClose={onClose} />
      )}
    </Drawer>
  );
}

const textOrNone = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

function Fields({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const { t, pick } = useI18n();
  const change = useChange();
  const readOnly = useReadOnly('organisations');
  const [dialog, setDialog] = useState<'merge' | 'delete' | null>(null);
  const update = (patch: Patch, visit?: string): void => {
    const params = { name: pick(organisation.name) };
    change({ key: 'editOrganisation', params }, (edit) => edit.update('organisations', organisation.id, patch), visit);
  };
  const line = (field: 'shortName' | 'address' | 'addressLocal' | 'phone' | 'website') => (
    <DraftTextInput
      label={t(`organisation.${field}`)}
      stored={organisation[field]}
      readOnly={readOnly}
      onCommit={(text, visit) => update({ [field]: textOrNone(text) }, visit)}
    />
  );
  return (
    <Stack gap="sm">
      <RecordNotices record={{ table: 'organisations', id: organisation.id }} />
      <LocalTextField
        label={t('organisation.name')}
        stored={organisation.name}
        readOnly={readOnly}
        onCommit={(text, visit) => update({ name: text }, visit)}
      />
      <div className={classes['pair']}>
        {line('shortName')}
        <DraftTextInput
          label={t('roster.column.precedence')}
          description={t('organisation.precedenceHint')}
          inputMode="numeric"
          stored={organisation.precedence?.toString()}
          readOnly={readOnly}
          onCommit={(text, visit) => {
            const rank = Number(text.trim());
            if (text.trim() === '') update({ precedence: undefined }, visit);
            else if (Number.isInteger(rank) && rank >= 0 && rank <= 9999) update({ precedence: rank }, visit);
          }}
        />
      </div>
      <Choices organisation={organisation} readOnly={readOnly} update={update} />
      {line('address')}
      {line('addressLocal')}
      <div className={classes['pair']}>
        {line('phone')}
        {line('website')}
      </div>
      <Uses organisation={organisation} />
      <Group mt="md">
        <HistoryButton foot record={{ table: 'organisations', id: organisation.id }} />
        {!readOnly && (
          <>
            <Button variant="default" leftSection={<IconArrowMerge size={16} />} onClick={() => setDialog('merge')}>
              {t('organisation.merge')}
            </Button>
            <Button
              variant="light"
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => setDialog('delete')}
            >
              {t('common.delete')}
            </Button>
          </>
        )}
      </Group>
      {dialog === 'merge' && <MergeOrganisation organisation={organisation} onClose={() => setDialog(null)} />}
      {dialog === 'delete' && (
        <DeleteOrganisation organisation={organisation} onClose={() => setDialog(null)} onDeleted={onClose} />
      )}
    </Stack>
  );
}

function Choices({
  organisation,
  readOnly,
  update,
}: {
  organisation: Organisation;
  readOnly: boolean;
  update: (patch: Patch) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <div className={classes['pair']}>
        <Select
          label={t('organisation.side')}
          allowDeselect={false}
          readOnly={readOnly}
          data={(['delegation', 'host'] as const).map((side) => ({ value: side, label: t(`enums.side.${side}`) }))}
          value={organisation.side}
          onChange={(side) => side !== null && update({ side })}
        />
        <Select
          label={t('organisation.kind')}
          allowDeselect={false}
          readOnly={readOnly}
          data={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(`enums.organisation.${kind}`) }))}
          value={organisation.kind}
          onChange={(kind) => kind !== null && update({ kind })}
        />
        <Select
          label={t('roster.column.sector')}
          searchable
          clearable
          readOnly={readOnly}
          data={SECTORS.map((sector) => ({ value: sector, label: t(`enums.sector.${sector}`) }))}
          value={organisation.sector ?? null}
          onChange={(sector) => update({ sector: sector ?? undefined })}
        />
        <CountrySelect
          label={t('roster.column.country')}
          readOnly={readOnly}
          value={organisation.country}
          onChange={(country) => update({ country })}
        />
      </div>
      <Switch
        label={t('organisation.organiser')}
        description={t('organisation.organiserHint')}
        checked={organisation.organiser === true}
        disabled={readOnly}
        onChange={(event) => update({ organiser: event.currentTarget.checked ? true : undefined })}
      />
    </>
  );
}

/** Who and what belongs to it, each a way there. */
function Uses({ organisation }: { organisation: Organisation }) {
  const { t, locale, pick, format } = useI18n();
  const state = useMissionState();
  const { people, items } = useMemo(() => usesOfOrganisation(state, organisation.id), [state, organisation.id]);
  const link = (path: string): string => `#/m/${state.missionId}/${path}`;
  return (
    <div className={classes['pair']}>
      <div>
        <Title order={3} size="h6">
          {t('roster.people', { count: people.length })}
        </Title>
        <ul className={classes['uses']}>
          {people.toSorted(compareNames(locale)).map((person) => (
            <li key={person.id}>
              <Anchor size="sm" href={link(`roster/${person.id}`)}>
                {displayName(person, locale) || t('roster.nameless')}
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
      {items.length > 0 && (
        <div>
          <Title order={3} size="h6">
            {t('organisation.items', { count: items.length })}
          </Title>
          <ul className={classes['uses']}>
            {items
              .toSorted((a, b) => (a.start < b.start ? -1 : 1))
              .map((item) => (
                <li key={item.id}>
                  <Text component="span" size="sm" c="dimmed">
                    {format.day(item.start.slice(0, 10))}{' '}
                  </Text>
                  <Anchor size="sm" href={link(`programme/item/${item.id}`)}>
                    {pick(item.title) || t(`enums.kind.${item.kind}`)}
                  </Anchor>
                </li>
              ))}
          </ul>
        </div>
      )}
    </div>
  );
}
