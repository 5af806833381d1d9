/** Pixels of an hour on the timetable. */
export const HOUR_PX = 52;
