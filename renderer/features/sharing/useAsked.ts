import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '#shared/sync/engine.ts';

export interface Asked<T> {
  /** The last there was; undefined before the first. */
  readonly answer: Answer<T> | undefined;
  readonly again: () => void;
}

/** Asks a door when the screen opens, and whenever `ask` becomes another or `again` is called. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  useEffect(() => {
    let current = true;
    void ask().then((given) => {
      if (current) setAnswer(given);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  return { answer, again: useCallback(() => void ask().then(setAnswer), [ask]) };
}
