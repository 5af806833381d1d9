/** CSV, TSV and what a spreadsheet leaves on the clipboard. */
import Papa from 'papaparse';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { ReadError } from '../limits.ts';
import { LIMITS } from '../limits.ts';
import type { Sheet } from '../sheet.ts';

const DELIMITERS = [',', '\t', ';', '|', '，'];
/** More lines than people are taken for titles and blanks; far more are refused while reading. */
const MAX_LINES = LIMITS.rows * 2;

export function readDelimitedText(text: string, name: string): Result<Sheet[], ReadError> {
  const body = text.replace(/^\uFEFF/, '');
  if (body.trim() === '') return err({ kind: 'empty' });
  const { separator, rest } = declaredSeparator(body);
  const delimiter = separator ?? guessDelimiter(rest);
  // The line that names the separator counts as a line, as it does in a text editor.
  const rows: string[][] = separator === null ? [] : [[]];
  let filled = 0;
  const lost = new Set<number>();
  let tooMany = false;
  Papa.parse<string[]>(rest, {
    delimiter,
    step: (result, parser) => {
      const row = result.data.slice(0, LIMITS.columns).map((cell) => cell.slice(0, LIMITS.cellChars));
      if (row.some((cell) => cell.trim() !== '')) filled += 1;
      for (let column = LIMITS.columns; column < result.data.length; column += 1)
        if (result.data[column]?.trim() !== '') lost.add(column);
      rows.push(row);
      if (filled > LIMITS.rows + 200 || rows.length > MAX_LINES) {
        tooMany = true;
        parser.abort();
      }
    },
  });
  if (tooMany) return err({ kind: 'tooManyRows', limit: LIMITS.rows });
  const sheet: Sheet = { name, rows, merges: [] };
  return ok([lost.size === 0 ? sheet : { ...sheet, columnsNotRead: { first: Math.min(...lost), count: lost.size } }]);
}

/** Excel's own `sep=;` line, which is not a row of the table. */
function declaredSeparator(text: string): { separator: string | null; rest: string } {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match === null
    ? { separator: null, rest: text }
    : { separator: match[1] as string, rest: text.slice(match[0].length) };
}

/** The delimiter that cuts the first lines into the most columns that agree in number. */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, 64 * 1024);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 50 });
    const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
    const score = delimiterScore(widths);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function delimiterScore(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts)
    best = Math.max(best, (count / widths.length) * Math.log2(width + 1) * (count > 1 ? 2 : 1));
  return best;
}
