/**
 * What an import takes. A delegation has 60 to 120 people and a conference some hundreds; the mission stays quick to the
 * hand with 10,000, and a longer list is a database that somebody exported by mistake.
 */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  zipEntries: 200,
  /** Rows that hold something, in one sheet. */
  rows: 10_000,
  columns: 200,
  cellChars: 20_000,
  timeMs: 30_000,
} as const;

export type ReadError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly limitMb: number }
  | { readonly kind: 'zipBomb' }
  | { readonly kind: 'passwordProtected' }
  /** Excel's binary formats: .xls, .xlsb. */
  | { readonly kind: 'oldExcel' }
  | { readonly kind: 'notASpreadsheet' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'tooManyRows'; readonly limit: number };
