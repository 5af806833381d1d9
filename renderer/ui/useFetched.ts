import { useEffect, useState } from 'react';
import { usePreferences } from '#renderer/stores/preferences.ts';
import type { LateArea } from '#shared/i18n/keys.ts';
import { loadArea } from '#shared/i18n/translate.ts';

/** Where there is no network, it is tried again so soon. */
const AGAIN_MS = 10_000;

/**
 * Whether something that is not worth to hold a screen up for, nor to break it, is here: fetched when it is first wanted, and
 * tried again where there is no network. `load` is the same at every drawing.
 */
export function useFetched(load: () => Promise<unknown>, wanted: boolean): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => {
    if (!wanted || here) return undefined;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetch = (): void => {
      load().then(
        () => current && setHere(true),
        () => {
          if (current) timer = setTimeout(fetch, AGAIN_MS);
        },
      );
    };
    fetch();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [load, wanted, here]);
  return here && wanted;
}

/** Words of an area that comes late; in another language they come with it (translate.ts). */
async function loadWords(area: LateArea): Promise<void> {
  await loadArea(usePreferences.getState().locale, area);
}

/** Words of shared missions. */
export async function loadSharingWords(): Promise<void> {
  return loadWords('sharing');
}

/** To fetch a part together with the words that it speaks in. */
export const withWords =
  (area: LateArea, part: { load(): Promise<unknown> }): (() => Promise<unknown>) =>
  async () =>
    Promise.all([part.load(), loadWords(area)]);

export const withSharingWords = (part: { load(): Promise<unknown> }): (() => Promise<unknown>) =>
  withWords('sharing', part);
