import { useEffect, useState } from 'react';

/** Turns Chinese of either script into one, so that a search for 陈 finds 陳. */
export type Simplify = (text: string) => string;

const asIs: Simplify = (text) => text;

/** As it is until the characters have loaded, a moment after the roster. */
export function useSimplify(): Simplify {
  const [simplify, setSimplify] = useState<Simplify>(() => asIs);
  useEffect(() => {
    let current = true;
    void import('#shared/i18n/simplify.ts').then((loaded) => {
      if (current) setSimplify(() => loaded.simplify);
    });
    return () => {
      current = false;
    };
  }, []);
  return simplify;
}
