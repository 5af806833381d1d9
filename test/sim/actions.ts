/** What people do in the simulated mission: few records and few values, so that they meet often. */
import { type PackEntry, takePack } from '#shared/domain/briefing/pack.ts';
import type { Edit } from '#shared/domain/change/edit.ts';
import { liveRows } from '#shared/domain/change/missionState.ts';
import { acknowledge, makeRelease } from '#shared/domain/release/makeRelease.ts';
import { releasesOf } from '#shared/domain/release/releases.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { Peer } from './peer.ts';
import type { Random } from './random.ts';

/** Planted in rows that delegates may never see, in any byte. */
export const SECRET = 'KJ0457781';

const START = ['2026-06-01T09:00', '2026-06-01T10:30', '2026-06-02T14:00'] as const;
const ROOMS = ['Saryarka', 'Almaty', '', 'Board room'] as const;
const TITLES = ['Water ministry', 'Chamber', 'Plant'] as const;

function newItem(edit: Edit, random: Random): string {
  const start = random.pick(START);
  return edit.create('programmeItems', {
    kind: 'meeting',
    status: 'draft',
    title: { en: random.pick(TITLES) },
    start,
    startZone: 'Asia/Almaty',
    end: start.replace(/T\d\d/, 'T20'),
    endZone: 'Asia/Almaty',
    hostOrganisationIds: [],
    hostPersonIds: [],
    wholeDelegation: true,
    groupIds: [],
    personIds: [],
    absentIds: [],
    speakerIds: [],
    interpreterIds: [],
  });
}

function newPerson(edit: Edit, random: Random): string {
  return edit.create('people', {
    names: {
      latin: {
        family: random.pick(['Chan', 'Wong', 'Li']),
        given: random.pick(['Tai Man', 'Mei']),
        order: 'familyFirst',
      },
    },
    origin: 'hongKong',
    aliases: [],
    groupIds: [],
  });
}

