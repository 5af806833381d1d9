import { describe, expect, it } from 'vitest';
import { itemOnNow } from '#shared/domain/notes/beginNote.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';

const minutes = (value: number): number => value * 60_000;

function item(id: string, startMin: number, endMin: number, more: Partial<ProgrammeItem> = {}) {
  return {
    item: { id, kind: 'meeting', status: 'confirmed', ...more } as ProgrammeItem,
    startMs: minutes(startMin),
    endMs: minutes(endMin),
  };
}

describe('what is on now', () => {
  const items = [item('call', 0, 60), item('lunch', 30, 90), item('free', 0, 500, { kind: 'free' })];
  it.each([
    ['nothing before the first item', -1, undefined],
    ['the item in progress', 10, 'call'],
    ['of two in progress the one that began later', 40, 'lunch'],
    ['an item in progress before one that has ended', 70, 'lunch'],
    ['the last to end, for two hours', 200, 'lunch'],
    ['nothing after two hours', 211, undefined],
  ])('is %s', (_, at, expected) => {
    expect(itemOnNow(items, minutes(at))?.id).toBe(expected);
  });

  it('is never what was cancelled', () => {
    expect(itemOnNow([item('call', 0, 60, { status: 'cancelled' })], minutes(10))).toBeUndefined();
  });
});
