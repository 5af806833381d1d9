/** What each column is, what holds for every row, and how a sender's spreadsheet is known again. */
import type { Origin } from '../../domain/roster/person.ts';
import type { Target } from '../table/targets.ts';
import { simplify } from '../../i18n/simplify.ts';
import { foldText } from '../values/text.ts';

export interface Mapping {
  readonly columns: readonly (Target | null)[];
  /** For rows that do not say it. */
  readonly defaults: MappingDefaults;
}

export interface MappingDefaults {
  readonly origin: Origin;
  /** Organisation of everyone who has none in the sheet; '' for none. */
  readonly organisation: string;
}

export interface RememberedMapping {
  /** The body that sends these spreadsheets, as the person named it. */
  readonly sender: string;
  readonly headers: readonly string[];
  readonly columns: readonly (Target | null)[];
  readonly defaults: MappingDefaults;
  /** ISO 8601 UTC. */
  readonly usedAt: string;
}

const REMEMBER_MAX = 50;

function headerKey(header: string): string {
  return simplify(foldText(header));
}

/** The mapping used last for these headers, in whatever order the columns stand; null where none fits well. */
export function recallMapping(
  remembered: readonly RememberedMapping[],
  headers: readonly string[],
): RememberedMapping | null {
  const wanted = headers.map(headerKey);
  const known = wanted.filter((key) => key !== '');
  if (known.length === 0) return null;
  let best: { entry: RememberedMapping; share: number } | null = null;
  for (const entry of remembered) {
    const theirs = new Set(entry.headers.map(headerKey));
    const share = known.filter((key) => theirs.has(key)).length / Math.max(known.length, theirs.size);
    if (share < 0.8) continue;
    if (best === null || share > best.share || (share === best.share && entry.usedAt > best.entry.usedAt))
      best = { entry, share };
  }
  if (best === null) return null;
  const { entry } = best;
  const targetOf = new Map(entry.headers.map((header, i) => [headerKey(header), entry.columns[i] ?? null]));
  return { ...entry, headers, columns: wanted.map((key) => targetOf.get(key) ?? null) };
}

export function rememberMapping(
  remembered: readonly RememberedMapping[],
  entry: RememberedMapping,
): readonly RememberedMapping[] {
  const key = entry.headers.map(headerKey).join('|');
  const others = remembered.filter(
    (other) => other.headers.map(headerKey).join('|') !== key || foldText(other.sender) !== foldText(entry.sender),
  );
  return [entry, ...others].slice(0, REMEMBER_MAX);
}
