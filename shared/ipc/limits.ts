/**
 * Largest file that is read or written whole: a mission file with all the photos and files that one may hold (256 MB, see
 * shared/export/missionFile). Without any, one of 5,000 items is under 2 MB.
 */
export const FILE_LIMIT_BYTES = 320 * 1024 * 1024;
