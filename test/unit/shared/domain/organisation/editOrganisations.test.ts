import { describe, expect, it } from 'vitest';
import { startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, live, liveRows, rowsAfter, withRows } from '#shared/domain/change/missionState.ts';
import { inverseOps } from '#shared/domain/change/undo.ts';
import {
  compareOrganisations,
  mergeOrganisations,
  organisationNamed,
  usesOfOrganisation,
} from '#shared/domain/organisation/editOrganisations.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { Person } from '#shared/domain/roster/person.ts';

const organisation = (id: string, rest: Partial<Organisation> = {}): Organisation => ({
  id,
  missionId: 'm',
  name: { en: id },
  kind: 'company',
  side: 'delegation',
  ...rest,
});
const person = (id: string, organisationId: string, rest: Partial<Person> = {}): Person => ({
  id,
  missionId: 'm',
  names: {},
  origin: 'hongKong',
  aliases: [],
  groupIds: [],
  organisationId,
  ...rest,
});
const item = (id: string, hostOrganisationIds: string[]): ProgrammeItem => ({
  id,
  missionId: 'm',
  kind: 'meeting',
  status: 'draft',
  title: {},
  start: '2026-06-01T09:00',
  startZone: 'Asia/Almaty',
  end: '2026-06-01T10:00',
  endZone: 'Asia/Almaty',
  hostOrganisationIds,
  hostPersonIds: [],
  wholeDelegation: true,
  groupIds: [],
  personIds: [],
  absentIds: [],
  speakerIds: [],
  interpreterIds: [],
});
const before = withRows(emptyMissionState('m'), [
  { table: 'organisations', row: organisation('kept', { name: { en: 'Chamber' }, phone: '1' }) },
  {
    table: 'organisations',
    row: organisation('merged', {
      name: { en: 'The Chamber', ru: 'Палата' },
      phone: '2',
      website: 'w',
      organiser: true,
    }),
  },
  { table: 'people', row: person('a', 'merged') },
  { table: 'people', row: person('gone', 'merged', { deletedAt: '2026-05-01T00:00:00Z' }) },
  { table: 'programmeItems', row: item('both', ['merged', 'kept']) },
  { table: 'programmeItems', row: item('one', ['merged']) },
]);
const context = { now: '2026-05-02T00:00:00Z', newId: () => 'n' };

describe('merging two organisations', () => {
  const edit = startEdit(before, context);
  mergeOrganisations(edit, 'kept', 'merged');
  const after = edit.state;

  it('re-points people and items, deleted ones too, each once', () => {
    expect(usesOfOrganisation(after, 'merged')).toEqual({ people: [], items: [] });
    expect(usesOfOrganisation(after, 'kept').people.map(({ id }) => id)).toEqual(['a']);
    expect(after.tables.people.get('gone')?.organisationId).toBe('kept');
    expect(after.tables.programmeItems.get('both')?.hostOrganisationIds).toEqual(['kept']);
    expect(after.tables.programmeItems.get('one')?.hostOrganisationIds).toEqual(['kept']);
  });

  it('keeps what the kept one has and fills what it has not', () => {
    expect(live(after, 'organisations', 'kept')).toMatchObject({
      name: { en: 'Chamber', ru: 'Палата' },
      phone: '1',
      website: 'w',
      organiser: true,
    });
    expect(live(after, 'organisations', 'merged')).toBeUndefined();
  });

  it('is taken back in one step', () => {
    const undone = withRows(after, rowsAfter(after, inverseOps({ ops: edit.ops() } as never)));
    expect(undone.tables).toEqual(before.tables);
  });

  it('with itself changes nothing', () => {
    const none = startEdit(before, context);
    mergeOrganisations(none, 'kept', 'kept');
    expect(none.ops()).toEqual([]);
  });
});

describe('organisations', () => {
  it('are listed by rank, then by name', () => {
    const list = [organisation('b'), organisation('a'), organisation('z', { precedence: 1 })];
    expect(list.toSorted(compareOrganisations('en')).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('are known again by a name in any language', () => {
    const list = liveRows(before, 'organisations');
    expect(organisationNamed(list, ' палата ')?.id).toBe('merged');
    expect(organisationNamed(list, 'Pala')).toBeUndefined();
  });
});
