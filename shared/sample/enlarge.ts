/**
 * A mission as large as benchmarks ask for, made of the sample: several tracks of people follow the same week's programme,
 * week after week. The same rows at every call. Nobody is in two places at once who is not in the sample itself.
 */
import type { LocalText } from '#shared/domain/fields.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import type { ProgrammeItem } from '#shared/domain/programme/item.ts';
import type { Group, Person } from '#shared/domain/roster/person.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import { addDays } from '#shared/time/zones.ts';
import type { SampleRow } from './centralAsia.ts';

const WEEKS = 6;

export interface LargeSize {
  /** Programme items, and people of both sides, that the result holds. Never fewer than the sample has. */
  readonly items: number;
  readonly people: number;
}

/** family Latin, Traditional, Simplified */
const CHINESE_FAMILIES = [
  ['Chan', '陳', '陈'],
  ['Lee', '李', '李'],
  ['Cheung', '張', '张'],
  ['Wong', '黃', '黄'],
  ['Ho', '何', '何'],
  ['Lau', '劉', '刘'],
  ['Yeung', '楊', '杨'],
  ['Chow', '周', '周'],
  ['Tsui', '徐', '徐'],
  ['Sun', '孫', '孙'],
  ['Kwok', '郭', '郭'],
  ['Lam', '林', '林'],
  ['Tse', '謝', '谢'],
  ['Tang', '鄧', '邓'],
  ['Fung', '馮', '冯'],
  ['Tsang', '曾', '曾'],
  ['Au-Yeung', '歐陽', '欧阳'],
] as const;
const CHINESE_GIVEN = [
  ['Tsz Hin', '子軒', '子轩'],
  ['Wing Lam', '穎琳', '颖琳'],
  ['Ka Ho', '家豪', '家豪'],
  ['Mei Yi', '美儀', '美仪'],
  ['Chi Keung', '志強', '志强'],
  ['Hoi Yan', '凱欣', '凯欣'],
  ['Man Fai', '文輝', '文辉'],
  ['Sze Nga', '思雅', '思雅'],
  ['Yat Long', '逸朗', '逸朗'],
  ['Pui Ling', '佩玲', '佩玲'],
  ['Kin Man', '健民', '健民'],
  ['Suet Ying', '雪瑩', '雪莹'],
  ['Ho Yin', '浩賢', '浩贤'],
  ['Lai Kuen', '麗娟', '丽娟'],
  ['Chun Wai', '俊偉', '俊伟'],
  ['Ching Yi', '靜宜', '静宜'],
  ['Kwok Leung', '國良', '国良'],
  ['Yuk Lan', '玉蘭', '玉兰'],
  ['Sai Ming', '世明', '世明'],
] as const;
const LOCAL_FAMILIES = [
  ['Akhmetov', 'Ахметов'],
  ['Ospanov', 'Оспанов'],
  ['Zhumabekov', 'Жұмабеков'],
  ['Qasymbekov', 'Қасымбеков'],
  ['Utegenov', 'Өтегенов'],
  ['Rakhimov', 'Раҳимов'],
  ['Yoʻldoshev', 'Йўлдошев'],
  ['Gʻaniyev', 'Ғаниев'],
  ['Petrov', 'Петров'],
  ['Tsoy', 'Цой'],
  ['Abdullin', 'Абдуллин'],
] as const;
const LOCAL_GIVEN = [
  ['Yerlan', 'Ерлан'],
  ['Assem', 'Әсем'],
  ['Nurzhan', 'Нұржан'],
  ['Gulmira', 'Гүлмира'],
  ['Timur', 'Тимур'],
  ['Ulugʻbek', 'Улуғбек'],
  ['Lola', 'Лола'],
  ['Oybek', 'Ойбек'],
  ['Natalia', 'Наталья'],
  ['Dana', 'Дана'],
  ['Sanat', 'Санат'],
  ['Shahlo', 'Шаҳло'],
  ['Marat', 'Марат'],
] as const;

