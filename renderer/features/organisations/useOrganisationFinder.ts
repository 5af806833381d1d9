/** Organisations in the command palette, found by a name in any language. Light: it is part of the first screen. */
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { type Finder, useCommands, useFinder } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { liveRows } from '#shared/domain/change/missionState.ts';
import { organisationSearchText } from '#shared/domain/organisation/editOrganisations.ts';
import { matchesWords, searchWords } from '#shared/domain/roster/names.ts';

export function useOrganisationFinder(): void {
  const { t, pick } = useI18n();
  const store = useMissionStore();
  const [, navigate] = useLocation();
  const readOnly = useReadOnly('organisations');
  const { missionId } = store;

  const find = useCallback<Finder>(
    (query, limit) => {
      const words = searchWords(query);
      return liveRows(store.getSnapshot().state, 'organisations')
        .filter((organisation) => matchesWords(organisationSearchText(organisation), words))
        .slice(0, limit)
        .map((organisation) => ({
          id: `organisation.${organisation.id}`,
          section: 'organisations',
          label: pick(organisation.name),
          description: t(`enums.organisation.${organisation.kind}`),
          run: () => navigate(`/m/${missionId}/organisations/${organisation.id}`),
        }));
    },
    [store, missionId, pick, t, navigate],
  );
  useFinder(find);

  useCommands(
    useMemo(
      () =>
        readOnly
          ? []
          : [
              {
                id: 'addOrganisation',
                section: 'do',
                label: t('organisation.add'),
                run: () => navigate(`/m/${missionId}/organisations/new`),
              },
            ],
      [t, readOnly, missionId, navigate],
    ),
  );
}
