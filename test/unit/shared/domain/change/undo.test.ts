import { describe, expect, it } from 'vitest';
import type { Transaction } from '#shared/domain/change/op.ts';
import { afterTransaction, EMPTY_STACKS, inverseOps, stacksFrom } from '#shared/domain/change/undo.ts';

const typed = (id: string, before: string, after: string, visit?: string): Transaction => ({
  id,
  missionId: 'm',
  stamp: id,
  at: '2026-05-31T00:00:00Z',
  label: { key: 'editPerson' },
  ops: [{ table: 'people', id: 'p', set: { role: after }, before: { role: before } }],
  ...(visit === undefined ? {} : { visit }),
});

describe('undo of typed text', () => {
  it('takes back all commits of one visit to a field in one step, newest first', () => {
    const stacks = stacksFrom([typed('1', '', 'In', 'v1'), typed('2', 'In', 'Interpreter', 'v1')]);
    expect(stacks.undo).toHaveLength(1);
    const [step] = stacks.undo;
    expect(step === undefined ? [] : inverseOps(step).map((op) => op.set['role'])).toEqual(['In', '']);
  });

  it('keeps two visits apart, and a visit that another change came between', () => {
    const between = typed('2', 'a', 'b');
    expect(stacksFrom([typed('1', '', 'a', 'v1'), typed('2', 'a', 'b', 'v2')]).undo).toHaveLength(2);
    expect(stacksFrom([typed('1', '', 'a', 'v1'), between, typed('3', 'b', 'c', 'v1')]).undo).toHaveLength(3);
  });

  it('does not join what is typed after an undo to what was undone', () => {
    const first = typed('1', '', 'a', 'v1');
    const undone = afterTransaction(afterTransaction(EMPTY_STACKS, first), {
      ...typed('2', 'a', ''),
      kind: 'undo',
    });
    const again = afterTransaction(undone, typed('3', '', 'b', 'v1'));
    expect(again.undo.map(({ id }) => id)).toEqual(['3']);
    expect(again.redo).toEqual([]);
  });
});
