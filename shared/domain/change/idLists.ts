/** Lists of ids (`…Ids`) are sets: two people who each add one both have theirs. */
import type { Json } from '../../json.ts';

export function isIdList(path: string, given: Json): given is readonly string[] {
  return path.endsWith('Ids') && Array.isArray(given) && given.every((entry) => typeof entry === 'string');
}

/** What stands, with what was added to `was` and without what was taken out of it on the way to `wanted`. */
export function mergeIdLists(was: readonly string[], now: readonly string[], wanted: readonly string[]): string[] {
  const taken = new Set(was.filter((entry) => !wanted.includes(entry)));
  const kept = now.filter((entry) => !taken.has(entry));
  const added = wanted.filter((entry) => !was.includes(entry) && !kept.includes(entry));
  return [...kept, ...added];
}
