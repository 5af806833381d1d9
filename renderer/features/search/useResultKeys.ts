/** Arrow keys through the results, from the field on; Escape goes back to it. Enter in the field opens the first. */
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';

export interface ResultKeys {
  /** Of the element that holds the field and the results. */
  readonly holder: (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const plain = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;

const resultsIn = (element: HTMLElement | null): HTMLElement[] => [
  ...(element?.querySelectorAll<HTMLElement>('[data-search="result"]') ?? []),
];

/**
 * The field and each result are marked with `data-search`. `answered`: what is shown answers what is typed; Enter waits for it,
 * so that who types and presses Enter at once opens what they asked for and not what stood there before.
 */
export function useResultKeys(answered: boolean): ResultKeys {
  const element = useRef<HTMLElement>(null);
  const opensNext = useRef(false);
  useEffect(() => {
    if (!answered || !opensNext.current) return;
    opensNext.current = false;
    resultsIn(element.current)[0]?.click();
  }, [answered]);
  const holder = useCallback((held: HTMLElement | null) => {
    element.current = held;
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      // While Chinese is being put together its keys are the input method's.
      if (event.nativeEvent.isComposing || !plain(event)) return;
      opensNext.current = false;
      const field = element.current?.querySelector<HTMLInputElement>('[data-search="field"]');
      const results = resultsIn(element.current);
      const at = results.findIndex((result) => result === document.activeElement);
      const inField = document.activeElement === field;
      if (inField && !answered && event.key === 'Enter') {
        opensNext.current = true;
        return;
      }
      const target = targetOf(event.key, { at, inField, count: results.length });
      if (target === undefined) return;
      event.preventDefault();
      if (target === 'open') results[0]?.click();
      else if (target === 'field') field?.focus();
      else results[target]?.focus();
    },
    [answered],
  );
  return { holder, onKeyDown };
}

interface Place {
  /** Which result has the focus; -1 for none. */
  readonly at: number;
  readonly inField: boolean;
  readonly count: number;
}

function targetOf(key: string, { at, inField, count }: Place): number | 'field' | 'open' | undefined {
  if (inField) {
    if (count === 0) return undefined;
    if (key === 'ArrowDown') return 0;
    return key === 'Enter' ? 'open' : undefined;
  }
  if (at === -1) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at === 0 ? 'field' : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return 'field';
    default:
      return undefined;
  }
}
