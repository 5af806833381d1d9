import { describe, expect, test } from 'vitest';
import { checkOps } from '#shared/domain/change/edit.ts';
import {
  emptyMissionState,
  liveRows,
  rowsAfter,
  withRows,
  type MissionState,
} from '#shared/domain/change/missionState.ts';
import { draftOfContact } from '#shared/import/contact/contact.ts';
import { keepContact, matchContact } from '#shared/import/contact/keepContact.ts';
import { readSignature } from '#shared/import/contact/readSignature.ts';
import { hanSounds } from '#shared/import/values/hanSounds.ts';
import type { Person } from '#shared/domain/roster/person.ts';

function rosterOf(...people: Pick<Person, 'id' | 'names'>[]): MissionState {
  return withRows(emptyMissionState('m1'), [
    {
      table: 'organisations',
      row: { id: 'o1', missionId: 'm1', name: { en: 'Universal Mining Ltd' }, kind: 'company', side: 'host' },
    },
    ...people.map((person) => ({
      table: 'people' as const,
      row: {
        missionId: 'm1',
        origin: 'host',
        organisationId: 'o1',
        aliases: [],
        groupIds: [],
        ...person,
      } satisfies Person,
    })),
  ]);
}

function context() {
  let count = 0;
  return {
    now: '2026-06-01T00:00:00Z',
    newId: () => {
      count += 1;
      return `n${count}`;
    },
  };
}

function match(state: MissionState, text: string) {
  const { contact, unsure } = readSignature(text);
  return { contact, ...matchContact(state, draftOfContact(contact, unsure, 'hant'), hanSounds) };
}

describe('a contact is compared with the roster in all scripts', () => {
  test.each([
    [
      'the same name',
      'Nurlan SERIKOV\nUniversal Mining Limited',
      { latin: { family: 'SERIKOV', given: 'Nurlan', order: 'givenFirst' } },
    ],
    ['Cyrillic for Latin', 'Нурлан СЕРИКОВ', { latin: { family: 'SERIKOV', given: 'Nurlan', order: 'givenFirst' } }],
    ['Kazakh for Latin', 'Нұрлан СЕРІКОВ', { latin: { family: 'Serikov', given: 'Nurlan', order: 'givenFirst' } }],
    ['Simplified for Traditional', '陈大文', { hant: { family: '陳', given: '大文', order: 'familyFirst' } }],
    [
      'a Chinese name for its Latin form, in one organisation',
      '陳大文\nUniversal Mining Limited',
      { latin: { family: 'CHAN', given: 'Tai Man', order: 'familyFirst' } },
    ],
  ] as const)('%s', (_, text, names) => {
    const { offers } = match(rosterOf({ id: 'p1', names }), text);
    expect(offers.map(({ personId }) => personId)).toEqual(['p1']);
  });

  test('another name is nobody', () => {
    const state = rosterOf({ id: 'p1', names: { latin: { family: 'SERIKOV', given: 'Nurlan', order: 'givenFirst' } } });
    expect(match(state, 'Aliya BEKOVA\nUniversal Mining Limited').offers).toEqual([]);
  });
});

describe('a contact is kept', () => {
  const text = 'Nurlan SERIKOV\nDirector\nUniversal Mining Limited\n+7 701 234 5678\nn@example.kz\nsomething else';
  const after = (state: MissionState, ops: ReturnType<typeof keepContact>['ops']) =>
    withRows(state, rowsAfter(state, ops));

  test('as a person of the host side, in the organisation that is there', () => {
    const state = rosterOf();
    const matched = match(state, text);
    const { ops, personId, organisationId } = keepContact(state, matched, matched.contact, { context: context() });
    expect(checkOps(state, ops)).toEqual([]);
    expect(organisationId).toBe('o1');
    expect(after(state, ops).tables.people.get(personId)).toMatchObject({
      names: { latin: { family: 'SERIKOV', given: 'Nurlan' } },
      position: { en: 'Director' },
      origin: 'host',
      organisationId: 'o1',
      mobile: '+7 701 234 5678',
      email: 'n@example.kz',
      remarks: 'something else',
    });
  });

  test('with an organisation of its own where there is none', () => {
    const state = emptyMissionState('m1');
    const matched = match(state, `${text}\nAddress: 8 Mangilik El, Astana`);
    const { ops } = keepContact(state, matched, matched.contact, { context: context() });
    expect(checkOps(state, ops)).toEqual([]);
    expect(liveRows(after(state, ops), 'organisations')).toMatchObject([
      { name: { en: 'Universal Mining Limited' }, side: 'host', kind: 'company', address: '8 Mangilik El, Astana' },
    ]);
  });

  test('never merged by itself; where somebody says so, blanks are filled and nothing is replaced', () => {
    const state = rosterOf({
      id: 'p1',
      names: { latin: { family: 'SERIKOV', given: 'Nurlan', order: 'givenFirst' } },
      email: 'old@example.kz',
    } as Person);
    const matched = match(state, text);
    const apart = keepContact(state, matched, matched.contact, { context: context() });
    expect(liveRows(after(state, apart.ops), 'people')).toHaveLength(2);
    const one = keepContact(state, matched, matched.contact, { context: context(), samePersonId: 'p1' });
    expect(one.personId).toBe('p1');
    expect(liveRows(after(state, one.ops), 'people')).toMatchObject([
      { id: 'p1', email: 'old@example.kz', mobile: '+7 701 234 5678', position: { en: 'Director' } },
    ]);
  });
});
