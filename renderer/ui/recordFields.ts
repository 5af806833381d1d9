/** What the fields of records are called and how their values are read. A new field does not compile until it is named here. */
import { ACTION_STATUSES } from '#shared/domain/actions/action.ts';
import { BRIEFING_KINDS, SPOKEN } from '#shared/domain/briefing/briefing.ts';
import { NOTE_TEMPLATES } from '#shared/domain/notes/note.ts';
import { ORGANISATION_KINDS, SECTORS } from '#shared/domain/organisation/organisation.ts';
import { ITEM_KINDS, ITEM_STATUSES } from '#shared/domain/programme/item.ts';
import type { RELEASE_TABLES } from '#shared/domain/release/release.ts';
import { ORIGINS } from '#shared/domain/roster/person.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import { EMERGENCY_SERVICES } from '#shared/places/emergencyServices.ts';
import type { DIFFERENCE_TABLES } from '#shared/sync/rights.ts';
import type { PlainKey } from '#shared/i18n/keys.ts';

/** How a value is read: in words, or for `unsaid` not at all, since it means nothing to a reader. */
export type Reading =
  | 'text'
  | 'lines'
  | 'date'
  | 'wallTime'
  | 'moment'
  | 'country'
  | 'number'
  | 'bytes'
  | 'yesNo'
  | 'languages'
  | 'names'
  | 'weekdays'
  | 'unsaid'
  | { readonly of: TableName }
  | { readonly words: ReadonlyMap<string, PlainKey> };

export interface Field {
  /** Two where the first is the heading under which a form shows the second. */
  readonly label: PlainKey | readonly [PlainKey, PlainKey];
  readonly as: Reading;
}

/** Which body a record belongs to is no change of a person. */
type Named<T extends TableName> = Exclude<keyof RowOf<T> & string, 'id' | 'missionId' | 'deletedAt' | 'bodyId'>;
/** People settle differences, and that is all that they do to them. */
type Settled = (typeof DIFFERENCE_TABLES)[keyof typeof DIFFERENCE_TABLES];

const field = (label: Field['label'], as: Reading = 'text'): Field => ({ label, as });
const oneOf = <V extends string>(values: readonly V[], key: (value: V) => PlainKey): Reading => ({
  words: new Map(values.map((value) => [value, key(value)])),
});

const sortKey = field('history.field.order', 'unsaid');
const people: Reading = { of: 'people' };
const organisations: Reading = { of: 'organisations' };
const groups: Reading = { of: 'groups' };
const items: Reading = { of: 'programmeItems' };
const sector = field(
  'roster.column.sector',
  oneOf(SECTORS, (one) => `enums.sector.${one}`),
);
const country = field('roster.column.country', 'country');
const precedence = field('roster.column.precedence', 'number');

const note: Readonly<Record<Named<'ownNotes'>, Field>> = {
  title: field('notes.titleField'),
  template: field(
    'history.field.template',
    oneOf(NOTE_TEMPLATES, (one) => `notes.template.${one}`),
  ),
  createdAt: field('history.field.createdAt', 'moment'),
  author: field('notes.author'),
  itemId: field('notes.item', items),
  personIds: field('notes.people', people),
  organisationIds: field('notes.organisations', organisations),
};
const part: Readonly<Record<Named<'ownNoteParts'>, Field>> = {
  noteId: field('mission.deleted.note', { of: 'ownNotes' }),
  at: field('history.field.writtenAt', 'moment'),
  author: field('notes.author'),
  update: field('notes.text', 'unsaid'),
};
const attachment: Readonly<Record<Named<'ownAttachments'>, Field>> = {
  noteId: part.noteId,
  name: field('history.field.file'),
  mediaType: field('history.field.fileType'),
  size: field('history.field.fileSize', 'bytes'),
  sha256: field('history.field.fileDigest', 'unsaid'),
  addedAt: field('history.field.createdAt', 'moment'),
};

/** What was released never changes. */
type Frozen = (typeof RELEASE_TABLES)[number];

