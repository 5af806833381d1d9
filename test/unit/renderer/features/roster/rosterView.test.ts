import { describe, expect, it } from 'vitest';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { startEdit } from '#shared/domain/change/edit.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { simplify } from '#shared/i18n/simplify.ts';
import en from '#shared/i18n/messages/en.ts';
import { columnComparer, writeCell } from '#renderer/features/roster/columns.ts';
import { rosterRows } from '#renderer/features/roster/rosterRows.ts';
import {
  filterRows,
  groupRows,
  NO_FACETS,
  NONE,
  type RosterFilter,
  sortRows,
} from '#renderer/features/roster/rosterView.ts';

const t = createTranslate('en', en);
const person = (id: string, latin: string, rest: Partial<Person> = {}): Person => ({
  id,
  missionId: 'm',
  names: { latin: { full: latin, order: 'givenFirst' } },
  origin: 'hongKong',
  aliases: [],
  groupIds: [],
  ...rest,
});
const rowsOf: [TableName, AnyRow[]][] = [
  [
    'organisations',
    [
      {
        id: 'org',
        missionId: 'm',
        name: { en: 'Trade Council', 'zh-Hant': '貿易發展局' },
        kind: 'tradeBody',
        side: 'delegation',
        sector: 'logistics',
      },
    ],
  ],
  [
    'groups',
    [
      { id: 'g1', missionId: 'm', name: { en: 'Mining' }, kind: 'subDelegation', sortKey: 'a' },
      { id: 'g2', missionId: 'm', name: { en: 'Water' }, kind: 'subDelegation', sortKey: 'b' },
      { id: 'gone', missionId: 'm', name: { en: 'Gone' }, kind: 'group', deletedAt: '2026-05-01T00:00:00Z' },
    ],
  ],
  ['travellers', [{ id: 'mary', missionId: 'm', passportNumber: 'K1' }]],
  [
    'people',
    [
      person('mary', 'Prof. Dr. Mary WONG', { groupIds: ['g1', 'g2', 'gone'], organisationId: 'org' }),
      person('peter', 'Peter QUEK', { sector: 'mining', groupIds: ['g1'], aliases: ['歐陽彼得'] }),
      person('nurlan', 'Nurlan AKHMETOV', {
        origin: 'host',
        names: { cyrillic: { family: 'Ахметов', given: 'Нұрлан', order: 'familyFirst' } },
      }),
      person('away', 'Away CHAN', { deletedAt: '2026-05-01T00:00:00Z' }),
    ],
  ],
];
const state = withRows(
  emptyMissionState('m'),
  rowsOf.flatMap(([table, rows]) => rows.map((row) => ({ table, row }))),
);
const { live, deleted } = rosterRows(state.tables, 'en');
const filter = (rest: Partial<RosterFilter>): RosterFilter => ({
  side: 'all',
  text: '',
  facets: NO_FACETS,
  deleted: false,
  ...rest,
});
const ids = (rest: Partial<RosterFilter>): string[] =>
  filterRows(live, filter(rest), simplify).rows.map(({ id }) => id);

describe('rows of the roster', () => {
  it('hold what a person has and what their organisation and groups lend them', () => {
    const mary = live.find(({ id }) => id === 'mary');
    expect(mary).toMatchObject({ organisation: 'Trade Council', sector: 'logistics', hasPrivate: true });
    expect(mary?.groups.map(({ name }) => name)).toEqual(['Mining', 'Water']);
    expect(deleted.map(({ id }) => id)).toEqual(['away']);
  });

  it('stay the same objects while nothing that they show has changed', () => {
    const edit = startEdit(state, { now: '2026-05-02T00:00:00Z', newId: () => 'n' });
    edit.update('people', 'peter', { role: 'Guest' });
    const after = rosterRows(edit.state.tables, 'en').live;
    const same = after.filter((row) => live.includes(row)).map(({ id }) => id);
    expect(same.toSorted()).toEqual(['mary', 'nurlan']);
  });
});

