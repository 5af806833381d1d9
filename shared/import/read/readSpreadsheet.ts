/** A roster as bytes or pasted text → its sheets. Pure: runs in Node, in the browser and in a worker. */
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { ReadError } from '../limits.ts';
import { LIMITS } from '../limits.ts';
import type { Sheet } from '../sheet.ts';
import { isBlankRow } from '../sheet.ts';
import { decodeText } from './decodeText.ts';
import { readDelimitedText } from './delimitedText.ts';
import { fileKind } from './fileKind.ts';
import { readWorkbook } from './workbook.ts';

const silent = (): void => undefined;

/** `onProgress` gets shares from 0 to 1. The name is used as the sheet's name only. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (share: number) => void = silent,
): Promise<Result<Sheet[], ReadError>> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  if (bytes.length > LIMITS.fileBytes) return err({ kind: 'tooLarge', limitMb: LIMITS.fileBytes / 1024 / 1024 });
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
      return withContent(await readWorkbook(bytes, onProgress));
    case 'text': {
      const text = decodeText(bytes);
      if (text === null) return err({ kind: 'notASpreadsheet' });
      return readText(text, fileName.replace(/\.[^.]*$/, ''));
    }
    case 'encryptedOffice':
      return err({ kind: 'passwordProtected' });
    case 'oldExcel':
      return err({ kind: 'oldExcel' });
    case 'other':
    default:
      return err({ kind: 'notASpreadsheet' });
  }
}

/** Pasted text. */
export function readText(text: string, name: string): Result<Sheet[], ReadError> {
  if (text.length > LIMITS.fileBytes) return err({ kind: 'tooLarge', limitMb: LIMITS.fileBytes / 1024 / 1024 });
  return withContent(readDelimitedText(text, name));
}

/** Sheets that hold something; a workbook of empty sheets is empty. */
function withContent(read: Result<Sheet[], ReadError>): Result<Sheet[], ReadError> {
  if (!read.ok) return read;
  const filled = read.value.filter((sheet) => sheet.rows.some((row) => !isBlankRow(row)));
  if (filled.length === 0) return err({ kind: 'empty' });
  const rows = (sheet: Sheet): number => sheet.rows.filter((row) => !isBlankRow(row)).length;
  if (filled.some((sheet) => rows(sheet) > LIMITS.rows + 200)) return err({ kind: 'tooManyRows', limit: LIMITS.rows });
  return ok(filled);
}