/** A mission as its lead begins it, alone. */
export function newMission(lead: Peer, missionId: string, random: Random): void {
  lead.edit((edit) => {
    edit.create('missions', {
      id: missionId,
      title: { en: 'Central Asia' },
      homeZone: 'Asia/Hong_Kong',
      startDate: '2026-05-31',
      endDate: '2026-06-06',
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    for (let i = 0; i < 4; i += 1) newItem(edit, random);
    for (let i = 0; i < 6; i += 1) newPerson(edit, random);
  });
}

function toggled(list: readonly string[], entry: string): string[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
}

type Doing = (edit: Edit, random: Random, self: Peer) => void;

function onOne(table: TableName, change: (edit: Edit, id: string, random: Random) => void): Doing {
  return (edit, random) => {
    const rows = liveRows(edit.state, table);
    if (rows.length > 0) change(edit, random.pick(rows).id, random);
  };
}

const BRIEFING: readonly PackEntry[] = [
  { key: 'KZ-v-HK', country: 'KZ', kind: 'visa', title: { en: 'Visa' }, passport: 'HK', days: 14 },
];

const DOINGS: readonly (readonly [weight: number, doing: Doing])[] = [
  [2, (edit, random) => void newItem(edit, random)],
  [2, (edit, random) => void newPerson(edit, random)],
  [6, onOne('programmeItems', (edit, id, random) => edit.update('programmeItems', id, { start: random.pick(START) }))],
  [
    5,
    onOne('programmeItems', (edit, id, random) =>
      edit.update('programmeItems', id, { room: random.pick(ROOMS) || undefined }),
    ),
  ],
  [
    4,
    onOne('programmeItems', (edit, id, random) => {
      const { title } = edit.state.tables.programmeItems.get(id) ?? { title: {} };
      edit.update('programmeItems', id, { title: { ...title, [random.pick(['en', 'ru'])]: random.pick(TITLES) } });
    }),
  ],
  [
    5,
    onOne('people', (edit, id, random) => {
      const { groupIds = [] } = edit.state.tables.people.get(id) ?? {};
      edit.update('people', id, { groupIds: toggled(groupIds, random.pick(['g1', 'g2', 'g3', 'g4'])) });
    }),
  ],
  [3, onOne('people', (edit, id, random) => edit.update('people', id, { mobile: `+852 ${random.int(3)}` }))],
  [2, onOne('programmeItems', (edit, id) => edit.remove('programmeItems', id))],
  [1, onOne('people', (edit, id) => edit.remove('people', id))],
  [
    2,
    (edit, random) => {
      const gone = [...edit.state.tables.programmeItems.values()].filter(({ deletedAt }) => deletedAt !== undefined);
      if (gone.length > 0) edit.restore('programmeItems', random.pick(gone).id);
    },
  ],
  [
    2,
    onOne('people', (edit, id, random) => {
      const fields = { passportNumber: `${SECRET}-${random.int(3)}` };
      if (edit.state.tables.travellers.has(id)) edit.update('travellers', id, fields);
      else edit.create('travellers', { id, ...fields });
    }),
  ],
  [
    2,
    onOne('programmeItems', (edit, id, random) => {
      const remarks = `${SECRET} internal ${random.int(3)}`;
      if (edit.state.tables.itemInternals.has(id)) edit.update('itemInternals', id, { remarks });
      else edit.create('itemInternals', { id, remarks });
    }),
  ],
  [
    2,
    (edit, random) =>
      void edit.create('ownNotes', {
        title: `own ${random.int(100)}`,
        template: 'blank',
        createdAt: '2026-06-01T00:00:00.000Z',
        personIds: [],
        organisationIds: [],
      }),
  ],
  [2, onOne('ownNotes', (edit, id, random) => edit.update('ownNotes', id, { title: `own ${random.int(100)}` }))],
  [
    1,
    (edit, random) =>
      void edit.create('delegationNotes', {
        title: `shared ${random.int(100)}`,
        template: 'blank',
        createdAt: '2026-06-01T00:00:00.000Z',
        personIds: [],
        organisationIds: [],
      }),
  ],
  [
    1,
    onOne('delegationNotes', (edit, id, random) =>
      edit.update('delegationNotes', id, { title: `shared ${random.int(9)}` }),
    ),
  ],
  // Two who take it over without a connection make one entry.
  [1, (edit) => takePack(edit, BRIEFING)],
  [2, onOne('briefings', (edit, id, random) => edit.update('briefings', id, { days: random.int(30) }))],
  [1, (edit) => void makeRelease(edit, '2026-06-01T00:00:00.000Z', {})],
  [
    2,
    (edit, random, self) => {
      const [release] = releasesOf(edit.state);
      const people = liveRows(edit.state, 'people');
      if (release === undefined || people.length === 0) return;
      const how = random.pick(['self', 'told'] as const);
      // Somebody who may say it of themselves alone is refused where they say it of others (R9).
      const other = random.pick(people).id;
      const said = { releaseId: release.id, personId: how === 'self' ? self.personId : other, how };
      acknowledge(edit, `2026-06-01T00:00:0${random.int(9)}.000Z`, said);
    },
  ],
  [
    1,
    (edit, random) => {
      // A roster is cleared: others are asked before theirs follows (R7).
      const people = liveRows(edit.state, 'people');
      if (people.length > 14 && random.chance(0.3)) for (const { id } of people.slice(2)) edit.remove('people', id);
    },
  ],
  [
    1,
    (edit, random) => {
      for (let i = 0; i < 4; i += 1) newPerson(edit, random);
    },
  ],
];

const TOTAL = DOINGS.reduce((sum, [weight]) => sum + weight, 0);

/** One thing that a person does at their screen; false where there was nothing to do or it was refused. */
export function doSomething(peer: Peer, random: Random): boolean {
  if (random.chance(0.08)) return peer.undo();
  let at = random.int(TOTAL);
  for (const [weight, doing] of DOINGS) {
    at -= weight;
    if (at < 0) return peer.edit((edit) => doing(edit, random, peer));
  }
  return false;
}
