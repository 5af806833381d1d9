/** Arithmetic of a block in the hand. */

export const SNAP_MS = 15 * 60_000;

export type DragMode = 'move' | 'resize';

export interface DragPreview {
  readonly itemId: string;
  readonly mode: DragMode;
  readonly startMs: number;
  readonly endMs: number;
}

export interface DragStart {
  readonly itemId: string;
  readonly mode: DragMode;
  readonly startMs: number;
  readonly endMs: number;
}

const snap = (ms: number): number => Math.round(ms / SNAP_MS) * SNAP_MS;

export function dragged(start: DragStart, fromMs: number, toMs: number): { startMs: number; endMs: number } {
  const delta = snap(toMs - fromMs);
  if (start.mode === 'move') {
    // The start snaps to the quarter of an hour, whatever minute it had.
    const startMs = delta === 0 ? start.startMs : snap(start.startMs + delta);
    return { startMs, endMs: startMs + (start.endMs - start.startMs) };
  }
  return {
    startMs: start.startMs,
    endMs: delta === 0 ? start.endMs : Math.max(snap(start.endMs + delta), start.startMs + SNAP_MS),
  };
}
