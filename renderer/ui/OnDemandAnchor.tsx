import type { ComponentProps } from 'react';
import classes from './OnDemandAnchor.module.css';

/** Where a panel of `useOnDemand` hangs: invisible over the button, in an element that is positioned. Names the panel. */
export function OnDemandAnchor({ label, className = '', ...target }: { label: string } & ComponentProps<'span'>) {
  return (
    <span {...target} className={`${classes['anchor']} ${className}`} aria-hidden>
      {label}
    </span>
  );
}
