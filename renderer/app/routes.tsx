/** Where each screen lives. Screens load when they are first opened; an address is `#/m/<mission>/<screen>[/…]`. */
import {
  IconAddressBook,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconFileImport,
  IconFileText,
  IconLayoutDashboard,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { PlainKey } from '#shared/i18n/keys.ts';

export const MissionsHome = lazy(() => import('#renderer/features/missions/MissionsHome.tsx'));

export const PrintRoutes = lazy(() => import('#renderer/features/booklet/PrintRoutes.tsx'));

export interface MissionScreen {
  /** After `/m/<id>/`; '' is the overview. */
  readonly path: '' | 'programme' | 'roster' | 'organisations' | 'documents' | 'import' | 'legs' | 'details';
  readonly label: PlainKey;
  readonly Icon: ComponentType<{ size?: number }>;
  readonly Screen: ComponentType;
  /** Not in the sidebar: reached from another screen. */
  readonly hidden?: true;
}

const Overview = lazy(() => import('#renderer/features/overview/Overview.tsx'));
const overview = { label: 'shell.overview', Icon: IconLayoutDashboard, Screen: Overview } as const;

export const MISSION_SCREENS: readonly MissionScreen[] = [
  { path: '', ...overview },
  // The overview with a leg or the mission's own record open beside it.
  { path: 'legs', ...overview, hidden: true },
  { path: 'details', ...overview, hidden: true },
  {
    path: 'programme',
    label: 'shell.programme',
    Icon: IconCalendarEvent,
    Screen: lazy(() => import('#renderer/features/programme/Programme.tsx')),
  },
  {
    path: 'roster',
    label: 'shell.roster',
    Icon: IconAddressBook,
    Screen: lazy(() => import('#renderer/features/roster/Roster.tsx')),
  },
  {
    path: 'organisations',
    label: 'shell.organisations',
    Icon: IconBuildingCommunity,
    Screen: lazy(() => import('#renderer/features/organisations/Organisations.tsx')),
  },
  {
    path: 'documents',
    label: 'shell.documents',
    Icon: IconFileText,
    Screen: lazy(() => import('#renderer/features/documents/Documents.tsx')),
  },
  {
    path: 'import',
    label: 'importing.title',
    Icon: IconFileImport,
    Screen: lazy(() => import('#renderer/features/import/ImportScreen.tsx')),
    hidden: true,
  },
];

export const missionPath = (missionId: string, path = ''): string => `/m/${missionId}${path === '' ? '' : `/${path}`}`;
