/** How the draft becomes a release. */
import type { Edit } from '../change/edit.ts';
import type { MissionState } from '../change/missionState.ts';
import { liveRows } from '../change/missionState.ts';
import { flattenRow } from '../change/op.ts';
import type { LocalText } from '../fields.ts';
import { leg } from '../leg/leg.ts';
import { programmeItem } from '../programme/item.ts';
import { jsonEqual } from '../../json.ts';
import type { Release } from './release.ts';
import { acknowledgementId, currentRelease, releasesOf } from './releases.ts';

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
  return edit.create('releases', {
    number: (newest?.number ?? 0) + 1,
    madeAt: now,
    ...(madeBy === undefined || madeBy === '' ? {} : { madeBy }),
    ...(message === undefined ? {} : { message }),
    ...(newest === undefined ? {} : { previousId: newest.id }),
    legRowIds: freezeLegs(edit, state, previous),
    itemRowIds: freezeItems(edit, state, previous),
    groups: liveRows(state, 'people')
      .filter(({ groupIds }) => groupIds.length > 0)
      .map(({ id: personId, groupIds }) => ({ personId, groupIds })),
  });
}

function freezeLegs(edit: Edit, state: MissionState, previous: Release | undefined): string[] {
  const held = heldRows(previous?.legRowIds, state.tables.releasedLegs, ({ legId }) => legId);
  return liveRows(state, 'legs').map((row) => {
    const { id: legId, missionId: _, ...fields } = knownFields(leg.shape, row);
    const before = held.get(legId);
    return before !== undefined && same(before, { ...fields, legId })
      ? before.id
      : edit.create('releasedLegs', { ...fields, legId });
  });
}

function freezeItems(edit: Edit, state: MissionState, previous: Release | undefined): string[] {
  const held = heldRows(previous?.itemRowIds, state.tables.releasedItems, ({ itemId }) => itemId);
  return liveRows(state, 'programmeItems').map((row) => {
    const { id: itemId, missionId: _, ...fields } = knownFields(programmeItem.shape, row);
    const before = held.get(itemId);
    return before !== undefined && same(before, { ...fields, itemId })
      ? before.id
      : edit.create('releasedItems', { ...fields, itemId });
  });
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
