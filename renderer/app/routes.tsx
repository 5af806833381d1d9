/** Where each screen lives. Screens load when they are first opened; an address is `#/m/<mission>/<screen>[/…]`. */
import {
  IconAddressBook,
  IconBook2,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCalendarUser,
  IconChecklist,
  IconFileImport,
  IconFileText,
  IconHistory,
  IconLayoutDashboard,
  IconListSearch,
  IconNotes,
  IconVersions,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { type Loadable, loadable } from '#renderer/ui/loadable.tsx';
import { usePreferences } from '#renderer/stores/preferences.ts';
import type { LateArea, PlainKey } from '#shared/i18n/keys.ts';
import { loadArea } from '#shared/i18n/translate.ts';

export const MissionsHome = loadable(() => import('#renderer/features/missions/MissionsHome.tsx'));

/** With the words that it speaks in: both are there, or neither, when the network has gone. */
async function inWords<T>(areas: readonly LateArea[], screen: Promise<T>): Promise<T> {
  const { locale } = usePreferences.getState();
  await Promise.all(areas.map((area) => loadArea(locale, area)));
  return screen;
}

export const Join = loadable(() => inWords(['sharing'], import('#renderer/features/sharing/Join.tsx')));

export const PrintRoutes = loadable(() =>
  inWords(['booklet', 'documents'], import('#renderer/features/booklet/PrintRoutes.tsx')),
);

export interface MissionScreen {
  /** After `/m/<id>/`; '' is the overview. */
  readonly path:
    | ''
    | 'day'
    | 'programme'
    | 'roster'
    | 'organisations'
    | 'notes'
    | 'actions'
    | 'documents'
    | 'releases'
    | 'briefing'
    | 'import'
    | 'search'
    | 'history'
    | 'sharing'
    | 'legs'
    | 'details';
  readonly label: PlainKey;
  readonly Icon: ComponentType<{ size?: number }>;
  readonly Screen: Loadable<object>;
  /** Not in the sidebar: reached from another screen. */
  readonly hidden?: true;
  /** Of its own; the others are numbered in their order. */
  readonly shortcut?: string;
  /** On a phone behind “More”: six tabs have room. */
  readonly more?: true;
}

const Overview = loadable(() => import('#renderer/features/overview/Overview.tsx'));
const overview = { label: 'shell.overview', Icon: IconLayoutDashboard, Screen: Overview } as const;

export const MISSION_SCREENS: readonly MissionScreen[] = [
  {
    path: 'day',
    label: 'shell.day',
    Icon: IconCalendarUser,
    Screen: loadable(() => inWords(['day', 'documents'], import('#renderer/features/day/Day.tsx'))),
    shortcut: 'mod+shift+D',
  },
  { path: '', ...overview },
  // The overview with a leg or the mission's own record open beside it.
  { path: 'legs', ...overview, hidden: true },
  { path: 'details', ...overview, hidden: true },
  {
    path: 'programme',
    label: 'shell.programme',
    Icon: IconCalendarEvent,
    Screen: loadable(() => import('#renderer/features/programme/Programme.tsx')),
  },
  {
    path: 'roster',
    label: 'shell.roster',
    Icon: IconAddressBook,
    Screen: loadable(() => import('#renderer/features/roster/Roster.tsx')),
  },
  {
    path: 'organisations',
    label: 'shell.organisations',
    Icon: IconBuildingCommunity,
    Screen: loadable(() => import('#renderer/features/organisations/Organisations.tsx')),
    more: true,
  },
  {
    path: 'notes',
    label: 'notes.title',
    Icon: IconNotes,
    Screen: loadable(() => import('#renderer/features/notes/Notes.tsx')),
  },
  {
    path: 'actions',
    label: 'actions.title',
    Icon: IconChecklist,
    Screen: loadable(() => import('#renderer/features/actions/Actions.tsx')),
    more: true,
  },
  {
    path: 'documents',
    label: 'shell.documents',
    Icon: IconFileText,
    Screen: loadable(() => inWords(['documents', 'summary'], import('#renderer/features/documents/Documents.tsx'))),
    more: true,
  },
  {
    path: 'releases',
    label: 'shell.releases',
    Icon: IconVersions,
    Screen: loadable(() => inWords(['releases'], import('#renderer/features/releases/Releases.tsx'))),
    more: true,
  },
  {
    path: 'briefing',
    label: 'shell.briefing',
    Icon: IconBook2,
    Screen: loadable(() => inWords(['briefing'], import('#renderer/features/briefing/Briefing.tsx'))),
    more: true,
  },
  {
    path: 'sharing',
    label: 'shell.sharing',
    Icon: IconUsersGroup,
    Screen: loadable(() => inWords(['sharing', 'briefing'], import('#renderer/features/sharing/Sharing.tsx'))),
    more: true,
  },
  {
    path: 'import',
    label: 'shell.importPeople',
    Icon: IconFileImport,
    Screen: loadable(() => inWords(['importing'], import('#renderer/features/import/ImportScreen.tsx'))),
    hidden: true,
  },
  {
    path: 'search',
    label: 'search.title',
    Icon: IconListSearch,
    Screen: loadable(() => import('#renderer/features/search/Search.tsx')),
    hidden: true,
  },
  {
    path: 'history',
    label: 'history.title',
    Icon: IconHistory,
    Screen: loadable(() => inWords(['briefing'], import('#renderer/features/history/History.tsx'))),
    hidden: true,
  },
];

export const missionPath = (missionId: string, path = ''): string => `/m/${missionId}${path === '' ? '' : `/${path}`}`;

/** What an address needs first, after its `#`: the mission's id, and the screen, which is fetched beside everything else. */
export function fetchAhead(hash: string): {
  readonly missionId: string | undefined;
  readonly screen: Promise<unknown>;
} {
  const [, missionId, path = ''] = /^#\/m\/([^/]+)(?:\/([^/]*))?/.exec(hash) ?? [];
  const screen = MISSION_SCREENS.find((candidate) => candidate.path === path)?.Screen;
  // A screen that cannot be fetched is reported where it is drawn.
  const loading = (missionId === undefined ? MissionsHome : screen)?.load().catch(() => undefined);
  return { missionId, screen: loading ?? Promise.resolve() };
}
