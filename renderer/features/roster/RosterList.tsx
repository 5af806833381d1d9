/** The roster on a phone: one person to a card, only those in sight in the page. */
import { Badge } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, memo } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './RosterList.module.css';
import type { RosterRow } from './rosterRows.ts';
import { useRosterStore } from './rosterStore.ts';
import type { RosterEntry } from './rosterView.ts';

export const RosterList = memo(function RosterList({
  entries,
  headingText,
  onOpen,
}: {
  entries: readonly RosterEntry[];
  headingText: (value: string) => string;
  onOpen: (row: RosterRow) => void;
}) {
  const { t, format } = useI18n();
  const scroller = useRef<HTMLDivElement>(null);
  const toggleClosed = useRosterStore((store) => store.toggleClosed);
  // Its functions are called where they are made, never handed to a memoised component.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'group' ? 44 : 92),
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes['scroller']} data-testid="roster-list">
      <ul aria-label={t('roster.table')} className={classes['list']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const Chevron = entry.kind === 'group' && entry.open ? IconChevronDown : IconChevronRight;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              className={classes['item']}
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry.kind === 'group' ? (
                <button
                  type="button"
                  className={classes['heading']}
                  aria-expanded={entry.open}
                  onClick={() => toggleClosed(entry.key)}
                >
                  <Chevron size={16} aria-hidden />
                  <strong>{headingText(entry.value)}</strong>
                  <span>{format.number(entry.count)}</span>
                </button>
              ) : (
                <Card row={entry.row} onOpen={onOpen} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
});

function Card({ row, onOpen }: { row: RosterRow; onOpen: (row: RosterRow) => void }) {
  const { t } = useI18n();
  const line = [row.position, row.organisation].filter((text) => text !== '').join(' · ');
  return (
    <button type="button" className={classes['card']} onClick={() => onOpen(row)}>
      <span className={classes['names']}>
        <strong>{row.name === '' ? t('roster.nameless') : row.name}</strong>
        {row.second !== '' && <span>{row.second}</span>}
        {row.hasPrivate && <IconLock size={14} role="img" aria-label={t('roster.hasPrivate')} />}
      </span>
      <span className={classes['line']}>{line === '' ? t(`enums.origin.${row.person.origin}`) : line}</span>
      {row.groups.length > 0 && (
        <span className={classes['groups']}>
          {row.groups.map(({ id, name, color }) => (
            <Badge key={id} component="span" variant="dot" size="sm" color={color ?? 'gray'} tt="none">
              {name}
            </Badge>
          ))}
        </span>
      )}
    </button>
  );
}
