import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layDay, DAY_LANES, timed } from '#renderer/features/programme/timetable/layout.ts';
import { blocksOnTracks } from '#renderer/features/programme/timetable/tracks.ts';
import { dragged } from '#renderer/features/programme/timetable/drag.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { ZoneSpan } from '#shared/domain/programme/zoneTimeline.ts';
import { addWallMinutes } from '#shared/time/zones.ts';

const ZONE = 'Asia/Almaty';
const DATE = '2026-06-01';
const TIMELINE: readonly ZoneSpan[] = [{ fromMs: Number.NEGATIVE_INFINITY, zone: ZONE }];

function item(id: string, start: string, minutes: number, more: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return {
    id,
    missionId: 'm',
    kind: 'meeting',
    status: 'confirmed',
    title: { en: id },
    start: `${DATE}T${start}`,
    startZone: ZONE,
    end: addWallMinutes(`${DATE}T${start}`, minutes),
    endZone: ZONE,
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: true,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
    ...more,
  };
}

const lay = (items: readonly ProgrammeItem[]) => layDay(timed(items), TIMELINE, DATE);

describe('blocks of a day', () => {
  it('share the width while they overlap, and take it all where they do not', () => {
    const { blocks } = lay([item('a', '09:00', 90), item('b', '10:00', 60), item('c', '14:00', 60)]);
    const at = Object.fromEntries(blocks.map((block) => [block.item.id, [block.left, block.width]]));
    expect(at).toEqual({ a: [0, 0.5], b: [0.5, 0.5], c: [0, 1] });
  });

  it('are cut where the day ends, and go on where the next begins', () => {
    const night = item('n', '22:00', 300);
    const items = [night];
    expect(layDay(timed(items), TIMELINE, DATE).blocks[0]).toMatchObject({ cutAbove: false, cutBelow: true });
    expect(layDay(timed(items), TIMELINE, '2026-06-02').blocks[0]).toMatchObject({ cutAbove: true, cutBelow: false });
  });

  it('draw an item that ends before it starts where it starts', () => {
    const { blocks } = lay([item('wrong', '10:00', -60)]);
    expect(blocks).toHaveLength(1);
    expect((blocks[0]?.bottomMs ?? 0) - (blocks[0]?.topMs ?? 0)).toBe(25 * 60_000);
  });

  it('never lie over each other, and every item is drawn or counted', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 300 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(items, (spans) => {
        const made = spans.map(([from, minutes], i) =>
          item(`i${i}`, '00:00', 0, {
            start: addWallMinutes(`${DATE}T00:00`, from),
            end: addWallMinutes(`${DATE}T00:00`, from + minutes),
          }),
        );
        const { blocks, overflow } = lay(made);
        expect(blocks.length + overflow.reduce((sum, { count }) => sum + count, 0)).toBe(made.length);
        for (const a of blocks) {
          expect(a.width).toBeGreaterThanOrEqual(1 / DAY_LANES - 1e-9);
          for (const b of blocks) {
            if (a === b || a.topMs >= b.bottomMs || b.topMs >= a.bottomMs) continue;
            expect(a.left + a.width <= b.left + 1e-9 || b.left + b.width <= a.left + 1e-9).toBe(true);
          }
        }
      }),
    );
  });
});

describe('parallel tracks', () => {
  const tracks = [
    { id: 'g1', name: 'Mining', color: undefined },
    { id: 'g2', name: 'Water', color: undefined },
  ];
  const of = (groupIds: string[]): Partial<ProgrammeItem> => ({ wholeDelegation: false, groupIds });

  it('draw what concerns everyone over all columns and the rest in its own', () => {
    const items = [
      item('all', '09:00', 60),
      item('mine', '11:00', 60, of(['g1'])),
      item('plant', '11:00', 90, of(['g2'])),
    ];
    const blocks = blocksOnTracks(tracks, timed(items), TIMELINE, DATE);
    const at = Object.fromEntries(blocks.map((block) => [block.item.id, [block.left, block.width]]));
    expect(at).toEqual({ all: [0, 1], mine: [0, 0.5], plant: [0.5, 0.5] });
  });
});

describe('a block in the hand', () => {
  const HOUR = 3_600_000;
  const start = { itemId: 'a', startMs: 9 * HOUR + 7 * 60_000, endMs: 10 * HOUR };

  it('moves to the quarter of an hour and keeps its length', () => {
    const moved = dragged({ ...start, mode: 'move' }, 9 * HOUR, 11 * HOUR);
    expect(moved.startMs % (15 * 60_000)).toBe(0);
    expect(moved.endMs - moved.startMs).toBe(start.endMs - start.startMs);
  });

  it('stays where it was while the hand has not moved a quarter', () => {
    expect(dragged({ ...start, mode: 'move' }, 9 * HOUR, 9 * HOUR + 60_000)).toEqual({
      startMs: start.startMs,
      endMs: start.endMs,
    });
  });

  it('never gets shorter than a quarter of an hour', () => {
    expect(dragged({ ...start, mode: 'resize' }, 10 * HOUR, 2 * HOUR).endMs).toBe(start.startMs + 15 * 60_000);
  });
});
