/** A mission with its programme as one release froze it: what the delegation sees, in the shape that every screen reads. */
import type { MissionState, Tables } from '../change/missionState.ts';
import type { Leg } from '../leg/leg.ts';
import type { ProgrammeItem } from '../programme/item.ts';
import type { Person } from '../roster/person.ts';
import type { Release, ReleasedItem, ReleasedLeg } from './release.ts';

type Frozen = Pick<Tables, 'legs' | 'programmeItems'>;

const legs = new WeakMap<ReleasedLeg, Leg>();
const items = new WeakMap<ReleasedItem, ProgrammeItem>();
const programmes = new WeakMap<Release, { from: Pick<Tables, 'releasedLegs' | 'releasedItems'>; frozen: Frozen }>();
const releaseOf = new WeakMap<Frozen['programmeItems'], Release>();
const rosters = new WeakMap<Release, { from: Tables['people']; people: Tables['people'] }>();

/**
 * Legs and programme items of the release in place of the draft, and people in the groups that they were in; names, phone numbers
 * and everything else are as they are now. Without a release there is no programme. Rows and tables that are as they were in the
 * answer before keep their identity.
 */
export function asReleased(state: MissionState, release: Release | undefined): MissionState {
  if (release === undefined) return { ...state, tables: { ...state.tables, ...NO_PROGRAMME } };
  const frozen = programmeOf(state, release);
  return { ...state, tables: { ...state.tables, ...frozen, people: rosterOf(state, release) } };
}

const NO_PROGRAMME: Frozen = { legs: new Map(), programmeItems: new Map() };

function programmeOf({ tables }: MissionState, release: Release): Frozen {
  const { releasedLegs, releasedItems } = tables;
  const known = programmes.get(release);
  if (known?.from.releasedLegs === releasedLegs && known.from.releasedItems === releasedItems) return known.frozen;
  const frozen = {
    legs: byId(release.legRowIds, releasedLegs, legOf),
    programmeItems: byId(release.itemRowIds, releasedItems, itemOf),
  };
  programmes.set(release, { from: { releasedLegs, releasedItems }, frozen });
  releaseOf.set(frozen.programmeItems, release);
  return frozen;
}

/** The release whose programme a state shows, or undefined where it shows a draft. */
export function releaseShown({ tables }: MissionState): Release | undefined {
  return releaseOf.get(tables.programmeItems);
}

function byId<From, To extends { id: string }>(
  ids: readonly string[],
  rows: ReadonlyMap<string, From>,
  shape: (row: From) => To,
): ReadonlyMap<string, To> {
  const out = new Map<string, To>();
  for (const id of ids) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const shaped = shape(row);
    out.set(shaped.id, shaped);
  }
  return out;
}

/** Always the same object for the same row, which memos rely on. */
function legOf(row: ReleasedLeg): Leg {
  const known = legs.get(row);
  if (known !== undefined) return known;
  const { legId, bodyId: _body, deletedAt: _deleted, ...fields } = row;
  const leg = { ...fields, id: legId };
  legs.set(row, leg);
  return leg;
}

function itemOf(row: ReleasedItem): ProgrammeItem {
  const known = items.get(row);
  if (known !== undefined) return known;
  const { itemId, bodyId: _body, deletedAt: _deleted, ...fields } = row;
  const item = { ...fields, id: itemId };
  items.set(row, item);
  return item;
}

function rosterOf({ tables: { people } }: MissionState, release: Release): Tables['people'] {
  const known = rosters.get(release);
  if (known?.from === people) return known.people;
  const groups = new Map(release.groups.map(({ personId, groupIds }) => [personId, groupIds]));
  const moved = [...people.values()].flatMap((person): Person[] => {
    const groupIds = groups.get(person.id) ?? [];
    return sameIds(person.groupIds, groupIds) ? [] : [{ ...person, groupIds }];
  });
  const frozen = moved.length === 0 ? people : new Map([...people, ...moved.map((one) => [one.id, one] as const)]);
  rosters.set(release, { from: people, people: frozen });
  return frozen;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
