/** People in the command palette, found by any of their names. Light: it is part of the first screen. */
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { type Command, type Finder, useCommands, useFinder } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { live, liveRows } from '#shared/domain/change/missionState.ts';
import { displayName, matchesWords, searchText, searchWords, secondName } from '#shared/domain/roster/names.ts';

export function useRosterFinder(): void {
  const { t, locale, pick } = useI18n();
  const store = useMissionStore();
  const [, navigate] = useLocation();
  const readOnly = useReadOnly('people');
  const { missionId } = store;

  const find = useCallback<Finder>(
    (query, limit) => {
      const words = searchWords(query);
      const { state } = store.getSnapshot();
      const found: Command[] = [];
      for (const person of liveRows(state, 'people')) {
        if (found.length >= limit) break;
        if (!matchesWords(searchText(person), words)) continue;
        const organisation = live(state, 'organisations', person.organisationId);
        found.push({
          id: `person.${person.id}`,
          section: 'people',
          label: [displayName(person, locale), secondName(person, locale)].filter((text) => text !== '').join(' '),
          description: pick(organisation?.name),
          run: () => navigate(`/m/${missionId}/roster/${person.id}`),
        });
      }
      return found;
    },
    [store, missionId, locale, pick, navigate],
  );
  useFinder(find);

  useCommands(
    useMemo(
      () =>
        readOnly
          ? []
          : [
              {
                id: 'addPerson',
                section: 'do',
                label: t('roster.addPerson'),
                run: () => navigate(`/m/${missionId}/roster/new`),
              },
              {
                id: 'groups',
                section: 'do',
                label: t('roster.newGroup'),
                run: () => navigate(`/m/${missionId}/roster/groups`),
              },
            ],
      [t, readOnly, missionId, navigate],
    ),
  );
}
