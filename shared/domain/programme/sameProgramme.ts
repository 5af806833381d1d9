/** Whether what was derived from a programme still holds. Tables and lists keep their identity while nobody changes them. */
import type { ProgrammeItem } from './item.ts';

export function sameTables(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((table, index) => table === b[index]);
}

/** The same items in the same order, as far as these fields say. */
export function sameItems(
  before: readonly ProgrammeItem[],
  after: readonly ProgrammeItem[],
  fields: readonly (keyof ProgrammeItem)[],
): boolean {
  if (before.length !== after.length) return false;
  return after.every((item, index) => {
    const was = before[index];
    return was === item || (was !== undefined && fields.every((field) => was[field] === item[field]));
  });
}