function rowsIn<T extends TableName>(rows: readonly SampleRow[], table: T): RowOf<T>[] {
  return rows.filter((one) => one.table === table).map((one) => one.row as RowOf<T>);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

/** Every script that the template has, with another name in it. */
function namesLike(template: Person, n: number): Person['names'] {
  if (template.names.hant !== undefined || template.names.hans !== undefined) {
    const [family, familyHant, familyHans] = at(CHINESE_FAMILIES, n);
    const [given, givenHant, givenHans] = at(CHINESE_GIVEN, n + Math.floor(n / 17));
    const order = 'familyFirst';
    return {
      latin: { family, given, order },
      ...(template.names.hant === undefined ? {} : { hant: { family: familyHant, given: givenHant, order } }),
      ...(template.names.hans === undefined ? {} : { hans: { family: familyHans, given: givenHans, order } }),
    };
  }
  const [family, familyCyrillic] = at(LOCAL_FAMILIES, n);
  const [given, givenCyrillic] = at(LOCAL_GIVEN, n + Math.floor(n / 11));
  return {
    latin: { family, given, order: 'givenFirst' },
    cyrillic: { family: familyCyrillic, given: givenCyrillic, order: 'familyFirst' },
  };
}

function numbered(words: LocalText, n: number): LocalText {
  return Object.fromEntries(Object.entries(words).map(([language, value]) => [language, `${value} · ${n}`]));
}

/** The id of the row that stands for `id` in a track; track 0 is the sample itself. */
function inTrack(id: string, track: number): string {
  return track === 0 ? id : `${id}-t${track}`;
}

function everyone(track: number, missionId: string): Group {
  return {
    id: `${missionId}-track-${track}`,
    missionId,
    kind: 'group',
    sortKey: `t${String(track).padStart(3, '0')}`,
    name: {
      en: `Track ${track + 1}`,
      'zh-Hant': `第${track + 1}線`,
      'zh-Hans': `第${track + 1}线`,
      ru: `Поток ${track + 1}`,
    },
  };
}

/** The same item for a track, some weeks later. Whole-delegation items are for the whole of the track. */
function itemOf(item: ProgrammeItem, track: number, week: number): ProgrammeItem {
  const later = (wall: string): string => `${addDays(wall.slice(0, 10), 7 * week)}${wall.slice(10)}`;
  const people = (ids: readonly string[]): string[] => ids.map((id) => inTrack(id, track));
  const { legId, vehicle, room, ...rest } = item;
  // Each track has coaches and rooms of its own.
  const own = (thing: string): string => (track === 0 ? thing : `${thing} (${track + 1})`);
  return {
    ...rest,
    id: track === 0 && week === 0 ? item.id : `${item.id}-t${track}w${week}`,
    title: track === 0 && week === 0 ? item.title : numbered(item.title, track * WEEKS + week + 1),
    start: later(item.start),
    end: later(item.end),
    ...(legId === undefined ? {} : { legId: week === 0 ? legId : `${legId}-w${week}` }),
    ...(vehicle === undefined ? {} : { vehicle: vehicle.split(', ').map(own).join(', ') }),
    ...(room === undefined ? {} : { room: own(room) }),
    hostOrganisationIds: people(item.hostOrganisationIds),
    hostPersonIds: people(item.hostPersonIds),
    wholeDelegation: false,
    groupIds: item.wholeDelegation ? [`${item.missionId}-track-${track}`] : people(item.groupIds),
    personIds: people(item.personIds),
    absentIds: people(item.absentIds),
    speakerIds: people(item.speakerIds),
    interpreterIds: people(item.interpreterIds),
  };
}

interface Crowd {
  readonly base: readonly Person[];
  readonly tracks: number;
  readonly wanted: number;
  readonly missionId: string;
  /** Ids of the sample's sub-delegations. */
  readonly parts: ReadonlySet<string>;
}

function enlargedPeople({ base, tracks, wanted, missionId, parts }: Crowd): Person[] {
  const trackOf = (person: Person, track: number): string[] =>
    person.origin === 'host' ? [] : [`${missionId}-track-${track}`];
  const people = base.map((person) => ({ ...person, groupIds: [...person.groupIds, ...trackOf(person, 0)] }));
  for (let n = 0; people.length < wanted; n += 1) {
    const template = at(base, n);
    const round = Math.floor(n / base.length);
    // The first round of each track carries the ids that its items name; later ones swell its sub-delegations, and are not in
    // the small groups beside them, whose members have journeys of their own.
    const track = tracks === 1 ? 0 : 1 + (round % (tracks - 1));
    const spare = tracks === 1 ? round + 1 : Math.floor(round / (tracks - 1));
    const inPart = template.groupIds.filter((group) => parts.has(group));
    const groupIds = spare === 0 || inPart.length === 0 ? template.groupIds : inPart;
    const { badgeName: _badge, precedenceOverride: _override, precedenceReason: _reason, ...rest } = template;
    people.push({
      ...rest,
      id: spare === 0 ? inTrack(template.id, track) : `${template.id}-t${track}s${spare}`,
      names: namesLike(template, n),
      ...(template.organisationId === undefined ? {} : { organisationId: inTrack(template.organisationId, track) }),
      email: `p${n}@delegates.example`,
      aliases: [],
      precedence: Math.min(99_999, 10_000 + n),
      groupIds: [...groupIds.map((group) => inTrack(group, track)), ...trackOf(template, track)],
    });
  }
  return people;
}

/** Only what exists may be named: a mission with few people has tracks that nobody stands for by name. */
function onlyKnown(item: ProgrammeItem, known: ReadonlySet<string>): ProgrammeItem {
  const keep = (ids: readonly string[]): string[] => ids.filter((id) => known.has(id));
  return {
    ...item,
    hostPersonIds: keep(item.hostPersonIds),
    personIds: keep(item.personIds),
    absentIds: keep(item.absentIds),
    speakerIds: keep(item.speakerIds),
    interpreterIds: keep(item.interpreterIds),
  };
}

export function enlargeMission(rows: readonly SampleRow[], size: LargeSize): SampleRow[] {
  const [mission] = rowsIn(rows, 'missions');
  if (mission === undefined) throw new Error('no mission among the rows');
  const baseItems = rowsIn(rows, 'programmeItems');
  const copies = Math.max(1, Math.ceil(size.items / baseItems.length));
  const tracks = Math.ceil(copies / WEEKS);
  const weeks = Math.min(WEEKS, copies);
  const everyTrack = Array.from({ length: tracks }, (_, track) => track);
  const everyWeek = Array.from({ length: weeks }, (_, week) => week);

  const groups = everyTrack.flatMap((track) => [
    everyone(track, mission.id),
    ...rowsIn(rows, 'groups').map((group) =>
      track === 0 ? group : { ...group, id: inTrack(group.id, track), name: numbered(group.name, track + 1) },
    ),
  ]);
  const organisations = everyTrack.flatMap((track) =>
    rowsIn(rows, 'organisations').map((one): Organisation =>
      track === 0 ? one : { ...one, id: inTrack(one.id, track), name: numbered(one.name, track + 1), organiser: false },
    ),
  );
  const legs = everyWeek.flatMap((week) =>
    rowsIn(rows, 'legs').map((leg) =>
      week === 0
        ? leg
        : {
            ...leg,
            id: `${leg.id}-w${week}`,
            sortKey: `${week}${leg.sortKey ?? ''}`,
            ...(leg.arrival === undefined
              ? {}
              : { arrival: `${addDays(leg.arrival.slice(0, 10), 7 * week)}${leg.arrival.slice(10)}` }),
            ...(leg.departure === undefined
              ? {}
              : { departure: `${addDays(leg.departure.slice(0, 10), 7 * week)}${leg.departure.slice(10)}` }),
          },
    ),
  );
  const people = enlargedPeople({
    base: rowsIn(rows, 'people'),
    tracks,
    wanted: size.people,
    missionId: mission.id,
    parts: new Set(rowsIn(rows, 'groups').flatMap((group) => (group.kind === 'subDelegation' ? [group.id] : []))),
  });
  const known = new Set(people.map((person) => person.id));
  // Week by week, so that what is cut off is the end of the last week and every track has the others whole.
  const items = everyWeek
    .flatMap((week) =>
      everyTrack.flatMap((track) => baseItems.map((item) => onlyKnown(itemOf(item, track, week), known))),
    )
    .slice(0, Math.max(size.items, baseItems.length));
  const tagged = <T extends TableName>(table: T, list: readonly RowOf<T>[]): SampleRow[] =>
    list.map((row) => ({ table, row }));
  return [
    ...tagged('missions', [{ ...mission, endDate: addDays(mission.endDate, 7 * (weeks - 1)) }]),
    ...tagged('legs', legs),
    ...tagged('groups', groups),
    ...tagged('organisations', organisations),
    ...tagged('people', people),
    ...tagged('programmeItems', items),
    ...tagged('itemInternals', rowsIn(rows, 'itemInternals')),
    ...tagged('travellers', rowsIn(rows, 'travellers')),
  ];
}
