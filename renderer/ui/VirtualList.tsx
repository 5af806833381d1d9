import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import classes from './VirtualList.module.css';

/** A scrolling list of any length that draws what is seen. `keyOf` must be stable, since items keep their state by it. */
export function VirtualList<T>({
  label,
  items,
  keyOf,
  estimate,
  className = '',
  children,
}: {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string | number;
  /** Height of an item in pixels before it is measured. */
  estimate: number;
  /** Gives the list its height. */
  className?: string;
  children: (item: T) => ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing compiles this component, so nothing memoises it wrongly
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: 6,
  });
  return (
    // A scrolling region must be reachable by the keyboard even where none of its items is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={`${classes['list']} ${className}`} ref={frame} role="region" aria-label={label} tabIndex={0}>
      <div className={classes['inner']} style={{ height: virtualizer.getTotalSize() }} role="list">
        {virtualizer.getVirtualItems().map((row) => (
          <div
            key={row.key}
            data-index={row.index}
            ref={virtualizer.measureElement}
            className={classes['item']}
            style={{ transform: `translateY(${row.start}px)` }}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
          >
            {children(items[row.index] as T)}
          </div>
        ))}
      </div>
    </div>
  );
}
