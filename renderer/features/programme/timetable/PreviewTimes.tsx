import { useMission } from '#renderer/data/react.tsx';
import { zoneAt, type ZoneSpan } from '#shared/domain/programme/zoneTimeline.ts';
import { timeOf, toWall } from '#shared/time/zones.ts';
import type { DragPreview } from './drag.ts';

/** While a block is in the hand: when it would be, here and at home. */
export function PreviewTimes({ preview, timeline }: { preview: DragPreview; timeline: readonly ZoneSpan[] }) {
  const { homeZone } = useMission();
  const at = (ms: number): string => timeOf(toWall(ms, zoneAt(timeline, ms)));
  return (
    <>
      <strong>
        {at(preview.startMs)}–{at(preview.endMs)}
      </strong>{' '}
      <span>({timeOf(toWall(preview.startMs, homeZone))})</span>
    </>
  );
}
