/** Largest file that is read or written whole. A mission file of 5,000 items is under 2 MB. */
export const FILE_LIMIT_BYTES = 100 * 1024 * 1024;
