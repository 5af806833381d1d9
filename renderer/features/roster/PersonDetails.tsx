import { Alert, Anchor, MultiSelect, Select, Stack, TagsInput, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLiveRows, useRow, useReadOnly } from '#renderer/data/react.tsx';
import { CountrySelect } from '#renderer/ui/CountrySelect.tsx';
import { DraftTextarea, DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LocalTextField } from '#renderer/ui/LocalTextField.tsx';
import { LINE_MAX } from '#shared/domain/fields.ts';
import { SECTORS } from '#shared/domain/organisation/organisation.ts';
import { compareGroups } from '#shared/domain/roster/editPeople.ts';
import { badgeName, displayName, secondName } from '#shared/domain/roster/names.ts';
import { ORIGINS, type Person } from '#shared/domain/roster/person.ts';
import { NameFields } from './NameFields.tsx';
import { OrganisationSelect } from './OrganisationSelect.tsx';
import classes from './PersonPanel.module.css';
import { textOrNone, usePersonEdit } from './usePersonEdit.ts';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['section']} aria-label={title}>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

export function PersonDetails({ person }: { person: Person }) {
  const { t } = useI18n();
  const readOnly = useReadOnly('people');
  const update = usePersonEdit(person);
  return (
    <div>
      <Section title={t('roster.names')}>
        <NameFields person={person} readOnly={readOnly} />
        <LocalTextField
          label={t('roster.honorific')}
          description={t('roster.honorificHint')}
          stored={person.honorific}
          readOnly={readOnly}
          onCommit={(honorific, visit) => update({ honorific }, visit)}
        />
        <TagsInput
          label={t('roster.aliases')}
          description={t('roster.aliasesHint')}
          value={person.aliases}
          readOnly={readOnly}
          maxTags={50}
          onChange={(aliases) => update({ aliases: aliases.map((alias) => alias.slice(0, LINE_MAX)) })}
        />
      </Section>
      <WorkSection person={person} readOnly={readOnly} />
      <DelegationSection person={person} readOnly={readOnly} />
      <PrecedenceSection person={person} readOnly={readOnly} />
      <BadgeSection person={person} readOnly={readOnly} />
      <Section title={t('roster.contact')}>
        <div className={classes['pair']}>
          <DraftTextInput
            label={t('roster.column.email')}
            type="email"
            stored={person.email}
            readOnly={readOnly}
            onCommit={(email, visit) => update({ email: textOrNone(email) }, visit)}
          />
          <DraftTextInput
            label={t('roster.column.mobile')}
            type="tel"
            stored={person.mobile}
            readOnly={readOnly}
            onCommit={(mobile, visit) => update({ mobile: textOrNone(mobile) }, visit)}
          />
        </div>
        <DraftTextarea
          label={t('roster.column.remarks')}
          stored={person.remarks}
          readOnly={readOnly}
          onCommit={(remarks, visit) => update({ remarks: textOrNone(remarks) }, visit)}
        />
        <MetAt itemId={person.metItemId} />
      </Section>
    </div>
  );
}

/** Where a contact was met whom quick capture noted down. */
function MetAt({ itemId }: { itemId: string | undefined }) {
  const { t, pick, format } = useI18n();
  const item = useRow('programmeItems', itemId);
  if (item === undefined) return null;
  return (
    <Text size="sm">
      {t('capture.metAt')}: <Anchor href={`#/m/${item.missionId}/programme/${item.id}`}>{pick(item.title)}</Anchor>,{' '}
      {format.day(item.start.slice(0, 10))}
    </Text>
  );
}

interface Part {
  readonly person: Person;
  readonly readOnly: boolean;
}

function WorkSection({ person, readOnly }: Part) {
  const { t } = useI18n();
  const update = usePersonEdit(person);
  const organisation = useRow('organisations', person.organisationId);
  return (
    <Section title={t('roster.work')}>
      <OrganisationSelect
        label={t('roster.column.organisation')}
        side={person.origin === 'host' ? 'host' : 'delegation'}
        value={organisation?.id}
        readOnly={readOnly}
        onChange={(organisationId) => update({ organisationId })}
      />
      <LocalTextField
        label={t('roster.column.position')}
        stored={person.position}
        readOnly={readOnly}
        onCommit={(position, visit) => update({ position }, visit)}
      />
      <Select
        label={t('roster.column.sector')}
        placeholder={organisation?.sector === undefined ? '' : t(`enums.sector.${organisation.sector}`)}
        searchable
        clearable
        readOnly={readOnly}
        data={SECTORS.map((sector) => ({ value: sector, label: t(`enums.sector.${sector}`) }))}
        value={person.sector ?? null}
        onChange={(sector) => update({ sector: sector ?? undefined })}
      />
    </Section>
  );
}

