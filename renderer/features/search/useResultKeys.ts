/** Arrow keys through the results, from the field on; Escape goes back to it. Enter in the field opens the first. */
import { type KeyboardEvent, useCallback, useRef } from 'react';

export interface ResultKeys {
  /** Of the element that holds the field and the results. */
  readonly holder: (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const plain = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;

/** `field` and `result` are what the field and a result are marked with, as `data-search="…"`. */
export function useResultKeys(): ResultKeys {
  const element = useRef<HTMLElement>(null);
  const holder = useCallback((held: HTMLElement | null) => {
    element.current = held;
  }, []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    // While Chinese is being put together its keys are the input method's.
    if (event.nativeEvent.isComposing || !plain(event)) return;
    const field = element.current?.querySelector<HTMLInputElement>('[data-search="field"]');
    const results = [...(element.current?.querySelectorAll<HTMLElement>('[data-search="result"]') ?? [])];
    const at = results.findIndex((result) => result === document.activeElement);
    const inField = document.activeElement === field;
    const target = targetOf(event.key, { at, inField, count: results.length });
    if (target === undefined) return;
    event.preventDefault();
    if (target === 'open') results[0]?.click();
    else if (target === 'field') field?.focus();
    else results[target]?.focus();
  }, []);
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
