/** Parts of the app that are fetched when they are first wanted, and could not be. */
import { SERVICE_WORKER } from '#shared/web/serviceWorker.ts';

/** What Chromium, Firefox, Safari and Vite say of a script or style that did not come. There is no name for it. */
const NOT_FETCHED = /dynamically imported module|importing a module script failed|unable to preload css/i;

export function isNotFetched(error: unknown): boolean {
  return error instanceof Error && NOT_FETCHED.test(error.message);
}

/** `changed`: the server has another version, without that part. `away`: it does not answer. `here`: it may come now. */
export type WhyMissing = 'changed' | 'away' | 'here';

/** `ownScript` is any script of the version that runs. The worker's list names all of the version that the server has. */
export async function whyMissing(ownScript: string, fetchText = textOf): Promise<WhyMissing> {
  let list: string;
  try {
    list = await fetchText(`./${SERVICE_WORKER}`);
  } catch {
    return 'away';
  }
  return list.includes(ownScript.replace(/^.*\//, '')) ? 'here' : 'changed';
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-store' });
  const isScript = /javascript/.test(response.headers.get('content-type') ?? '');
  // The page of a captive portal is no answer.
  if (!response.ok || !isScript) throw new Error('no answer of the server');
  return response.text();
}
