/** Private details: a record of their own, that exports leave out unless asked for. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconTrash } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useChange, useLiveRows, useMission, useMissionState, useRow, useReadOnly } from '#renderer/data/react.tsx';
import { CountrySelect } from '#renderer/ui/CountrySelect.tsx';
import { DraftTextarea, DraftTextInput } from '#renderer/ui/DraftInput.tsx';
import { wordsBeneath } from '#renderer/ui/wordsBeneath.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live } from '#shared/domain/change/missionState.ts';
import type { Traveller } from '#shared/domain/private/traveller.ts';
import { travellerWarnings, type TravellerWarning } from '#shared/domain/private/travellerWarnings.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { Section } from './PersonDetails.tsx';
import classes from './PersonPanel.module.css';
import { textOrNone } from './usePersonEdit.ts';

type Fields = Omit<Traveller, 'id' | 'missionId' | 'deletedAt'>;
type Patch = { [K in keyof Fields]?: Fields[K] | undefined };

function useTravellerEdit(person: Person): (patch: Patch, visit?: string) => void {
  const change = useChange();
  const { locale } = useI18n();
  return useCallback(
    (patch, visit) => {
      const label = { key: 'editTraveller', params: { name: displayName(person, locale) } };
      change(
        label,
        (edit) => {
          const known = edit.state.tables.travellers.get(person.id);
          if (known === undefined) edit.create('travellers', { id: person.id });
          else if (known.deletedAt !== undefined) edit.restore('travellers', person.id);
          edit.update('travellers', person.id, patch);
        },
        visit,
      );
    },
    [change, locale, person],
  );
}

/** A date that is whole: while one types the year it is not. */
const wholeDate = (text: string): string | undefined => (/^(19|20)\d\d-\d\d-\d\d$/.test(text) ? text : undefined);

export function TravellerTab({ person }: { person: Person }) {
  const { t, locale, format } = useI18n();
  const change = useChange();
  const readOnly = useReadOnly('travellers');
  const traveller = useRow('travellers', person.id);
  const update = useTravellerEdit(person);
  const line = (field: 'passportNumber' | 'emergencyName' | 'emergencyPhone' | 'emergencyRelation') => (
    <DraftTextInput
      label={t(`roster.traveller.${field}`)}
      stored={traveller?.[field]}
      readOnly={readOnly}
      onCommit={(text, visit) => update({ [field]: textOrNone(text) }, visit)}
    />
  );
  const date = (field: 'passportExpiry' | 'birthDate') => (
    <DraftTextInput
      type="date"
      label={t(`roster.traveller.${field}`)}
      {...wordsBeneath(traveller?.[field], format.date)}
      stored={traveller?.[field]}
      readOnly={readOnly}
      onCommit={(text, visit) => {
        if (text === '' || wholeDate(text) !== undefined) update({ [field]: wholeDate(text) }, visit);
      }}
    />
  );
  const paragraph = (field: 'visa' | 'diet' | 'medical') => (
    <DraftTextarea
      label={t(`roster.traveller.${field}`)}
      stored={traveller?.[field]}
      readOnly={readOnly}
      onCommit={(text, visit) => update({ [field]: textOrNone(text) }, visit)}
    />
  );
  return (
    <div>
      <Alert color="grape" variant="light" icon={<IconLock />} mb="md" title={t('roster.privateTitle')}>
        {t('roster.privateHint')}
      </Alert>
      {traveller !== undefined && <Warnings traveller={traveller} />}
      <Section title={t('roster.passport')}>
        <div className={classes['pair']}>
          {line('passportNumber')}
          <CountrySelect
            label={t('roster.traveller.passportCountry')}
            readOnly={readOnly}
            value={traveller?.passportCountry}
            onChange={(passportCountry) => update({ passportCountry })}
          />
          {date('passportExpiry')}
          {date('birthDate')}
        </div>
        {paragraph('visa')}
      </Section>
      <Section title={t('roster.needs')}>
        {paragraph('diet')}
        {paragraph('medical')}
      </Section>
      <Section title={t('roster.emergency')}>
        <div className={classes['pair']}>
          {line('emergencyName')}
          {line('emergencyRelation')}
          {line('emergencyPhone')}
        </div>
      </Section>
      {traveller !== undefined && !readOnly && (
        <Group>
          <Button
            variant="light"
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() =>
              change({ key: 'deleteTraveller', params: { name: displayName(person, locale) } }, (edit) =>
                edit.remove('travellers', person.id),
              )
            }
          >
            {t('roster.privateDelete')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Warnings({ traveller }: { traveller: Traveller }) {
  const { t, format, locale } = useI18n();
  const mission = useMission();
  const state = useMissionState();
  const travellers = useLiveRows('travellers').filter(({ id }) => live(state, 'people', id) !== undefined);
  const warnings = travellerWarnings(traveller, travellers, mission.endDate);
  if (warnings.length === 0) return null;
  const text = (warning: TravellerWarning): string => {
    switch (warning.kind) {
      case 'passportExpired':
        return t('roster.warning.expired', { date: format.date(warning.expiry) });
      case 'passportExpiresSoon':
        return t('roster.warning.expiresSoon', { date: format.date(warning.expiry) });
      case 'samePassport': {
        const names = warning.personIds.map((id) => {
          const other = live(state, 'people', id);
          return other === undefined ? '' : displayName(other, locale);
        });
        return t('roster.warning.samePassport', { names: format.list(names) });
      }
    }
  };
  return (
    <Stack gap="xs" mb="md">
      {warnings.map((warning) => (
        <Alert key={warning.kind} color="yellow" icon={<IconAlertTriangle />} role="status">
          <Text size="sm">{text(warning)}</Text>
        </Alert>
      ))}
    </Stack>
  );
}
