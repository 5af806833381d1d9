/** How the draft becomes a release. */
import type { Edit } from '../change/edit.ts';
import type { MissionState } from '../change/missionState.ts';
import { liveRows } from '../change/missionState.ts';
import { flattenRow } from '../change/op.ts';
import type { LocalText } from '../fields.ts';
import { leg } from '../leg/leg.ts';
import { programmeItem } from '../programme/item.ts';
import { jsonEqual } from '../../json.ts';
import type { Release, ReleasedItem, ReleasedLeg } from './release.ts';
import { acknowledgementId, atOnce, currentRelease, releasesOf } from './releases.ts';

export interface ReleaseWords {
  /** Who makes it, as the delegation reads it. */
  readonly madeBy?: string;
  readonly message?: LocalText;
}

/** Freezes the draft as it is in `edit.state`; gives the id of the release. */
export function makeRelease(edit: Edit, now: string, { madeBy, message }: ReleaseWords): string {
  const { state } = edit;
  const [newest] = releasesOf(state);
  const previous = currentRelease(state);
  const beside = atOnce(state).map(({ id }) => id);
  return edit.create('releases', {
    number: (newest?.number ?? 0) + 1,
    madeAt: now,
    ...(madeBy === undefined || madeBy === '' ? {} : { madeBy }),
    ...(message === undefined ? {} : { message }),
    ...(newest === undefined ? {} : { previousId: newest.id }),
    ...(beside.length === 0 ? {} : { besideIds: beside }),
    legRowIds: freezeLegs(edit, state, previous),
    itemRowIds: freezeItems(edit, state, previous),
    groups: groupsOf(state),
  });
}

function freezeLegs(edit: Edit, state: MissionState, previous: Release | undefined): string[] {
  const held = heldRows(previous?.legRowIds, state.tables.releasedLegs, legIdOf);
  return liveRows(state, 'legs').map((row) => {
    const { id: legId, missionId: _, ...fields } = knownFields(leg.shape, row);
    const before = held.get(legId);
    return before !== undefined && same(before, { ...fields, legId })
      ? before.id
      : edit.create('releasedLegs', { ...fields, legId });
  });
}

function freezeItems(edit: Edit, state: MissionState, previous: Release | undefined): string[] {
  const held = heldRows(previous?.itemRowIds, state.tables.releasedItems, itemIdOf);
  return liveRows(state, 'programmeItems').map((row) => {
    const { id: itemId, missionId: _, ...fields } = knownFields(programmeItem.shape, row);
    const before = held.get(itemId);
    return before !== undefined && same(before, { ...fields, itemId })
      ? before.id
      : edit.create('releasedItems', { ...fields, itemId });
  });
}

/**
 * Whether the draft is anything else than the newest release, be it only in what nobody is told of, such as that an item is
 * confirmed now.
 */
export function hasUnreleased(state: MissionState): boolean {
  const previous = currentRelease(state);
  if (previous === undefined) return liveRows(state, 'programmeItems').length + liveRows(state, 'legs').length > 0;
  if (!jsonEqual(previous.groups, groupsOf(state))) return true;
  return (
    differs(
      liveRows(state, 'legs'),
      leg.shape,
      heldRows(previous.legRowIds, state.tables.releasedLegs, legIdOf),
      'legId',
    ) ||
    differs(
      liveRows(state, 'programmeItems'),
      programmeItem.shape,
      heldRows(previous.itemRowIds, state.tables.releasedItems, itemIdOf),
      'itemId',
    )
  );
}

function differs(
  rows: readonly { readonly id: string }[],
  shape: object,
  held: ReadonlyMap<string, { readonly id: string }>,
  recordId: 'legId' | 'itemId',
): boolean {
  if (rows.length !== held.size) return true;
  return rows.some((row) => {
    const before = held.get(row.id);
    const { id, missionId: _, ...fields } = knownFields(shape, row as { id: string; missionId: string });
    return before === undefined || !same(before, { ...fields, [recordId]: id });
  });
}

const legIdOf = ({ legId }: ReleasedLeg): string => legId;
const itemIdOf = ({ itemId }: ReleasedItem): string => itemId;

/** In an order of its own, so that two devices write the same. */
function groupsOf(state: MissionState): Release['groups'] {
  return liveRows(state, 'people')
    .filter(({ groupIds }) => groupIds.length > 0)
    .map(({ id: personId, groupIds }) => ({ personId, groupIds }))
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}

/** Rows of the release before, by the record that they hold. */
function heldRows<Row>(
  ids: readonly string[] | undefined,
  rows: ReadonlyMap<string, Row>,
  recordOf: (row: Row) => string,
): ReadonlyMap<string, Row> {
  return new Map(
    (ids ?? []).flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [[recordOf(row), row] as const];
    }),
  );
}

/** What a newer version added to a row cannot be promised to its readers; whose it is, is the release's. */
function knownFields<Row extends object>(shape: object, row: Row): Omit<Row, 'bodyId' | 'deletedAt'> {
  const known = Object.entries(row).filter(
    ([field]) => Object.hasOwn(shape, field) && field !== 'bodyId' && field !== 'deletedAt',
  );
  return Object.fromEntries(known) as Omit<Row, 'bodyId' | 'deletedAt'>;
}

function same(held: { readonly id: string }, fields: object): boolean {
  const { bodyId: _, deletedAt: __, ...before } = flattenRow({ ...held });
  return jsonEqual(before, flattenRow({ ...fields }));
}

/** Says that this person has read the release; nothing where that is said already. */
export function acknowledge(
  edit: Edit,
  now: string,
  { releaseId, personId, how }: { releaseId: string; personId: string; how: 'self' | 'told' },
): void {
  const id = acknowledgementId(releaseId, personId);
  const held = edit.state.tables.acknowledgements.get(id);
  if (held === undefined) edit.create('acknowledgements', { id, releaseId, personId, at: now, how });
  else if (held.deletedAt !== undefined) edit.restore('acknowledgements', id);
}
