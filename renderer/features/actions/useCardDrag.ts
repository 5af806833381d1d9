/**
 * A card carried from column to column by pointer. It follows the hand; the record changes once, on release. Escape gives
 * up. On a touch screen a long press picks it up, so that a swipe still scrolls.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionStatus } from '#shared/domain/actions/action.ts';

const LONG_PRESS_MS = 350;
/** Pixels of movement before a press is a drag and no click. */
const SLOP_PX = 5;

export interface CardDrag {
  readonly id: string;
  readonly dx: number;
  readonly dy: number;
  readonly over: ActionStatus | null;
}

export function useCardDrag(
  statusAt: (x: number, y: number) => ActionStatus | null,
  onDrop: (id: string, status: ActionStatus) => void,
) {
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const endRef = useRef<(() => void) | null>(null);
  useEffect(() => () => endRef.current?.(), []);

  const begin = useCallback(
    (event: React.PointerEvent, id: string) => {
      if (event.button !== 0 || endRef.current !== null) return;
      const { clientX, clientY, pointerId, pointerType } = event;
      let picked = pointerType !== 'touch';
      let last: CardDrag | null = null;
      const show = (next: CardDrag | null): void => {
        last = next;
        setDrag(next);
      };
      const timer = picked
        ? 0
        : window.setTimeout(() => {
            picked = true;
            show({ id, dx: 0, dy: 0, over: statusAt(clientX, clientY) });
          }, LONG_PRESS_MS);
      const move = (moved: PointerEvent): void => {
        if (moved.pointerId !== pointerId) return;
        const dx = moved.clientX - clientX;
        const dy = moved.clientY - clientY;
        const far = Math.hypot(dx, dy) > SLOP_PX;
        if (!picked) {
          if (far) end();
          return;
        }
        if (far || last !== null) show({ id, dx, dy, over: statusAt(moved.clientX, moved.clientY) });
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
      const up = (released: PointerEvent): void => {
        if (released.pointerId !== pointerId) return;
        const dropped = last;
        end();
        if (dropped === null) return;
        // The click that follows a drag must not open the action.
        const swallow = (click: MouseEvent): void => {
          click.stopPropagation();
          click.preventDefault();
        };
        window.addEventListener('click', swallow, { capture: true, once: true });
        window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
        if (dropped.over !== null) onDrop(id, dropped.over);
      };
      const key = (pressed: KeyboardEvent): void => {
        if (pressed.key !== 'Escape') return;
        pressed.stopPropagation();
        end();
      };
      const hold = (touched: TouchEvent): void => {
        if (picked) touched.preventDefault();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', key, true);
      window.addEventListener('touchmove', hold, { passive: false });
      endRef.current = end;
    },
    [statusAt, onDrop],
  );
  return { drag, begin };
}
