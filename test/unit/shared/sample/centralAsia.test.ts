import { describe, expect, test } from 'vitest';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { ACTION_STATUSES } from '#shared/domain/actions/action.ts';
import { LOCALES, type LocalText } from '#shared/domain/fields.ts';
import { notesOf, partsOf } from '#shared/domain/notes/editNotes.ts';
import { AUDIENCES, NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { blocksOf, plainText } from '#shared/domain/notes/text/blocks.ts';
import { readDocument } from '#shared/domain/notes/text/document.ts';
import { findClashes } from '#shared/domain/programme/clashes.ts';
import { ITEM_KINDS, type ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { Person } from '#shared/domain/roster/person.ts';
import { TABLES, type RowOf, type TableName } from '#shared/domain/tables.ts';
import { sampleMission } from '#shared/sample/centralAsia.ts';
import { dateOf, isKnownZone, toEpochMs } from '#shared/time/zones.ts';

const { mission, rows } = sampleMission();
const of = <T extends TableName>(table: T): RowOf<T>[] =>
  rows.filter((one) => one.table === table).map((one) => one.row as RowOf<T>);
const items = of('programmeItems');
const people = of('people');
const delegates = people.filter((person) => person.origin !== 'host');
const local = (id: string): string => id.slice('sample-central-asia-'.length);

const takesPart = (person: Person, item: ProgrammeItem): boolean =>
  item.status !== 'cancelled' &&
  !item.absentIds.includes(person.id) &&
  ((person.origin !== 'host' && (item.wholeDelegation || item.groupIds.some((id) => person.groupIds.includes(id)))) ||
    [item.personIds, item.hostPersonIds, item.speakerIds, item.interpreterIds].some((ids) => ids.includes(person.id)));
const startMs = (item: ProgrammeItem): number => toEpochMs(item.start, item.startZone);
const endMs = (item: ProgrammeItem): number => toEpochMs(item.end, item.endZone);
const scheduleOf = (person: Person): ProgrammeItem[] =>
  items.filter((item) => takesPart(person, item)).sort((a, b) => startMs(a) - startMs(b));

describe('the rows of the sample mission', () => {
  test('pass the schema of their table', () => {
    const wrong = rows.flatMap(({ table, row }) => {
      const parsed = TABLES[table].schema.safeParse(row);
      return parsed.success ? [] : [`${table}/${row.id}: ${parsed.error.message}`];
    });
    expect(wrong).toEqual([]);
  });

  test('have one id each', () => {
    const ids = rows
      .filter(({ table }) => table !== 'itemInternals' && table !== 'travellers')
      .map(({ row }) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('name only rows that exist', () => {
    const ids = (table: TableName): Set<string> => new Set(of(table).map((row) => row.id));
    const [peopleIds, groupIds, organisationIds, legIds, itemIds] = [
      ids('people'),
      ids('groups'),
      ids('organisations'),
      ids('legs'),
      ids('programmeItems'),
    ];
    const missing: string[] = [];
    const check = (from: string, names: readonly string[], known: ReadonlySet<string>): void => {
      for (const name of names) if (!known.has(name)) missing.push(`${from} → ${name}`);
    };
    for (const item of items) {
      check(
        item.id,
        [...item.personIds, ...item.absentIds, ...item.hostPersonIds, ...item.speakerIds, ...item.interpreterIds],
        peopleIds,
      );
      check(item.id, item.groupIds, groupIds);
      check(item.id, item.hostOrganisationIds, organisationIds);
      check(item.id, item.legId === undefined ? [] : [item.legId], legIds);
    }
    for (const person of people) {
      check(person.id, person.groupIds, groupIds);
      check(person.id, [person.organisationId ?? 'none'], organisationIds);
    }
    check(
      'internals',
      of('itemInternals').map((row) => row.id),
      itemIds,
    );
    check(
      'travellers',
      of('travellers').map((row) => row.id),
      peopleIds,
    );
    const noteIds = new Set(AUDIENCES.flatMap((audience) => [...ids(NOTE_TABLES[audience].notes)]));
    for (const row of [...AUDIENCES.flatMap((audience) => of(NOTE_TABLES[audience].notes)), ...of('actions')]) {
      check(row.id, row.personIds, peopleIds);
      check(row.id, row.organisationIds, organisationIds);
      check(row.id, row.itemId === undefined ? [] : [row.itemId], itemIds);
    }
    for (const { id, noteId, ownerId } of of('actions')) {
      check(id, noteId === undefined ? [] : [noteId], noteIds);
      check(id, ownerId === undefined ? [] : [ownerId], peopleIds);
    }
    expect(missing).toEqual([]);
  });

  test('hold notes for each audience, each with a text that can be read, and actions open and done', () => {
    const state = withRows(emptyMissionState(mission.id), rows);
    const notes = notesOf(state);
    expect(new Set(notes.map(({ audience }) => audience))).toEqual(new Set(AUDIENCES));
    for (const held of notes) {
      const { doc, unreadable } = readDocument(partsOf(state.tables, held));
      expect([held.note.title, unreadable]).toEqual([held.note.title, 0]);
      expect(plainText(blocksOf(doc)).length).toBeGreaterThan(60);
    }
    expect(new Set(of('actions').map(({ status }) => status))).toEqual(new Set(ACTION_STATUSES));
  });

  test('say every title, city, name of a body, group and position in the four languages of the app', () => {
    const texts: [string, LocalText | undefined][] = [
      ['mission', mission.title],
      ['home', mission.homeCity],
      ['lead', mission.leadBody],
      ...items.map((row): [string, LocalText] => [row.id, row.title]),
      ...of('legs').map((row): [string, LocalText] => [row.id, row.city]),
      ...of('organisations').map((row): [string, LocalText] => [row.id, row.name]),
      ...of('groups').map((row): [string, LocalText] => [row.id, row.name]),
      ...people.map((row): [string, LocalText | undefined] => [`${row.id} position`, row.position]),
      ...people.map((row): [string, LocalText | undefined] => [`${row.id} honorific`, row.honorific]),
    ];
    const missing = texts.flatMap(([from, text]) =>
      LOCALES.filter((locale) => (text?.[locale] ?? '').trim() === '').map((locale) => `${from} ${locale}`),
    );
    expect(missing).toEqual([]);
  });

  test('write Simplified Chinese in simplified characters', () => {
    const simplified = [
      ...items.map((row) => row.title),
      ...of('organisations').map((row) => row.name),
      ...people.map((row) => row.position),
    ]
      .map((text) => text?.['zh-Hans'] ?? '')
      .join('');
    expect(simplified).not.toMatch(
      /[會與國際機場團礦業務資發長經濟貿書專責門灣區電車貨運輸環設備觀開閉儀見馬爾薩陽華]/u,
    );
  });

  test('are the same at every call, and have ids of their own in a second copy', () => {
    expect(sampleMission()).toEqual({ mission, rows });
    const copy = sampleMission({ missionId: 'other', idPrefix: 'o-' });
    const first = new Set(rows.map(({ row }) => row.id));
    expect(copy.rows.some(({ row }) => first.has(row.id))).toBe(false);
    expect(new Set(copy.rows.map(({ row }) => row.missionId))).toEqual(new Set(['other']));
  });
});

describe('the size of the sample mission', () => {
  test('five legs, eighteen bodies, three sub-delegations', () => {
    expect(of('legs')).toHaveLength(5);
    expect(of('organisations').filter((row) => row.side === 'delegation')).toHaveLength(18);
    expect(of('groups').filter((row) => row.kind === 'subDelegation')).toHaveLength(3);
  });

  test('60 delegates or more of all eighteen bodies, 25 counterparts or more, 70 items or more', () => {
    expect(delegates.length).toBeGreaterThanOrEqual(60);
    expect(new Set(delegates.map((person) => person.organisationId)).size).toBe(18);
    expect(people.length - delegates.length).toBeGreaterThanOrEqual(25);
    expect(items.length).toBeGreaterThanOrEqual(70);
  });

  test('every kind and every status of item, every origin of people', () => {
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(ITEM_KINDS));
    expect(new Set(items.map((item) => item.status))).toEqual(new Set(['draft', 'confirmed', 'cancelled']));
    expect(new Set(people.map((person) => person.origin))).toEqual(
      new Set(['hongKong', 'mainland', 'official', 'media', 'support', 'host']),
    );
  });

  test('delegates’ names in Latin, Traditional Chinese, Simplified Chinese and Cyrillic with Kazakh letters', () => {
    for (const script of ['latin', 'hant', 'hans', 'cyrillic'] as const) {
      expect(delegates.filter((person) => person.names[script] !== undefined).length).toBeGreaterThanOrEqual(
        script === 'latin' ? 60 : 12,
      );
    }
    expect(delegates.map((person) => person.names.cyrillic?.given)).toContain('Нұрлан');
    expect(delegates.map((person) => person.names.hans)).toContainEqual({
      family: '王',
      given: '伟',
      order: 'familyFirst',
    });
  });
});

describe('the programme of the sample mission', () => {
  test('stays within the dates of the mission, in zones that are known', () => {
    const wrong = items.filter(
      (item) =>
        !isKnownZone(item.startZone) ||
        !isKnownZone(item.endZone) ||
        dateOf(item.start) < mission.startDate ||
        dateOf(item.end) > mission.endDate ||
        endMs(item) <= startMs(item),
    );
    expect(wrong).toEqual([]);
    expect(of('legs').filter((leg) => !isKnownZone(leg.zone))).toEqual([]);
  });

  test('flies at the speed of aeroplanes', () => {
    const minutes = Object.fromEntries(
      items
        .filter((item) => item.kind === 'flight')
        .map((item) => [local(item.id), (endMs(item) - startMs(item)) / 60_000]),
    );
    expect(minutes).toEqual({
      'fl-hkg-ala': 375,
      'fl-bsz-ala': 45,
      'fl-ala-nqz': 100,
      'fl-nqz-pek': 310,
      'fl-nqz-tas': 120,
      'fl-dxb-tas': 200,
      'fl-tas-skd': 55,
      'fl-skd-dxb': 200,
      'fl-skd-hkg': 385,
    });
  });

  test('has a flight that lands before it leaves by the clock', () => {
    expect(items.filter((item) => item.end < item.start).map((item) => local(item.id))).toEqual(['fl-bsz-ala']);
  });

  test('flies the round Hong Kong, Almaty, Astana, Tashkent, Samarkand, Hong Kong', () => {
    const head = delegates[0];
    const flights = head === undefined ? [] : scheduleOf(head).filter((item) => item.kind === 'flight');
    expect(flights.map((item) => `${item.fromAirport}→${item.toAirport}`)).toEqual([
      'HKG→ALA',
      'ALA→NQZ',
      'NQZ→TAS',
      'TAS→SKD',
      'SKD→HKG',
    ]);
  });

  test('splits into three sub-delegations that sit in parallel and meet again', () => {
    const groups = of('groups')
      .filter((group) => group.kind === 'subDelegation')
      .map((group) => group.id);
    const day = (date: string): ProgrammeItem[] =>
      items.filter((item) => dateOf(item.start) === date && item.kind !== 'transfer');
    for (const date of ['2026-06-01', '2026-06-03', '2026-06-05']) {
      expect(groups.filter((group) => !day(date).some((item) => item.groupIds.includes(group)))).toEqual([]);
      expect(day(date).filter((item) => item.wholeDelegation)).not.toEqual([]);
    }
  });

  test('has members who take part in some of it only', () => {
    const astana = items.find((item) => local(item.id) === 'aifc-roundtable');
    const tashkent = items.find((item) => local(item.id) === 'tas-market');
    expect(astana?.absentIds.map(local)).toEqual(['lui', 'shek', 'haddad', 'jasur', 'dilshod']);
    expect(tashkent?.absentIds.map(local)).toEqual(['zarina', 'aigul', 'ren-tianyu', 'su-he']);
  });

  test('counts the passengers of the first flight as the secretariat’s remark does', () => {
    const flight = items.find((item) => local(item.id) === 'fl-hkg-ala');
    const aboard = flight === undefined ? 0 : delegates.filter((person) => takesPart(person, flight)).length;
    const remark = of('itemInternals').find((row) => local(row.id) === 'hkg-assembly')?.remarks;
    expect(remark).toContain(`${aboard} on this flight`);
  });

  test('holds one double booking and one impossible gap, on purpose, and no other', () => {
    const clashes: string[] = [];
    for (const person of people) {
      const mine = scheduleOf(person);
      mine.forEach((item, index) => {
        const before = mine[index - 1];
        if (before === undefined) return;
        const pair = `${local(person.id)}: ${local(before.id)}, ${local(item.id)}`;
        if (startMs(item) < endMs(before)) clashes.push(pair);
        else if (
          before.kind !== 'transfer' &&
          before.kind !== 'flight' &&
          before.placeName !== item.placeName &&
          startMs(item) - endMs(before) < 30 * 60_000
        )
          clashes.push(pair);
      });
    }
    expect(clashes).toEqual(['fernandes: t1-solar, t1-interview', 'pemberton: w2-ministry, m2-tauken']);
  });

  test('shows just these two marks on the screen of the programme', () => {
    const clashes = findClashes(withRows(emptyMissionState(mission.id), rows));
    expect(clashes.map((clash) => [clash.kind, ...clash.itemIds.map(local)])).toEqual([
      ['peopleTwice', 'w2-ministry', 'm2-tauken'],
      ['tightGap', 't1-solar', 't1-interview'],
    ]);
  });

  test('gives the place in the local script wherever it gives a place', () => {
    const bare = items.filter(
      (item) => !item.placeName || !item.placeNameLocal || !item.placeAddress || !item.placeAddressLocal,
    );
    expect(bare).toEqual([]);
  });
});

describe('privacy in the sample mission', () => {
  test('no invented person carries the name of an office holder of the bodies it names', () => {
    const officeHolders = [
      '丘應樺',
      '陳百里',
      '劉凱旋',
      '方舜文',
      '張淑芬',
      '馬時亨',
      '李家超',
      '陳茂波',
      '許正宇',
      '李志鵬',
      '黃少珠',
      '林建岳',
      'Нуржигитов Нуржан',
      'Нұржігітов Нұржан',
      'Қосанов Бекжан',
      'Бектуров Ренат',
      'Жакупов Нурлан',
      'Сауранбаев Нурлан',
      'Шаккалиев Арман',
      'Кудратов Лазиз',
      'Исламов Бобир',
      'Хамраев Шавкат',
      'Вахабов Даврон',
      'Мирзамахмудов Журабек',
      'Турдимов Эркинжон',
      'Нагаспаев Ерсайын',
      'Карабаев Марат',
      'Баталов Райымбек',
      'Сатыбалды Дархан',
      'Касымбек Женис',
      'Елекеев Ержан',
      'Токаев Касым-Жомарт',
    ];
    const names = people.flatMap((person) =>
      Object.entries(person.names).map(([script, name]) =>
        script === 'cyrillic'
          ? `${name?.family ?? ''} ${name?.given ?? ''}`
          : `${name?.family ?? ''}${name?.given ?? ''}`,
      ),
    );
    expect(names.filter((name) => officeHolders.includes(name))).toEqual([]);
  });

  test('telephone numbers and addresses of people cannot reach anybody', () => {
    const emails = people.flatMap((person) => person.email ?? []);
    const mobiles = people.flatMap((person) => person.mobile ?? []);
    expect(emails.filter((email) => !email.endsWith('.example'))).toEqual([]);
    const unassigned = /^\+(?:852 0000|86 100 0000|7 700 000|998 00 000|971 50 000) \d{4}$/u;
    expect(mobiles.filter((mobile) => !unassigned.test(mobile))).toEqual([]);
  });
});
