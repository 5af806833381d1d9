/**
 * The sample mission: Central Asia, 31 May to 6 June 2026. People and firms are invented, places and public bodies real.
 * Load it with `import('#shared/sample/centralAsia.ts')`: it is large, and the first screen does not need it.
 */
import type { Mission } from '#shared/domain/mission/mission.ts';
import type { NameParts, Person } from '#shared/domain/roster/person.ts';
import type { AnyRow, TableName } from '#shared/domain/tables.ts';
import { actionRows } from './actions.ts';
import { COUNTERPARTS } from './counterparts.ts';
import { ENTERPRISES } from './enterprises.ts';
import { GROUPS } from './groups.ts';
import { HOST_ORGANISATIONS } from './hostOrganisations.ts';
import { itemRows } from './itemRows.ts';
import { LEGS } from './legs.ts';
import { noteRows } from './notes.ts';
import { OFFICIALS } from './officials.ts';
import { DELEGATION_BODIES } from './organisations.ts';
import { HONORIFICS, POSITIONS } from './positions.ts';
import { PROFESSIONALS } from './professionals.ts';
import type { BodySpec, PersonSpec } from './spec.ts';
import { four } from './spec.ts';
import { TRAVELLERS } from './travellers.ts';

export const SAMPLE_MISSION_ID = 'sample-central-asia';

export interface SampleOptions {
  readonly missionId?: string;
  /** Put before every local id; `${missionId}-` where it is not given, so that two copies never share a row. */
  readonly idPrefix?: string;
  /** ISO 8601 UTC. */
  readonly createdAt?: string;
}

export interface SampleRow {
  readonly table: TableName;
  readonly row: AnyRow;
}

export interface SampleMission {
  readonly mission: Mission;
  /** Every row, that of the mission included. */
  readonly rows: readonly SampleRow[];
}

function nameParts(written: string, order: NameParts['order']): NameParts {
  const [family, given, middle] = written.split('|');
  if (given === undefined) return { full: written, order };
  return { family, given, ...(middle === undefined ? {} : { middle }), order };
}

function namesOf(spec: PersonSpec): Person['names'] {
  const chinese = (spec.hant ?? spec.hans ?? '').includes('|');
  return {
    latin: nameParts(spec.latin, chinese ? 'familyFirst' : 'givenFirst'),
    ...(spec.hant === undefined ? {} : { hant: nameParts(spec.hant, 'familyFirst') }),
    ...(spec.hans === undefined ? {} : { hans: nameParts(spec.hans, 'familyFirst') }),
    ...(spec.cyrillic === undefined ? {} : { cyrillic: nameParts(spec.cyrillic, 'familyFirst') }),
  };
}

/** A number that nobody can be called at: the exchange does not exist. */
function mobileOf(country: string, index: number): string {
  const last = String(1000 + index);
  switch (country) {
    case 'CN':
      return `+86 100 0000 ${last}`;
    case 'KZ':
      return `+7 700 000 ${last}`;
    case 'UZ':
      return `+998 00 000 ${last}`;
    case 'AE':
      return `+971 50 000 ${last}`;
    default:
      return `+852 0000 ${last}`;
  }
}

/** Everyone of these bodies, ranked in the order in which they are written. */
function peopleOf(
  bodies: readonly BodySpec[],
  firstRank: number,
  ids: (local: string) => string,
  missionId: string,
): Person[] {
  let rank = firstRank;
  return bodies.flatMap((body) =>
    body.people.map((spec): Person => {
      rank += 10;
      const sector = [...DELEGATION_BODIES, ...HOST_ORGANISATIONS].find((one) => one.id === body.organisation)?.sector;
      const position = POSITIONS[spec.position as keyof typeof POSITIONS];
      return {
        id: ids(spec.id),
        missionId,
        names: namesOf(spec),
        honorific: HONORIFICS[spec.honorific],
        position,
        organisationId: ids(body.organisation),
        ...(sector === undefined ? {} : { sector }),
        origin: spec.origin ?? body.origin,
        country: spec.country ?? body.country,
        ...(spec.role === undefined ? {} : { role: spec.role }),
        // Some people of the host side gave no address: a delegation never has everyone's.
        ...(body.origin === 'host' && rank % 30 === 0 ? {} : { email: `${spec.id}@${body.organisation}.example` }),
        ...(body.origin === 'host' ? {} : { mobile: mobileOf(spec.country ?? body.country, rank / 10) }),
        precedence: rank,
        ...(spec.override === undefined
          ? {}
          : { precedenceOverride: spec.override[0], precedenceReason: spec.override[1] }),
        ...(spec.badgeName === undefined ? {} : { badgeName: spec.badgeName }),
        aliases: [...(spec.aliases ?? [])],
        groupIds: (spec.groups ?? []).map(ids),
        ...(spec.remarks === undefined ? {} : { remarks: spec.remarks }),
      };
    }),
  );
}

function missionRow(id: string, createdAt: string): Mission {
  return {
    id,
    missionId: id,
    title: four(
      'Central Asia Business Mission 2026',
      '中亞商務考察團2026',
      '中亚商务考察团2026',
      'Деловая миссия в Центральную Азию — 2026',
    ),
    startDate: '2026-05-31',
    endDate: '2026-06-06',
    homeZone: 'Asia/Hong_Kong',
    homeCity: four('Hong Kong', '香港', '香港', 'Гонконг'),
    leadBody: four(
      'Commerce and Economic Development Bureau',
      '商務及經濟發展局',
      '商务及经济发展局',
      'Бюро торговли и экономического развития Гонконга',
    ),
    purpose:
      'Takes enterprises of Hong Kong and the Mainland in mining, logistics, new energy, water and professional services to Kazakhstan and Uzbekistan: to meet ministries and firms, to see works, and to sign first memoranda.',
    sample: true,
    secretariatPhone: '+852 0000 1040',
    secretariatEmail: 'secretariat@mission.example',
    createdAt,
  };
}

/** The same rows at every call with the same options. */
export function sampleMission(options: SampleOptions = {}): SampleMission {
  const missionId = options.missionId ?? SAMPLE_MISSION_ID;
  const prefix = options.idPrefix ?? `${missionId}-`;
  const ids = (local: string): string => `${prefix}${local}`;
  const mission = missionRow(missionId, options.createdAt ?? '2026-04-20T02:00:00Z');
  const own = <Spec extends { id: string }>(spec: Spec): Spec & { missionId: string } => ({
    ...spec,
    id: ids(spec.id),
    missionId,
  });
  const delegates = [...OFFICIALS, ...ENTERPRISES, ...PROFESSIONALS];
  const tagged = (table: TableName, rows: readonly AnyRow[]): SampleRow[] => rows.map((row) => ({ table, row }));
  const { items, internals } = itemRows({ delegates: delegates.flatMap((body) => body.people), ids, missionId });
  return {
    mission,
    rows: [
      { table: 'missions', row: mission },
      ...tagged('legs', LEGS.map(own)),
      ...tagged('groups', GROUPS.map(own)),
      ...tagged('organisations', [...DELEGATION_BODIES, ...HOST_ORGANISATIONS].map(own)),
      ...tagged('people', [...peopleOf(delegates, 0, ids, missionId), ...peopleOf(COUNTERPARTS, 5000, ids, missionId)]),
      ...tagged('programmeItems', items),
      ...tagged('itemInternals', internals),
      ...tagged('travellers', TRAVELLERS.map(own)),
      ...noteRows(ids, missionId),
      ...tagged('actions', actionRows(ids, missionId)),
    ],
  };
}
