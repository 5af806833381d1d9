/** A delegate of a shared mission, on a device of their own. */
import type { Page } from '@playwright/test';

export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByTestId('join').click();
}

/** An invitation of a delegate who is this person of the roster. */
export const inviteDelegate = async (page: Page, missionId: string, personId: string): Promise<string> =>
  page.evaluate(
    async (about) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('legation');
        request.onsuccess = () => resolve(request.result);
      });
      const kept = await new Promise<{ value: { secret: string }[] }>((resolve) => {
        const request = db.transaction('settings').objectStore('settings').get('user.connections');
        request.onsuccess = () => resolve(request.result as { value: { secret: string }[] });
      });
      db.close();
      const answer = await fetch('/api/invites', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${kept.value[0]?.secret}` },
        body: JSON.stringify({ ...about, role: 'delegate', newBody: 'Tsinglai Resources 青來資源' }),
      });
      return ((await answer.json()) as { secret: string }).secret;
    },
    { missionId, personId },
  );
