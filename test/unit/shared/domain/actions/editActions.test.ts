import { describe, expect, test } from 'vitest';
import {
  addAction,
  compareActions,
  dueActions,
  editAction,
  openActions,
  overdueActions,
  removeAction,
  setStatus,
} from '#shared/domain/actions/editActions.ts';
import { checkOps, type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState } from '#shared/domain/change/missionState.ts';

const TODAY = '2026-06-03';

function begin(): Edit {
  let count = 0;
  return startEdit(emptyMissionState('m1'), {
    now: '2026-06-03T04:00:00Z',
    newId: () => {
      count += 1;
      return `a${count}`;
    },
  });
}
const at = (minute: number): string => `2026-06-01T10:${String(minute).padStart(2, '0')}:00Z`;

describe('actions', () => {
  test('a body is all that an action needs', () => {
    const edit = begin();
    addAction(edit, { body: 'Send tariff table', createdAt: at(0) });
    expect(checkOps(emptyMissionState('m1'), edit.ops())).toEqual([]);
    expect(openActions(edit.state, TODAY)).toMatchObject([{ body: 'Send tariff table', status: 'open' }]);
  });

  test('closing notes when, opening again forgets it, closing otherwise keeps it', () => {
    const edit = begin();
    const id = addAction(edit, { body: 'Call', createdAt: at(0) });
    setStatus(edit, id, 'done', at(5));
    expect(edit.state.tables.actions.get(id)).toMatchObject({ status: 'done', closedAt: at(5) });
    setStatus(edit, id, 'dropped', at(9));
    expect(edit.state.tables.actions.get(id)).toMatchObject({ status: 'dropped', closedAt: at(5) });
    setStatus(edit, id, 'doing', at(10));
    expect(edit.state.tables.actions.get(id)?.closedAt).toBeUndefined();
  });

  test('the overdue stand first, then by due date, then the newest; what is closed comes last', () => {
    const edit = begin();
    addAction(edit, { body: 'older without a date', createdAt: at(0) });
    addAction(edit, { body: 'newer without a date', createdAt: at(1) });
    addAction(edit, { body: 'due today', createdAt: at(2), dueDate: TODAY });
    addAction(edit, { body: 'overdue', createdAt: at(3), dueDate: '2026-06-02' });
    addAction(edit, { body: 'long overdue', createdAt: at(4), dueDate: '2026-05-02' });
    addAction(edit, { body: 'done', createdAt: at(5), dueDate: '2026-05-01', status: 'done' });
    const order = [...edit.state.tables.actions.values()].toSorted(compareActions(TODAY)).map(({ body }) => body);
    expect(order).toEqual([
      'long overdue',
      'overdue',
      'due today',
      'newer without a date',
      'older without a date',
      'done',
    ]);
    expect(overdueActions(edit.state, TODAY).map(({ body }) => body)).toEqual(['long overdue', 'overdue']);
  });

  test('the newest of one day stands first', () => {
    const edit = begin();
    addAction(edit, { body: 'first', createdAt: at(0), dueDate: '2026-06-09' });
    addAction(edit, { body: 'second', createdAt: at(1), dueDate: '2026-06-09' });
    expect(openActions(edit.state, TODAY).map(({ body }) => body)).toEqual(['second', 'first']);
  });

  test('a reminder tells what is overdue and what is due today, and nothing that is closed', () => {
    const edit = begin();
    addAction(edit, { body: 'today', createdAt: at(0), dueDate: TODAY });
    addAction(edit, { body: 'yesterday', createdAt: at(1), dueDate: '2026-06-02' });
    addAction(edit, { body: 'tomorrow', createdAt: at(2), dueDate: '2026-06-04' });
    addAction(edit, { body: 'done today', createdAt: at(3), dueDate: TODAY, status: 'done' });
    const { overdue, dueToday } = dueActions(edit.state, TODAY);
    expect(overdue.map(({ body }) => body)).toEqual(['yesterday']);
    expect(dueToday.map(({ body }) => body)).toEqual(['today']);
  });

  test('one that was deleted is neither open nor edited', () => {
    const edit = begin();
    const id = addAction(edit, { body: 'Call', createdAt: at(0), dueDate: '2026-06-01' });
    removeAction(edit, id);
    editAction(edit, id, { body: 'Call again' });
    setStatus(edit, id, 'done', at(1));
    expect(openActions(edit.state, TODAY)).toEqual([]);
    expect(overdueActions(edit.state, TODAY)).toEqual([]);
    expect(edit.state.tables.actions.get(id)).toMatchObject({ body: 'Call', status: 'open' });
  });
});
