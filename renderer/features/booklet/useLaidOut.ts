import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { facesFor } from './faces.ts';

/**
 * What is measured of a column that holds all of a document, once its faces are read; null until then. The column is drawn in the
 * element of `column` as long as there is no layout. Calls `onReady` when what was laid out stands.
 */
export function useLaidOut<Content, Layout>(
  content: Content,
  layOut: (column: HTMLElement, content: Content) => Layout,
  onReady: () => void,
): { readonly column: RefObject<HTMLDivElement | null>; readonly layout: Layout | null } {
  const column = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout | null>(null);
  const ready = useEffectEvent(onReady);

  useLayoutEffect(() => {
    const element = column.current;
    if (element === null) return undefined;
    let current = true;
    void facesFor(element).then(() => {
      if (current) setLayout(layOut(element, content));
    });
    return () => {
      current = false;
    };
  }, [content, layOut]);

  useEffect(() => {
    if (layout !== null) ready();
  }, [layout]);

  return { column, layout };
}
