import { type RefCallback, useCallback, useRef, useState } from 'react';

export interface OnDemand {
  readonly opened: boolean;
  /** Whether it has ever been wanted: render the lazy part from then on. */
  readonly wanted: boolean;
  readonly close: () => void;
  /** For the button. */
  readonly button: {
    readonly ref: RefCallback<HTMLButtonElement>;
    readonly 'aria-expanded': boolean;
    readonly onPointerDown: () => void;
    readonly onClick: () => void;
  };
}

/**
 * A button with a menu or panel that loads when it is first opened. The button stands outside of the panel's library, so it
 * stays the same element; the panel hangs on an invisible anchor in the button's place (`OnDemandAnchor`).
 */
export function useOnDemand(): OnDemand {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const element = useRef<HTMLButtonElement>(null);
  /** A press outside of the panel has closed it before the click arrives here. */
  const openedAtPress = useRef<boolean>(null);
  const close = useCallback(() => {
    setOpened(false);
    element.current?.focus();
  }, []);
  return {
    opened,
    wanted,
    close,
    button: {
      ref: (node) => {
        element.current = node;
      },
      'aria-expanded': opened,
      onPointerDown: () => {
        openedAtPress.current = opened;
      },
      onClick: () => {
        const wasOpened = openedAtPress.current ?? opened;
        openedAtPress.current = null;
        setWanted(true);
        setOpened(!wasOpened);
      },
    },
  };
}
