/**
 * The data layer alone, in the page: bundled for tests of storage that the screens cannot reach quickly enough. Everything in
 * it is the app's own code.
 */
import { Dexie } from 'dexie';
import { LegationDatabase } from '#renderer/data/database.ts';
import { catchUpShared, readSharedJournal } from '#renderer/data/journal.ts';
import { storageFailure } from '#renderer/data/storageFailure.ts';
import { openWorkspace } from '#renderer/data/workspace.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';

export const dataLayer = {
  Dexie,
  LegationDatabase,
  catchUpShared,
  openWorkspace,
  readSharedJournal,
  sampleMission,
  storageFailure,
};
export type DataLayer = typeof dataLayer;

Object.assign(globalThis, { dataLayer });
