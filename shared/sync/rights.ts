/**
 * Who may read and write what, as one table in code (R15). A stream is what is read together or not at all; every table is in
 * one. What this file does not allow is refused. The server asks it at every door; clients ask it only to say beforehand what
 * the server will say.
 */
import type { Json } from '../json.ts';
import type { Scope, TableName } from '../domain/tables.ts';
import { acknowledgementId } from '../domain/release/releases.ts';
import { isTableName, TABLES } from '../domain/tables.ts';

export const ROLES = ['lead', 'organiser', 'staff', 'delegate', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * `public`: the whole delegation. `draft`: the programme as organisers work on it; what others see of it are releases.
 * `staff`, `private`, `own`: the scopes of tables.ts.
 */
export const STREAMS = ['public', 'draft', 'staff', 'private', 'own'] as const;
export type StreamName = (typeof STREAMS)[number];

/** A person in a mission, as the server knows them; never as a client says. */
export interface Member {
  readonly account: string;
  /** Their name, as others read it in the history. */
  readonly name: string;
  readonly body: string;
  readonly role: Role;
  /** May read and write the private scope of everybody. */
  readonly privateGrant: boolean;
  /** Their own record in the roster. */
  readonly personId?: string;
}

const PRIVATE = 'private/';

/**
 * Oneself, as far as the server has told; undefined where it names a role that this version does not know. Who one is in the roster
 * is seen by whose private stream one reads.
 */
export function selfOf(told: {
  readonly role?: string | undefined;
  readonly body?: string | undefined;
  readonly streams: readonly string[];
}): Member | undefined {
  const role = ROLES.find((known) => known === told.role);
  if (role === undefined || told.body === undefined) return undefined;
  const person = told.streams.find((stream) => stream.startsWith(PRIVATE) && stream !== PRIVATE);
  return {
    account: 'self',
    name: '',
    body: told.body,
    role,
    privateGrant: told.streams.includes(PRIVATE),
    ...(person === undefined ? {} : { personId: person.slice(PRIVATE.length) }),
  };
}

/** Before anything is asked of the server: may this person change rows of that table that are theirs, or make some that never change? */
export function mayChangeOwn(self: Member, table: string): boolean {
  return (
    mayWrite(self, table, [], isFrozen(table) ? undefined : { account: self.account, body: self.body }) !== 'refuse'
  );
}

/** Before anything is asked of the server: may this person say that `personId` has read a release? */
export function mayAcknowledgeFor(self: Member, personId: string): boolean {
  const id = acknowledgementId('', personId);
  return mayWrite(self, 'acknowledgements', [], undefined, { id, releaseId: '', personId }) !== 'refuse';
}

/** The programme of the mission is a draft until it is released. */
const DRAFTS: ReadonlySet<string> = new Set<TableName>(['legs', 'programmeItems']);

const STREAM_OF_SCOPE: Readonly<Record<Scope, StreamName>> = {
  public: 'public',
  staff: 'staff',
  private: 'private',
  own: 'own',
};

/** The stream of a table. A table of a newer version is for the organisers until this version knows better (R13). */
export function streamOf(table: string): StreamName {
  if (DRAFTS.has(table)) return 'draft';
  if (/^draft[A-Z]/.test(table)) return 'draft';
  return isTableName(table) ? STREAM_OF_SCOPE[TABLES[table].scope] : 'staff';
}

/** What a hub holds: never what is about single people, nor what is theirs alone. */
export const HUB_STREAMS: readonly StreamName[] = ['public', 'draft', 'staff'];

export function isForHubs(table: string): boolean {
  return HUB_STREAMS.includes(streamOf(table));
}

/** The tables of differences, by the stream of what they are about. */
export const DIFFERENCE_TABLES = {
  public: 'differences',
  draft: 'draftDifferences',
  staff: 'staffDifferences',
  private: 'privateDifferences',
  own: 'ownDifferences',
} as const satisfies Record<StreamName, TableName>;

export function isDifferenceTable(table: string): boolean {
  return (Object.values(DIFFERENCE_TABLES) as string[]).includes(table);
}

/** What a member reads of the private and own streams is told apart by row: this key is stored with it. */
export type StreamKey = 'public' | 'draft' | 'staff' | `private/${string}` | `own/${string}`;

/** `owner`: for the own stream, the account whose row it is. `subject`: for the private one, the person whom it is about. */
export function streamKey(stream: StreamName, { owner, subject }: { owner: string; subject: string }): StreamKey {
  if (stream === 'own') return `own/${owner}`;
  if (stream === 'private') return `private/${subject}`;
  return stream;
}

/** Streams that a member reads; one that ends in `/` means all that begin so. Sorted, so that two sets compare as text. */
export function readable(member: Member): readonly string[] {
  const organises = member.role === 'lead' || member.role === 'organiser' || member.role === 'staff';
  return [
    'public',
    ...(organises ? ['draft', 'staff'] : []),
    ...(member.privateGrant && organises ? [PRIVATE] : []),
    // Also beside the grant: it tells devices who their person is.
    ...(member.personId === undefined ? [] : [`${PRIVATE}${member.personId}`]),
    ...(member.role === 'viewer' ? [] : [`own/${member.account}`]),
  ].toSorted();
}

export function mayRead(streams: readonly string[], key: StreamKey): boolean {
  return streams.some((stream) => (stream.endsWith('/') ? key.startsWith(stream) : key === stream));
}

/** Rows that the body owns which made them; others propose. */
const OWNED: ReadonlySet<string> = new Set<TableName>([
  'missions',
  'legs',
  'programmeItems',
  'organisations',
  'people',
  'groups',
]);

/** What staff, who write reports, may change of what the delegation reads. */
const STAFF_WRITES: ReadonlySet<string> = new Set<TableName>([
  'organisations',
  'people',
  'delegationNotes',
  'delegationNoteParts',
  'delegationAttachments',
]);

/** What delegates may make for all to read: their own notes, which they share on purpose, and change afterwards. */
const DELEGATES_SHARE: ReadonlySet<string> = new Set<TableName>([
  'delegationNotes',
  'delegationNoteParts',
  'delegationAttachments',
]);

const RELEASED: ReadonlySet<string> = new Set<TableName>(['releases', 'releasedLegs', 'releasedItems']);

/** What was released is never changed, so that all who have it have the same. */
export function isFrozen(table: string): boolean {
  return RELEASED.has(table);
}

/** Set by the server alone. */
export const SERVER_FIELDS: ReadonlySet<string> = new Set(['bodyId']);
/** All that people may change of a difference. */
const SETTLING: ReadonlySet<string> = new Set(['settledAt', 'settled']);

/** What there is of the row already; undefined for one that is made now. */
export interface HeldRow {
  readonly account: string;
  readonly body: string;
}

export type WriteRight = 'write' | 'propose' | 'refuse';

/** A row as it would be written, of which these say who it is about. */
export interface WantedRow {
  readonly id: string;
  readonly releaseId?: Json;
  readonly personId?: Json;
}

/**
 * May this member set these fields of a row of this table? Without `row` it is asked whether they might at all, of what is about
 * themselves.
 */
export function mayWrite(
  member: Member,
  table: string,
  paths: readonly string[],
  held: HeldRow | undefined,
  row?: WantedRow,
): WriteRight {
  if (paths.some((path) => SERVER_FIELDS.has(path))) return 'refuse';
  if (isDifferenceTable(table)) return maySettle(member, table, paths, held);
  switch (streamOf(table)) {
    case 'own':
      return member.role !== 'viewer' && (held === undefined || held.account === member.account) ? 'write' : 'refuse';
    case 'private':
      return member.privateGrant && isOrganiser(member) ? 'write' : 'refuse';
    case 'staff':
      return isOrganiser(member) || member.role === 'staff' ? 'write' : 'refuse';
    default:
      return mayWriteShared(member, table, held, row);
  }
}

function isOrganiser({ role }: Member): boolean {
  return role === 'lead' || role === 'organiser';
}

function mayWriteShared(
  member: Member,
  table: string,
  held: HeldRow | undefined,
  row: WantedRow | undefined,
): WriteRight {
  if (isFrozen(table)) return isOrganiser(member) && held === undefined ? 'write' : 'refuse';
  if (table === ('acknowledgements' satisfies TableName)) return mayAcknowledge(member, held, row);
  switch (member.role) {
    case 'lead':
      return 'write';
    case 'organiser':
      break;
    case 'staff':
      if (!STAFF_WRITES.has(table)) return 'refuse';
      break;
    case 'delegate':
      return DELEGATES_SHARE.has(table) && (held === undefined || held.account === member.account) ? 'write' : 'refuse';
    default:
      return 'refuse';
  }
  return held !== undefined && OWNED.has(table) && held.body !== member.body ? 'propose' : 'write';
}

/** Everyone says for themselves that they have read a release; organisers also for others, whom they told or whose file they took in. */
function mayAcknowledge(member: Member, held: HeldRow | undefined, row: WantedRow | undefined): WriteRight {
  if (member.role === 'viewer' || (row !== undefined && isMisnamed(row))) return 'refuse';
  if (isOrganiser(member)) return 'write';
  const about = row === undefined ? member.personId : row.personId;
  if (about === undefined || about !== member.personId) return 'refuse';
  return held === undefined || held.account === member.account ? 'write' : 'refuse';
}

/** It would pass for the acknowledgement of somebody else, which is found by its id. A tombstone of what never came says neither. */
function isMisnamed({ id, releaseId, personId }: WantedRow): boolean {
  if (releaseId === undefined && personId === undefined) return false;
  if (typeof releaseId !== 'string' || typeof personId !== 'string') return true;
  return id !== acknowledgementId(releaseId, personId);
}

/** Whoever may change the record may settle what is open about it; whoever wanted something may withdraw it. */
function maySettle(member: Member, table: string, paths: readonly string[], held: HeldRow | undefined): WriteRight {
  if (held === undefined || paths.some((path) => !SETTLING.has(path))) return 'refuse';
  if (held.account === member.account) return 'write';
  if (table === DIFFERENCE_TABLES.own) return 'refuse';
  if (table === DIFFERENCE_TABLES.private && !member.privateGrant) return 'refuse';
  if (member.role === 'lead') return 'write';
  return (isOrganiser(member) || member.role === 'staff') && held.body === member.body ? 'write' : 'refuse';
}
