/** Starter briefings that are shipped with the app, and how a mission takes them over without losing what was written since. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edit } from '../change/edit.ts';
import type { MissionState } from '../change/missionState.ts';
import { isJsonObject } from '../../json.ts';
import { foldText } from '../../i18n/fold.ts';
import { legsInOrder } from '../programme/decisions.ts';
import { type Briefing, briefing, type BriefingFields } from './briefing.ts';

/** An entry as it is shipped. */
export interface PackEntry extends Omit<BriefingFields, 'legId'> {
  /** The same from one version of the app to the next. */
  readonly key: string;
  /** English name of the city that it is for. */
  readonly city?: string | undefined;
}

/** What makes an entry say what it says, in the order of its schema. */
const SAID = Object.keys(briefing.shape).filter(
  (field) => !['id', 'missionId', 'deletedAt', 'bodyId', 'legId', 'packKey', 'packDigest', 'sortKey'].includes(field),
) as (keyof BriefingFields & keyof PackEntry)[];

function sorted(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined && held !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Equal for two entries that say the same. */
function digestOf(entry: Partial<BriefingFields>): string {
  const said = SAID.map((field) => sorted(entry[field] ?? null));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 24);
}

/** What the mission does not have as the app ships it. */
export interface PackNews {
  /** Never taken over; what was taken and deleted is not among them. */
  readonly added: readonly PackEntry[];
  /** Taken over and left as it was, and other in this version of the app. */
  readonly renewed: readonly { readonly row: Briefing; readonly entry: PackEntry }[];
  /** Other in this version of the app, and changed by people since: they choose. */
  readonly differing: readonly { readonly row: Briefing; readonly entry: PackEntry }[];
}

export function packNews(state: MissionState, entries: readonly PackEntry[]): PackNews {
  const held = new Map<string, Briefing>();
  for (const row of state.tables.briefings.values()) {
    const { packKey } = row;
    if (packKey === undefined) continue;
    const known = held.get(packKey);
    // One that was deleted gives way to one that is there.
    if (known === undefined || (known.deletedAt !== undefined && row.deletedAt === undefined)) held.set(packKey, row);
  }
  const news = { added: [] as PackEntry[], renewed: [] as Renewal[], differing: [] as Renewal[] };
  for (const entry of entries) {
    const row = held.get(entry.key);
    const shipped = digestOf(entry);
    if (row === undefined) news.added.push(entry);
    else if (row.deletedAt === undefined && row.packDigest !== shipped) {
      const now = digestOf(row);
      // Somebody wrote the same meanwhile: nothing to choose.
      if (now !== shipped) (now === row.packDigest ? news.renewed : news.differing).push({ row, entry });
    }
  }
  return news;
}

type Renewal = PackNews['renewed'][number];

/** Takes over what is new or was left as it came. What people changed or deleted stays as they left it. */
export function takePack(edit: Edit, entries: readonly PackEntry[]): void {
  const { added, renewed } = packNews(edit.state, entries);
  for (const entry of added) {
    const id = `${edit.state.missionId}-${entry.key}`;
    const fields = { ...saidBy(entry), ...placeOf(edit.state, entry), packKey: entry.key, packDigest: digestOf(entry) };
    // The same id on every device, so that two organisers who take it over without a connection make one entry.
    edit.create('briefings', { ...(id.length <= LONGEST_ID ? { id } : {}), ...fields });
  }
  for (const { row, entry } of renewed) takeEntry(edit, row, entry);
}

const LONGEST_ID = 64;

/** One entry as it is shipped, in place of what stands there. */
export function takeEntry(edit: Edit, row: Briefing, entry: PackEntry): void {
  const cleared = Object.fromEntries(SAID.map((field) => [field, undefined]));
  edit.update('briefings', row.id, { ...cleared, ...saidBy(entry), packDigest: digestOf(entry) });
}

function saidBy({ key: _key, city: _city, ...said }: PackEntry): BriefingFields {
  return said;
}

/** The leg of the route that stays in its city. */
function placeOf(state: MissionState, { city, country }: PackEntry): { legId?: string } {
  if (city === undefined) return {};
  const leg = legsInOrder(state).find(
    (one) => one.country === country && foldText(one.city.en ?? '') === foldText(city),
  );
  return leg === undefined ? {} : { legId: leg.id };
}