describe('filters', () => {
  it('search across scripts, organisations and word order', () => {
    expect(ids({ text: 'akhmetov' })).toEqual(['nurlan']);
    expect(ids({ text: 'нұрлан' })).toEqual(['nurlan']);
    expect(ids({ text: 'wong mary' })).toEqual(['mary']);
    expect(ids({ text: 'trade council' })).toEqual(['mary']);
    // Typed in one Chinese script, written in the other.
    expect(ids({ text: '欧阳' })).toEqual(['peter']);
    expect(ids({ text: '歐陽' })).toEqual(['peter']);
  });

  it('part delegates from counterparts', () => {
    expect(ids({ side: 'delegation' }).toSorted()).toEqual(['mary', 'peter']);
    expect(ids({ side: 'host' })).toEqual(['nurlan']);
  });

  it('narrow by value, several values of one facet widening it', () => {
    expect(ids({ facets: { ...NO_FACETS, sector: ['mining'] } })).toEqual(['peter']);
    expect(ids({ facets: { ...NO_FACETS, sector: ['mining', 'logistics'] } })).toHaveLength(2);
    expect(ids({ facets: { ...NO_FACETS, group: [NONE] } })).toEqual(['nurlan']);
    expect(ids({ facets: { ...NO_FACETS, organisation: ['org'], group: ['g2'] } })).toEqual(['mary']);
  });

  it('count what each value would leave, whatever else of its facet is chosen', () => {
    const { counts } = filterRows(live, filter({ facets: { ...NO_FACETS, sector: ['mining'] } }), simplify);
    expect(counts.sector.get('logistics')).toBe(1);
    expect(counts.group.get('g1')).toBe(1);
    expect(counts.group.get('g2')).toBeUndefined();
  });
});

describe('order', () => {
  const sorted = (id: 'name' | 'sector' | 'organisation', desc: boolean): string[] =>
    sortRows(live, [{ compare: columnComparer(id, 'en', t), desc }]).map((row) => row.id);

  it('puts a Prof. Dr. under her family name', () => {
    expect(sorted('name', false)).toEqual(['nurlan', 'peter', 'mary']);
    expect(sorted('name', true)).toEqual(['mary', 'peter', 'nurlan']);
  });

  it('sorts by a second column where the first is alike', () => {
    const by = (['organisation', 'name'] as const).map((id) => ({ compare: columnComparer(id, 'en', t), desc: false }));
    expect(sortRows(live, by).map(({ id }) => id)).toEqual(['mary', 'nurlan', 'peter']);
  });
});

describe('headings', () => {
  const compare = (a: string, b: string): number => (a < b ? -1 : 1);

  it('list someone in two groups under both, and those in none last', () => {
    const entries = groupRows(live, 'group', compare, new Set());
    expect(entries.map((entry) => (entry.kind === 'group' ? `# ${entry.value} ${entry.count}` : entry.row.id))).toEqual(
      ['# g1 2', 'peter', 'mary', '# g2 1', 'mary', '#  1', 'nurlan'],
    );
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('hide their rows when they are closed', () => {
    const entries = groupRows(live, 'group', compare, new Set(['group:g1', 'group:g2']));
    expect(entries.filter((entry) => entry.kind === 'person').map(({ key }) => key)).toEqual(['group:/nurlan']);
  });
});

describe('an edit of a cell', () => {
  const after = (
    column: Parameters<typeof writeCell>[2],
    value: Parameters<typeof writeCell>[3],
  ): Person | undefined => {
    const edit = startEdit(state, { now: '2026-05-02T00:00:00Z', newId: () => 'n' });
    const before = state.tables.people.get('peter');
    if (before !== undefined) writeCell(edit, before, column, value, 'en');
    return edit.state.tables.people.get('peter');
  };

  it('writes the field, and clears it when it is emptied', () => {
    expect(after('role', ' Leader ')?.role).toBe('Leader');
    expect(after('sector', '')?.sector).toBeUndefined();
    expect(after('position', 'Director')?.position).toEqual({ en: 'Director' });
    expect(after('groups', ['g2'])?.groupIds).toEqual(['g2']);
  });

  it('leaves alone what the column cannot take', () => {
    expect(after('precedence', 'first')).toEqual(state.tables.people.get('peter'));
    expect(after('origin', 'Mars')?.origin).toBe('hongKong');
    expect(after('name', ' ')?.names.latin?.full).toBe('Peter QUEK');
  });
});
