import { Checkbox, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useGroupSource, useOrganisationSource, usePeopleSources } from '#renderer/data/pickerSources.ts';
import { useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { RecordPicker } from '#renderer/ui/RecordPicker.tsx';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import { participantsOf } from '#shared/domain/programme/participants.ts';
import type { ItemEdit } from './useItemEdit.ts';

/** Who takes part, who receives, who speaks and who interprets. */
export function WhoFields({ item, edit, readOnly }: { item: ProgrammeItem; edit: ItemEdit; readOnly: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const people = usePeopleSources(i18n, t('programme.unnamed'));
  const groups = useGroupSource(i18n);
  const organisations = useOrganisationSource(i18n);
  const count = participantsOf(state, item).length;
  const named = item.groupIds.length + item.personIds.length > 0 || item.wholeDelegation;
  const absent = useMemo(
    () => people.only(() => new Set([...participantsOf(state, item), ...item.absentIds])),
    [state, item, people],
  );
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
            source={groups}
            value={item.groupIds}
            readOnly={readOnly}
            onChange={(ids) => edit.put({ groupIds: [...ids] })}
          />
          <RecordPicker
            label={t('programme.field.people')}
            source={people.everyone}
            value={item.personIds}
            readOnly={readOnly}
            onChange={(ids) => edit.put({ personIds: [...ids] })}
          />
        </>
      )}
      {named && (
        <RecordPicker
          label={t('programme.field.absent')}
          source={absent}
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
        source={organisations}
        value={item.hostOrganisationIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ hostOrganisationIds: [...ids] })}
      />
      <RecordPicker
        label={t('programme.field.hostPeople')}
        source={people.hosts}
        value={item.hostPersonIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ hostPersonIds: [...ids] })}
      />
      <RecordPicker
        label={t('programme.field.speakers')}
        source={people.everyone}
        value={item.speakerIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ speakerIds: [...ids] })}
      />
      <RecordPicker
        label={t('programme.field.interpreters')}
        source={people.everyone}
        value={item.interpreterIds}
        readOnly={readOnly}
        onChange={(ids) => edit.put({ interpreterIds: [...ids] })}
      />
    </Stack>
  );
}
