/** Every screen of the app, for tests that hold on all of them. */
import { expect, type Page } from '@playwright/test';

export interface Screen {
  readonly name: string;
  /** The part of the address after `#`, for the mission. */
  address(missionId: string): string;
}

const ofMission = (name: string, path: string): Screen => ({
  name,
  address: (missionId) => `/m/${missionId}${path}`,
});

export const SCREENS: readonly Screen[] = [
  { name: 'missions', address: () => '/' },
  { name: 'new mission', address: () => '/new' },
  ofMission('overview', ''),
  ofMission('who one is', '/day'),
  ofMission('day of somebody', `/day/as/sample-central-asia-koenig/2026-06-03`),
  ofMission('programme', '/programme'),
  ofMission('timetable', '/programme/timetable'),
  ofMission('roster', '/roster'),
  ofMission('organisations', '/organisations'),
  ofMission('actions', '/actions'),
  ofMission('notes', '/notes'),
  ofMission('documents', '/documents'),
  ofMission('import', '/import'),
  ofMission('search', '/search/water'),
  ofMission('history', '/history'),
  ofMission('releases', '/releases'),
  ofMission('a new release', '/releases/new'),
  ofMission('briefing', '/briefing/KZ'),
  ofMission('people and access', '/sharing'),
  {
    name: 'pocket card',
    address: (missionId) => `/print/pocket/${missionId}/view/en/person.${missionId}-koenig/day`,
  },
  { name: 'join', address: () => '/join' },
  // Of the one record whose id is known.
  { name: 'history of a record', address: (missionId) => `/m/${missionId}/history/missions/${missionId}` },
];

/** Goes there without loading the page anew, and waits for its heading. */
export async function goTo(page: Page, screen: Screen, missionId: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, screen.address(missionId));
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}
