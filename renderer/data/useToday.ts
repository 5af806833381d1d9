import { dateOf, toWall } from '#shared/time/zones.ts';
import { useMission } from './react.tsx';

/** The date at home, by which actions are due: one date for everyone, wherever they travel. `nowMs` is an instant. */
export function useToday(nowMs: number): string {
  return dateOf(toWall(nowMs, useMission().homeZone));
}
