/** A small mission with the names, scripts and texts that a search has to tell apart. */
import { emptyMissionState, type MissionState, withRows } from '#shared/domain/change/missionState.ts';
import type { Audience } from '#shared/domain/notes/note.ts';
import { NOTE_TABLES } from '#shared/domain/notes/note.ts';
import { writtenText } from '#shared/domain/notes/text/writtenText.ts';
import type { NameParts, Person } from '#shared/domain/roster/person.ts';
import type { AnyRow, RowOf, TableName } from '#shared/domain/tables.ts';
import { LEGS, item, MISSION_ID } from '../domain/programme/plan.ts';

export type TableRow = { readonly table: TableName; readonly row: AnyRow };

const name = (family: string, given: string, order: NameParts['order'] = 'familyFirst'): NameParts => ({
  family,
  given,
  order,
});

export function person(id: string, names: Person['names'], patch: Partial<Person> = {}): Person {
  return { id, missionId: MISSION_ID, names, origin: 'hongKong', aliases: [], groupIds: [], ...patch };
}

export function organisation(id: string, names: RowOf<'organisations'>['name'], patch = {}): RowOf<'organisations'> {
  return { id, missionId: MISSION_ID, name: names, kind: 'company', side: 'host', ...patch };
}

export function noteRows(id: string, title: string, text: string, audience: Audience = 'staff'): TableRow[] {
  const at = '2026-06-02T16:30:00Z';
  const update = writtenText(
    text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })),
    1,
  );
  const base = { missionId: MISSION_ID };
  return [
    {
      table: NOTE_TABLES[audience].notes,
      row: { ...base, id, title, template: 'blank', createdAt: at, personIds: [], organisationIds: [] },
    },
    { table: NOTE_TABLES[audience].parts, row: { ...base, id: `${id}-part`, noteId: id, at, update } },
  ];
}

export function action(id: string, body: string, patch: Partial<RowOf<'actions'>> = {}): RowOf<'actions'> {
  return {
    id,
    missionId: MISSION_ID,
    body,
    status: 'open',
    createdAt: '2026-06-02T10:00:00Z',
    personIds: [],
    organisationIds: [],
    ...patch,
  };
}

const tagged = <T extends TableName>(table: T, rows: readonly RowOf<T>[]): TableRow[] =>
  rows.map((row) => ({ table, row }));

const PEOPLE: readonly Person[] = [
  person('nurlan', { cyrillic: name('Әбдіқадыр', 'Нұрлан') }, { origin: 'host' }),
  person('yerlan', { cyrillic: name('Ғабитов', 'Ерлан') }, { origin: 'host' }),
  person('akhmetov', { latin: name('Akhmetov', 'Timur', 'givenFirst') }, { origin: 'host' }),
  person('chan', { hant: name('陳', '大文'), latin: name('CHAN', 'Tai Man') }, { mobile: '+852 9123 4567' }),
  person('chen', { hans: name('陈', '文') }, { origin: 'mainland' }),
  person('zhang', { hans: name('张', '伟'), latin: name('Zhang', 'Wei') }, { origin: 'mainland' }),
  person('lefebvre', { latin: name('Lefèbvre', 'Aurélie', 'givenFirst') }),
  person('oybek', { latin: name('Yoʻldoshev', 'Oybek', 'givenFirst'), cyrillic: name('Йўлдошев', 'Ойбек') }),
  person('wong', { latin: name('Wong', 'Mary', 'givenFirst') }, { position: { en: 'Chair, Almaty Chamber' } }),
];

export const ROWS: readonly TableRow[] = [
  ...tagged('legs', [...LEGS]),
  ...tagged('people', PEOPLE),
  ...tagged('organisations', [
    organisation('water', {
      en: 'Ministry of Water Resources',
      'zh-Hant': '水利部',
      ru: 'Министерство водных ресурсов',
    }),
    organisation('rail', { ru: 'Қазақстан темір жолы', en: 'Kazakhstan Temir Zholy' }, { shortName: 'KTZ' }),
    organisation('samruk', { en: 'Samruk-Kazyna', ru: 'Самрук-Қазына', 'zh-Hans': '萨姆鲁克-卡泽纳国家福利基金' }),
    organisation('university', { en: 'Nazarbayev University', ru: 'Назарбаев Университет' }),
    organisation('lodz', { en: 'Łódź Øresund Straße GmbH' }, { phone: '+48 42 638 00 00', country: 'PL' }),
  ]),
  ...tagged('programmeItems', [
    item('water-call', '2026-06-03T10:00 – 11:30', {
      title: { en: 'Call on the Ministry of Water Resources', 'zh-Hant': '拜會水利部' },
      hostOrganisationIds: ['water'],
      hostPersonIds: ['yerlan'],
    }),
    item('reception', '2026-06-03T19:00 – 21:00', {
      title: { en: 'Evening reception' },
      remarks: 'Bring water',
      hostOrganisationIds: ['rail'],
    }),
    item('flight', '2026-06-04T09:00 – 12:00', { title: { en: 'Flight to Tashkent' }, carrierNumber: 'HY 756' }),
    item('hub', '2026-06-07T09:00 – 12:00', {
      title: { en: 'Logistics hub of Khorgos', 'zh-Hant': '霍爾果斯物流樞紐' },
    }),
    item('dinner', '2026-06-05T19:00 – 21:00', { title: { 'zh-Hant': '歡迎晚宴', en: 'Welcome dinner' } }),
    item('almaty-tour', '2026-06-01T14:00 – 16:00', { title: { en: 'Tour of the dry port', 'zh-Hans': '考察干港' } }),
  ]),
  ...tagged('itemInternals', [
    { id: 'dinner', missionId: MISSION_ID, remarks: 'Seating plan is with the protocol desk' },
  ]),
  ...noteRows('geology', '地質委員會會面', '勘探許可以「先到先得」方式批出\nNext: the memorandum on 12 blocks'),
  ...noteRows('own-thoughts', 'For myself', 'Speak to Aurélie about the tariff', 'own'),
  ...noteRows('delegation-news', '', 'Буксовый парк простаивает в октябре', 'delegation'),
  ...tagged('actions', [
    action('tariff', 'Ask the terminal for its transit tariff', { dueDate: '2026-06-19', ownerId: 'nurlan' }),
    action('list', '向商會提供港企名單', { ownerName: 'Petrova' }),
  ]),
];

export const EMPTY: MissionState = emptyMissionState(MISSION_ID);
export const STATE: MissionState = withRows(EMPTY, ROWS);
