import { IconAlertTriangle } from '@tabler/icons-react';
import { useMission } from '#renderer/data/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { bothClocks } from '#shared/domain/programme/order.ts';
import { timeOf } from '#shared/time/zones.ts';
import type { Block } from './layout.ts';
import classes from './Timetable.module.css';
import { type DragPreview, type DragStart, SNAP_MS } from './drag.ts';

interface Props {
  readonly block: Block;
  readonly top: number;
  readonly height: number;
  readonly clash: boolean;
  /** In the hand: drawn faint where it was. */
  readonly lifted: boolean;
  readonly onPick: (event: React.PointerEvent, start: DragStart) => void;
  readonly onOpen: (itemId: string) => void;
  readonly onNudge: (preview: DragPreview) => void;
}

/** One item. Dragged to move, by its lower edge to resize; Alt with the arrows does the same, Shift+Alt resizes. */
export function TimetableBlock({ block, top, height, clash, lifted, onPick, onOpen, onNudge }: Props) {
  const { t, pick } = useI18n();
  const { homeZone } = useMission();
  const { item, startMs, endMs } = block;
  const clocks = bothClocks(item.start, item.startZone, homeZone);
  const title = pick(item.title) || t(`enums.kind.${item.kind}`);
  const times = `${timeOf(item.start)}–${timeOf(item.end)}`;
  const nudge = (event: React.KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const by = event.key === 'ArrowUp' ? -SNAP_MS : SNAP_MS;
    if (event.shiftKey)
      onNudge({ itemId: item.id, mode: 'resize', startMs, endMs: Math.max(endMs + by, startMs + SNAP_MS) });
    else onNudge({ itemId: item.id, mode: 'move', startMs: startMs + by, endMs: endMs + by });
  };
  return (
    <button
      type="button"
      className={classes['block']}
      data-kind={item.kind}
      data-status={item.status}
      data-clash={clash || undefined}
      data-lifted={lifted || undefined}
      data-small={height < 34 || undefined}
      data-cut-above={block.cutAbove || undefined}
      data-cut-below={block.cutBelow || undefined}
      data-item={item.id}
      style={{
        top,
        height: Math.max(height - 2, 14),
        left: `${block.left * 100}%`,
        width: `calc(${block.width * 100}% - 3px)`,
      }}
      title={`${times} ${title}`}
      aria-label={[times, title, t(`enums.status.${item.status}`), clash ? t('timetable.clash') : '']
        .filter(Boolean)
        .join(', ')}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={() => onOpen(item.id)}
      onKeyDown={nudge}
      onPointerDown={(event) => onPick(event, { itemId: item.id, mode: 'move', startMs, endMs })}
    >
      <span className={classes['blockTitle']}>
        {clash && <IconAlertTriangle size={13} aria-hidden className={classes['clashMark']} />}
        {title}
      </span>
      <span className={classes['blockTimes']}>
        {times}
        {!clocks.same && <span> · {clocks.home}</span>}
      </span>
      {item.placeName !== undefined && <span className={classes['blockPlace']}>{item.placeName}</span>}
      {!block.cutBelow && (
        <span
          className={classes['grip']}
          aria-hidden
          onPointerDown={(event) => {
            event.stopPropagation();
            onPick(event, { itemId: item.id, mode: 'resize', startMs, endMs });
          }}
        />
      )}
    </button>
  );
}
