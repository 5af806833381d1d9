import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { COLUMNS } from './columns.ts';
import classes from './RosterGrid.module.css';
import type { RosterHead } from './useRosterTable.ts';

/** The head of the table: click sorts, Shift adds a column to the sort, the edge changes the width. */
export function GridHead({
  heads,
  cellId,
  active,
  allSelected,
  onSelectAll,
}: {
  heads: readonly RosterHead[];
  cellId: (column: number) => string;
  /** Index of the active cell, -1 where it is not in the head. */
  active: number;
  allSelected: boolean;
  onSelectAll: () => void;
}) {
  const { t } = useI18n();
  return (
    <div role="row" aria-rowindex={1} className={classes['head']}>
      <div
        role="columnheader"
        id={cellId(0)}
        aria-colindex={1}
        aria-label={t('roster.selectAll')}
        data-head="select"
        data-active={active === 0 || undefined}
        className={`${classes['cell']} ${classes['headCell']} ${classes['select']}`}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('roster.selectAll')}
          checked={allSelected}
          onChange={onSelectAll}
        />
      </div>
      {heads.map((head, index) => (
        <div
          key={head.id}
          role="columnheader"
          id={cellId(index + 1)}
          aria-colindex={index + 2}
          aria-sort={head.sorted === false ? 'none' : head.sorted === 'asc' ? 'ascending' : 'descending'}
          data-head={head.id}
          data-active={active === index + 1 || undefined}
          className={`${classes['cell']} ${classes['headCell']} ${head.id === 'name' ? classes['name'] : ''}`}
        >
          <button
            type="button"
            tabIndex={-1}
            className={classes['sort']}
            onClick={(event) => head.sort(event.shiftKey)}
            title={t(COLUMNS[head.id].label)}
          >
            <span>{t(COLUMNS[head.id].label)}</span>
            {head.sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
            {head.sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
            {head.sortPlace > 0 && <sub aria-hidden>{head.sortPlace}</sub>}
          </button>
          <div
            aria-hidden
            className={classes['edge']}
            data-resizing={head.resizing || undefined}
            onMouseDown={head.onResizeStart}
            onTouchStart={head.onResizeStart}
          />
        </div>
      ))}
    </div>
  );
}
