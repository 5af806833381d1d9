/** People, groups and organisations as they are offered in the editor, computed once per version of their tables. */
import { useMemo } from 'react';
import { useLiveRows, useMissionState } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { collatorOf, compareNames, displayName, searchFold, searchText } from '#shared/domain/roster/names.ts';
import type { PickerOption } from './RecordPicker.tsx';

export interface PeopleOptions {
  readonly delegation: readonly PickerOption[];
  readonly hosts: readonly PickerOption[];
  /** The delegation first. */
  readonly everyone: readonly PickerOption[];
}

export function usePeopleOptions(): PeopleOptions {
  const { locale, pick, t } = useI18n();
  const people = useLiveRows('people');
  const { organisations } = useMissionState().tables;
  return useMemo(() => {
    const sides = { delegation: [] as PickerOption[], hosts: [] as PickerOption[] };
    for (const person of people.toSorted(compareNames(locale))) {
      const organisation = organisations.get(person.organisationId ?? '');
      const body = organisation?.deletedAt === undefined ? pick(organisation?.name) : '';
      const detail = [pick(person.position), body].filter(Boolean).join(', ');
      sides[person.origin === 'host' ? 'hosts' : 'delegation'].push({
        id: person.id,
        label: displayName(person, locale) || t('programme.unnamed'),
        search: `${searchText(person)}\n${searchFold(body)}`,
        ...(detail === '' ? {} : { detail }),
      });
    }
    return { ...sides, everyone: [...sides.delegation, ...sides.hosts] };
  }, [people, organisations, locale, pick, t]);
}

export function useOrganisationOptions(): readonly PickerOption[] {
  const { pick, locale } = useI18n();
  const organisations = useLiveRows('organisations');
  return useMemo(() => {
    const { compare } = collatorOf(locale);
    return organisations
      .toSorted((a, b) => (a.side === b.side ? compare(pick(a.name), pick(b.name)) : a.side === 'host' ? -1 : 1))
      .map(({ id, name, shortName }) => ({
        id,
        label: pick(name) || id,
        search: searchFold([...Object.values(name), shortName].filter(Boolean).join(' ')),
      }));
  }, [organisations, pick, locale]);
}

export function useGroupOptions(): readonly PickerOption[] {
  const { pick } = useI18n();
  const groups = useLiveRows('groups');
  return useMemo(
    () =>
      groups
        .toSorted((a, b) => ((a.sortKey ?? a.id) < (b.sortKey ?? b.id) ? -1 : 1))
        .map(({ id, name }) => ({ id, label: pick(name) || id, search: searchFold(Object.values(name).join(' ')) })),
    [groups, pick],
  );
}
