import type { Dexie } from 'dexie';

/** A newer version of the app has been here. Dexie would open what it left; we could misread it, so we do not. */
export class NewerDatabase extends Error {
  override readonly name = 'VersionError';

  /**
   * Throws where the database is of a later schema than `version`. For the event `ready`, at every opening: a newer window may
   * have upgraded the database behind us, and Dexie opens it again by itself.
   */
  static refuse(db: Dexie, version: number): void {
    // Dexie counts a version as ten of IndexedDB's.
    if (db.backendDB().version >= (version + 1) * 10) throw new NewerDatabase('newer database');
  }
}
