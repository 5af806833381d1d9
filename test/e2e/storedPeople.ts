import type { Page } from '@playwright/test';

/** People in the database, counted past the app: rows of the last version of each that is not deleted. */
export function storedPeople(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('legation');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction('segments').objectStore('segments').getAll();
          all.onsuccess = () => {
            const live = new Map<string, boolean>();
            for (const segment of all.result as {
              rows: { table: string; row: { id: string; deletedAt?: string } }[];
            }[]) {
              for (const { table, row } of segment.rows)
                if (table === 'people') live.set(row.id, row.deletedAt === undefined);
            }
            db.close();
            resolve([...live.values()].filter(Boolean).length);
          };
        };
      }),
  );
}
