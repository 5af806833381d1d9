import { Checkbox, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { participantsOf } from '#shared/domain/programme/participants.ts';
import { RecordPicker } from './RecordPicker.tsx';
import type { ItemEdit } from './useItemEdit.ts';
import { useGroupOptions, useOrganisationOptions, usePeopleOptions } from './usePickerOptions.ts';

/** Who takes part, who receives, who speaks and who interprets. */
export function WhoFields({ item, edit, readOnly }: { item: ProgrammeItem; edit: ItemEdit; readOnly: boolean }) {
  const { t } = useI18n();
  const state = useMissionState();
  const people = usePeopleOptions();
  const groups = useGroupOptions();
  const organisations = useOrganisationOptions();
  const count = participantsOf(state, item).length;
  const named = item.groupIds.length + item.personIds.length > 0 || item.wholeDelegation;
  const absentOptions = useMemo(() => {
    const taking = new Set([...participantsOf(state, item), ...item.absentIds]);
    return people.everyone.filter(({ id }) => taking.has(id));
  }, [state, item, people]);
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('programme.wholeDelegation')}
        checked={item.wholeDelegation}
        disabled={readOnly}
        onChange={(event) => edit.put({ wholeDelegation: event.currentTarget.checked })}
      />
      {!item.wholeDelegation && (
        <>
          <RecordPicker
            label={t('programme.field.groups')}
            options={groups}
            value={item.groupIds}
            readOnly={readOnly}
            onChange={(ids) => edit.put({ groupIds: [...ids] })}
          />
          <RecordPicker
            label={t('programme.field.people')}
            options={people.everyone}
            value={item.personIds}
            readOnly={readOnly}
            onChange={(ids) => edit.put({ personIds: [...ids] })}
          />
        </>
      )}
      {named && (
        <RecordPicker
          label={t('programme.field.absent')}
          options={absentOptions}
          value={item.absentIds}
          readOnly={readOnly}
          onChange={(ids) => edit.put({ absentIds: [...ids] })}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('programme.takingPart', { count })}
      </Text>
      <RecordPicker
        label={t('programme.field.hostOrganisations')}
        options={organisations}
        value={item.hostOrganisationIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ hostOrganisationIds: [...ids] })}
      />
      <RecordPicker
        label={t('programme.field.hostPeople')}
        options={people.hosts}
        value={item.hostPersonIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ hostPersonIds: [...ids] })}
      />
      <RecordPicker
        label={t('programme.field.speakers')}
        options={people.everyone}
        value={item.speakerIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ speakerIds: [...ids] })}
      />
      <RecordPicker
        label={t('programme.field.interpreters')}
        options={people.everyone}
        value={item.interpreterIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ interpreterIds: [...ids] })}
      />
    </Stack>
  );
}
