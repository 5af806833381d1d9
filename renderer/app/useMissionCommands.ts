/** Commands that hold on every screen of a mission. */
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMissionStore, useReadOnly } from '#renderer/data/react.tsx';
import { useProgrammeFinder } from '#renderer/features/programme/finder.ts';
import { useNewItemCommand } from '#renderer/features/programme/useNewItemCommand.ts';
import { type Command, useCommands, useFinder } from '#renderer/stores/commands.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { PlainKey, Translate } from '#shared/i18n/keys.ts';
import type { HostCommand } from '#shared/ipc/host.ts';
import { useOrganisationFinder } from '#renderer/features/organisations/useOrganisationFinder.ts';
import { useRosterFinder } from '#renderer/features/roster/useRosterFinder.ts';
import { searchPath } from '#renderer/features/search/searchPath.ts';
import { MISSION_SCREENS, missionPath } from './routes.tsx';
import { useHistoryCommands } from './useHistoryCommands.ts';

export const SEARCH_SHORTCUT = 'mod+shift+F';

const HOST_COMMANDS: Record<string, HostCommand> = {
  '': 'goOverview',
  programme: 'goProgramme',
  roster: 'goRoster',
  organisations: 'goOrganisations',
  notes: 'goNotes',
  actions: 'goActions',
  documents: 'goDocuments',
};

/** Documents that a command leads to, at `documents/<path>`. */
const DOCUMENTS: readonly { path: string; label: PlainKey; hostCommand?: HostCommand }[] = [
  { path: 'booklet', label: 'shell.export.booklet', hostCommand: 'exportBooklet' },
  { path: 'calendar', label: 'shell.export.calendar' },
  { path: 'contacts', label: 'shell.export.contacts' },
  { path: 'roster', label: 'shell.export.roster' },
  { path: 'programme', label: 'shell.export.programme' },
  { path: 'summary', label: 'shell.export.summary' },
];

export function useMissionCommands(missionId: string): void {
  const { t } = useI18n();
  useProgrammeFinder();
  useNewItemCommand();
  useHistoryCommands(missionId);
  const store = useMissionStore();
  const mayRelease = !useReadOnly('releases');
  const [, navigate] = useLocation();
  useRosterFinder();
  useOrganisationFinder();
  useFinder(
    useCallback(
      (query) => [
        {
          id: 'searchFor',
          section: 'search',
          label: t('search.everythingFor', { query: query.trim() }),
          run: () => navigate(searchPath(missionId, query)),
        },
      ],
      [t, navigate, missionId],
    ),
  );
  useCommands(
    useMemo(() => {
      const go = goCommands(t, (path) => navigate(missionPath(missionId, path)));
      const documents = DOCUMENTS.map(({ path, label, hostCommand }): Command => ({
        id: `document.${path}`,
        section: 'do',
        label: t(label),
        ...(hostCommand === undefined ? {} : { hostCommand }),
        run: () => navigate(missionPath(missionId, `documents/${path}`)),
      }));
      return [
        ...go,
        ...documents,
        {
          id: 'search',
          section: 'go',
          label: t('search.open'),
          shortcut: SEARCH_SHORTCUT,
          run: () => navigate(missionPath(missionId, 'search')),
        },
        {
          id: 'go.missions',
          section: 'go',
          label: t('shell.allMissions'),
          hostCommand: 'goMissions',
          run: () => navigate('/'),
        },
        ...(mayRelease
          ? [
              {
                id: 'release',
                section: 'do' as const,
                label: t('shell.release'),
                run: () => navigate(missionPath(missionId, 'releases/new')),
              },
            ]
          : []),
        {
          id: 'importPeople',
          section: 'do',
          label: t('shell.importPeople'),
          hostCommand: 'importRoster',
          keywords: ['xlsx', 'csv', 'excel'],
          run: () => navigate(missionPath(missionId, 'import')),
        },
        {
          id: 'undo',
          section: 'do',
          label: t('common.undo'),
          shortcut: 'mod+Z',
          hostCommand: 'undo',
          run: () => void store.undo(),
        },
        {
          id: 'redo',
          section: 'do',
          label: t('common.redo'),
          shortcut: 'mod+shift+Z',
          hostCommand: 'redo',
          run: () => void store.redo(),
        },
      ] satisfies Command[];
    }, [t, store, navigate, missionId, mayRelease]),
  );
}

/** To each screen; those without a shortcut of their own are numbered. */
function goCommands(t: Translate, go: (path: string) => void): readonly Command[] {
  const screens = MISSION_SCREENS.filter(({ hidden }) => hidden !== true);
  const numbered = screens.filter(({ shortcut }) => shortcut === undefined);
  return screens.map((screen): Command => {
    const { path, label, shortcut = `mod+${numbered.indexOf(screen) + 1}` } = screen;
    const hostCommand = HOST_COMMANDS[path];
    return {
      id: `go.${path}`,
      section: 'go',
      label: t(label),
      shortcut,
      ...(hostCommand === undefined ? {} : { hostCommand }),
      run: () => go(path),
    };
  });
}
