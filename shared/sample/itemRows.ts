/** Makes programme items of their short form: zones of the city, places in both scripts, and who cannot be there. */
import type { ItemInternal, ProgrammeItem } from '#shared/domain/programme/item.ts';
import { GROUPS } from './groups.ts';
import { LEGS } from './legs.ts';
import { PLACES } from './places.ts';
import { DAY_1 } from './programme/day1.ts';
import { DAY_2 } from './programme/day2.ts';
import { DAY_3 } from './programme/day3.ts';
import { DAY_4 } from './programme/day4.ts';
import { DAY_5 } from './programme/day5.ts';
import { DAY_6 } from './programme/day6.ts';
import { DAY_7 } from './programme/day7.ts';
import type { DaySpec, ItemSpec, PersonSpec } from './spec.ts';

const DAYS: readonly DaySpec[] = [...DAY_1, ...DAY_2, ...DAY_3, ...DAY_4, ...DAY_5, ...DAY_6, ...DAY_7];
const GROUP_IDS: ReadonlySet<string> = new Set(GROUPS.map((group) => group.id));

interface Context {
  readonly delegates: readonly PersonSpec[];
  readonly ids: (local: string) => string;
  readonly missionId: string;
}

type Attendance = Pick<ProgrammeItem, 'wholeDelegation' | 'groupIds' | 'personIds' | 'absentIds'>;

/** Whoever a group brings in but who has not joined yet, has left, or is named in `without`, goes to `absentIds`. */
function attendanceOf(item: ItemSpec, start: string, { delegates, ids }: Context): Attendance {
  const whole = item.who.includes('all');
  const groups = item.who.filter((one) => GROUP_IDS.has(one));
  const named = item.who.filter((one) => one !== 'all' && !GROUP_IDS.has(one));
  const without = new Set(item.without ?? []);
  const staysAway = (person: PersonSpec): boolean =>
    without.has(person.id) ||
    (person.groups ?? []).some((group) => without.has(group)) ||
    (person.from !== undefined && start < person.from) ||
    (person.until !== undefined && start >= person.until);
  const absent = delegates.filter(
    (person) =>
      !named.includes(person.id) &&
      (whole || (person.groups ?? []).some((group) => groups.includes(group))) &&
      staysAway(person),
  );
  return {
    wholeDelegation: whole,
    groupIds: whole ? [] : groups.map(ids),
    personIds: named.map(ids),
    absentIds: absent.map((person) => ids(person.id)),
  };
}

function placeOf(item: ItemSpec): Partial<ProgrammeItem> {
  if (item.place === undefined) return {};
  const place = PLACES[item.place];
  if (place === undefined) throw new Error(`no place ${item.place} in ${item.id}`);
  return {
    placeName: place.name,
    placeNameLocal: place.local,
    placeAddress: place.address,
    placeAddressLocal: place.addressLocal,
  };
}

function linesOf(item: ItemSpec): Partial<ProgrammeItem> {
  const [number, from, to] = item.flight ?? [];
  const lines = {
    room: item.room,
    vehicle: item.vehicle,
    dress: item.dress,
    remarks: item.remarks,
    cancelledReason: item.cancelled,
    carrierNumber: number,
    fromAirport: from,
    toAirport: to,
  };
  return Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined && value !== ''));
}

function itemRow(item: ItemSpec, day: DaySpec, context: Context): ProgrammeItem {
  const { ids, missionId } = context;
  const legId = item.leg ?? day.leg;
  const zone = LEGS.find((leg) => leg.id === day.leg)?.zone;
  if (zone === undefined) throw new Error(`no leg ${day.leg} for ${item.id}`);
  const start = `${day.date}T${item.at.slice(0, 5)}`;
  return {
    id: ids(item.id),
    missionId,
    kind: item.kind,
    status: item.status ?? 'confirmed',
    title: item.title,
    start,
    startZone: item.startZone ?? zone,
    end: `${day.date}T${item.at.slice(6)}`,
    endZone: item.endZone ?? zone,
    ...(legId === '' ? {} : { legId: ids(legId) }),
    ...placeOf(item),
    ...linesOf(item),
    hostOrganisationIds: (item.hosts ?? []).map(ids),
    hostPersonIds: (item.counterparts ?? []).map(ids),
    ...attendanceOf(item, start, context),
    speakerIds: (item.speakers ?? []).map(ids),
    interpreterIds: (item.interpreters ?? []).map(ids),
  };
}

export function itemRows(context: Context): { items: ProgrammeItem[]; internals: ItemInternal[] } {
  const specs = DAYS.flatMap((day) => day.items.map((item) => ({ item, day })));
  return {
    items: specs.map(({ item, day }) => itemRow(item, day, context)),
    internals: specs.flatMap(({ item }) =>
      item.internal === undefined
        ? []
        : [{ id: context.ids(item.id), missionId: context.missionId, remarks: item.internal }],
    ),
  };
}
