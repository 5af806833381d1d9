import { describe, expect, it } from 'vitest';
import { startEdit } from '#shared/domain/change/edit.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { emptyMissionState, liveRows, withRows, rowsAfter } from '#shared/domain/change/missionState.ts';
import { inverseOps } from '#shared/domain/change/undo.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import {
  addGroup,
  addPerson,
  membersOf,
  putInGroup,
  removePeople,
  renamePerson,
  setForPeople,
  takeOutOfGroup,
} from '#shared/domain/roster/editPeople.ts';

let ids = 0;
const context = { now: '2026-05-01T00:00:00Z', newId: () => `n${(ids += 1)}` };
const person = (id: string, rest: Partial<Person> = {}): Person => ({
  id,
  missionId: 'm',
  names: { latin: { family: 'CHAN', given: 'Tai Man', order: 'familyFirst' } },
  origin: 'hongKong',
  aliases: [],
  groupIds: [],
  ...rest,
});
const stateOf = (...people: Person[]): MissionState =>
  withRows(
    emptyMissionState('m'),
    people.map((row) => ({ table: 'people', row })),
  );

describe('a person typed in one line', () => {
  it('gets the name in its own script, and the title as honorific', () => {
    const edit = startEdit(emptyMissionState('m'), context);
    const latin = addPerson(edit, { name: 'Prof. Dr. Mary WONG', origin: 'hongKong' }, 'hant');
    const chinese = addPerson(edit, { name: '陳大文', origin: 'hongKong' }, 'hant');
    const people = edit.state.tables.people;
    expect(people.get(latin)).toMatchObject({
      names: { latin: { family: 'WONG', given: 'Mary', order: 'givenFirst' } },
      honorific: { en: 'Prof. Dr.' },
    });
    expect(people.get(chinese)?.names).toEqual({ hant: { family: '陳', given: '大文', order: 'familyFirst' } });
  });
});

describe('renaming a person', () => {
  it('writes the script that was typed and leaves the others', () => {
    const edit = startEdit(stateOf(person('p')), context);
    renamePerson(edit, person('p'), '陳大文', 'hant');
    expect(Object.keys(edit.state.tables.people.get('p')?.names ?? {}).toSorted()).toEqual(['hant', 'latin']);
  });

  it('changes nothing where the name is the same', () => {
    const edit = startEdit(stateOf(person('p')), context);
    renamePerson(edit, person('p'), 'CHAN Tai Man ', 'hant');
    expect(edit.ops()).toEqual([]);
  });
});

describe('a change of many people', () => {
  it('is taken back as a whole', () => {
    const before = stateOf(person('a', { sector: 'mining' }), person('b'), person('gone', { deletedAt: context.now }));
    const edit = startEdit(before, context);
    setForPeople(edit, ['a', 'b', 'gone', 'unknown'], { sector: 'water', origin: 'mainland' });
    expect(liveRows(edit.state, 'people').map(({ sector, origin }) => [sector, origin])).toEqual([
      ['water', 'mainland'],
      ['water', 'mainland'],
    ]);
    const back = inverseOps({ ops: edit.ops() } as never);
    expect(withRows(edit.state, rowsAfter(edit.state, back)).tables.people).toEqual(before.tables.people);
  });

  it('puts people in a group once, and takes them out again', () => {
    const edit = startEdit(stateOf(person('a', { groupIds: ['g'] }), person('b')), context);
    putInGroup(edit, ['a', 'b'], 'g');
    expect(membersOf(liveRows(edit.state, 'people'), 'g')).toHaveLength(2);
    expect(edit.ops()).toHaveLength(1);
    takeOutOfGroup(edit, ['a', 'b'], 'g');
    expect(membersOf(liveRows(edit.state, 'people'), 'g')).toEqual([]);
  });

  it('deletes so that everything can be restored', () => {
    const edit = startEdit(stateOf(person('a', { groupIds: ['g'] })), context);
    removePeople(edit, ['a', 'unknown']);
    expect(liveRows(edit.state, 'people')).toEqual([]);
    edit.restore('people', 'a');
    expect(liveRows(edit.state, 'people')[0]?.groupIds).toEqual(['g']);
  });
});

describe('a new group', () => {
  it('takes a colour that no other group has', () => {
    const edit = startEdit(emptyMissionState('m'), context);
    addGroup(edit, { en: 'Water' }, 'subDelegation');
    addGroup(edit, { en: 'Mining' }, 'subDelegation');
    const colors = liveRows(edit.state, 'groups').map(({ color }) => color);
    expect(new Set(colors).size).toBe(2);
  });
});
