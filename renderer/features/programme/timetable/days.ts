/** Which days a timetable has, and where its weeks begin. */
import { addDays, dateOf, daysBetween } from '#shared/time/zones.ts';

export const DAYS_A_WEEK = 7;

/** The days of the mission, and those outside it that have items. */
export function missionDays(from: string, to: string, items: readonly { start: string }[]): readonly string[] {
  const length = Math.min(Math.max(daysBetween(from, to) + 1, 1), 366);
  const days = new Set(Array.from({ length }, (_, i) => addDays(from, i)));
  for (const { start } of items) days.add(dateOf(start));
  return [...days].toSorted();
}

/** Weeks are counted from the first day, since a mission that begins on a Sunday is one week and not two. */
export function weekStart(days: readonly string[], date: string): string {
  const first = days[0] ?? date;
  return addDays(first, Math.floor(daysBetween(first, date) / DAYS_A_WEEK) * DAYS_A_WEEK);
}

/** The days of the week that begins on `first`, none after the last. */
export function daysOfWeek(days: readonly string[], first: string): readonly string[] {
  const last = days.at(-1) ?? first;
  return Array.from({ length: DAYS_A_WEEK }, (_, i) => addDays(first, i)).filter((day) => day <= last);
}