function DelegationSection({ person, readOnly }: Part) {
  const { t, pick } = useI18n();
  const update = usePersonEdit(person);
  const groups = useLiveRows('groups').toSorted(compareGroups);
  const known = new Set(groups.map(({ id }) => id));
  return (
    <Section title={t('roster.part')}>
      <div className={classes['pair']}>
        <Select
          label={t('roster.column.origin')}
          allowDeselect={false}
          readOnly={readOnly}
          data={ORIGINS.map((origin) => ({ value: origin, label: t(`enums.origin.${origin}`) }))}
          value={person.origin}
          onChange={(origin) => origin !== null && update({ origin })}
        />
        <CountrySelect
          label={t('roster.column.country')}
          readOnly={readOnly}
          value={person.country}
          onChange={(country) => update({ country })}
        />
      </div>
      <DraftTextInput
        label={t('roster.column.role')}
        description={t('roster.roleHint')}
        stored={person.role}
        readOnly={readOnly}
        onCommit={(role, visit) => update({ role: textOrNone(role) }, visit)}
      />
      <MultiSelect
        label={t('roster.column.groups')}
        searchable
        clearable
        readOnly={readOnly}
        nothingFoundMessage={t('roster.noGroups')}
        data={groups.map((group) => ({ value: group.id, label: pick(group.name) }))}
        value={person.groupIds.filter((id) => known.has(id))}
        onChange={(groupIds) => update({ groupIds })}
      />
    </Section>
  );
}

const rankOf = (text: string): number | undefined => {
  const rank = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(rank) && rank >= 0 && rank <= 99_999 ? rank : undefined;
};

function PrecedenceSection({ person, readOnly }: Part) {
  const { t } = useI18n();
  const update = usePersonEdit(person);
  const needsReason = person.precedenceOverride !== undefined && (person.precedenceReason ?? '').trim() === '';
  return (
    <Section title={t('roster.column.precedence')}>
      <div className={classes['pair']}>
        <DraftTextInput
          label={t('roster.rank')}
          description={t('roster.rankHint')}
          inputMode="numeric"
          stored={person.precedence?.toString()}
          readOnly={readOnly}
          onCommit={(text, visit) => update({ precedence: rankOf(text) }, visit)}
        />
        <DraftTextInput
          label={t('roster.place')}
          description={t('roster.placeHint')}
          inputMode="numeric"
          stored={person.precedenceOverride?.toString()}
          readOnly={readOnly}
          onCommit={(text, visit) => update({ precedenceOverride: rankOf(text) }, visit)}
        />
      </div>
      {(person.precedenceOverride !== undefined || person.precedenceReason !== undefined) && (
        <DraftTextInput
          label={t('roster.reason')}
          required
          stored={person.precedenceReason}
          readOnly={readOnly}
          onCommit={(text, visit) => update({ precedenceReason: textOrNone(text) }, visit)}
        />
      )}
      {needsReason && (
        <Alert color="yellow" icon={<IconAlertTriangle />} role="status">
          {t('roster.reasonMissing')}
        </Alert>
      )}
    </Section>
  );
}

function BadgeSection({ person, readOnly }: Part) {
  const { t, locale, pick } = useI18n();
  const update = usePersonEdit(person);
  const organisation = useRow('organisations', person.organisationId);
  return (
    <Section title={t('roster.column.badge')}>
      <DraftTextInput
        label={t('roster.badgeName')}
        description={t('roster.badgeHint')}
        placeholder={displayName(person, locale)}
        stored={person.badgeName}
        readOnly={readOnly}
        onCommit={(text, visit) => update({ badgeName: textOrNone(text) }, visit)}
      />
      <div
        className={classes['badge']}
        role="img"
        aria-label={t('roster.badgePreview', { name: badgeName(person, locale) })}
      >
        <span className={classes['badgeName']}>{badgeName(person, locale)}</span>
        <span className={classes['badgeSecond']}>{secondName(person, locale)}</span>
        <span>{pick(person.position)}</span>
        <span>{pick(organisation?.name)}</span>
      </div>
    </Section>
  );
}
