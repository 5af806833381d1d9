/**
 * People, groups and organisations as they are offered where some are chosen. Names are sorted when a list first opens and not
 * before: the order of thousands of names takes longer than all else in the form.
 */
import { useMemo } from 'react';
import type { PickerOption, PickerSource } from '#shared/domain/picking.ts';
import type { Locale, LocalText } from '#shared/domain/fields.ts';
import { collatorOf, compareNames, displayName, searchFold, searchText } from '#shared/domain/roster/names.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { useLiveRows, useMissionState } from './react.tsx';

/** How the reader's screen names things. */
export interface Wording {
  readonly locale: Locale;
  pick(value: LocalText | undefined): string;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export interface PeopleSources {
  readonly hosts: PickerSource;
  /** The delegation first, then the host side. */
  readonly everyone: PickerSource;
  /** Only these people, in the same order. */
  only(ids: () => ReadonlySet<string>): PickerSource;
}

/** `unnamed` stands for a person without a name. */
export function usePeopleSources({ locale, pick }: Wording, unnamed: string): PeopleSources {
  const { people, organisations } = useMissionState().tables;
  const rows = useLiveRows('people');
  return useMemo(() => {
    const nameOf = (person: Person): string => displayName(person, locale) || unnamed;
    const optionOf = (person: Person): PickerOption => {
      const organisation = organisations.get(person.organisationId ?? '');
      const body = organisation?.deletedAt === undefined ? pick(organisation?.name) : '';
      const detail = [pick(person.position), body].filter(Boolean).join(', ');
      return {
        id: person.id,
        label: nameOf(person),
        search: `${searchText(person)}\n${searchFold(body)}`,
        ...(detail === '' ? {} : { detail }),
      };
    };
    const labelOf = (id: string): string | undefined => {
      const person = people.get(id);
      return person === undefined || person.deletedAt !== undefined ? undefined : nameOf(person);
    };
    const sorted = once(() => rows.toSorted(compareNames(locale)));
    const hosts = once(() => sorted().flatMap((person) => (person.origin === 'host' ? [optionOf(person)] : [])));
    const delegation = once(() => sorted().flatMap((person) => (person.origin === 'host' ? [] : [optionOf(person)])));
    const everyone = once(() => [...delegation(), ...hosts()]);
    return {
      hosts: { labelOf, options: hosts },
      everyone: { labelOf, options: everyone },
      only: (ids) => ({
        labelOf,
        options: once(() => {
          const wanted = ids();
          return everyone().filter(({ id }) => wanted.has(id));
        }),
      }),
    };
  }, [people, rows, organisations, locale, pick, unnamed]);
}

export function useOrganisationSource({ locale, pick }: Wording): PickerSource {
  const { organisations } = useMissionState().tables;
  const rows = useLiveRows('organisations');
  return useMemo(
    () => ({
      labelOf: (id) => {
        const row = organisations.get(id);
        return row === undefined || row.deletedAt !== undefined ? undefined : pick(row.name) || id;
      },
      options: once(() => {
        const { compare } = collatorOf(locale);
        return rows
          .toSorted((a, b) => (a.side === b.side ? compare(pick(a.name), pick(b.name)) : a.side === 'host' ? -1 : 1))
          .map(({ id, name, shortName }) => ({
            id,
            label: pick(name) || id,
            search: searchFold([...Object.values(name), shortName].filter(Boolean).join(' ')),
          }));
      }),
    }),
    [organisations, rows, pick, locale],
  );
}

export function useGroupSource({ pick }: Wording): PickerSource {
  const { groups } = useMissionState().tables;
  const rows = useLiveRows('groups');
  return useMemo(
    () => ({
      labelOf: (id) => {
        const row = groups.get(id);
        return row === undefined || row.deletedAt !== undefined ? undefined : pick(row.name) || id;
      },
      options: once(() =>
        rows
          .toSorted((a, b) => ((a.sortKey ?? a.id) < (b.sortKey ?? b.id) ? -1 : 1))
          .map(({ id, name }) => ({ id, label: pick(name) || id, search: searchFold(Object.values(name).join(' ')) })),
      ),
    }),
    [groups, rows, pick],
  );
}
