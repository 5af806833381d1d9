/** What was left to do after the meetings of the sample mission. */
import type { Action, ActionStatus } from '#shared/domain/actions/action.ts';

interface ActionSpec {
  readonly id: string;
  readonly body: string;
  readonly status: ActionStatus;
  readonly createdAt: string;
  /** A person's id, or where they are not of the roster their name. */
  readonly owner?: string;
  readonly ownerName?: string;
  readonly due?: string;
  readonly closedAt?: string;
  readonly note?: string;
  readonly item?: string;
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly lead?: true;
}

export const ACTIONS: readonly ActionSpec[] = [
  {
    id: 'action-list-atameken',
    body: '向 Atameken 提供有意參與對接的港企名單',
    status: 'doing',
    createdAt: '2026-06-01T06:45:00Z',
    owner: 'kan',
    due: '2026-06-30',
    note: 'note-forum-roundtable',
    item: 'forum-roundtable',
    organisations: ['atameken'],
  },
  {
    id: 'action-bonded-warehouse',
    body: 'Bonded warehouse of 12,000 m² at Boraldai: send the outline of a joint venture',
    status: 'open',
    createdAt: '2026-06-01T10:30:00Z',
    owner: 'chan-tai-man',
    due: '2026-07-15',
    note: 'note-t1-port',
    item: 't1-port',
    people: ['kovalyov'],
    organisations: ['ileport'],
    lead: true,
  },
  {
    id: 'action-transit-tariff',
    body: 'Ask the terminal for its transit tariff after 1 January 2027',
    status: 'open',
    createdAt: '2026-06-01T10:35:00Z',
    owner: 'kwan',
    due: '2026-06-19',
    note: 'note-t1-port',
    item: 't1-port',
    organisations: ['ileport'],
  },
  {
    id: 'action-blocks-map',
    body: '向地質委員會索取最新勘探區塊圖及申請表格',
    status: 'done',
    createdAt: '2026-06-03T05:20:00Z',
    owner: 'ho-pui-shan',
    due: '2026-06-12',
    closedAt: '2026-06-10T03:00:00Z',
    note: 'note-m2-geology',
    item: 'm2-geology',
    organisations: ['kz-industry'],
  },
  {
    id: 'action-pilot-sites',
    body: 'Send the list of three pilot sites with soil and flow data',
    status: 'open',
    createdAt: '2026-06-03T06:05:00Z',
    owner: 'wu',
    due: '2026-06-26',
    note: 'note-w2-ministry',
    item: 'w2-ministry',
    people: ['dosqozhin'],
    organisations: ['kz-water'],
    lead: true,
  },
  {
    id: 'action-autumn-visit',
    body: 'Autumn visit of the Department to Guangzhou: sound out who would receive and pay',
    status: 'open',
    createdAt: '2026-06-03T06:10:00Z',
    owner: 'lin-shuhui',
    due: '2026-08-31',
    note: 'note-w2-ministry',
    item: 'w2-ministry',
    organisations: ['kz-water'],
  },
  {
    id: 'action-through-rate',
    body: 'Through rate Xi’an – Aktau in writing; bookings for the season close on 15 August',
    status: 'doing',
    createdAt: '2026-06-03T07:15:00Z',
    owner: 'ma-junfeng',
    due: '2026-06-20',
    note: 'note-t2-ktz',
    item: 't2-ktz',
    people: ['zhunisova'],
    organisations: ['ktz'],
    lead: true,
  },
  {
    id: 'action-arbitration-clause',
    body: 'Model arbitration clause, Hong Kong seat, in English and Russian for the enterprises',
    status: 'open',
    createdAt: '2026-06-05T09:20:00Z',
    owner: 'pemberton',
    due: '2026-07-10',
    item: 'w3-tiac',
    organisations: ['tiac'],
  },
  {
    id: 'action-project-list',
    body: 'Ministry’s list of 20 projects: pass on to the enterprises by sector',
    status: 'open',
    createdAt: '2026-06-05T06:35:00Z',
    ownerName: 'HKTDC, Emerging Markets desk',
    due: '2026-06-24',
    note: 'note-miit-roundtable',
    item: 'miit-roundtable',
    organisations: ['uz-invest'],
  },
  {
    id: 'action-reagents',
    body: '提交浮选药剂样品清单及安全说明',
    status: 'open',
    createdAt: '2026-06-05T10:55:00Z',
    owner: 'yang-xuemei',
    due: '2026-06-30',
    note: 'note-m3-almalyk',
    item: 'm3-almalyk',
    people: ['nazirov'],
    organisations: ['almalyk'],
    lead: true,
  },
  {
    id: 'action-museum',
    body: 'Find another evening for the museum in Astana',
    status: 'dropped',
    createdAt: '2026-06-02T11:00:00Z',
    owner: 'kwok',
    closedAt: '2026-06-03T02:00:00Z',
    item: 'nqz-museum',
  },
];

export function actionRows(ids: (local: string) => string, missionId: string): Action[] {
  return ACTIONS.map(({ id, owner, due, note, item, people = [], organisations = [], ...fields }) => ({
    ...fields,
    id: ids(id),
    missionId,
    ...(owner === undefined ? {} : { ownerId: ids(owner) }),
    ...(due === undefined ? {} : { dueDate: due }),
    ...(note === undefined ? {} : { noteId: ids(note) }),
    ...(item === undefined ? {} : { itemId: ids(item) }),
    personIds: people.map(ids),
    organisationIds: organisations.map(ids),
  }));
}
