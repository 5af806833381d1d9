/** Which source files a built script is made of, by its source map. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const sourceMap = z.object({ sources: z.array(z.string()), mappings: z.string() });
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment, base 64 VLQ: five bits a digit, the lowest bit of a number is its sign. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if ((bits & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** `node_modules/<package>` for packages, the path for our own files. */
function moduleName(source: string): string {
  const path = source.replace(/^(?:\.\.\/)+/, '');
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

/** Characters of the built file by the package or the file of ours that they come from; none where it has no map. */
export function bytesByModule(file: string): Map<string, number> {
  if (!existsSync(`${file}.map`)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n');
  const map = sourceMap.parse(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const bytes = new Map<string, number>();
  let source = 0;
  map.mappings.split(';').forEach((mappings, row) => {
    let column = 0;
    const marks: [column: number, source: number][] = [];
    for (const segment of mappings === '' ? [] : mappings.split(',')) {
      const [move = 0, sourceMove] = numbersOf(segment);
      column += move;
      source += sourceMove ?? 0;
      marks.push([column, source]);
    }
    marks.forEach(([from, of], index) => {
      const to = marks[index + 1]?.[0] ?? lines[row]?.length ?? from;
      const name = moduleName(map.sources[of] ?? '');
      bytes.set(name, (bytes.get(name) ?? 0) + to - from);
    });
  });
  return bytes;
}
