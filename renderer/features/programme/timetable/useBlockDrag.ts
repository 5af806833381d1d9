/**
 * Moving and resizing a block by pointer or keyboard. The block follows the hand; records change once, on release. Escape
 * gives up. On a touch screen a long press picks the block up, so that a swipe still scrolls.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { dragged, type DragPreview, type DragStart } from './drag.ts';

const LONG_PRESS_MS = 350;
/** Pixels of movement before a press is a drag and no click. */
const SLOP_PX = 4;

/** Turns a point of the screen into an instant; null outside the grid. */
export type MsAtPoint = (x: number, y: number) => number | null;

export function useBlockDrag(msAtPoint: MsAtPoint, onDrop: (preview: DragPreview) => void) {
  const [preview, setPreview] = useState<DragPreview | null>(null);
  const previewRef = useRef<DragPreview | null>(null);
  const endRef = useRef<(() => void) | null>(null);
  useEffect(() => () => endRef.current?.(), []);

  const begin = useCallback(
    (event: React.PointerEvent, start: DragStart) => {
      if (event.button !== 0 || endRef.current !== null) return;
      const { clientX, clientY, pointerId, pointerType } = event;
      const fromMs = msAtPoint(clientX, clientY);
      if (fromMs === null) return;
      let picked = pointerType !== 'touch';
      let moved = false;
      const show = (next: DragPreview | null): void => {
        previewRef.current = next;
        setPreview(next);
      };
      const timer = picked
        ? 0
        : window.setTimeout(() => {
            picked = true;
            show({ ...start });
          }, LONG_PRESS_MS);
      const move = (moveEvent: PointerEvent): void => {
        if (moveEvent.pointerId !== pointerId) return;
        const far = Math.hypot(moveEvent.clientX - clientX, moveEvent.clientY - clientY) > SLOP_PX;
        if (!picked) {
          if (far) end();
          return;
        }
        if (!far && !moved) return;
        moved = true;
        const toMs = msAtPoint(moveEvent.clientX, moveEvent.clientY);
        if (toMs !== null) show({ ...start, ...dragged(start, fromMs, toMs) });
      };
      const end = (): void => {
        window.clearTimeout(timer);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', key, true);
        window.removeEventListener('touchmove', hold);
        endRef.current = null;
        show(null);
      };
      const up = (upEvent: PointerEvent): void => {
        if (upEvent.pointerId !== pointerId) return;
        const dropped = previewRef.current;
        end();
        if (moved && dropped !== null) {
          // The click that follows a drag must not open the item.
          const swallow = (click: MouseEvent): void => click.stopPropagation();
          window.addEventListener('click', swallow, { capture: true, once: true });
          window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
          if (dropped.startMs !== start.startMs || dropped.endMs !== start.endMs) onDrop(dropped);
        }
      };
      const key = (keyEvent: KeyboardEvent): void => {
        if (keyEvent.key !== 'Escape') return;
        keyEvent.stopPropagation();
        end();
      };
      const hold = (touchEvent: TouchEvent): void => {
        if (picked) touchEvent.preventDefault();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', key, true);
      window.addEventListener('touchmove', hold, { passive: false });
      endRef.current = end;
    },
    [msAtPoint, onDrop],
  );

  return { preview, begin };
}
