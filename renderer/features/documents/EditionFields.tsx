/** For whom a document is: everyone, one group, or one person. */
import { Select, Stack } from '@mantine/core';
import { useLiveRows } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live, type MissionState } from '#shared/domain/change/missionState.ts';
import { type Locale, pickText } from '#shared/domain/fields.ts';
import { displayName } from '#shared/domain/roster/names.ts';
import type { Edition } from '#shared/export/booklet/options.ts';
import { PersonSelect } from './PersonFields.tsx';

/** Whom it is for, as a part of a file's name; '' for everyone. */
export function editionName(
  state: MissionState,
  { edition, locale }: { readonly edition: Edition; readonly locale: Locale },
): string {
  const person = edition.kind === 'person' ? live(state, 'people', edition.id) : undefined;
  const group = edition.kind === 'group' ? live(state, 'groups', edition.id) : undefined;
  return person === undefined ? pickText(group?.name, locale) : displayName(person, locale);
}

/** A group or a person that was not said yet. */
export function isUnchosen(edition: Edition): boolean {
  return edition.kind !== 'everyone' && edition.id === '';
}

export function EditionFields({ value, onChange }: { value: Edition; onChange: (edition: Edition) => void }) {
  const { t, pick } = useI18n();
  const groups = useLiveRows('groups');
  const id = value.kind === 'everyone' || isUnchosen(value) ? null : value.id;
  return (
    <Stack gap="sm">
      <Select
        label={t('documents.edition')}
        data={[
          { value: 'everyone', label: t('documents.everyone') },
          ...(groups.length === 0 ? [] : [{ value: 'group', label: t('documents.oneGroup') }]),
          { value: 'person', label: t('documents.onePerson') },
        ]}
        value={value.kind}
        allowDeselect={false}
        onChange={(kind) => onChange(kind === 'group' || kind === 'person' ? { kind, id: '' } : { kind: 'everyone' })}
      />
      {value.kind === 'group' && (
        <Select
          label={t('documents.group')}
          placeholder={t('documents.chooseGroup')}
          data={groups.map((group) => ({ value: group.id, label: pick(group.name) }))}
          value={id}
          allowDeselect={false}
          onChange={(chosen) => onChange({ kind: 'group', id: chosen ?? '' })}
        />
      )}
      {value.kind === 'person' && (
        <PersonSelect
          label={t('documents.person')}
          placeholder={t('documents.choosePerson')}
          value={id}
          onChange={(chosen) => onChange({ kind: 'person', id: chosen ?? '' })}
        />
      )}
    </Stack>
  );
}
