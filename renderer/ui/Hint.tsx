import type { ReactNode } from 'react';
import classes from './Hint.module.css';

/**
 * A few words that show under the pointer and the focus, drawn by CSS alone: the frame and the first screen do without the
 * library that places tooltips. What is inside needs an accessible name of its own; the hint is only seen.
 */
export function Hint({
  label,
  align = 'center',
  at = 'below',
  children,
}: {
  label: string;
  align?: 'center' | 'start' | 'end';
  at?: 'below' | 'above';
  children: ReactNode;
}) {
  return (
    <span className={classes['hint']} data-hint={label} data-align={align} data-at={at}>
      {children}
    </span>
  );
}