/** In the order of the forms. */
export const FIELDS: { readonly [T in Exclude<TableName, Settled | Frozen>]: Readonly<Record<Named<T>, Field>> } = {
  missions: {
    title: field('mission.field.title', 'languages'),
    startDate: field('mission.field.startDate', 'date'),
    endDate: field('mission.field.endDate', 'date'),
    homeCity: field('mission.field.homeCity', 'languages'),
    homeZone: field('mission.field.homeZone'),
    leadBody: field('mission.field.leadBody', 'languages'),
    purpose: field('mission.field.purpose'),
    secretariatPhone: field('mission.field.secretariatPhone'),
    secretariatEmail: field('mission.field.secretariatEmail'),
    archivedAt: field('history.field.archivedAt', 'moment'),
    sample: field('mission.sampleBadge', 'yesNo'),
    createdAt: field('history.field.createdAt', 'moment'),
  },
  legs: {
    city: field('leg.field.city', 'languages'),
    country: field('leg.field.country', 'country'),
    zone: field('leg.field.zone'),
    arrival: field('leg.field.arrival', 'wallTime'),
    departure: field('leg.field.departure', 'wallTime'),
    airport: field('leg.field.airport'),
    hotelName: field(['leg.field.hotel', 'leg.field.hotelName']),
    hotelNameLocal: field(['leg.field.hotel', 'leg.field.hotelNameLocal']),
    hotelAddress: field(['leg.field.hotel', 'leg.field.hotelAddress']),
    hotelAddressLocal: field(['leg.field.hotel', 'leg.field.hotelAddressLocal']),
    hotelPhone: field(['leg.field.hotel', 'leg.field.hotelPhone']),
    latitude: field('history.field.latitude', 'number'),
    longitude: field('history.field.longitude', 'number'),
    sortKey,
  },
  programmeItems: {
    title: field('programme.field.title', 'languages'),
    kind: field(
      'programme.field.kind',
      oneOf(ITEM_KINDS, (one) => `enums.kind.${one}`),
    ),
    status: field(
      'programme.field.status',
      oneOf(ITEM_STATUSES, (one) => `enums.status.${one}`),
    ),
    cancelledReason: field('programme.field.cancelledReason'),
    start: field('programme.field.start', 'wallTime'),
    startZone: field('programme.field.startZone'),
    end: field('programme.field.end', 'wallTime'),
    endZone: field('programme.field.endZone'),
    legId: field('programme.field.leg', { of: 'legs' }),
    placeName: field('programme.field.place'),
    placeNameLocal: field('programme.field.placeLocal'),
    placeAddress: field('programme.field.address'),
    placeAddressLocal: field('programme.field.addressLocal'),
    room: field('programme.field.room'),
    vehicle: field('programme.field.vehicle'),
    gatherMinutes: field('programme.field.gatherMinutes', 'number'),
    gatherPlace: field('programme.field.gatherPlace'),
    dress: field('programme.field.dress'),
    carrierNumber: field(['programme.section.place', 'programme.field.carrier']),
    fromAirport: field(['programme.section.place', 'programme.field.from']),
    toAirport: field(['programme.section.place', 'programme.field.to']),
    wholeDelegation: field('programme.wholeDelegation', 'yesNo'),
    groupIds: field('programme.field.groups', groups),
    personIds: field('programme.field.people', people),
    absentIds: field('programme.field.absent', people),
    hostOrganisationIds: field('programme.field.hostOrganisations', organisations),
    hostPersonIds: field('programme.field.hostPeople', people),
    speakerIds: field('programme.field.speakers', people),
    interpreterIds: field('programme.field.interpreters', people),
    remarks: field('programme.field.remarks'),
    sortKey,
  },
  itemInternals: { remarks: field('programme.field.internal') },
  organisations: {
    name: field('organisation.name', 'languages'),
    shortName: field('organisation.shortName'),
    side: field(
      'organisation.side',
      oneOf(['delegation', 'host'], (one) => `enums.side.${one}`),
    ),
    kind: field(
      'organisation.kind',
      oneOf(ORGANISATION_KINDS, (one) => `enums.organisation.${one}`),
    ),
    organiser: field('organisation.organiser', 'yesNo'),
    sector,
    country,
    precedence,
    address: field('organisation.address'),
    addressLocal: field('organisation.addressLocal'),
    phone: field('organisation.phone'),
    website: field('organisation.website'),
  },
  people: {
    names: field('roster.column.name', 'names'),
    honorific: field('roster.honorific', 'languages'),
    position: field('roster.column.position', 'languages'),
    organisationId: field('roster.column.organisation', organisations),
    sector,
    origin: field(
      'roster.column.origin',
      oneOf(ORIGINS, (one) => `enums.origin.${one}`),
    ),
    country,
    role: field('roster.column.role'),
    groupIds: field('roster.column.groups', groups),
    email: field('roster.column.email'),
    mobile: field('roster.column.mobile'),
    precedence,
    precedenceOverride: field('roster.place', 'number'),
    precedenceReason: field(['roster.place', 'roster.reason']),
    badgeName: field('roster.badgeName'),
    aliases: field('roster.aliases', 'lines'),
    remarks: field('roster.column.remarks'),
    metItemId: field('history.field.metAt', items),
  },
  groups: {
    name: field('roster.groupName', 'languages'),
    kind: field(
      'roster.groupKind',
      oneOf(['subDelegation', 'group'], (one) => `enums.group.${one}`),
    ),
    color: field('history.field.color', 'unsaid'),
    sortKey,
  },
  travellers: {
    passportNumber: field('roster.traveller.passportNumber'),
    passportCountry: field('roster.traveller.passportCountry', 'country'),
    passportExpiry: field('roster.traveller.passportExpiry', 'date'),
    birthDate: field('roster.traveller.birthDate', 'date'),
    visa: field('roster.traveller.visa'),
    diet: field('roster.traveller.diet'),
    medical: field('roster.traveller.medical'),
    emergencyName: field(['roster.emergency', 'roster.traveller.emergencyName']),
    emergencyRelation: field(['roster.emergency', 'roster.traveller.emergencyRelation']),
    emergencyPhone: field(['roster.emergency', 'roster.traveller.emergencyPhone']),
  },
  briefings: {
    country: field('briefing.field.country', 'country'),
    kind: field(
      'briefing.field.kind',
      oneOf(BRIEFING_KINDS, (one) => `briefing.kind.${one}`),
    ),
    legId: field('briefing.field.place', { of: 'legs' }),
    title: field('briefing.field.title', 'languages'),
    body: field('briefing.field.body', 'languages'),
    date: field('briefing.field.date', 'date'),
    until: field('briefing.field.until', 'date'),
    passport: field('briefing.field.passport', 'country'),
    days: field('briefing.field.days', 'number'),
    opens: field('briefing.field.opens'),
    closes: field('briefing.field.closes'),
    weekdays: field('briefing.field.weekdays', 'weekdays'),
    service: field(
      'briefing.field.service',
      oneOf(EMERGENCY_SERVICES, (one) => `briefing.service.${one}`),
    ),
    phone: field('briefing.field.phone'),
    said: field('briefing.field.said'),
    saidIn: field(
      'briefing.field.saidIn',
      oneOf(SPOKEN, (one) => `briefing.spoken.${one}`),
    ),
    sound: field('briefing.field.sound'),
    address: field('briefing.field.address'),
    addressLocal: field('briefing.field.addressLocal'),
    website: field('briefing.field.website'),
    source: field('briefing.field.source'),
    checkedAt: field('briefing.field.checkedAt', 'date'),
    packKey: field('briefing.field.packKey', 'unsaid'),
    packDigest: field('briefing.field.packKey', 'unsaid'),
    sortKey,
  },
  actions: {
    body: field('actions.body'),
    ownerId: field('actions.owner', people),
    ownerName: field('history.field.ownerName'),
    dueDate: field('actions.due', 'date'),
    status: field(
      'actions.status',
      oneOf(ACTION_STATUSES, (one) => `actions.status.${one}`),
    ),
    lead: field('actions.lead', 'yesNo'),
    personIds: field('actions.people', people),
    organisationIds: field('actions.organisations', organisations),
    itemId: field('actions.fromItem', items),
    noteId: field('actions.fromNote', { of: 'ownNotes' }),
    createdAt: field('history.field.createdAt', 'moment'),
    closedAt: field('history.field.closedAt', 'moment'),
  },
  ownNotes: note,
  ownNoteParts: part,
  ownAttachments: attachment,
  staffNotes: note,
  staffNoteParts: part,
  staffAttachments: attachment,
  delegationNotes: note,
  delegationNoteParts: part,
  delegationAttachments: attachment,
};

export function fieldsOf(table: TableName): Readonly<Record<string, Field>> {
  return (FIELDS as Partial<Record<TableName, Readonly<Record<string, Field>>>>)[table] ?? {};
}

/** Undefined for a field that a newer version of the app wrote. */
export function fieldOf(table: TableName, path: string): Field | undefined {
  const [name = ''] = path.split('.');
  const fields = fieldsOf(table);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
